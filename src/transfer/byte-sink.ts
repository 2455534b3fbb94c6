import type { ObjectInfo } from "../store/object-facts.ts";

/** Takes the bytes of a piece of an object in order. */
export interface ByteSink {
	/** Called before the first byte, and again when the first byte comes again. */
	begin(info: ObjectInfo): void;
	/** Takes bytes, which are its own only until it returns. A promise holds back those after them. */
	add(bytes: Uint8Array): Promise<void> | undefined;
	/** Forgets what was added: the next byte is the first one again. */
	restart(): Promise<void>;
}

/** Collects bytes in a buffer, which is large enough. */
export class MemorySink implements ByteSink {
	readonly #buffer: Buffer;
	#filled = 0;

	constructor(buffer: Buffer) {
		this.#buffer = buffer;
	}

	/** What has come so far. */
	get bytes(): Buffer {
		return this.#buffer.subarray(0, this.#filled);
	}

	begin(): void {
		this.#filled = 0;
	}

	add(bytes: Uint8Array): undefined {
		this.#buffer.set(bytes, this.#filled);
		this.#filled += bytes.length;
	}

	async restart(): Promise<void> {
		this.#filled = 0;
	}
}
