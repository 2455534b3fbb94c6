import { StagingError } from "../errors.ts";
import type { Endpoint } from "./endpoint.ts";
import { toEtag } from "./s3-object-info.ts";
import { describeSubject, OPERATIONS, type S3Request } from "./s3-request.ts";

/**
 * The ETag that every store gives for bytes it has taken, without quotes. Fails with `not-supported` where an
 * answer has none.
 */
export function readEtag(etag: string | undefined, request: S3Request, endpoint: Endpoint): string {
	assertStoreAnswer(Boolean(etag), request, endpoint);
	return toEtag(etag);
}

/**
 * Fails with `not-supported` unless a successful answer shows that a store gave it. A web server or a store's
 * console says 200 to nearly everything: its page must not pass for an object, nor its shrug for an upload.
 */
export function assertStoreAnswer(
	isFromStore: boolean,
	request: S3Request,
	endpoint: Endpoint,
): void {
	if (isFromStore) {
		return;
	}
	const { verb } = OPERATIONS[request.operation];
	throw new StagingError(
		"not-supported",
		`Could not ${verb} ${describeSubject(request)}: the endpoint does not answer as an S3 store does`,
		{
			hint: `Check \`endpoint\`, which is ${endpoint.name}: it must lead to the S3 API, not to a web page or a console`,
		},
	);
}

/** Fails with `service-error` unless an object can have this many bytes: more than 100 TiB fit into no store. */
export function assertSize(bytes: number, request: S3Request): void {
	if (!Number.isSafeInteger(bytes) || bytes < 0 || bytes > MAX_BYTES) {
		const { verb } = OPERATIONS[request.operation];
		throw new StagingError(
			"service-error",
			`Could not ${verb} ${describeSubject(request)}: the store gives an object the size ${bytes}`,
		);
	}
}

// Twice the largest object of S3; what is cut into pieces must not come to many millions of them.
const MAX_BYTES = 100 * 2 ** 40;
