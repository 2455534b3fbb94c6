import { createHmac, hash } from "node:crypto";
import type { UnsignedRequest } from "./canonical-request.ts";
import { toCanonicalRequest } from "./canonical-request.ts";
import { HmacSha256 } from "./hmac-sha256.ts";
import type { Query } from "./uri-encoding.ts";

/** The key pair that signs; a temporary one comes with a session token. */
export interface SigningCredentials {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
}

/** Stands for the body's hash when TLS and a checksum vouch for the body instead. */
export const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

/**
 * Signs requests by AWS Signature Version 4 in the Authorization header (S3 API Reference, "Authenticating Requests").
 * One signer serves one region; it keeps the signing key of the day, so that a request costs one hash and one HMAC.
 */
export class RequestSigner {
	readonly #region: string;
	readonly #service: string;
	#clock: Clock = readClock(0);
	#key: DayKey | undefined;

	/** Of all services only `s3` has the hash of the body among the signed headers. */
	constructor(region: string, service = "s3") {
		this.#region = region;
		this.#service = service;
	}

	/** The headers that make `request` a signed one; `date` is now, by the server's clock. */
	sign(
		request: UnsignedRequest,
		credentials: SigningCredentials,
		date: Date,
	): Record<string, string> {
		const { day, timestamp } = this.#read(date);
		const added = this.#headersToAdd(request, credentials, timestamp);
		const { text: canonical, signedHeaders } = toCanonicalRequest(request, added);
		const signature = this.#signatureOf(canonical, credentials, { day, timestamp });
		const credential = `${credentials.accessKeyId}/${this.#scopeOf(day)}`;
		return {
			...added,
			authorization: `${ALGORITHM} Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
		};
	}

	/**
	 * The query that lets anybody make `request` for `seconds` from `date` on, without a header of its own but Host
	 * (S3 API Reference, "Authenticating Requests: Using Query Parameters").
	 */
	presign(
		request: Pick<UnsignedRequest, "method" | "host" | "path" | "query">,
		credentials: SigningCredentials,
		{ date, seconds }: { readonly date: Date; readonly seconds: number },
	): Query {
		const { accessKeyId, sessionToken } = credentials;
		const { day, timestamp } = this.#read(date);
		const query: Query = [
			...request.query,
			["X-Amz-Algorithm", ALGORITHM],
			["X-Amz-Credential", `${accessKeyId}/${this.#scopeOf(day)}`],
			["X-Amz-Date", timestamp],
			["X-Amz-Expires", String(seconds)],
			["X-Amz-SignedHeaders", "host"],
			...(sessionToken === undefined ? [] : [["X-Amz-Security-Token", sessionToken] as const]),
		];
		const unsigned = { ...request, query, headers: {}, payloadHash: UNSIGNED_PAYLOAD };
		const { text: canonical } = toCanonicalRequest(unsigned, {});
		const signature = this.#signatureOf(canonical, credentials, { day, timestamp });
		return [...query, ["X-Amz-Signature", signature]];
	}

	#signatureOf(
		canonical: string,
		{ secretAccessKey }: SigningCredentials,
		{ day, timestamp }: Pick<Clock, "day" | "timestamp">,
	): string {
		const text = `${ALGORITHM}\n${timestamp}\n${this.#scopeOf(day)}\n${hash("sha256", canonical)}`;
		return this.#keyFor(secretAccessKey, day).sign(text);
	}

	#scopeOf(day: string): string {
		return `${day}/${this.#region}/${this.#service}/aws4_request`;
	}

	#headersToAdd(
		{ payloadHash }: UnsignedRequest,
		{ sessionToken }: SigningCredentials,
		timestamp: string,
	): Record<string, string> {
		const added: Record<string, string> = { "x-amz-date": timestamp };
		if (this.#service === "s3") added["x-amz-content-sha256"] = payloadHash;
		if (sessionToken !== undefined) added["x-amz-security-token"] = sessionToken;
		return added;
	}

	#read(date: Date): Clock {
		const second = Math.floor(date.getTime() / 1000);
		if (second !== this.#clock.second) this.#clock = readClock(second);
		return this.#clock;
	}

	#keyFor(secret: string, day: string): HmacSha256 {
		if (this.#key?.secret !== secret || this.#key.day !== day) {
			const key = deriveKey(secret, [day, this.#region, this.#service, "aws4_request"]);
			this.#key = { secret, day, key };
		}
		return this.#key.key;
	}
}

/** One second, as signatures write it. */
interface Clock {
	/** Since the epoch. */
	readonly second: number;
	/** `YYYYMMDD` */
	readonly day: string;
	/** `YYYYMMDDTHHMMSSZ` */
	readonly timestamp: string;
}

interface DayKey {
	readonly secret: string;
	readonly day: string;
	readonly key: HmacSha256;
}

const ALGORITHM = "AWS4-HMAC-SHA256";

function readClock(second: number): Clock {
	const timestamp = new Date(second * 1000).toISOString().replace(/[-:]|\.000/g, "");
	return { second, day: timestamp.slice(0, 8), timestamp };
}

function deriveKey(secret: string, scope: readonly string[]): HmacSha256 {
	const key = scope.reduce(
		(bytes, step) => createHmac("sha256", bytes).update(step).digest(),
		Buffer.from(`AWS4${secret}`),
	);
	return new HmacSha256(key);
}
