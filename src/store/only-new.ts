import { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { WriteOperation } from "../store-traits.ts";
import { toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";

/** A request that makes an object. */
interface Write {
	readonly operation: WriteOperation;
	readonly location: ObjectLocation;
	/** Only where there is none. */
	readonly onlyNew: boolean;
}

/** Those whose stores have turned out to refuse the condition. */
const REFUSING = new WeakSet<S3Session>();

/**
 * What `send` comes to, which is told whether to say `If-None-Match: *`. Where the store may not heed that, this looks
 * first whether there is an object, and fails with `object-exists`: what somebody else writes between the look and the
 * request is replaced. A store of which nothing is known is asked, and then no more if it refuses.
 */
export async function sendWhereNew<T>(
	session: S3Session,
	write: Write,
	signal: AbortSignal,
	send: (isConditional: boolean) => Promise<T>,
): Promise<T> {
	if (!write.onlyNew) return await send(false);
	const manner = session.endpoint.dialect.onlyNew[write.operation];
	if (manner === "heeds") return await send(true);
	await assertAbsent(session, write.location, signal);
	if (manner === "refuses" || REFUSING.has(session)) return await send(false);
	try {
		return await send(true);
	} catch (error) {
		const isRefused = error instanceof StagingError && error.code === "not-supported";
		if (manner !== "unsure" || !isRefused) throw error;
		REFUSING.add(session);
		return await send(false);
	}
}

async function assertAbsent(
	session: S3Session,
	location: ObjectLocation,
	signal: AbortSignal,
): Promise<void> {
	const request = { operation: "HeadObject", ...location, query: [], headers: {} } as const;
	try {
		await session.send(request, signal, () => session.dataPlane.send(request, signal));
	} catch (error) {
		if (error instanceof StagingError && error.code === "no-such-object") return;
		throw error;
	}
	throw new StagingError("object-exists", `${toUri(location)} is there already`);
}
