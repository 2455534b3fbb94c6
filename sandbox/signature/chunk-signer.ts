import type { KeyObject } from "node:crypto";
import { S3Error } from "../protocol/s3-error.ts";
import type { Authorization } from "./authorization.ts";
import { chunkStringToSign, sign, trailerStringToSign } from "./signature.ts";

/** Verifies the chain of chunk signatures that starts at the request's own. */
export class ChunkSigner {
	readonly #key: KeyObject;
	readonly #claim: Pick<Authorization, "timestamp" | "scope">;
	#previous: string;

	constructor(key: KeyObject, claim: Pick<Authorization, "timestamp" | "scope" | "signature">) {
		this.#key = key;
		this.#claim = claim;
		this.#previous = claim.signature;
	}

	/** Throws SignatureDoesNotMatch unless `signature` follows the chunk before it. */
	verifyChunk(signature: string, chunkHash: string): void {
		const { timestamp, scope } = this.#claim;
		this.#verify(signature, chunkStringToSign(timestamp, scope, this.#previous, chunkHash));
	}

	/** The same for x-amz-trailer-signature; `trailer` is its `name:value\n` lines. */
	verifyTrailer(signature: string, trailer: string): void {
		const { timestamp, scope } = this.#claim;
		this.#verify(signature, trailerStringToSign(timestamp, scope, this.#previous, trailer));
	}

	#verify(signature: string, text: string): void {
		if (sign(this.#key, text) !== signature) throw new S3Error("SignatureDoesNotMatch");
		this.#previous = signature;
	}
}
