import http from "node:http";
import type { Socket } from "node:net";
import tls, { type SecureContext, type TLSSocket } from "node:tls";
import type { Connection } from "./connection-pool.ts";
import type { ProxyServer } from "./proxy-choice.ts";
import { toProxyRefusal, toUnreachableProxy } from "./proxy-errors.ts";
import {
	GivenUp,
	NoConnection,
	type SocketListener,
	SocketOpener,
	type SocketUse,
	Stalled,
	toTlsOptions,
} from "./socket-opener.ts";

export interface ProxiedParts {
	readonly origin: URL;
	readonly proxy: ProxyServer;
	readonly connectMilliseconds: number;
	/** Absent: Node's own. */
	readonly secureContext?: SecureContext | undefined;
}

/**
 * Opens sockets to one origin through a proxy. TLS goes through a tunnel (CONNECT, RFC 9110 §9.3.6), so that the proxy
 * sees no more than the host's name; without TLS the proxy is asked for the whole address (RFC 9112 §3.2.2), since few
 * of them make tunnels to other ports than 443.
 */
export class ProxiedOpener {
	readonly #parts: ProxiedParts;
	readonly #toProxy: SocketOpener;
	readonly #tunnels = new Set<Socket>();
	#session: Buffer | undefined;

	private constructor(parts: ProxiedParts, toProxy: SocketOpener) {
		this.#parts = parts;
		this.#toProxy = toProxy;
	}

	static async load(parts: ProxiedParts): Promise<ProxiedOpener> {
		const { proxy, connectMilliseconds, secureContext } = parts;
		const toProxy = await SocketOpener.load(proxy.url, connectMilliseconds, secureContext);
		return new ProxiedOpener(parts, toProxy);
	}

	open({ idleMilliseconds }: SocketUse, listener: SocketListener): void {
		const { origin, proxy } = this.#parts;
		this.#toProxy.open({ idleMilliseconds }, (error, socket) => {
			if (error !== null) {
				listener(error instanceof GivenUp ? error : toUnreachableProxy(proxy.url, error), null);
			} else if (origin.protocol === "https:") {
				this.#openTunnel(socket, idleMilliseconds).then(
					(secured) => listener(null, secured),
					(failure) => listener(failure, null),
				);
			} else {
				listener(null, socket);
			}
		});
	}

	/** `connection` with its requests as they go out on such a socket. */
	adapt(connection: Connection): Connection {
		const { origin, proxy } = this.#parts;
		if (origin.protocol === "https:") {
			return connection;
		}
		const added = toProxyHeaders(proxy);
		return {
			dispatch: ({ path, headers, ...request }, handler) =>
				connection.dispatch(
					{ ...request, path: origin.origin + path, headers: { ...headers, ...added } },
					handler,
				),
			destroy: () => connection.destroy(),
		};
	}

	/** Ends the sockets that are still connecting. */
	destroy(): void {
		this.#toProxy.destroy();
		for (const socket of this.#tunnels) {
			socket.destroy(new GivenUp());
		}
	}

	async #openTunnel(socket: Socket, idleMilliseconds: number): Promise<Socket> {
		let ending: Error | undefined;
		const timer = setTimeout(() => {
			ending = new NoConnection();
			socket.destroy(ending);
		}, this.#parts.connectMilliseconds);
		this.#tunnels.add(socket);
		try {
			await askForTunnel(socket, this.#parts);
			// The clock of the socket below does not see what moves above it.
			socket.setTimeout(0);
			const secured = await this.#secure(socket);
			secured.setTimeout(idleMilliseconds, () => secured.destroy(new Stalled(idleMilliseconds)));
			return secured;
		} catch (error) {
			socket.destroy();
			throw ending ?? error;
		} finally {
			clearTimeout(timer);
			this.#tunnels.delete(socket);
		}
	}

	#secure(socket: Socket): Promise<TLSSocket> {
		const { origin, secureContext } = this.#parts;
		const options = toTlsOptions(origin, { secureContext, session: this.#session });
		const secured = tls.connect({ socket, ...options });
		secured.on("session", (session) => {
			this.#session = session;
		});
		return new Promise((resolve, reject) => {
			secured.once("secureConnect", () => resolve(secured));
			secured.on("error", reject);
			secured.once("close", () => reject(new BrokenTunnel()));
		});
	}
}

/** Ends when whatever is written to `socket` goes to the origin. */
function askForTunnel(socket: Socket, { origin, proxy }: ProxiedParts): Promise<void> {
	const target = `${origin.hostname}:${origin.port || "443"}`;
	const request = http.request({
		createConnection: () => socket,
		method: "CONNECT",
		path: target,
		headers: { host: target, ...toProxyHeaders(proxy) },
	});
	return new Promise((resolve, reject) => {
		request.once("connect", ({ statusCode = 0 }, _, head) => {
			if (statusCode < 200 || statusCode >= 300) {
				reject(toProxyRefusal(proxy.url, statusCode));
				return;
			}
			socket.unshift(head);
			resolve();
		});
		request.on("error", (error) => reject(toUnreachableProxy(proxy.url, error)));
		request.end();
	});
}

function toProxyHeaders({ authorization }: ProxyServer): Record<string, string> {
	return authorization === undefined ? {} : { "proxy-authorization": authorization };
}

class BrokenTunnel extends Error {
	readonly code = "ECONNRESET";

	constructor() {
		super("the tunnel through the proxy broke");
	}
}
