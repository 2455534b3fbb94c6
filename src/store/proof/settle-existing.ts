import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { StagingError } from "../../errors.ts";
import type { ObjectInfo } from "../object-facts.ts";
import { headObject } from "../s3-read.ts";
import { toUri } from "../s3-request.ts";
import type { S3Session } from "../s3-session.ts";
import type { BodyUpload, TakenBody } from "./body-upload.ts";
import { digestOf } from "./upload-proof.ts";

/**
 * Looks at the object that an upload has met although there was to be none. Where an earlier attempt of it lost its
 * answer, the object is its own; `wasDamaged` when the store said of one that it got other bytes. Fails with
 * `checksum-mismatch` for an object of such bytes, else with `exists`, and as `headObject` does.
 */
export async function settleExisting(
	session: S3Session,
	upload: BodyUpload,
	{ exists, wasDamaged }: { readonly exists: StagingError; readonly wasDamaged: boolean },
	signal: AbortSignal,
): Promise<TakenBody> {
	const { bucket, key, terms, body } = upload;
	const location = { bucket, key, ...(terms && { terms }) };
	const info = await headObject(session, location, signal);
	if (isMadeOf(info, body)) {
		return { etag: info.etag, headers: toHeaders(info), crc32: crc32(body) };
	}
	if (!wasDamaged) {
		throw exists;
	}
	throw new StagingError(
		"checksum-mismatch",
		`Could not upload ${toUri(upload)}: the store received other bytes than were sent, and keeps them`,
		{ hint: "Remove the object, and let the job run again", cause: exists },
	);
}

function isMadeOf({ bytes, etag, checksums }: ObjectInfo, body: Uint8Array): boolean {
	const isSame =
		etag === createHash("md5").update(body).digest("hex") ||
		checksums.some(
			({ algorithm, type, value }) => type === "FULL_OBJECT" && value === digestOf(body, algorithm),
		);
	return bytes === body.length && isSame;
}

function toHeaders({ versionId, checksums }: ObjectInfo): TakenBody["headers"] {
	const told = checksums.map(({ algorithm, value }) => [`x-amz-checksum-${algorithm}`, value]);
	return {
		...Object.fromEntries(told),
		...(versionId !== undefined && { "x-amz-version-id": versionId }),
	};
}
