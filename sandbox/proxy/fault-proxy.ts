import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Forwarder } from "./forwarder.ts";
import { type ProxyRule, ProxyRules } from "./proxy-rule.ts";

export interface FaultProxyOptions {
	/** `http://HOST:PORT` of the server behind it. */
	readonly target: string;
	/** Hears the body of each request that went on; only its beginning of one above 64 KiB. */
	readonly onBody?: (body: Buffer) => void;
	/** In PEM; with them it speaks TLS. */
	readonly tls?: { readonly key: string | Buffer; readonly cert: string | Buffer };
}

/** A proxy on the loopback interface before an S3 server, where things go wrong as they do on the way to one. */
export interface FaultProxy {
	/** `http://127.0.0.1:PORT`, or `https://localhost:PORT`, which certificates are for. */
	readonly endpoint: string;
	readonly rules: ProxyRules;
	/** How many requests came, whatever became of them. */
	readonly requestCount: number;
	add(rule: ProxyRule): void;
	/** Breaks every connection and refuses new ones, until `open`. A rule with `refuse` does so for a while. */
	close(): Promise<void>;
	/** Takes connections again, at the same port. */
	open(): Promise<void>;
	stop(): Promise<void>;
}

/** Starts it on a free port. Requests go on as they are, `Host` included, which signatures cover. */
export async function startFaultProxy({
	target,
	tls,
	onBody = () => {},
}: FaultProxyOptions): Promise<FaultProxy> {
	const rules = new ProxyRules();
	const onRefuse = (milliseconds: number) => void refuseFor(milliseconds);
	const forwarder = new Forwarder(new URL(target), rules, { onBody, onRefuse });
	let requestCount = 0;
	let isStopped = false;
	const listener: RequestListener = (request, response) => {
		requestCount += 1;
		forwarder.handle(request, response);
	};
	const make = (): Server => (tls ? createSecureServer(tls, listener) : createServer(listener));
	let server = await listen(make(), 0);
	const { port } = server.address() as AddressInfo;
	const close = async () => {
		if (!server.listening) return;
		const isClosed = once(server, "close");
		server.close();
		server.closeAllConnections();
		await isClosed;
	};
	const open = async () => {
		if (server.listening) return;
		server = await listen(make(), port);
		if (isStopped) await close();
	};
	const refuseFor = async (milliseconds: number) => {
		await close();
		await pause(milliseconds, undefined, { ref: false });
		if (!isStopped) await open();
	};
	return {
		endpoint: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
		rules,
		get requestCount() {
			return requestCount;
		},
		add: (rule) => rules.add(rule),
		close,
		open,
		stop: async () => {
			isStopped = true;
			await close();
			forwarder.stop();
		},
	};
}

/** Somebody else may have a free port for a moment: then it is waited for. */
async function listen(server: Server, port: number): Promise<Server> {
	for (;;) {
		server.listen(port, "127.0.0.1");
		try {
			await once(server, "listening");
			return server;
		} catch (error) {
			if (port === 0 || !isTaken(error)) throw error;
			await pause(50);
		}
	}
}

function isTaken(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
