import type { TemporaryFile } from "./temporary-file.ts";

/** What a RangeWriter collects bytes in: two halves of 256 KiB, the size at which writes cost least. */
export const WRITE_BUFFER_BYTES = 2 ** 19;

/** Writes bytes that come in small chunks in large pieces, one being written while the next one fills. */
export class RangeWriter {
	readonly #file: TemporaryFile;
	readonly #onWritten: (bytes: number) => void;
	readonly #halves: readonly [Buffer, Buffer];
	readonly #start: number;
	#current: 0 | 1 = 0;
	#filled = 0;
	#position: number;
	#writing: Promise<void> = Promise.resolve();

	/** Writes from `start` on, and uses `buffer` (WRITE_BUFFER_BYTES) until `flush` or `settle` has settled. */
	constructor(
		file: TemporaryFile,
		start: number,
		buffer: Buffer,
		onWritten: (bytes: number) => void,
	) {
		this.#file = file;
		this.#start = start;
		this.#position = start;
		this.#onWritten = onWritten;
		const half = WRITE_BUFFER_BYTES / 2;
		this.#halves = [buffer.subarray(0, half), buffer.subarray(half, 2 * half)];
	}

	async add(chunk: Uint8Array): Promise<void> {
		for (let taken = 0; taken < chunk.length; ) {
			const half = this.#halves[this.#current];
			const bytes = Math.min(half.length - this.#filled, chunk.length - taken);
			half.set(chunk.subarray(taken, taken + bytes), this.#filled);
			taken += bytes;
			this.#filled += bytes;
			if (this.#filled === half.length) {
				await this.#startWriting();
			}
		}
	}

	/** Settles when everything added so far is on disk. */
	async flush(): Promise<void> {
		await this.#startWriting();
		await this.#writing;
	}

	/** Forgets what was added: the next byte is the first one again. Fails like `flush`. */
	async restart(): Promise<void> {
		await this.#writing;
		const written = this.#position - this.#start;
		if (written > 0) {
			this.#onWritten(-written);
		}
		this.#position = this.#start;
		this.#filled = 0;
	}

	/** Settles when the buffer is no longer in use. Never fails. */
	async settle(): Promise<void> {
		await this.#writing.catch(() => undefined);
	}

	async #startWriting(): Promise<void> {
		await this.#writing;
		const bytes = this.#halves[this.#current].subarray(0, this.#filled);
		const position = this.#position;
		this.#current = this.#current === 0 ? 1 : 0;
		this.#filled = 0;
		this.#position += bytes.length;
		this.#writing = this.#write(bytes, position);
		// It is awaited only later; until then nobody else would see it fail.
		this.#writing.catch(() => undefined);
	}

	async #write(bytes: Buffer, position: number): Promise<void> {
		if (bytes.length > 0) {
			await this.#file.write(bytes, position);
			this.#onWritten(bytes.length);
		}
	}
}
