import type { ContentHash } from "../checksums/content-hash.ts";
import type { ObjectInfo } from "../store/object-facts.ts";
import type { ByteSink } from "./byte-sink.ts";
import type { TemporaryFile } from "./temporary-file.ts";

/** What a RangeWriter collects small chunks in: the size at which writes cost least. */
export const WRITE_BUFFER_BYTES = 2 ** 18;

/** A chunk from this size on is written from where it is: to collect it first costs more than the call it spares. */
const LARGE_CHUNK_BYTES = 2 ** 16;

/** Where and how a RangeWriter writes. */
export interface RangeTarget {
	readonly file: TemporaryFile;
	readonly start: number;
	/** WRITE_BUFFER_BYTES, in use until `finish` or `settle` has settled. */
	readonly buffer: Buffer;
	/** What to digest the bytes with, now that the store has said what it knows of the object. */
	readonly chooseHash: (info: ObjectInfo) => ContentHash | undefined;
	/** Told of bytes that are on disk; negative when they have to come again. */
	readonly onWritten: (bytes: number) => void;
}

/** Writes and digests the bytes of a range in large pieces. */
export class RangeWriter implements ByteSink {
	readonly #target: RangeTarget;
	#hash: ContentHash | undefined;
	#filled = 0;
	#position: number;
	#writing: Promise<void> | undefined;

	constructor(target: RangeTarget) {
		this.#target = target;
		this.#position = target.start;
	}

	begin(info: ObjectInfo): void {
		this.#hash = this.#target.chooseHash(info);
	}

	/** Done when it returns, as long as the disk is fast. */
	add(bytes: Uint8Array): Promise<void> | undefined {
		const isLarge = bytes.length >= LARGE_CHUNK_BYTES;
		const isWritten = isLarge && this.#flushDirectly() && this.#writeDirectly(bytes);
		return isWritten ? undefined : this.#collect(bytes);
	}

	/** Settles when everything added so far is on disk, with the digest of it. */
	async finish(): Promise<Buffer | undefined> {
		await this.#flush();
		return this.#hash?.digest();
	}

	async restart(): Promise<void> {
		const written = this.#position - this.#target.start;
		if (written > 0) {
			this.#target.onWritten(-written);
		}
		this.#position = this.#target.start;
		this.#filled = 0;
	}

	/** Settles when the buffer is no longer in use. Never fails. */
	async settle(): Promise<void> {
		await this.#writing?.catch(() => undefined);
	}

	#collect(bytes: Uint8Array): Promise<void> | undefined {
		const { buffer } = this.#target;
		const fitting = bytes.subarray(0, WRITE_BUFFER_BYTES - this.#filled);
		buffer.set(fitting, this.#filled);
		this.#filled += fitting.length;
		if (this.#filled < WRITE_BUFFER_BYTES) {
			return undefined;
		}
		const rest = bytes.subarray(fitting.length);
		return this.#flushDirectly() ? this.#collect(rest) : this.#collectLater(Buffer.from(rest));
	}

	async #collectLater(bytes: Uint8Array): Promise<void> {
		await this.#flush();
		await this.#collect(bytes);
	}

	async #flush(): Promise<void> {
		if (!this.#flushDirectly()) {
			const bytes = this.#target.buffer.subarray(0, this.#filled);
			this.#writing = this.#target.file.write(bytes, this.#position);
			await this.#writing;
			this.#filled = 0;
			this.#note(bytes);
		}
	}

	/** Whether nothing is collected any more. */
	#flushDirectly(): boolean {
		const bytes = this.#target.buffer.subarray(0, this.#filled);
		if (bytes.length > 0 && !this.#writeDirectly(bytes)) {
			return false;
		}
		this.#filled = 0;
		return true;
	}

	/** Whether it was worth waiting for the disk. */
	#writeDirectly(bytes: Uint8Array): boolean {
		const isWritten = this.#target.file.writeDirectly(bytes, this.#position);
		if (isWritten) {
			this.#note(bytes);
		}
		return isWritten;
	}

	#note(written: Uint8Array): void {
		this.#hash?.update(written);
		this.#position += written.length;
		this.#target.onWritten(written.length);
	}
}
