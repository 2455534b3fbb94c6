import { StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import type { GetOptions, ObjectAnswer, ObjectReceiver } from "../store/object-store.ts";
import type { ByteSink } from "./byte-sink.ts";
import type { Piece } from "./parts.ts";

/** A piece of an object that is wanted. */
export interface WantedPiece {
	readonly location: ObjectLocation;
	/** Size and ETag that the object must still have. */
	readonly object: ObjectSummary;
	readonly piece: Piece;
	readonly signal: AbortSignal;
}

/** The object cannot be read in ranges: the store sends it whole, or no ETag that shows what belongs together. */
export class RangesUnusable extends Error {}

/** Receives a piece of an object, by one request or by several, each for the bytes that are still missing. */
export class Reception implements ObjectReceiver {
	readonly #wanted: WantedPiece;
	readonly #sink: ByteSink;
	#info: ObjectInfo | undefined;
	#received = 0;
	#toSkip = 0;
	#hasBegun = false;
	#taking: Promise<void> | undefined;

	constructor(wanted: WantedPiece, sink: ByteSink) {
		this.#wanted = wanted;
		this.#sink = sink;
	}

	/** What the store said before the first byte that counts. */
	get info(): ObjectInfo | undefined {
		return this.#info;
	}

	get received(): number {
		return this.#received;
	}

	/** Whether the latest request was answered with the object that is wanted. */
	get hasBegun(): boolean {
		return this.#hasBegun;
	}

	/** Whether the rest of the piece can be told to be of the same object as what has come. */
	get canGoOn(): boolean {
		return this.#etag !== "";
	}

	/** The request for what is missing. */
	nextRequest(): GetOptions {
		this.#hasBegun = false;
		const { object, piece, signal } = this.#wanted;
		const isWhole = piece.bytes === object.bytes && this.#received === 0;
		const range = { start: piece.start + this.#received, end: piece.start + piece.bytes - 1 };
		const etag = this.#etag;
		return { ...(!isWhole && { range }), ...(etag !== "" && { ifMatch: etag }), signal };
	}

	begin(answer: ObjectAnswer): void {
		this.#assertSame(answer);
		// A store that ignores ranges starts again from the first byte.
		this.#toSkip = answer.range === undefined ? this.#received : 0;
		if (this.#info === undefined) {
			this.#info = answer.info;
			this.#sink.begin(answer.info);
		}
		this.#hasBegun = true;
	}

	take(chunk: Uint8Array): Promise<void> | undefined {
		const skipped = Math.min(this.#toSkip, chunk.length);
		this.#toSkip -= skipped;
		const bytes = skipped === 0 ? chunk : chunk.subarray(skipped);
		if (this.#received + bytes.length > this.#wanted.piece.bytes) {
			throw this.#toError("request-refused", "the answer was longer than announced");
		}
		this.#received += bytes.length;
		this.#taking = this.#sink.add(bytes);
		return this.#taking;
	}

	/** Settles when nothing is being taken any more; a request may fail before that. Never fails. */
	async settle(): Promise<void> {
		await this.#taking?.catch(() => undefined);
	}

	/** Fails with `unreachable` when something is missing. */
	assertComplete(): void {
		const missing = this.#wanted.piece.bytes - this.#received;
		if (missing > 0) {
			throw this.#toError("unreachable", `the answer ended ${missing} bytes early`);
		}
	}

	/** Forgets what has come: the next request is for the whole piece, of whatever version. */
	async restart(): Promise<void> {
		await this.#sink.restart();
		this.#info = undefined;
		this.#received = 0;
	}

	// A listing may know no ETag; then the first answer's is the one to hold on to.
	get #etag(): string {
		return this.#wanted.object.etag || this.#info?.etag || "";
	}

	#assertSame({ info, range }: ObjectAnswer): void {
		const { object, piece } = this.#wanted;
		const etag = this.#etag;
		// A whole object without a Content-Length says nothing of its size; its bytes are counted in any case.
		const isOtherSize = info.bytes !== object.bytes && (range !== undefined || info.bytes > 0);
		if (isOtherSize || (etag !== "" && info.etag !== etag)) {
			throw this.#toError("object-changed", "the object changed while it was read");
		}
		if (range === undefined && piece.bytes < object.bytes) {
			throw new RangesUnusable(this.#wanted.location.key);
		}
		const start = piece.start + this.#received;
		if (range !== undefined && (range.start !== start || range.end >= piece.start + piece.bytes)) {
			const sent = `bytes ${range.start} to ${range.end}`;
			throw this.#toError("service-error", `the store sent ${sent}, which were not asked for`);
		}
	}

	#toError(code: keyof typeof HINTS, problem: string): StagingError {
		const message = `Could not download ${objectUri(this.#wanted.location)}: ${problem}`;
		return new StagingError(code, message, { hint: HINTS[code] });
	}
}

const HINTS = {
	"object-changed": "Something writes to this key while the job reads it: let it end first",
	"service-error": undefined,
	"request-refused": undefined,
	unreachable: undefined,
} as const;
