import type { Query } from "./uri-encoding.ts";
import { compareCodeUnits, toQueryString } from "./uri-encoding.ts";

/** A request as it is to go out. */
export interface UnsignedRequest {
	readonly method: string;
	/** As in the Host header, with the port unless it is the scheme's own. */
	readonly host: string;
	/** From the first slash to the `?`, already encoded: see `encodeKey`. */
	readonly path: string;
	readonly query: Query;
	/** Lower-case names, ASCII values. All are signed but those that proxies change on the way. */
	readonly headers: Readonly<Record<string, string>>;
	/** The SHA-256 of the body in hexadecimal, or `UNSIGNED_PAYLOAD`. */
	readonly payloadHash: string;
}

/** What is hashed and signed of a request. */
export interface CanonicalRequest {
	readonly text: string;
	/** Their names, sorted and joined by semicolons. */
	readonly signedHeaders: string;
}

/**
 * The canonical request of Signature Version 4 as S3 wants it: the path stays as it is. `added` are the headers that
 * signing itself brings along.
 */
export function toCanonicalRequest(
	{ method, host, path, query, headers, payloadHash }: UnsignedRequest,
	added: Readonly<Record<string, string>>,
): CanonicalRequest {
	const values: Record<string, string> = { host, ...headers, ...added };
	const { names, signedHeaders } = orderNames(Object.keys(values));
	let lines = "";
	for (const name of names) lines += `${name}:${foldSpaces(values[name] ?? "")}\n`;
	const head = `${method}\n${path}\n${toQueryString(query)}`;
	return { text: `${head}\n${lines}\n${signedHeaders}\n${payloadHash}`, signedHeaders };
}

interface NameOrder {
	/** Of the headers that are signed, sorted. */
	readonly names: readonly string[];
	readonly signedHeaders: string;
}

// Thousands of requests have the same headers. Metadata can make any number of others.
const knownOrders = new Map<string, NameOrder>();
const MOST_KNOWN_ORDERS = 100;

function orderNames(given: readonly string[]): NameOrder {
	const key = given.join();
	const known = knownOrders.get(key);
	if (known !== undefined) return known;
	const names = given.filter((name) => !UNSIGNED_HEADERS.has(name)).sort(compareCodeUnits);
	const order = { names, signedHeaders: names.join(";") };
	if (knownOrders.size < MOST_KNOWN_ORDERS) knownOrders.set(key, order);
	return order;
}

// A signature over these would break when a proxy adds, drops or rewrites them; the AWS SDK leaves them out as well.
const UNSIGNED_HEADERS = new Set([
	"cache-control",
	"connection",
	"expect",
	"keep-alive",
	"pragma",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade",
	"user-agent",
]);

const NEEDS_FOLDING = /^[ \t]|[ \t]$|\t| {2}/;

function foldSpaces(value: string): string {
	return NEEDS_FOLDING.test(value) ? value.trim().replace(/[ \t]+/g, " ") : value;
}
