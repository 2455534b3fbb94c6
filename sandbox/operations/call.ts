import type { FaultPlan } from "../faults.ts";
import type { Permits } from "../iam/permits.ts";
import type { Reply } from "../protocol/reply.ts";
import type { RequestBody } from "../protocol/request-body.ts";
import { S3Error } from "../protocol/s3-error.ts";
import type { S3Request } from "../protocol/s3-request.ts";
import type { Identity } from "../signature/authenticate.ts";
import type { Bucket } from "../store/bucket.ts";
import type { Store } from "../store/store.ts";

/** The facts of one sandbox that operations depend on. */
export interface Settings {
	readonly region: string;
	/** Other names for the region. */
	readonly regionAliases: readonly string[];
	/** The account id that owns every bucket. */
	readonly ownerId: string;
	/** The server's clock. */
	readonly now: () => Date;
}

/** One request on its way through an operation; the signature is already verified. */
export interface Call {
	readonly request: S3Request;
	readonly identity: Identity;
	readonly body: RequestBody;
	readonly store: Store;
	readonly settings: Settings;
	/** What the sender may do, for objects that a request names in its body. */
	readonly permits: Permits;
	/** What goes wrong with single objects of a request about many. */
	readonly faults: FaultPlan;
}

/** Carries out one kind of request. */
export type Operation = (call: Call) => Reply | Promise<Reply>;

/** The bucket a request is about. Throws NoSuchBucket. */
export function bucketOf(call: Call): Bucket {
	return call.store.get(call.request.bucket ?? "");
}

/** The key a request is about; routing made sure that there is one. */
export function keyOf(call: Call): string {
	return call.request.key ?? "";
}

/** A query value that counts things, such as max-keys. Throws InvalidArgument. */
export function countFromQuery(call: Call, name: string, limit: number): number {
	const text = call.request.query.get(name) ?? "";
	if (text === "") return limit;
	const isCount = /^\d{1,10}$/.test(text) && Number(text) <= 2 ** 31 - 1;
	if (isCount) return Math.min(Number(text), limit);
	throw new S3Error("InvalidArgument", {
		message: `Provided ${name} not an integer or within integer range`,
		details: { ArgumentName: name, ArgumentValue: text },
	});
}
