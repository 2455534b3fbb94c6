import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
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
	/** Breaks every connection and refuses new ones, until `open`. */
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
	const forwarder = new Forwarder(new URL(target), rules, onBody);
	let requestCount = 0;
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
	return {
		endpoint: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
		rules,
		get requestCount() {
			return requestCount;
		},
		add: (rule) => rules.add(rule),
		close,
		open: async () => {
			server = await listen(make(), port);
		},
		stop: async () => {
			await close();
			forwarder.stop();
		},
	};
}

async function listen(server: Server, port: number): Promise<Server> {
	server.listen(port, "127.0.0.1");
	await once(server, "listening");
	return server;
}
