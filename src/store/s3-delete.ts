import { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectRequest } from "./data-plane/object-request.ts";
import { headObject } from "./s3-read.ts";
import { toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";

/** Deletes an object that still has this ETag; one that is gone already is fine. */
export async function deleteObject(
	session: S3Session,
	location: ObjectLocation,
	etag: string,
	signal: AbortSignal,
): Promise<void> {
	try {
		await sendDelete(session, location, etag === "" ? {} : { "if-match": `"${etag}"` }, signal);
	} catch (error) {
		if (!(error instanceof StagingError)) {
			throw error;
		}
		if (error.code === "no-such-object") {
			return;
		}
		if (error.code !== "not-supported") {
			throw error;
		}
		await assertUnchanged(session, location, etag, signal);
		await sendDelete(session, location, {}, signal);
	}
}

async function sendDelete(
	session: S3Session,
	{ bucket, key, terms }: ObjectLocation,
	headers: Readonly<Record<string, string>>,
	signal: AbortSignal,
): Promise<void> {
	const request: ObjectRequest = {
		operation: "DeleteObject",
		bucket,
		key,
		...(terms && { terms }),
		headers,
	};
	await session.send(request, signal, () => session.dataPlane.send(request, signal));
}

// A store that does not know the condition is asked first: later is too late only for a moment.
async function assertUnchanged(
	session: S3Session,
	location: ObjectLocation,
	etag: string,
	signal: AbortSignal,
): Promise<void> {
	const info = await headObject(session, location, signal);
	if (info.etag !== etag) {
		const message = `Could not delete ${toUri(location)}: the object changed`;
		throw new StagingError("object-changed", message);
	}
}
