import { ownEntry } from "../own-entry.ts";
import { CollectedAnswer } from "./data-plane/collected-answer.ts";
import { S3Refusal, toRefusal } from "./data-plane/s3-refusal.ts";
import { type RefusedDeletion, readDeleteResult, toDeleteDocument } from "./delete-document.ts";
import { failureOf, GONE, isConditional, toDeleteRequest } from "./delete-request.ts";
import { judgeFailure } from "./failure-judge.ts";
import type { DeletionFailure, Doomed, DoomedObject } from "./object-facts.ts";
import { proveBody } from "./proof/upload-proof.ts";
import { readRefusal } from "./s3-errors.ts";
import type { S3Session } from "./s3-session.ts";
import { assertStoreAnswer } from "./store-answer.ts";

/**
 * Deletes at most 1,000 objects with one request; those that the store cannot delete just then are asked for again.
 * `unsupported`: the endpoint does not know this request, and has deleted nothing.
 */
export async function deleteTogether(
	session: S3Session,
	{ objects, ...place }: Doomed,
	signal: AbortSignal,
): Promise<readonly DeletionFailure[] | "unsupported"> {
	const failures: DeletionFailure[] = [];
	let pending = objects;
	const attempt = async (attempts: number) => {
		const refusals = await requestDeletion(session, { ...place, objects: pending }, signal);
		const transient = new Map([...refusals].filter(([, error]) => judgeFailure(error).isTransient));
		for (const [key, refusal] of refusals) {
			if (transient.has(key)) continue;
			const request = toDeleteRequest(session, "DeleteObject", { ...place, key });
			failures.push({ key, error: session.toError(refusal, request, { signal, attempts }) });
		}
		pending = pending.filter(({ key }) => transient.has(key));
		for (const refusal of transient.values()) throw refusal;
	};
	const request = toDeleteRequest(session, "DeleteObjects", { ...place, key: firstKey(objects) });
	const error = await failureOf(session.send(request, signal, attempt));
	if (error === undefined) {
		return failures;
	}
	const isUnknown = [405, 501].includes(readRefusal(error).status ?? 0);
	return isUnknown && pending.length === objects.length
		? "unsupported"
		: [...failures, ...pending.map(({ key }) => ({ key, error }))];
}

/** Sends one request; what the store did not do of it, by key. */
async function requestDeletion(
	session: S3Session,
	{ objects, ...place }: Doomed,
	signal: AbortSignal,
): Promise<ReadonlyMap<string, S3Refusal>> {
	const { endpoint, dataPlane } = session;
	const request = toDeleteRequest(session, "DeleteObjects", { ...place, key: firstKey(objects) });
	const body = toDeleteDocument(objects, { withEtags: isConditional(endpoint) });
	// S3 takes no such request without a proof, and other stores know the MD5 alone.
	const proof = isConditional(endpoint) ? "full-crc32" : "md5";
	const { headers } = proveBody(body, proof);
	const answer = new CollectedAnswer();
	await dataPlane.send({ ...request, headers, body }, signal, answer);
	const refused = await readDeleteResult(answer.body);
	// A store that fails after it has begun to answer.
	if (refused === undefined && answer.body.includes("</Error>")) {
		throw await toRefusal({ ...answer.head, status: 503 }, answer.body);
	}
	assertStoreAnswer(refused !== undefined, request, endpoint);
	return toRefusals(refused ?? [], objects);
}

/** The status that these have as answers of their own (Amazon S3 API reference, "List of error codes"). */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
	AccessDenied: 403,
	ConditionalRequestConflict: 409,
	InternalError: 500,
	PreconditionFailed: 412,
	ServiceUnavailable: 503,
	SlowDown: 503,
};

function toRefusals(
	refused: readonly RefusedDeletion[],
	objects: readonly DoomedObject[],
): ReadonlyMap<string, S3Refusal> {
	const keys = new Set(objects.map(({ key }) => key));
	const found = new Map<string, S3Refusal>();
	for (const { key, code, message } of refused) {
		if (code === GONE) continue;
		const answer = { status: ownEntry(STATUS_BY_CODE, code) ?? 200, headers: {} };
		const error = new S3Refusal(answer, { Code: code || "UnknownError", Message: message });
		// Which one was meant cannot be told, so none counts as deleted.
		if (!keys.has(key)) return new Map(objects.map((object) => [object.key, error]));
		found.set(key, error);
	}
	return found;
}

function firstKey([first]: readonly DoomedObject[]): string {
	return first?.key ?? "";
}
