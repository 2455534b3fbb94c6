import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import type { ServerParts } from "./serve-request.ts";
import { serveRequest } from "./serve-request.ts";

/** Milliseconds an idle connection is kept: longer than any test waits between two requests. */
const KEEP_ALIVE_MILLISECONDS = 60_000;

/** The HTTP server of a sandbox; not listening yet. */
export function createSandboxServer(parts: ServerParts): Server {
	const connections = new WeakMap<Socket, number>();
	let connectionCount = 0;
	const serve =
		(expectsContinue: boolean) =>
		(incoming: IncomingMessage, response: ServerResponse): void => {
			const progress = { bytesIn: 0, bytesOut: 0, isContinued: false };
			const exchange = { incoming, response, expectsContinue, progress };
			const connection = connections.get(incoming.socket) ?? 0;
			serveRequest(parts, exchange, connection).catch(() => response.destroy());
		};
	// Stalls and holds are the point of some tests, so no time limit ends a request.
	const server = createServer({ requestTimeout: 0, keepAliveTimeout: KEEP_ALIVE_MILLISECONDS });
	server.on("connection", (socket) => {
		connectionCount += 1;
		connections.set(socket, connectionCount);
		socket.setNoDelay(true);
	});
	server.on("request", serve(false));
	server.on("checkContinue", serve(true));
	return server;
}
