import { StagingError } from "../errors.ts";
import type { Endpoint } from "./endpoint.ts";
import { toEtag } from "./s3-object-info.ts";
import { OPERATIONS, type S3Request, toUri } from "./s3-request.ts";

/**
 * The ETag that every store gives for bytes it has taken, without quotes. Fails with `not-supported` where an
 * answer has none.
 */
export function readEtag(
	{ ETag }: { readonly ETag?: string | undefined },
	request: S3Request,
	endpoint: Endpoint,
): string {
	assertStoreAnswer(Boolean(ETag), request, endpoint);
	return toEtag(ETag);
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
		`Could not ${verb} ${toUri(request)}: the endpoint does not answer as an S3 store does`,
		{
			hint: `Check \`endpoint\`, which is ${endpoint.name}: it must lead to the S3 API, not to a web page or a console`,
		},
	);
}
