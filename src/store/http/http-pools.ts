import type { SecureContext } from "node:tls";
import type { buildConnector, Client } from "undici";
import { once } from "../once.ts";
import type { StoreTiming } from "../store-settings.ts";
import { type Connection, ConnectionPool } from "./connection-pool.ts";
import type { Network } from "./network.ts";
import type { ProxiedOpener } from "./proxied-opener.ts";
import { ReadingConnection } from "./reading-connection.ts";
import { sliceBodies } from "./slice-bodies.ts";
import { type ReadTarget, type SocketListener, SocketOpener } from "./socket-opener.ts";

/**
 * What connections are for, each kind with its own: `reading` for GET and HEAD, `patient` for an answer that may take
 * minutes to begin.
 */
export type ConnectionUse = "general" | "reading" | "patient";

export interface PoolLimits {
	/** Connections open at once, for each origin. */
	readonly connections: number;
	readonly timing: Pick<StoreTiming, "connect" | "idle">;
	/** Default: every host is reached directly, and trusted as Node trusts it. */
	readonly network?: Network;
}

type Opener = SocketOpener | ProxiedOpener;

/**
 * Every connection of this program, one pool for each origin: kept alive from one request to the next, given up
 * when nothing moves on it. What a connection takes is loaded with the first of its kind.
 */
export class HttpPools {
	readonly #limits: PoolLimits;
	readonly #pools = new Map<string, ConnectionPool>();
	readonly #openers = new Map<string, Opener>();
	readonly #loadTrust: () => Promise<SecureContext | undefined>;
	#state: "open" | "destroyed" = "open";

	constructor(limits: PoolLimits) {
		this.#limits = limits;
		const { authorities = [] } = limits.network ?? {};
		this.#loadTrust = once(async () =>
			authorities.length === 0
				? undefined
				: (await import("./secure-context.ts")).createTrust(authorities),
		);
	}

	/** The pool of `origin` for this use where there is one already. */
	find(origin: string, use: ConnectionUse): ConnectionPool | undefined {
		return this.#pools.get(`${use} ${origin}`);
	}

	/** The pool of `origin` for this use. */
	async open(origin: string, use: ConnectionUse): Promise<ConnectionPool> {
		const open = await this.#loadConnection(origin, use);
		const { connections, timing } = this.#limits;
		const progress = SILENCES * toIdleMilliseconds(use, timing);
		const pool = this.find(origin, use) ?? new ConnectionPool(connections, open, progress);
		this.#pools.set(`${use} ${origin}`, pool);
		if (this.#state === "destroyed") {
			pool.destroy();
		}
		return pool;
	}

	/** Ends every connection, and every request that is still on one. Nobody gets another. */
	destroy(): void {
		this.#state = "destroyed";
		for (const pool of this.#pools.values()) {
			pool.destroy();
		}
		for (const opener of this.#openers.values()) {
			opener.destroy();
		}
	}

	// What only other connections need is not loaded: the HTTP client takes 25 ms.
	async #loadConnection(origin: string, use: ConnectionUse): Promise<() => Connection> {
		const { idle } = this.#limits.timing;
		const opener = await this.#loadOpener(origin);
		if (use === "reading" && opener instanceof SocketOpener) {
			const openSocket = (target: ReadTarget, listener: SocketListener) =>
				opener.open({ target, idleMilliseconds: idle }, listener);
			const openGeneral = () => this.#openGeneral(origin);
			const keptMilliseconds = KEPT_MILLISECONDS;
			return () => new ReadingConnection({ openSocket, openGeneral, keptMilliseconds });
		}
		const { default: UndiciClient } = await import("undici/lib/dispatcher/client.js");
		const idleMilliseconds = toIdleMilliseconds(use, this.#limits.timing);
		const connect: buildConnector.connector = (_, listener) =>
			void opener.open({ idleMilliseconds }, listener);
		const openClient = () => new UndiciClient(origin, { ...CLIENT_OPTIONS, connect });
		const open = opener instanceof SocketOpener ? openClient : () => opener.adapt(openClient());
		return origin.startsWith("https:") ? () => sliceBodies(open()) : open;
	}

	async #loadOpener(origin: string): Promise<Opener> {
		const loaded = this.#openers.get(origin) ?? (await this.#makeOpener(new URL(origin)));
		const opener = this.#openers.get(origin) ?? loaded;
		this.#openers.set(origin, opener);
		return opener;
	}

	async #makeOpener(origin: URL): Promise<Opener> {
		const { connect: connectMilliseconds } = this.#limits.timing;
		const { proxyVariables } = this.#limits.network ?? {};
		const secureContext = await this.#loadTrust();
		if (proxyVariables !== undefined) {
			const { chooseProxy } = await import("./proxy-choice.ts");
			const proxy = chooseProxy(origin, proxyVariables);
			if (proxy !== undefined) {
				const { ProxiedOpener } = await import("./proxied-opener.ts");
				return await ProxiedOpener.load({ origin, proxy, connectMilliseconds, secureContext });
			}
		}
		return await SocketOpener.load(origin, connectMilliseconds, secureContext);
	}

	async #openGeneral(origin: string): Promise<Connection> {
		const open = await this.#loadConnection(origin, "general");
		return open();
	}
}

function toIdleMilliseconds(use: ConnectionUse, { idle }: PoolLimits["timing"]): number {
	return use === "patient" ? Math.max(PATIENCE_MILLISECONDS, idle) : idle;
}

/** An answer may take as long to come on as so many times of silence would. */
const SILENCES = 4;

// Completing an upload may take minutes (API reference, CompleteMultipartUpload).
const PATIENCE_MILLISECONDS = 120_000;

// S3 closes a connection that was idle for about 5 s; one that it is just closing must not be used again, whatever
// the server promises for it.
const KEPT_MILLISECONDS = 4000;

const CLIENT_OPTIONS = {
	pipelining: 1,
	keepAliveTimeout: KEPT_MILLISECONDS,
	keepAliveMaxTimeout: KEPT_MILLISECONDS,
	// The clock of the socket notices the progress of a large body on a slow line; these two do not.
	headersTimeout: 0,
	bodyTimeout: 0,
} as const satisfies Client.Options;
