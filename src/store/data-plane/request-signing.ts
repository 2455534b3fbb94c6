import { hash } from "node:crypto";
import type { CredentialSource } from "../credentials/credential-source.ts";
import type { Endpoint } from "../endpoint.ts";
import { abortable } from "../http/abortable.ts";
import {
	RequestSigner,
	type SigningCredentials,
	UNSIGNED_PAYLOAD,
} from "../signature/request-signer.ts";
import { type Query, toQueryString } from "../signature/uri-encoding.ts";
import { toTermHeaders } from "../term-headers.ts";
import { addressBucket, type BucketAddress } from "./bucket-address.ts";
import {
	METHODS,
	type ObjectRequest,
	type SignedRequest,
	toPathInBucket,
} from "./object-request.ts";

/** Signs what only the SDK can address. */
export type SdkSigner = (request: ObjectRequest, signal: AbortSignal) => Promise<SignedRequest>;

export interface SigningParts {
	readonly endpoint: Endpoint;
	readonly credentials: CredentialSource;
	readonly signBySdk: SdkSigner;
}

/** Who signs, and when. */
interface Signing {
	readonly credentials: SigningCredentials;
	readonly date: Date;
}

/** Gives requests their address and their signature. */
export class RequestSigning {
	readonly #parts: SigningParts;
	readonly #signer: RequestSigner;
	readonly #addresses = new Map<string, BucketAddress | undefined>();

	constructor(parts: SigningParts) {
		this.#parts = parts;
		this.#signer = new RequestSigner(parts.endpoint.region);
	}

	/**
	 * `request` as it goes out at `date`; at once where the credentials are known. Fails with `no-credentials`, and with
	 * the reason of `signal`.
	 */
	sign(
		asked: ObjectRequest,
		date: Date,
		signal: AbortSignal,
	): SignedRequest | Promise<SignedRequest> {
		const { credentials, endpoint, signBySdk } = this.#parts;
		const request = withTerms(asked);
		const address = this.#address(request.bucket);
		if (address === undefined) {
			return signBySdk(request, signal);
		}
		if (endpoint.anonymous) {
			return this.#sign(request, address);
		}
		const known = credentials.current;
		return known === undefined
			? abortable(credentials.find(), signal).then((found) =>
					this.#sign(request, address, { credentials: found, date }),
				)
			: this.#sign(request, address, { credentials: known, date });
	}

	#sign(request: ObjectRequest, address: BucketAddress, signing?: Signing): SignedRequest {
		const { origin, host } = address;
		const method = METHODS[request.operation];
		const path = address.path + toPathInBucket(request);
		const query = request.query ?? [];
		const { body, headers } = request;
		const payloadHash = address.isSafe ? UNSIGNED_PAYLOAD : hash("sha256", body ?? "");
		const unsigned = { method, host, path, query, headers, payloadHash };
		const signature = signing && this.#signer.sign(unsigned, signing.credentials, signing.date);
		return {
			origin,
			method,
			path: withQuery(path, query),
			headers: { host, ...headers, ...signature, ...toUnsignedHeaders(method) },
			body,
		};
	}

	#address(bucket: string): BucketAddress | undefined {
		if (!this.#addresses.has(bucket)) {
			this.#addresses.set(bucket, addressBucket(this.#parts.endpoint, bucket));
		}
		return this.#addresses.get(bucket);
	}
}

function withTerms(request: ObjectRequest): ObjectRequest {
	return request.terms === undefined
		? request
		: { ...request, headers: { ...request.headers, ...toTermHeaders(request) } };
}

function withQuery(path: string, query: Query): string {
	return query.length === 0 ? path : `${path}?${toQueryString(query)}`;
}

// Checksums cover the bytes as they are stored. Not signed: some front ends change this header.
function toUnsignedHeaders(method: string): Readonly<Record<string, string>> {
	return method === "GET" ? STORED_BYTES : {};
}

export const STORED_BYTES = { "accept-encoding": "identity" } as const;
