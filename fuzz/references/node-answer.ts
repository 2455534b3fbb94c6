import http, { type IncomingMessage } from "node:http";
import { Duplex } from "node:stream";

/** An answer as Node's HTTP client reads it. */
export interface NodeAnswer {
	readonly status: number;
	/** Names in lower case, each with its value, in the order in which they came. */
	readonly headers: readonly (readonly [name: string, value: string])[];
	readonly body: Buffer;
}

/** What Node's HTTP client makes of the bytes that a server sends, and then no more; undefined where it refuses them. */
export async function readByNode(method: string, bytes: Buffer): Promise<NodeAnswer | undefined> {
	const { promise, resolve } = Promise.withResolvers<IncomingMessage | undefined>();
	const socket = new OneAnswer(bytes);
	const request = http.request({ method, path: "/", createConnection: () => socket });
	request.once("response", resolve);
	request.once("error", () => resolve(undefined));
	request.once("close", () => resolve(undefined));
	request.end();
	try {
		const answer = await promise;
		return answer && (await readAnswer(answer));
	} finally {
		request.destroy();
		socket.destroy();
	}
}

async function readAnswer(answer: IncomingMessage): Promise<NodeAnswer | undefined> {
	const pieces: Buffer[] = [];
	try {
		for await (const piece of answer) {
			pieces.push(piece);
		}
	} catch {
		return undefined;
	}
	const { rawHeaders, statusCode = 0 } = answer;
	const headers = rawHeaders.flatMap((name, index) =>
		index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ""] as const] : [],
	);
	return { status: statusCode, headers, body: Buffer.concat(pieces) };
}

/** A connection to a server that answers the first request, and closes. */
class OneAnswer extends Duplex {
	readonly #bytes: Buffer;

	constructor(bytes: Buffer) {
		super();
		this.#bytes = bytes;
	}

	override _read(): void {}

	override _write(_chunk: unknown, _encoding: string, done: () => void): void {
		done();
		if (!this.readableEnded && !this.destroyed) {
			this.push(this.#bytes);
			this.push(null);
		}
	}
}
