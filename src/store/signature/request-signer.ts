import { createHmac, hash } from "node:crypto";
import type { UnsignedRequest } from "./canonical-request.ts";
import { toCanonicalRequest } from "./canonical-request.ts";
import { HmacSha256 } from "./hmac-sha256.ts";

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
		const scope = `${day}/${this.#region}/${this.#service}/aws4_request`;
		const { text: canonical, signedHeaders } = toCanonicalRequest(request, added);
		const text = `${ALGORITHM}\n${timestamp}\n${scope}\n${hash("sha256", canonical)}`;
		const key = this.#keyFor(credentials.secretAccessKey, day);
		const signature = key.sign(text);
		const credential = `${credentials.accessKeyId}/${scope}`;
		return {
			...added,
			authorization: `${ALGORITHM} Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
		};
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
