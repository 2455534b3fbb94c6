/** Bytes of a key for AES-256 (Amazon S3 user guide, "Using server-side encryption with customer-provided keys"). */
export const CUSTOMER_KEY_BYTES = 32;

/** A key of the author's own that the store encrypts an object with, and forgets. No printer of objects shows it. */
export class CustomerKey {
	readonly #bytes: Buffer;

	/** `bytes` are 32. */
	constructor(bytes: Buffer) {
		this.#bytes = bytes;
	}

	/** As requests carry it: a secret. */
	get base64(): string {
		return this.#bytes.toString("base64");
	}

	/** What stands for it wherever it is printed. */
	toString(): string {
		return "a customer key";
	}

	toJSON(): string {
		return this.toString();
	}
}

/** The key that a text spells in base64; undefined where it is none. */
export function parseCustomerKey(text: string): CustomerKey | undefined {
	const bytes = Buffer.from(text, "base64");
	const isBase64 = /^[A-Za-z0-9+/]{43}=$/.test(text);
	return isBase64 && bytes.length === CUSTOMER_KEY_BYTES ? new CustomerKey(bytes) : undefined;
}
