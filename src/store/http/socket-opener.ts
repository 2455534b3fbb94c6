import net, { type Socket } from "node:net";
import type tls from "node:tls";
import type { ConnectionOptions, SecureContext } from "node:tls";
import { TimeoutError } from "./http-errors.ts";

/** Where a socket puts what it reads (`onread` of node:net). */
export interface ReadTarget {
	readonly buffer: Uint8Array;
	/** Called with how many bytes have come. False holds back further ones. */
	readonly callback: (bytes: number) => boolean;
}

/** Called once, with the socket when it is connected, and over TLS when the certificate is trusted. */
export type SocketListener = (...outcome: [error: Error, socket: null] | [null, Socket]) => void;

/** What a socket is for. */
export interface SocketUse {
	/** How long nothing may move on it. */
	readonly idleMilliseconds: number;
	/** Without one it is read as a stream. */
	readonly target?: ReadTarget;
}

/** Opens sockets to one origin. They resume the TLS session of one another. */
export class SocketOpener {
	readonly #origin: URL;
	readonly #address: { readonly host: string; readonly port: number };
	readonly #connectMilliseconds: number;
	readonly #tls: typeof tls | undefined;
	readonly #secureContext: SecureContext | undefined;
	readonly #connecting = new Set<Socket>();
	#session: Buffer | undefined;

	private constructor(
		origin: URL,
		connectMilliseconds: number,
		secure: { readonly tls?: typeof tls | undefined; readonly context?: SecureContext | undefined },
	) {
		this.#origin = origin;
		this.#address = { host: toHost(origin), port: Number(origin.port || (secure.tls ? 443 : 80)) };
		this.#connectMilliseconds = connectMilliseconds;
		this.#tls = secure.tls;
		this.#secureContext = secure.context;
	}

	/** Loads TLS where `origin` needs it. `context` says what is trusted; absent, what Node trusts. */
	static async load(
		origin: URL,
		connectMilliseconds: number,
		context?: SecureContext,
	): Promise<SocketOpener> {
		const loadedTls = origin.protocol === "https:" ? await import("node:tls") : undefined;
		return new SocketOpener(origin, connectMilliseconds, { tls: loadedTls?.default, context });
	}

	/** Gives the socket while it is connecting, to be destroyed where nobody waits for it any more. */
	open({ idleMilliseconds, target }: SocketUse, listener: SocketListener): Socket {
		const socket = this.#connect(target === undefined ? {} : { onread: target });
		this.#connecting.add(socket);
		let failure: Error = new GivenUp();
		const timer = setTimeout(() => socket.destroy(new NoConnection()), this.#connectMilliseconds);
		const endConnecting = (): boolean => {
			clearTimeout(timer);
			return this.#connecting.delete(socket);
		};
		socket.setNoDelay(true);
		socket.setKeepAlive(true, KEEP_ALIVE_MILLISECONDS);
		socket.once(this.#tls === undefined ? "connect" : "secureConnect", () => {
			endConnecting();
			socket.setTimeout(idleMilliseconds, () => socket.destroy(new Stalled(idleMilliseconds)));
			listener(null, socket);
		});
		socket.on("error", (error) => {
			failure = error;
		});
		socket.once("close", () => {
			if (endConnecting()) {
				listener(failure, null);
			}
		});
		return socket;
	}

	/** Ends the sockets that are still connecting. */
	destroy(): void {
		for (const socket of this.#connecting) {
			socket.destroy();
		}
	}

	#connect(reading: { readonly onread?: ReadTarget }): Socket {
		const { host, port } = this.#address;
		if (this.#tls === undefined) {
			return net.connect({ host, port, ...reading });
		}
		const trust = { secureContext: this.#secureContext, session: this.#session };
		const options = toTlsOptions(this.#origin, trust);
		const socket = this.#tls.connect({ host, port, ...options, ...reading });
		socket.on("session", (session) => {
			this.#session = session;
		});
		return socket;
	}
}

/** What TLS to `origin` is to be like. */
export function toTlsOptions(
	origin: URL,
	{
		secureContext,
		session,
	}: {
		readonly secureContext: SecureContext | undefined;
		/** Of a socket before, to be resumed. */
		readonly session: Buffer | undefined;
	},
): ConnectionOptions {
	const host = toHost(origin);
	return {
		// An address is no name to ask for (RFC 6066, section 3); the certificate is checked against it all the same.
		servername: net.isIP(host) === 0 ? host : "",
		ALPNProtocols: ["http/1.1"],
		...(secureContext && { secureContext }),
		...(session && { session }),
	};
}

function toHost({ hostname }: URL): string {
	return hostname.replace(/^\[(.*)\]$/, "$1");
}

/** How long a connection is silent before the system looks whether the other side is still there. */
const KEEP_ALIVE_MILLISECONDS = 60_000;

/** There was no connection in time. */
export class NoConnection extends TimeoutError {
	constructor() {
		super("there was no connection in time");
	}
}

/** A connection on which nothing moved for too long. */
export class Stalled extends TimeoutError {
	/** What undici takes for the end of one connection, not of what waits for another. */
	readonly code = "UND_ERR_SOCKET";

	constructor(milliseconds: number) {
		super(`nothing moved for ${milliseconds / 1000} s`);
	}
}

/** Nobody wants the connection any more. */
export class GivenUp extends Error {
	constructor() {
		super("the connection was given up");
	}
}
