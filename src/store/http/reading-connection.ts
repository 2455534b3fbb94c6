import type { Socket } from "node:net";
import type { Dispatcher } from "undici";
import type { Connection } from "./connection-pool.ts";
import { ReadingExchange } from "./reading-exchange.ts";
import { GivenUp, type ReadTarget, type SocketListener } from "./socket-opener.ts";

export interface ReadingConnectionParts {
	/** Opens a socket that reads into `target`. */
	readonly openSocket: (target: ReadTarget, listener: SocketListener) => Socket;
	/** Opens what makes the requests whose answers are not plain. */
	readonly openGeneral: () => Promise<Connection>;
	/** For how long an idle socket may be used again. */
	readonly keptMilliseconds: number;
}

// The size at which a read costs least: the bytes stay in the processor's cache until they are written.
const READ_BYTES = 2 ** 18;

/**
 * One connection for GET and HEAD. The system puts what it reads into one buffer that is used again and again, for
 * half of what a stream of new buffers costs (docs/decisions/0012-one-buffer-for-what-is-read.md). It makes one
 * request at a time, and understands plain answers only (see `readPlainHead`): a request that gets another is made
 * again by an HTTP client that knows them all, and so are those after it when the store answers so even where it
 * succeeds.
 */
export class ReadingConnection implements Connection {
	readonly #parts: ReadingConnectionParts;
	readonly #buffer = Buffer.allocUnsafeSlow(READ_BYTES);
	readonly #target: ReadTarget;
	#socket: Socket | undefined;
	/** The socket that is not yet connected. */
	#connecting: Socket | undefined;
	#usedAt = 0;
	#exchange: ReadingExchange | undefined;
	#general: Promise<Connection> | undefined;
	#isPlain = true;

	constructor(parts: ReadingConnectionParts) {
		this.#parts = parts;
		this.#target = { buffer: this.#buffer, callback: (bytes) => this.#read(bytes) };
	}

	dispatch(request: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
		const exchange = new ReadingExchange(request, handler, {
			resume: () => this.#socket?.resume(),
			complete: () => this.#complete(exchange),
			giveUp: () => this.#giveUp(exchange),
		});
		if (exchange.requestHead === undefined || !this.#isPlain) {
			this.#dispatchGenerally(exchange);
			return true;
		}
		this.#exchange = exchange;
		handler.onRequestStart?.(exchange, {});
		if (!exchange.aborted) {
			this.#send(exchange);
		}
		return true;
	}

	async destroy(): Promise<void> {
		this.#drop();
		this.#fail(new GivenUp());
		const general = await this.#general;
		await general?.destroy();
	}

	#dispatchGenerally(exchange: ReadingExchange): void {
		const { request, handler } = exchange;
		this.#general ??= this.#parts.openGeneral();
		this.#general.then(
			(general) => general.dispatch(request, handler),
			(error) => handler.onResponseError?.(exchange, error),
		);
	}

	#send(exchange: ReadingExchange): void {
		const isOld = performance.now() - this.#usedAt > this.#parts.keptMilliseconds;
		if (isOld || this.#socket?.writable === false) {
			this.#drop();
		}
		if (this.#socket === undefined) {
			this.#open(exchange);
		} else {
			this.#socket.write(exchange.requestHead ?? "", "latin1");
		}
	}

	#open(exchange: ReadingExchange): void {
		this.#connecting = this.#parts.openSocket(this.#target, (error, socket) => {
			if (this.#exchange !== exchange) {
				socket?.destroy();
				return;
			}
			this.#connecting = undefined;
			if (error !== null) {
				this.#fail(error);
			} else {
				this.#adopt(socket);
				socket.write(exchange.requestHead ?? "", "latin1");
			}
		});
	}

	#adopt(socket: Socket): void {
		this.#socket = socket;
		let reason: Error | undefined;
		socket.on("error", (error) => {
			reason = error;
		});
		socket.on("close", () => {
			if (this.#socket === socket) {
				this.#socket = undefined;
				if (this.#exchange?.isWhole !== true) {
					this.#fail(reason ?? new EndedEarly());
				}
			}
		});
	}

	/** Whether more bytes may come. */
	#read(bytes: number): boolean {
		const exchange = this.#exchange;
		if (exchange === undefined) {
			// Nothing was asked for, so whatever this is must not pass for the next answer.
			this.#drop();
			return false;
		}
		if (exchange.take(this.#buffer.subarray(0, bytes)) === "not-plain") {
			this.#drop();
			this.#exchange = undefined;
			this.#isPlain = !exchange.hasSucceeded;
			this.#dispatchGenerally(exchange);
		}
		return !exchange.paused;
	}

	#complete(exchange: ReadingExchange): void {
		this.#exchange = undefined;
		this.#usedAt = performance.now();
		if (!exchange.isKept) {
			this.#drop();
		}
		// Two turns later: what the store has sent beyond its answer, and that it is gone, shows before the next request.
		setImmediate(setImmediate, () => exchange.handler.onResponseEnd?.(exchange, {}));
	}

	#giveUp(exchange: ReadingExchange): void {
		if (this.#exchange === exchange) {
			this.#exchange = undefined;
			this.#drop();
		}
	}

	#drop(): void {
		const socket = this.#socket;
		this.#socket = undefined;
		socket?.destroy();
		this.#connecting?.destroy();
		this.#connecting = undefined;
	}

	#fail(error: Error): void {
		const exchange = this.#exchange;
		this.#exchange = undefined;
		exchange?.handler.onResponseError?.(exchange, error);
	}
}

/** The other side closed the connection before the answer was whole. */
class EndedEarly extends Error {
	readonly code = "ECONNRESET";

	constructor() {
		super("the connection ended early");
	}
}
