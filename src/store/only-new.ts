import { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { WriteOperation } from "../store-traits.ts";
import { headObject } from "./s3-read.ts";
import { toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";

/** A request that is to make an object only where there is none. */
interface Write {
	readonly operation: WriteOperation;
	readonly location: ObjectLocation;
	readonly onlyNew: boolean;
}

/**
 * Whether a request says `If-None-Match: *`. Where the store may not heed that, this looks first whether there
 * is an object, and fails with `object-exists`: what somebody else writes between the look and the request is replaced.
 */
export async function demandsNew(
	session: S3Session,
	{ operation, location, onlyNew }: Write,
	signal: AbortSignal,
): Promise<boolean> {
	if (!onlyNew) return false;
	const manner = session.endpoint.dialect.onlyNew[operation];
	if (manner !== "heeds") await assertAbsent(session, location, signal);
	return manner !== "refuses";
}

async function assertAbsent(
	session: S3Session,
	location: ObjectLocation,
	signal: AbortSignal,
): Promise<void> {
	try {
		await headObject(session, location, signal);
	} catch (error) {
		if (error instanceof StagingError && error.code === "no-such-object") return;
		throw error;
	}
	const text = `Could not upload ${toUri(location)}: there is an object already`;
	throw new StagingError("object-exists", text);
}
