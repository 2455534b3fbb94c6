import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type SecureContextOptions } from "node:tls";
import { afterEach } from "@jest/globals";

/** A request as it came over the wire. */
export interface RawRequest {
	/** Without the empty line at its end. */
	readonly head: string;
	readonly socket: Socket;
	/** How many requests came before it. */
	readonly at: number;
}

export interface RawServer {
	readonly origin: string;
	readonly requests: readonly RawRequest[];
	readonly sockets: readonly Socket[];
	/** Listens no more. */
	close(): Promise<void>;
}

/** Serves connections whose every byte `answer` decides, over TLS where there are secrets for it. */
export type Serve = (
	answer: (request: RawRequest) => void,
	secrets?: SecureContextOptions,
) => Promise<RawServer>;

/** Servers that end with the test. */
export function useRawServers(): Serve {
	const servers: Server[] = [];
	const opened: Socket[] = [];
	afterEach(() => {
		for (const socket of opened.splice(0)) socket.destroy();
		for (const server of servers.splice(0)) server.close();
	});
	return async (answer, secrets) => {
		const requests: RawRequest[] = [];
		const sockets: Socket[] = [];
		const onConnection = (socket: Socket) => {
			sockets.push(socket);
			opened.push(socket);
			listen(socket, (head) => {
				const request = { head, socket, at: requests.length };
				requests.push(request);
				answer(request);
			});
		};
		const server =
			secrets === undefined ? createServer(onConnection) : createTlsServer(secrets, onConnection);
		servers.push(server);
		server.listen(0, "127.0.0.1");
		await once(server, "listening");
		const { port } = server.address() as AddressInfo;
		const origin = secrets === undefined ? `http://127.0.0.1:${port}` : `https://localhost:${port}`;
		const close = async () => {
			server.close();
			await once(server, "close");
		};
		return { origin, requests, sockets, close };
	};
}

function listen(socket: Socket, onRequest: (head: string) => void): void {
	let text = "";
	// A client that drops its connection is no fault of the server.
	socket.on("error", () => {});
	socket.setNoDelay(true);
	socket.on("data", (bytes) => {
		text += bytes.toString("latin1");
		const heads = text.split("\r\n\r\n");
		text = heads.pop() ?? "";
		for (const head of heads) onRequest(head);
	});
}

/** An answer with this body as nearly every store sends it. */
export function plainAnswer(body: Uint8Array | string, ...headers: string[]): Buffer {
	const bytes = Buffer.from(body);
	const lines = ["HTTP/1.1 200 OK", ...headers, `Content-Length: ${bytes.length}`, "", ""];
	return Buffer.concat([Buffer.from(lines.join("\r\n"), "latin1"), bytes]);
}

/** Answers with the path that was asked for. */
export function echo({ head, socket }: Pick<RawRequest, "head" | "socket">): void {
	socket.write(plainAnswer(head.split(" ")[1] ?? ""));
}

/** Waits until the client has closed a connection. */
export async function gone(socket: Socket | undefined): Promise<void> {
	if (socket !== undefined && !socket.closed) {
		await once(socket, "close");
	}
}
