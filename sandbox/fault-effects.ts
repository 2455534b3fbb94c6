import { setTimeout as wait } from "node:timers/promises";
import type { FaultAction } from "./faults.ts";
import type { ErrorFacts, RequestIds } from "./protocol/error-reply.ts";
import { errorInsideSuccess, errorReply } from "./protocol/error-reply.ts";
import type { Reply } from "./protocol/reply.ts";
import type { S3Request } from "./protocol/s3-request.ts";
import type { ServerParts } from "./serve-request.ts";
import { storeBytes } from "./store/store-bytes.ts";

const INTERNAL_ERROR = {
	code: "InternalError",
	status: 500,
	message: "We encountered an internal error. Please try again.",
};

/**
 * Applies what happens before a request is served: waiting, and replacing the object. Rejects as
 * soon as `stopping` is aborted, however long there is to wait.
 */
export async function prepareFaults(
	faults: readonly FaultAction[],
	{ store, settings }: Pick<ServerParts, "store" | "settings">,
	request: S3Request | undefined,
	stopping: AbortSignal,
): Promise<void> {
	for (const fault of faults) {
		// Refused at once: the rules after this one are for what is served.
		if (fault.kind === "throttle") return;
		if (fault.kind === "hold") await unlessAborted(fault.until, stopping);
		if (fault.kind === "delay") await wait(fault.milliseconds, undefined, { signal: stopping });
		if (fault.kind === "replace" && request?.key !== undefined) {
			const bucket = store.get(request.bucket ?? "");
			const earlier = bucket.object(request.key);
			await storeBytes(store.blobs, bucket, {
				key: request.key,
				bytes: Buffer.from(fault.body),
				headers: earlier?.headers ?? {},
				now: settings.now(),
			});
		}
	}
}

async function unlessAborted(until: Promise<void>, signal: AbortSignal): Promise<void> {
	signal.throwIfAborted();
	const { promise: aborted, reject } = Promise.withResolvers<never>();
	const abort = (): void => reject(signal.reason);
	signal.addEventListener("abort", abort);
	await Promise.race([until, aborted]).finally(() => signal.removeEventListener("abort", abort));
}

/** The answer given instead of serving the request, if a fault asks for one. */
export function faultReply(
	faults: readonly FaultAction[],
	resource: string,
	ids: RequestIds,
): Reply | undefined {
	for (const fault of faults) {
		if (fault.kind === "error-in-200") return errorInsideSuccess(INTERNAL_ERROR, resource, ids);
		if (fault.kind === "throttle") return errorReply(slowDown(fault), resource, ids);
		if (fault.kind !== "error") continue;
		const { code, status, message = code, headers = {} } = fault;
		return errorReply({ code, status, message, headers }, resource, ids);
	}
	return undefined;
}

// S3's own words.
function slowDown({ retryAfterSeconds }: { readonly retryAfterSeconds?: number }): ErrorFacts {
	const headers = { "retry-after": retryAfterSeconds?.toString() };
	return { code: "SlowDown", status: 503, message: "Please reduce your request rate.", headers };
}

export function hasFault(faults: readonly FaultAction[], kind: FaultAction["kind"]): boolean {
	return faults.some((fault) => fault.kind === kind);
}
