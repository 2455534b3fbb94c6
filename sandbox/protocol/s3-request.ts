import type { IncomingMessage } from "node:http";
import { S3Error } from "./s3-error.ts";
import { decodeUri, parseQuery } from "./uri.ts";

/** An HTTP request read as an S3 request, before anything about it is judged. */
export interface S3Request {
	readonly method: string;
	/** The decoded path as it was sent, with the bucket when that is in the path. */
	readonly path: string;
	readonly bucket?: string;
	readonly key?: string;
	readonly queryPairs: readonly (readonly [name: string, value: string])[];
	/** The same pairs for look-up; the first of equal names wins. */
	readonly query: ReadonlyMap<string, string>;
	/** Lower-case names; values of repeated headers joined by a comma, as they are signed. */
	readonly headers: ReadonlyMap<string, string>;
}

/** Longest key in UTF-8 bytes (S3 User Guide, "Naming Amazon S3 objects"). */
const MAX_KEY_BYTES = 1024;

/** Reads method, bucket, key, query and headers; `hosts` are the names buckets may be put before. */
export function parseRequest(incoming: IncomingMessage, hosts: readonly string[]): S3Request {
	const [rawPath, rawQuery] = splitTarget(incoming.url ?? "/");
	const headers = readHeaders(incoming.rawHeaders);
	const path = decodeUri(rawPath);
	const queryPairs = parseQuery(rawQuery);
	return {
		method: incoming.method ?? "GET",
		path,
		...locate(path, headers.get("host") ?? "", hosts),
		queryPairs,
		query: new Map(queryPairs.toReversed()),
		headers,
	};
}

/** A presigned request may carry x-amz-* headers in its query; here they become headers. */
export function withQueryHeaders(request: S3Request): S3Request {
	if (!request.query.has("X-Amz-Algorithm")) return request;
	const moved = request.queryPairs
		.map(([name, value]) => [name.toLowerCase(), value] as const)
		.filter(([name]) => name.startsWith("x-amz-"));
	return { ...request, headers: new Map([...moved, ...request.headers]) };
}

/** Throws KeyTooLongError for a key S3 could not hold. */
export function checkKeyLength(key: string): void {
	const size = Buffer.byteLength(key);
	if (size <= MAX_KEY_BYTES) return;
	throw new S3Error("KeyTooLongError", {
		details: { Size: size, MaxSizeAllowed: MAX_KEY_BYTES },
	});
}

function splitTarget(target: string): readonly [path: string, query: string] {
	const at = target.indexOf("?");
	return at < 0 ? [target, ""] : [target.slice(0, at), target.slice(at + 1)];
}

function readHeaders(rawHeaders: readonly string[]): ReadonlyMap<string, string> {
	const headers = new Map<string, string>();
	for (let index = 0; index < rawHeaders.length; index += 2) {
		const name = (rawHeaders[index] ?? "").toLowerCase();
		const value = (rawHeaders[index + 1] ?? "").trim();
		const earlier = headers.get(name);
		headers.set(name, earlier === undefined ? value : `${earlier},${value}`);
	}
	return headers;
}

function locate(
	path: string,
	host: string,
	hosts: readonly string[],
): { readonly bucket?: string; readonly key?: string } {
	const virtual = virtualBucket(host.replace(/:\d+$/, "").toLowerCase(), hosts);
	const slash = path.indexOf("/", 1);
	const bucket = virtual ?? path.slice(1, slash < 0 ? undefined : slash);
	const key = virtual === undefined ? path.slice(bucket.length + 2) : path.slice(1);
	return { ...(bucket && { bucket }), ...(key && { key }) };
}

function virtualBucket(host: string, hosts: readonly string[]): string | undefined {
	if (hosts.includes(host)) return undefined;
	const base = hosts.filter((name) => host.endsWith(`.${name}`)).sort(byLongest)[0];
	return base === undefined ? undefined : host.slice(0, -base.length - 1);
}

function byLongest(left: string, right: string): number {
	return right.length - left.length;
}
