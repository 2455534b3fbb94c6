import { StagingError } from "../../errors.ts";
import type { ObjectRequest } from "../data-plane/object-request.ts";
import type { HttpAnswer, HttpHeaders } from "../http/http-exchange.ts";
import type { UploadProof } from "../object-store.ts";
import { headerOf, isEtagOpaque, toEtag } from "../s3-object-info.ts";
import type { S3Session } from "../s3-session.ts";
import { readEtag } from "../store-answer.ts";
import { isDamage } from "./proof-refusals.ts";
import { settleExisting } from "./settle-existing.ts";
import { type BodyProof, proveBody } from "./upload-proof.ts";

/** An upload of bytes that are in memory: an object, or a part of one. */
export interface BodyUpload extends ObjectRequest {
	readonly operation: "PutObject" | "UploadPart";
	readonly body: Uint8Array;
}

/** Bytes that the store has taken. */
export interface TakenBody {
	readonly etag: string;
	readonly headers: HttpHeaders;
	readonly crc32: number;
	/** See `BodyProof.checksum`. */
	readonly checksum?: string;
}

/** Sends bytes with `proof`, again where they were damaged on the way. */
export async function sendBody(
	session: S3Session,
	upload: BodyUpload,
	proof: UploadProof,
	signal: AbortSignal,
): Promise<TakenBody> {
	const proven = proveBody(upload.body, proof);
	const request = { ...upload, headers: { ...upload.headers, ...proven.headers } };
	let [attempts, wasDamaged] = [0, false];
	const attempt = (number: number) => {
		attempts = number;
		return session.dataPlane
			.send(request, signal)
			.then((answer) => assertSameBytes(answer, proven))
			.catch((error: unknown) => {
				wasDamaged ||= isDamage(error);
				throw isDamage(error) ? Object.assign(error as Error, TRY_AGAIN) : error;
			});
	};
	try {
		const { headers } = await session.send(request, signal, attempt);
		const etag = readEtag(headerOf(headers, "etag"), request, session.endpoint);
		const { crc32, checksum } = proven;
		return { etag, headers, crc32, ...(checksum !== undefined && { checksum }) };
	} catch (error) {
		const isThere = error instanceof StagingError && error.code === "object-exists";
		if (!isThere || attempts === 1) {
			throw error;
		}
		const settled = await settleExisting(session, upload, { exists: error, wasDamaged }, signal);
		const { checksum } = proven;
		return checksum === undefined ? settled : { ...settled, checksum };
	}
}

/** How the SDK's exceptions say that the same request can succeed a moment later. */
const TRY_AGAIN = { $retryable: { throttling: false } };

// A store that does not look at Content-MD5 still says what it got.
function assertSameBytes(answer: HttpAnswer, { md5 }: BodyProof): HttpAnswer {
	if (md5 !== undefined) {
		const etag = toEtag(headerOf(answer.headers, "etag"));
		const isMd5 = /^[0-9a-f]{32}$/.test(etag) && !isEtagOpaque(answer.headers);
		if (isMd5 && etag !== md5) {
			throw new DamagedBody();
		}
	}
	return answer;
}

/** Stands for the refusal that the store did not give. */
class DamagedBody extends Error {
	override readonly name = "BadDigest";
	readonly Code = "BadDigest";
}
