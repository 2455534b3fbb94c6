import type { ObjectLocation } from "../spec/spec.ts";
import { toExtraRights } from "./extra-rights.ts";
import type { ObjectHeaders, StoredObject } from "./object-facts.ts";
import { sendWhereNew } from "./only-new.ts";
import { sendProven } from "./proof/asked-proof.ts";
import { sendBody } from "./proof/body-upload.ts";
import { checksumOf, toVerification } from "./proof/upload-proof.ts";
import { headerOf, toChecksums } from "./s3-object-info.ts";
import type { S3Session } from "./s3-session.ts";
import { toUploadHeaders } from "./upload-headers.ts";

/** An object to be made. */
interface NewObject {
	readonly location: ObjectLocation;
	readonly headers: ObjectHeaders;
}

/** Stores `body` as one object with one request. */
export function putObject(
	session: S3Session,
	{ location, headers }: NewObject,
	body: Uint8Array,
	signal: AbortSignal,
): Promise<StoredObject> {
	const { onlyNew = false } = headers;
	const write = { operation: "PutObject", location, onlyNew } as const;
	return sendWhereNew(session, write, signal, (isConditional) =>
		putWhole(session, { location, headers, isConditional }, body, signal),
	);
}

function putWhole(
	session: S3Session,
	{ location, headers, isConditional }: NewObject & { readonly isConditional: boolean },
	body: Uint8Array,
	signal: AbortSignal,
): Promise<StoredObject> {
	const said = toUploadHeaders(headers);
	const upload = {
		operation: "PutObject",
		...location,
		headers: isConditional ? { ...said, "if-none-match": "*" } : said,
		body,
		...(headers.onlyNew && { onlyNew: true }),
		...toExtraRights(headers),
	} as const;
	return sendProven(session, upload, headers.checksumAlgorithm, async (proof) => {
		const taken = await sendBody(session, upload, proof, signal);
		const versionId = headerOf(taken.headers, "x-amz-version-id");
		const [told] = toChecksums(taken.headers);
		const algorithm = checksumOf(proof)?.algorithm;
		const value = taken.checksum ?? "";
		const proven = algorithm && ({ algorithm, value, type: "FULL_OBJECT" } as const);
		// A store that knows nothing of what was asked for takes no notice of it, and has checked nothing.
		const isHeeded = headers.checksumAlgorithm === undefined || told?.value === value;
		const checksum = isHeeded ? (proven ?? told) : told;
		return {
			etag: taken.etag,
			...(versionId !== undefined && { versionId }),
			...(checksum !== undefined && { checksum }),
			verified: isHeeded ? toVerification(proof) : "size",
		};
	});
}
