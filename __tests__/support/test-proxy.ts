import { once } from "node:events";
import http from "node:http";
import https from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach } from "@jest/globals";

/** A proxy on 127.0.0.1, and what it was asked for. */
export interface TestProxy {
	readonly url: string;
	readonly port: number;
	/** `CONNECT host:port` and `GET http://host/path`, in order. */
	readonly asked: readonly string[];
	/** How many connections it has had. */
	readonly connections: number;
}

export interface TestProxyOptions {
	/** The port on 127.0.0.1 that a host is at. Nothing: the proxy does not know it, and answers 502. */
	readonly find: (host: string) => number | undefined;
	/** `user:password`, without which it answers 407. */
	readonly login?: string;
	/** Answers every request with this status. */
	readonly refuses?: number;
	/** Speaks TLS with this certificate. */
	readonly secrets?: { readonly key: string; readonly cert: string };
}

/** Starts proxies as RFC 9110 has them, which end with the test. */
export function useTestProxies(): (options: TestProxyOptions) => Promise<TestProxy> {
	const servers: http.Server[] = [];
	afterEach(() => {
		for (const server of servers.splice(0)) {
			server.closeAllConnections();
			server.close();
		}
	});
	return async (options) => {
		const asked: string[] = [];
		let connections = 0;
		const server = options.secrets ? https.createServer(options.secrets) : http.createServer();
		servers.push(server);
		server.on(options.secrets ? "secureConnection" : "connection", () => {
			connections += 1;
		});
		server.on("connect", (request, socket: Socket, head) => {
			asked.push(`CONNECT ${request.url}`);
			lead(options, request, socket, head);
		});
		server.on("request", (request, response) => {
			asked.push(`${request.method} ${request.url}`);
			forward(options, request, response);
		});
		server.listen(0, "127.0.0.1");
		await once(server, "listening");
		const { port } = server.address() as AddressInfo;
		return {
			url: `${options.secrets ? "https" : "http"}://127.0.0.1:${port}`,
			port,
			asked,
			get connections() {
				return connections;
			},
		};
	};
}

/** The status that a proxy refuses a request with, if it does. */
function refusal(
	{ login, refuses, find }: TestProxyOptions,
	{ headers }: http.IncomingMessage,
	host: string,
): number | undefined {
	const expected = login && `Basic ${Buffer.from(login).toString("base64")}`;
	if (expected && headers["proxy-authorization"] !== expected) return 407;
	return refuses ?? (find(host) === undefined ? 502 : undefined);
}

function lead(
	options: TestProxyOptions,
	request: http.IncomingMessage,
	socket: Socket,
	head: Buffer,
): void {
	const host = (request.url ?? "").replace(/:\d+$/, "");
	const refused = refusal(options, request, host);
	if (refused !== undefined) {
		socket.end(`HTTP/1.1 ${refused} No\r\ncontent-length: 0\r\n\r\n`);
		return;
	}
	const onward = connect(options.find(host) ?? 0, "127.0.0.1", () => {
		socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
		onward.write(head);
		socket.pipe(onward);
		onward.pipe(socket);
	});
	onward.on("error", () => socket.destroy());
	socket.on("error", () => onward.destroy());
	socket.on("close", () => onward.destroy());
}

function forward(
	options: TestProxyOptions,
	request: http.IncomingMessage,
	response: http.ServerResponse,
): void {
	const url = new URL(request.url ?? "");
	const refused = refusal(options, request, url.hostname);
	if (refused !== undefined) {
		response.writeHead(refused).end();
		return;
	}
	const { "proxy-authorization": _, ...headers } = request.headers;
	const { method = "GET" } = request;
	const target = { host: "127.0.0.1", port: options.find(url.hostname), method, headers };
	const onward = http.request({ ...target, path: url.pathname + url.search }, (answer) => {
		response.writeHead(answer.statusCode ?? 500, answer.headers);
		answer.pipe(response);
	});
	onward.on("error", () => response.destroy());
	request.pipe(onward);
}
