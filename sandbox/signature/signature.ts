import type { KeyObject } from "node:crypto";
import { createHash, createHmac, createSecretKey } from "node:crypto";
import { encodeUri, encodeUriPath } from "../protocol/uri.ts";

/** The parts of a request that Signature Version 4 covers. */
export interface SignableRequest {
	readonly method: string;
	/** Decoded; S3 neither normalises nor doubly encodes it. */
	readonly path: string;
	readonly queryPairs: readonly (readonly [name: string, value: string])[];
	readonly headers: ReadonlyMap<string, string>;
}

/** `date/region/service/aws4_request` of a credential. */
export interface CredentialScope {
	readonly date: string;
	readonly region: string;
	/** Default: `s3`. */
	readonly service?: string;
}

const ALGORITHM = "AWS4-HMAC-SHA256";
const SIGNING_KEYS = new Map<string, KeyObject>();
const EMPTY_SHA256 = sha256Hex("");

/** The canonical request of Signature Version 4, in S3's form (S3 API Reference, sig-v4-header). */
export function canonicalRequest(
	request: SignableRequest,
	signedHeaders: readonly string[],
	payloadHash: string,
): string {
	const headerLines = signedHeaders.map(
		(name) => `${name}:${(request.headers.get(name) ?? "").replace(/ {2,}/g, " ")}\n`,
	);
	return [
		request.method,
		encodeUriPath(request.path),
		canonicalQuery(request.queryPairs),
		headerLines.join(""),
		signedHeaders.join(";"),
		payloadHash,
	].join("\n");
}

/** What a request signature signs; `timestamp` is the x-amz-date value. */
export function stringToSign(timestamp: string, scope: CredentialScope, canonical: string): string {
	return [ALGORITHM, timestamp, scopeText(scope), sha256Hex(canonical)].join("\n");
}

/** What the signature of one aws-chunked chunk signs. */
export function chunkStringToSign(
	timestamp: string,
	scope: CredentialScope,
	previousSignature: string,
	chunkHash: string,
): string {
	const head = [`${ALGORITHM}-PAYLOAD`, timestamp, scopeText(scope), previousSignature];
	return [...head, EMPTY_SHA256, chunkHash].join("\n");
}

/** What x-amz-trailer-signature signs; `trailer` is its `name:value\n` lines. */
export function trailerStringToSign(
	timestamp: string,
	scope: CredentialScope,
	previousSignature: string,
	trailer: string,
): string {
	const head = [`${ALGORITHM}-TRAILER`, timestamp, scopeText(scope), previousSignature];
	return [...head, sha256Hex(trailer)].join("\n");
}

/** The key that signs for a scope; derived once, as it holds for a whole day. */
export function signingKey(secretAccessKey: string, scope: CredentialScope): KeyObject {
	const id = `${scopeText(scope)}/${secretAccessKey}`;
	const key = SIGNING_KEYS.get(id) ?? deriveSigningKey(secretAccessKey, scope);
	SIGNING_KEYS.set(id, key);
	return key;
}

/** The signature in lower-case hexadecimal. */
export function sign(key: KeyObject, text: string): string {
	return createHmac("sha256", key).update(text, "latin1").digest("hex");
}

export function scopeText(scope: CredentialScope): string {
	return `${scope.date}/${scope.region}/${scope.service ?? "s3"}/aws4_request`;
}

function canonicalQuery(pairs: SignableRequest["queryPairs"]): string {
	return pairs
		.filter(([name]) => name !== "X-Amz-Signature")
		.map(([name, value]) => [encodeUri(name), encodeUri(value)] as const)
		.sort(byNameThenValue)
		.map(([name, value]) => `${name}=${value}`)
		.join("&");
}

function byNameThenValue(
	left: readonly [string, string],
	right: readonly [string, string],
): number {
	return compare(left[0], right[0]) || compare(left[1], right[1]);
}

function compare(left: string, right: string): number {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

function deriveSigningKey(secretAccessKey: string, scope: CredentialScope): KeyObject {
	const steps = [scope.date, scope.region, scope.service ?? "s3", "aws4_request"];
	const key = steps.reduce(
		(secret, step) => createHmac("sha256", secret).update(step).digest(),
		Buffer.from(`AWS4${secretAccessKey}`),
	);
	return createSecretKey(key);
}

// Header bytes reach us as Latin-1 characters; this gives the bytes back as they were signed.
function sha256Hex(text: string): string {
	return createHash("sha256").update(text, "latin1").digest("hex");
}
