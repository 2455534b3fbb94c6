import { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectRequest } from "./data-plane/object-request.ts";
import type { S3Session } from "./s3-session.ts";

/** A request that deletes; one that is about many objects is named by its first. */
export function toDeleteRequest(
	{ endpoint }: S3Session,
	operation: "DeleteObject" | "DeleteObjects",
	location: ObjectLocation,
): ObjectRequest {
	const query = operation === "DeleteObjects" ? ([["delete", ""]] as const) : [];
	const condition = isConditional(endpoint) ? ({ onlyUnchanged: "since-listed" } as const) : {};
	return { operation, ...location, query, headers: {}, ...condition };
}

/** Whether the endpoint deletes an object only if it still has its ETag. */
export function isConditional({ dialect }: S3Session["endpoint"]): boolean {
	return dialect.deletesIfUnchanged;
}

/** Why a request failed, for a caller that goes on all the same. */
export async function failureOf(sending: Promise<unknown>): Promise<StagingError | undefined> {
	try {
		await sending;
		return undefined;
	} catch (error) {
		if (error instanceof StagingError) {
			return error;
		}
		throw error;
	}
}

/** What S3 says of an object with a condition that is not there any more. */
export const GONE = "NoSuchKey";
