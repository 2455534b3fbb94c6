import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectHeaders, StoredObject } from "./object-facts.ts";
import { sendBody } from "./proof/body-upload.ts";
import { encodeCrc32, toVerification } from "./proof/upload-proof.ts";
import { headerOf, toChecksums } from "./s3-object-info.ts";
import type { S3Session } from "./s3-session.ts";
import { toUploadHeaders } from "./upload-headers.ts";

/** Stores `body` as one object with one request. */
export function putObject(
	session: S3Session,
	{ location, headers }: { readonly location: ObjectLocation; readonly headers: ObjectHeaders },
	body: Uint8Array,
	signal: AbortSignal,
): Promise<StoredObject> {
	const said = toUploadHeaders(headers);
	const upload = {
		operation: "PutObject",
		...location,
		headers: headers.onlyNew ? { ...said, "if-none-match": "*" } : said,
		body,
		...(headers.onlyNew && { onlyNew: true }),
	} as const;
	return session.proofs.climbDown(async (proof) => {
		const taken = await sendBody(session, upload, proof, signal);
		const versionId = headerOf(taken.headers, "x-amz-version-id");
		const verified = toVerification(proof);
		const proven = {
			algorithm: "crc32",
			value: encodeCrc32(taken.crc32),
			type: "FULL_OBJECT",
		} as const;
		const checksum = verified === "crc32" ? proven : toChecksums(taken.headers)[0];
		return {
			etag: taken.etag,
			...(versionId !== undefined && { versionId }),
			...(checksum !== undefined && { checksum }),
			verified,
		};
	});
}
