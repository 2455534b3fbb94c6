import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach } from "@jest/globals";
import { HttpPools } from "../../../src/store/http/http-pools.ts";

/** Servers and connections that end with the test. */
export interface WebBench {
	/** The origin of a server that answers with `listener`, and every connection it got. */
	serve(listener: RequestListener): Promise<{ origin: string; sockets: readonly Socket[] }>;
	/** Default: 8 connections, 10 s to connect and 30 s of silence. */
	openPools(limits?: { connections?: number; idle?: number; connect?: number }): HttpPools;
}

export function useWebBench(): WebBench {
	const servers: Server[] = [];
	const opened: HttpPools[] = [];
	afterEach(() => {
		for (const pools of opened.splice(0)) pools.destroy();
		for (const server of servers.splice(0)) {
			server.closeAllConnections();
			server.close();
		}
	});
	return {
		serve: async (listener) => {
			const server = createServer(listener);
			const sockets: Socket[] = [];
			server.on("connection", (socket) => sockets.push(socket));
			servers.push(server);
			server.listen(0, "127.0.0.1");
			await once(server, "listening");
			return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sockets };
		},
		openPools: ({ connections = 8, idle = 30_000, connect = 10_000 } = {}) => {
			const pools = new HttpPools({ connections, timing: { connect, idle } });
			opened.push(pools);
			return pools;
		},
	};
}
