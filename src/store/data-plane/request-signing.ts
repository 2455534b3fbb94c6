import { hash } from "node:crypto";
import { bucketName } from "../../object-address.ts";
import type { ObjectLocation } from "../../spec/spec.ts";
import type { CredentialSource } from "../credentials/credential-source.ts";
import type { Endpoint } from "../endpoint.ts";
import { abortable } from "../http/abortable.ts";
import type { PresignedLink } from "../object-facts.ts";
import {
	RequestSigner,
	type SigningCredentials,
	UNSIGNED_PAYLOAD,
} from "../signature/request-signer.ts";
import { encodeKey, type Query, toQueryString } from "../signature/uri-encoding.ts";
import { toTermHeaders } from "../term-headers.ts";
import { addressBucket, type BucketAddress } from "./bucket-address.ts";
import {
	METHODS,
	type ObjectRequest,
	type SignedRequest,
	toPathInBucket,
} from "./object-request.ts";
import { noLinkError, toEnd } from "./presigned-link.ts";

/** Signs what only the SDK can address. */
export type SdkSigner = (request: ObjectRequest, signal: AbortSignal) => Promise<SignedRequest>;

export interface SigningParts {
	/** Where requests to a bucket go. */
	readonly endpointOf: (bucket: string) => Endpoint;
	readonly credentials: CredentialSource;
	readonly signBySdk: SdkSigner;
}

/** Who signs, and when. */
interface Signing {
	readonly signer: RequestSigner;
	readonly credentials: SigningCredentials;
	readonly date: Date;
}

/** Gives requests their address and their signature. */
export class RequestSigning {
	readonly #parts: SigningParts;
	readonly #signers = new Map<string, RequestSigner>();
	readonly #places = new Map<string, Place>();

	constructor(parts: SigningParts) {
		this.#parts = parts;
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
		const { credentials, signBySdk } = this.#parts;
		const request = withTerms(asked);
		const place = this.#find(request.bucket);
		const { endpoint, signer } = place;
		const address = request.isUnsigned ? plainAddress(place, request.bucket) : place.address;
		if (address === undefined) {
			return signBySdk(request, signal);
		}
		if (endpoint.anonymous || request.isUnsigned === true) {
			return toSigned(request, address);
		}
		const known = credentials.current;
		return known === undefined
			? abortable(credentials.find(), signal).then((found) =>
					toSigned(request, address, { signer, credentials: found, date }),
				)
			: toSigned(request, address, { signer, credentials: known, date });
	}

	/**
	 * A link that lets anybody GET an object for `seconds` from `date` on. Fails with `no-credentials`, and with
	 * `invalid-input` where there can be no link.
	 */
	async presign(
		location: ObjectLocation,
		{ date, seconds }: { readonly date: Date; readonly seconds: number },
		signal: AbortSignal,
	): Promise<PresignedLink> {
		const { credentials } = this.#parts;
		const { bucket, key, versionId, terms } = location;
		const { endpoint, address, signer } = this.#find(bucket);
		if (address === undefined || endpoint.anonymous) throw noLinkError(location, endpoint);
		const found = await abortable(credentials.find(), signal);
		const { origin, host } = address;
		const path = address.path + encodeKey(key);
		const query: Query = [
			...(versionId === undefined ? [] : [["versionId", versionId] as const]),
			...(terms?.requestPayer ? [["x-amz-request-payer", "requester"] as const] : []),
		];
		const unsigned = { method: "GET", host, path, query };
		const signed = signer.presign(unsigned, found, { date, seconds });
		const asked = new Date(date.getTime() + seconds * 1000);
		return { url: `${origin}${withQuery(path, signed)}`, ...toEnd(found, asked) };
	}

	#find(bucket: string): Place {
		const endpoint = this.#parts.endpointOf(bucket);
		const known = this.#places.get(bucket);
		if (known?.endpoint === endpoint) {
			return known;
		}
		const { region } = endpoint;
		const signer = this.#signers.get(region) ?? new RequestSigner(region);
		this.#signers.set(region, signer);
		const place = { endpoint, address: addressBucket(endpoint, bucketName(bucket)), signer };
		this.#places.set(bucket, place);
		return place;
	}
}

/** Where requests to one bucket go, and who signs them. */
interface Place {
	readonly endpoint: Endpoint;
	/** Absent where only the SDK knows it. */
	readonly address: BucketAddress | undefined;
	readonly signer: RequestSigner;
}

// Which region a bucket is in is asked of a region, not of the network before them all.
function plainAddress({ endpoint, address }: Place, bucket: string): BucketAddress | undefined {
	return endpoint.accelerate
		? addressBucket({ ...endpoint, accelerate: false }, bucketName(bucket))
		: address;
}

function toSigned(
	request: ObjectRequest,
	address: BucketAddress,
	signing?: Signing,
): SignedRequest {
	const { origin, host } = address;
	const method = METHODS[request.operation];
	const path = address.path + toPathInBucket(request);
	const query = request.query ?? [];
	const { body, headers } = request;
	const payloadHash = address.isSafe ? UNSIGNED_PAYLOAD : hash("sha256", body ?? "");
	const unsigned = { method, host, path, query, headers, payloadHash };
	const signature = signing?.signer.sign(unsigned, signing.credentials, signing.date);
	return {
		origin,
		method,
		path: withQuery(path, query),
		headers: { host, ...headers, ...signature, ...toUnsignedHeaders(method) },
		body,
	};
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
