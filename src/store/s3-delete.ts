import { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectRequest } from "./data-plane/object-request.ts";
import type { HttpAnswer } from "./http/http-exchange.ts";
import { headObject } from "./s3-read.ts";
import { toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { assertStoreAnswer } from "./store-answer.ts";

/** Deletes an object that still has this ETag; one that is gone already is fine. */
export async function deleteObject(
	session: S3Session,
	location: ObjectLocation,
	etag: string,
	signal: AbortSignal,
): Promise<void> {
	const unconditional = toRequest(location);
	const request = etag === "" ? unconditional : toConditional(unconditional, etag);
	let answer: HttpAnswer;
	try {
		answer = await send(session, request, signal);
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
		answer = await send(session, unconditional, signal);
	}
	assertStoreAnswer(answer.status === 204, request, session.endpoint);
}

/** A version that the location names is not what is deleted. */
function toRequest({ bucket, key, terms }: ObjectLocation): ObjectRequest {
	return { operation: "DeleteObject", bucket, key, ...(terms && { terms }), headers: {} };
}

function toConditional(request: ObjectRequest, etag: string): ObjectRequest {
	return { ...request, headers: { "if-match": `"${etag}"` }, onlyUnchanged: "since-copied" };
}

function send(
	session: S3Session,
	request: ObjectRequest,
	signal: AbortSignal,
): Promise<HttpAnswer> {
	return session.send(request, signal, () => session.dataPlane.send(request, signal));
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
