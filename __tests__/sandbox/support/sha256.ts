import type { Hash, Hmac } from "node:crypto";
import { createHash, createHmac } from "node:crypto";

/** SHA-256, or HMAC-SHA-256 when given a secret, in the shape the AWS SDK's signer asks for. */
export class Sha256 {
	readonly #secret: string | Uint8Array | undefined;
	#hash: Hash | Hmac;

	constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
		this.#secret = secret === undefined ? undefined : toBytes(secret);
		this.#hash = this.#create();
	}

	update(data: Uint8Array | string): void {
		this.#hash.update(data);
	}

	digest(): Promise<Uint8Array> {
		return Promise.resolve(this.#hash.digest());
	}

	reset(): void {
		this.#hash = this.#create();
	}

	#create(): Hash | Hmac {
		return this.#secret === undefined ? createHash("sha256") : createHmac("sha256", this.#secret);
	}
}

function toBytes(source: string | ArrayBuffer | ArrayBufferView): string | Uint8Array {
	if (typeof source === "string") return source;
	if (source instanceof ArrayBuffer) return new Uint8Array(source);
	return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
}
