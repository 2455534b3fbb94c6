import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import type { ServerParts } from "./serve-request.ts";
import { serveRequest } from "./serve-request.ts";
import { isStsCall, serveStsCall } from "./sts/serve-call.ts";

/** Milliseconds an idle connection is kept: longer than any test waits between two requests. */
const KEEP_ALIVE_MILLISECONDS = 60_000;

/** A listening HTTP server. */
export interface SandboxServer {
	readonly port: number;
	/** Closes all connections, and resolves when no request is being carried out any more. */
	stop(): Promise<void>;
}

/** Serves a sandbox on 127.0.0.1 and a free port. */
export async function startServer(parts: ServerParts): Promise<SandboxServer> {
	const stopping = new AbortController();
	const underWay = new Set<Promise<void>>();
	const server = createSandboxServer(parts, stopping.signal, underWay);
	return {
		port: await listen(server),
		stop: async () => {
			stopping.abort();
			await close(server);
			await Promise.all(underWay);
		},
	};
}

function createSandboxServer(
	parts: ServerParts,
	stopping: AbortSignal,
	underWay: Set<Promise<void>>,
): Server {
	const connections = new WeakMap<Socket, number>();
	let connectionCount = 0;
	const serve =
		(expectsContinue: boolean) =>
		(incoming: IncomingMessage, response: ServerResponse): void => {
			const progress = { bytesIn: 0, bytesOut: 0, isContinued: false };
			const exchange = { incoming, response, expectsContinue, progress };
			const connection = connections.get(incoming.socket) ?? 0;
			const serveOne = isStsCall(incoming) ? serveStsCall : serveRequest;
			const served = serveOne(parts, exchange, connection, stopping)
				.catch(() => void response.destroy())
				.finally(() => underWay.delete(served));
			underWay.add(served);
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

async function listen(server: Server): Promise<number> {
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	return typeof address === "object" && address !== null ? address.port : 0;
}

async function close(server: Server): Promise<void> {
	const closed = once(server, "close");
	server.close();
	server.closeAllConnections();
	await closed;
}
