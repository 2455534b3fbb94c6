import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type SecureContextOptions } from "node:tls";
import { afterEach } from "@jest/globals";

/** A request as a hostile server gets it. */
export interface AskedRequest {
	readonly method: string;
	/** Path and query. */
	readonly url: string;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string | undefined>>;
	/** How many requests came before it. */
	readonly at: number;
}

/** What it answers: these bytes as they are, or whatever is done with the connection. */
export type HostileAnswer = string | Buffer | ((socket: Socket) => void);

export interface HostileServer {
	readonly url: string;
	readonly asked: readonly AskedRequest[];
}

export type ServeHostile = (
	answer: (request: AskedRequest) => HostileAnswer,
	secrets?: SecureContextOptions,
) => Promise<HostileServer>;

/** Servers whose every byte the test decides, over TLS where there are secrets for it. They end with their test. */
export function useHostileServers(): ServeHostile {
	const servers: Server[] = [];
	const sockets = new Set<Socket>();
	afterEach(() => {
		for (const socket of sockets) socket.destroy();
		sockets.clear();
		for (const server of servers.splice(0)) server.close();
	});
	return async (answer, secrets) => {
		const asked: AskedRequest[] = [];
		const onConnection = (socket: Socket) => {
			sockets.add(socket);
			socket.on("close", () => sockets.delete(socket));
			// A client that drops its connection is no fault of the server.
			socket.on("error", () => {});
			readRequests(socket, (request) => {
				const numbered = { ...request, at: asked.length };
				asked.push(numbered);
				const given = answer(numbered);
				if (typeof given === "function") given(socket);
				else socket.write(given);
			});
		};
		const server =
			secrets === undefined ? createServer(onConnection) : createTlsServer(secrets, onConnection);
		servers.push(server);
		server.listen(0, "127.0.0.1");
		await once(server, "listening");
		const { port } = server.address() as AddressInfo;
		const url = secrets === undefined ? `http://127.0.0.1:${port}` : `https://localhost:${port}`;
		return { url, asked };
	};
}

/** Tells of each request once its body is here, of which nothing is kept. */
function readRequests(
	socket: Socket,
	onRequest: (request: Omit<AskedRequest, "at">) => void,
): void {
	let text = "";
	let bodyBytes = 0;
	let request: Omit<AskedRequest, "at"> | undefined;
	socket.on("data", (bytes) => {
		text += bytes.toString("latin1");
		for (;;) {
			if (request === undefined) {
				const end = text.indexOf("\r\n\r\n");
				if (end < 0) return;
				request = toRequest(text.slice(0, end));
				bodyBytes = Number(request.headers["content-length"] ?? 0);
				text = text.slice(end + 4);
			}
			const taken = Math.min(bodyBytes, text.length);
			bodyBytes -= taken;
			text = text.slice(taken);
			if (bodyBytes > 0) return;
			const whole = request;
			request = undefined;
			onRequest(whole);
		}
	});
}

function toRequest(head: string): Omit<AskedRequest, "at"> {
	const [first = "", ...lines] = head.split("\r\n");
	const [method = "", url = ""] = first.split(" ");
	const headers = lines.map((line) => {
		const at = line.indexOf(":");
		return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
	});
	return { method, url, headers: Object.fromEntries(headers) };
}

/** An answer with exactly these lines of head; its body comes as it is. */
export function raw(lines: readonly string[], body: string | Buffer = ""): Buffer {
	const head = Buffer.from([...lines, "", ""].join("\r\n"), "latin1");
	return Buffer.concat([head, Buffer.from(body)]);
}

/** A well-formed answer of the body's length. */
export function answer(
	status: number,
	headers: Readonly<Record<string, string>> = {},
	body: string | Buffer = "",
): Buffer {
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
	const length = `content-length: ${Buffer.byteLength(body)}`;
	return raw([`HTTP/1.1 ${status} Any`, ...lines, length], body);
}

/** Says `head`, and then `more` again and again for as long as anybody listens. */
export function endless(head: string | Buffer, more: string | Buffer): HostileAnswer {
	const piece = Buffer.from(more);
	const pieces = Buffer.alloc(Math.max(1, Math.ceil(65_536 / piece.length)) * piece.length, piece);
	return (socket) => {
		socket.write(head);
		const talk = () => {
			while (!socket.destroyed && socket.write(pieces));
		};
		socket.on("drain", talk);
		talk();
	};
}

/** Says one byte of `text` after the other, and begins again at `from` when it is over. */
export function drip(text: string, from: number, milliseconds: number): HostileAnswer {
	return (socket) => {
		let at = 0;
		const timer = setInterval(() => {
			socket.write(text[at] ?? "", "latin1");
			at = at + 1 < text.length ? at + 1 : from;
		}, milliseconds);
		socket.on("close", () => clearInterval(timer));
	};
}
