import type { Dispatcher } from "undici";
import { type Abortable, unwatch, watch } from "./abort-watch.ts";
import type { Connection, ConnectionPool, ConnectionUser } from "./connection-pool.ts";
import { toHttpError } from "./http-errors.ts";
import { watchProgress } from "./progress.ts";

/** A request as it goes out. */
export interface HttpRequest {
	readonly method: Dispatcher.HttpMethod;
	/** With the query, everything encoded. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: Uint8Array | string | undefined;
}

/** Values of headers that came more than once are lists. Names in lower case, values in Latin-1. */
export type HttpHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** An answer without its body. */
export interface HttpAnswer {
	readonly status: number;
	readonly headers: HttpHeaders;
}

/** Whether the store did not do what it was asked for. No redirect is followed: it could lead anywhere. */
export function isRefusal({ status }: HttpAnswer): boolean {
	return status >= 300;
}

/** Headers with one text each, as the SDK has them. */
export function flattenHeaders(headers: HttpHeaders): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name, String(value ?? "")]),
	);
}

/** Takes an answer as it comes. What either method throws ends the exchange. */
export interface AnswerReceiver {
	begin(answer: HttpAnswer): void;
	/** Takes the next bytes, which are its own only until it returns. A promise holds back those after them. */
	take(chunk: Uint8Array): Promise<void> | undefined;
}

/** What a receiver threw; it is the `cause`. */
export class ReceiverError extends Error {
	constructor(cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
	}
}

/**
 * Sends `request` and gives `receiver` the answer, to its last byte. Ends at once when `signal` fires, with its
 * reason; every other failure is a ReceiverError or as `toHttpError` tells it.
 */
export function exchange(
	pool: ConnectionPool,
	request: HttpRequest,
	receiver: AnswerReceiver,
	signal: AbortSignal,
): Promise<void> {
	return new Promise((resolve, reject) => {
		const running = new Exchange({ pool, request, receiver, signal }, resolve, reject);
		watch(signal, running);
		if (!running.isOver) {
			pool.take(running);
		}
	});
}

interface ExchangeParts {
	readonly pool: ConnectionPool;
	readonly request: HttpRequest;
	readonly receiver: AnswerReceiver;
	readonly signal: AbortSignal;
}

class Exchange implements ConnectionUser, Dispatcher.DispatchHandler, Abortable {
	readonly #parts: ExchangeParts;
	readonly #resolve: () => void;
	readonly #reject: (error: unknown) => void;
	#state: "running" | "over" = "running";
	#connection: Connection | undefined;
	#controller: Dispatcher.DispatchController | undefined;
	#progress: NodeJS.Timeout | undefined;

	constructor(parts: ExchangeParts, resolve: () => void, reject: (error: unknown) => void) {
		this.#parts = parts;
		this.#resolve = resolve;
		this.#reject = reject;
	}

	get isOver(): boolean {
		return this.#state === "over";
	}

	use(connection: Connection): void {
		const { pool, request } = this.#parts;
		if (this.isOver) {
			pool.giveBack(connection);
			return;
		}
		this.#connection = connection;
		this.#progress = watchProgress(request, pool.progressMilliseconds, (late) => this.abort(late));
		// A connection lives on after HEAD as well, which undici distrusts by itself.
		connection.dispatch({ ...request, body: request.body ?? null, reset: false }, this);
	}

	refuse(reason: Error): void {
		if (this.#end()) {
			this.#reject(toHttpError(reason));
		}
	}

	/** Fails with `reason`, and gives up the connection if there is one. */
	abort(reason: unknown): void {
		if (this.#end()) {
			this.#controller?.abort(GIVEN_UP);
			this.#giveBack();
			this.#reject(reason);
		}
	}

	onRequestStart(controller: Dispatcher.DispatchController): void {
		this.#controller = controller;
		if (this.isOver) {
			controller.abort(GIVEN_UP);
		}
	}

	onResponseStart(_: Dispatcher.DispatchController, status: number, headers: HttpHeaders): void {
		const isInformational = status < 200;
		if (isInformational || this.isOver) {
			return;
		}
		this.#progress?.refresh();
		try {
			this.#parts.receiver.begin({ status, headers });
		} catch (error) {
			this.abort(new ReceiverError(error));
		}
	}

	onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
		this.#progress?.refresh();
		const taken = this.isOver ? undefined : this.#take(chunk);
		if (taken !== undefined) {
			controller.pause();
			taken.then(
				() => {
					this.#progress?.refresh();
					controller.resume();
				},
				(error) => this.abort(new ReceiverError(error)),
			);
		}
	}

	onResponseEnd(): void {
		if (this.#end()) {
			this.#giveBack();
			this.#resolve();
		}
	}

	onResponseError(_: Dispatcher.DispatchController, error: Error): void {
		if (this.#end()) {
			this.#giveBack();
			this.#reject(toHttpError(error));
		}
	}

	#take(chunk: Uint8Array): Promise<void> | undefined {
		try {
			return this.#parts.receiver.take(chunk);
		} catch (error) {
			this.abort(new ReceiverError(error));
			return undefined;
		}
	}

	/** Whether it was not over before. */
	#end(): boolean {
		if (this.isOver) {
			return false;
		}
		this.#state = "over";
		clearTimeout(this.#progress);
		unwatch(this.#parts.signal, this);
		return true;
	}

	#giveBack(): void {
		if (this.#connection !== undefined) {
			this.#parts.pool.giveBack(this.#connection);
		}
	}
}

const GIVEN_UP = new Error("given up");
