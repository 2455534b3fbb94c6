import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { StagingError } from "../../errors.ts";
import type { ObjectInfo, UploadProof } from "../object-store.ts";
import { headObject } from "../s3-read.ts";
import { toUri } from "../s3-request.ts";
import type { S3Session } from "../s3-session.ts";
import { type BodyUpload, sendBody, type TakenBody } from "./body-upload.ts";
import { encodeCrc32 } from "./upload-proof.ts";

/**
 * Like `sendBody`, for an object that must not be there yet. When the answer to a request is lost, the same request
 * made again meets the object that the first has made: it is looked at then.
 */
export async function sendNewBody(
	session: S3Session,
	upload: BodyUpload,
	proof: UploadProof,
	signal: AbortSignal,
): Promise<TakenBody> {
	const { bucket, key } = upload;
	let retries = 0;
	const stopWatching = session.watchRetries(({ operation, location }) => {
		retries += operation === upload.operation && location === toUri(upload) ? 1 : 0;
	});
	try {
		return await sendBody(session, upload, proof, signal);
	} catch (error) {
		const isThere = error instanceof StagingError && error.code === "object-exists";
		const info =
			isThere && retries > 0 ? await headObject(session, { bucket, key }, signal) : undefined;
		if (info === undefined || !isMadeOf(info, upload.body)) {
			throw error;
		}
		return { etag: info.etag, headers: toHeaders(info), crc32: crc32(upload.body) };
	} finally {
		stopWatching();
	}
}

function isMadeOf({ bytes, etag, checksums }: ObjectInfo, body: Uint8Array): boolean {
	const isSame =
		etag === createHash("md5").update(body).digest("hex") ||
		checksums.some(
			({ algorithm, type, value }) =>
				algorithm === "crc32" && type === "FULL_OBJECT" && value === encodeCrc32(crc32(body)),
		);
	return bytes === body.length && isSame;
}

function toHeaders({ versionId }: ObjectInfo): TakenBody["headers"] {
	return versionId === undefined ? {} : { "x-amz-version-id": versionId };
}
