import { StagingError } from "../errors.ts";
import type { CopiedObject, ObjectCopy } from "./object-copy.ts";
import type { ObjectInfo } from "./object-facts.ts";
import { headObject } from "./s3-read.ts";
import { toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";

/** A copy that met a condition which did not hold. */
interface RefusedCopy {
	readonly refusal: StagingError;
	/** How often it was sent: the answer to an earlier attempt may be lost. */
	readonly attempts: number;
}

/**
 * Finds out which of its two conditions a copy to a new key has failed. Fails with `object-exists`, with
 * `object-changed` where there is no object at the destination, and as `headObject` does; the object that is there
 * may be the copy itself.
 */
export async function settleCopy(
	session: S3Session,
	{ source, location }: ObjectCopy,
	{ refusal, attempts }: RefusedCopy,
	signal: AbortSignal,
): Promise<CopiedObject> {
	const there = await unlessMissing(headObject(session, location, signal));
	if (there === undefined) {
		throw new StagingError(
			"object-changed",
			`Could not copy ${toUri(source)} to ${toUri(location)}: the object changed before it was copied`,
			{ cause: refusal },
		);
	}
	if (attempts > 1) {
		const original = await unlessMissing(headObject(session, source, signal));
		if (original !== undefined && isCopyOf(there, original)) {
			const { etag, versionId, checksums } = there;
			const checksum = checksums.find(({ type }) => type === "FULL_OBJECT");
			return { etag, ...(versionId !== undefined && { versionId }), ...(checksum && { checksum }) };
		}
	}
	throw refusal;
}

function isCopyOf(there: ObjectInfo, original: ObjectInfo): boolean {
	const isSame = there.checksums.some(({ algorithm, type, value }) =>
		original.checksums.some(
			(other) =>
				type === "FULL_OBJECT" &&
				other.type === type &&
				other.algorithm === algorithm &&
				other.value === value,
		),
	);
	const isNamedAlike = there.etag !== "" && there.etag === original.etag;
	return there.bytes === original.bytes && (isSame || isNamedAlike);
}

async function unlessMissing(looking: Promise<ObjectInfo>): Promise<ObjectInfo | undefined> {
	return looking.catch((error: unknown) => {
		if (error instanceof StagingError && error.code === "no-such-object") {
			return undefined;
		}
		throw error;
	});
}
