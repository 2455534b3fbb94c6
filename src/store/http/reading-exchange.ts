import type { Dispatcher } from "undici";
import { type PlainHead, readPlainHead } from "./plain-head.ts";

/** What an exchange has its connection do. */
export interface ExchangeActions {
	/** Reads on. */
	readonly resume: () => void;
	/** The answer has been given to its last byte. */
	readonly complete: () => void;
	/** Nobody wants the rest. */
	readonly giveUp: () => void;
}

// As much as undici takes (its option maxHeaderSize).
const MOST_HEAD_BYTES = 2 ** 14;

/** One GET or HEAD request and the answer to it, which its handler gets piece by piece. */
export class ReadingExchange implements Dispatcher.DispatchController {
	readonly request: Dispatcher.DispatchOptions;
	readonly handler: Dispatcher.DispatchHandler;
	/** What goes out; nothing when it holds characters that no header may hold. */
	readonly requestHead: string | undefined;
	readonly #actions: ExchangeActions;
	readonly #held: Buffer[] = [];
	#paused = false;
	#reason: Error | null = null;
	#headText = "";
	#head: PlainHead | undefined;
	#missing = 0;
	#hasSurplus = false;

	constructor(
		request: Dispatcher.DispatchOptions,
		handler: Dispatcher.DispatchHandler,
		actions: ExchangeActions,
	) {
		this.request = request;
		this.handler = handler;
		this.requestHead = toRequestHead(request);
		this.#actions = actions;
	}

	get aborted(): boolean {
		return this.#reason !== null;
	}

	get reason(): Error | null {
		return this.#reason;
	}

	get paused(): boolean {
		return this.#paused;
	}

	/** Whether the connection may be used for the next request. */
	get isKept(): boolean {
		return this.#head?.isKept === true && !this.#hasSurplus;
	}

	/** Whether the store did what it was asked for, as far as its answer can be read. */
	get hasSucceeded(): boolean {
		return /^HTTP\/1\.\d 2/.test(this.#headText);
	}

	/** Whether every byte of the answer is here, taken or not. */
	get isWhole(): boolean {
		const held = this.#held.reduce((sum, { length }) => sum + length, 0);
		return this.#head !== undefined && held >= this.#missing;
	}

	abort(reason: Error): void {
		this.#reason ??= reason;
		this.#actions.giveUp();
	}

	pause(): void {
		this.#paused = true;
	}

	resume(): void {
		if (!this.paused || this.aborted) {
			return;
		}
		this.#paused = false;
		this.take(Buffer.concat(this.#held.splice(0)));
		if (!this.paused) {
			this.#actions.resume();
		}
	}

	/** Takes the next bytes of the answer, which are its own only until it returns. */
	take(bytes: Buffer): "plain" | "not-plain" {
		if (this.paused) {
			// TLS gives all it has decrypted, however little of it was wanted.
			this.#held.push(Buffer.from(bytes));
			return "plain";
		}
		const body = this.#head === undefined ? this.#takeHead(bytes) : bytes;
		if (body === undefined) {
			return "not-plain";
		}
		this.#hasSurplus ||= body.length > this.#missing;
		const wanted = body.subarray(0, this.#missing);
		this.#missing -= wanted.length;
		if (wanted.length > 0 && !this.aborted) {
			this.handler.onResponseData?.(this, wanted);
		}
		if (this.#head !== undefined && this.#missing === 0 && !this.paused && !this.aborted) {
			this.#actions.complete();
		}
		return "plain";
	}

	/** What follows the head; nothing when that is not plain. */
	#takeHead(bytes: Buffer): Buffer | undefined {
		const before = this.#headText.length;
		// A whole head is told by its bytes, so that no text is made of the body behind it.
		const wholeEnd = before === 0 ? bytes.indexOf(HEAD_END) : -1;
		const textEnd = wholeEnd < 0 ? MOST_HEAD_BYTES : wholeEnd + HEAD_END.length;
		this.#headText += bytes.toString("latin1", 0, Math.min(textEnd, MOST_HEAD_BYTES));
		const end = this.#headText.indexOf("\r\n\r\n");
		if (end < 0) {
			return this.#headText.length >= MOST_HEAD_BYTES ? undefined : NOTHING;
		}
		const head = readPlainHead(this.#headText.slice(0, end));
		if (head === undefined) {
			return undefined;
		}
		this.#head = head;
		this.#missing = this.request.method === "HEAD" ? 0 : head.bodyBytes;
		this.handler.onResponseStart?.(this, head.status, head.headers);
		return bytes.subarray(end + 4 - before);
	}
}

const HEAD_END = Buffer.from("\r\n\r\n");
const NOTHING = Buffer.alloc(0);

function toRequestHead({ method, path, headers }: Dispatcher.DispatchOptions): string | undefined {
	const lines = [`${method} ${path} HTTP/1.1`, "connection: keep-alive"];
	for (const [name, value] of Object.entries(headers ?? {})) {
		lines.push(`${name}: ${value}`);
	}
	return lines.every((line) => SENDABLE.test(line)) ? `${lines.join("\r\n")}\r\n\r\n` : undefined;
}

const SENDABLE = /^[\t\x20-\x7e\x80-\xff]*$/;
