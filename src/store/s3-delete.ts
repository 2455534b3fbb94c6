import { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectRequest } from "./data-plane/object-request.ts";
import { isConditional } from "./delete-request.ts";
import type { HttpAnswer } from "./http/http-exchange.ts";
import { headObject } from "./s3-read.ts";
import { toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { assertStoreAnswer } from "./store-answer.ts";

/**
 * Deletes an object that still has this ETag; one that is gone already is fine. Fails with `object-changed`, and with
 * `not-supported` where there is no ETag to tell by.
 */
export async function deleteObject(
	session: S3Session,
	location: ObjectLocation,
	etag: string,
	signal: AbortSignal,
): Promise<void> {
	if (etag === "") {
		const message = `Could not delete ${toUri(location)}: the store gives no ETag, so nobody can tell whether the object changed since it was copied, so it was left`;
		throw new StagingError("not-supported", message);
	}
	try {
		// Many stores take no notice of the condition.
		if (!isConditional(session.endpoint)) await assertUnchanged(session, location, etag, signal);
		await deleteUnchanged(session, location, etag, signal);
	} catch (error) {
		if (!(await isGone(error, session, location, signal))) throw error;
	}
}

async function deleteUnchanged(
	session: S3Session,
	location: ObjectLocation,
	etag: string,
	signal: AbortSignal,
): Promise<void> {
	const unconditional = toRequest(location);
	let answer: HttpAnswer;
	try {
		answer = await send(session, toConditional(unconditional, etag), signal);
	} catch (error) {
		if (!hasCode(error, "not-supported")) throw error;
		await assertUnchanged(session, location, etag, signal);
		answer = await send(session, unconditional, signal);
	}
	assertStoreAnswer(answer.status === 204, unconditional, session.endpoint);
}

/** Whether there is nothing left to delete. A request whose answer was lost may meet the mark that it left itself. */
async function isGone(
	error: unknown,
	session: S3Session,
	location: ObjectLocation,
	signal: AbortSignal,
): Promise<boolean> {
	if (!hasCode(error, "object-changed")) return hasCode(error, "no-such-object");
	const looking = headObject(session, location, signal);
	return await looking.then(
		() => false,
		(failure: unknown) => hasCode(failure, "no-such-object"),
	);
}

function hasCode(error: unknown, code: StagingError["code"]): boolean {
	return error instanceof StagingError && error.code === code;
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

// A change between this question and the deletion is too late, which is but a moment.
async function assertUnchanged(
	session: S3Session,
	location: ObjectLocation,
	etag: string,
	signal: AbortSignal,
): Promise<void> {
	const info = await headObject(session, location, signal);
	if (info.etag !== etag) {
		const message = `Could not delete ${toUri(location)}: the object changed since it was copied, so it was left`;
		throw new StagingError("object-changed", message);
	}
}
