import type { KeyObject } from "node:crypto";
import { timingSafeEqual } from "node:crypto";
import { S3Error } from "../protocol/s3-error.ts";
import type { S3Request } from "../protocol/s3-request.ts";
import type { Authorization } from "./authorization.ts";
import { parseTimestamp, readAuthorization, type SignedService } from "./authorization.ts";
import { ChunkSigner } from "./chunk-signer.ts";
import type { Credential } from "./credential.ts";
import type { PayloadMode } from "./payload-mode.ts";
import { toPayloadMode, UNSIGNED_PAYLOAD } from "./payload-mode.ts";
import { canonicalRequest, sign, signingKey, stringToSign } from "./signature.ts";

/** Who sent a request, proven by its signature. */
export interface Identity {
	readonly isAnonymous: boolean;
	/** That it signed with; absent when anonymous. */
	readonly credential?: Credential;
	/** The region of the signature's scope; undefined when anonymous. */
	readonly region?: string;
	readonly payload: PayloadMode;
	/** Verifies the chunks of a body whose chunks are signed. */
	readonly chunkSigner?: ChunkSigner;
}

/** Largest difference between the clocks of client and server (S3 API Reference, error codes). */
const MAX_SKEW_MILLISECONDS = 15 * 60 * 1000;

/**
 * Verifies the request's signature against the known credentials; throws S3's error if it fails. `service`: which it is
 * signed for, where that is not S3.
 */
export function authenticate(
	request: S3Request,
	credentials: readonly Credential[],
	now: Date,
	service?: SignedService,
): Identity {
	const claim = readAuthorization(request, service);
	if (claim === undefined) return { isAnonymous: true, payload: anonymousPayload(request) };
	const credential = credentials.find(({ accessKeyId }) => accessKeyId === claim.accessKeyId);
	if (credential === undefined) {
		throw new S3Error("InvalidAccessKeyId", { details: { AWSAccessKeyId: claim.accessKeyId } });
	}
	checkTime(claim, now);
	checkSessionToken(claim, credential, now);
	checkSignedHeaders(claim, request);
	const key = signingKey(credential.secretAccessKey, claim.scope);
	checkSignature(claim, request, key);
	const payload = toPayloadMode(claim.payloadHash);
	return {
		isAnonymous: false,
		credential,
		region: claim.scope.region,
		payload,
		...(payload.hasChunkSignatures && { chunkSigner: new ChunkSigner(key, claim) }),
	};
}

function anonymousPayload(request: S3Request): PayloadMode {
	const payloadHash = request.headers.get("x-amz-content-sha256");
	return payloadHash === undefined ? UNSIGNED_PAYLOAD : toPayloadMode(payloadHash);
}

function checkTime(claim: Authorization, now: Date): void {
	const signedAt = parseTimestamp(claim.timestamp) ?? new Date(Number.NaN);
	const ageMilliseconds = now.getTime() - signedAt.getTime();
	const times = { ServerTime: now.toISOString() };
	if (claim.kind === "header") {
		if (Math.abs(ageMilliseconds) <= MAX_SKEW_MILLISECONDS) return;
		const details = { RequestTime: claim.timestamp, ...times };
		throw new S3Error("RequestTimeTooSkewed", { details });
	}
	if (ageMilliseconds < -MAX_SKEW_MILLISECONDS) {
		throw new S3Error("AccessDenied", { message: "Request is not yet valid", details: times });
	}
	const expiresSeconds = claim.expiresSeconds ?? 0;
	if (ageMilliseconds > expiresSeconds * 1000) {
		const expires = new Date(signedAt.getTime() + expiresSeconds * 1000).toISOString();
		const details = { "X-Amz-Expires": expiresSeconds, Expires: expires, ...times };
		throw new S3Error("AccessDenied", { message: "Request has expired", details });
	}
}

function checkSessionToken(claim: Authorization, credential: Credential, now: Date): void {
	if (claim.sessionToken !== credential.sessionToken) {
		// A temporary key without its token is a key S3 has never heard of.
		const code = claim.sessionToken === undefined ? "InvalidAccessKeyId" : "InvalidToken";
		throw new S3Error(code);
	}
	if (credential.expires !== undefined && credential.expires <= now) {
		throw new S3Error("ExpiredToken");
	}
}

function checkSignedHeaders(claim: Authorization, request: S3Request): void {
	const mustBeSigned = [...request.headers.keys()].filter(
		(name) => name === "host" || name.startsWith("x-amz-"),
	);
	const unsigned = mustBeSigned.filter((name) => !claim.signedHeaders.includes(name));
	if (unsigned.length === 0) return;
	throw new S3Error("AccessDenied", {
		message: "There were headers present in the request which were not signed",
		details: { HeadersNotSigned: unsigned.join(", ") },
	});
}

function checkSignature(claim: Authorization, request: S3Request, key: KeyObject): void {
	const canonical = canonicalRequest(request, claim.signedHeaders, claim.payloadHash);
	const text = stringToSign(claim.timestamp, claim.scope, canonical);
	if (isSameSignature(sign(key, text), claim.signature)) return;
	throw new S3Error("SignatureDoesNotMatch", {
		details: {
			AWSAccessKeyId: claim.accessKeyId,
			StringToSign: text,
			SignatureProvided: claim.signature,
			CanonicalRequest: canonical,
		},
	});
}

function isSameSignature(expected: string, given: string): boolean {
	return (
		given.length === expected.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given))
	);
}
