import type { FaultAction } from "./faults.ts";
import type { Reply, ReplyStream } from "./protocol/reply.ts";
import { bodySize } from "./protocol/reply.ts";
import type { Exchange } from "./protocol/request-body.ts";

/** Called when the last byte is about to leave, before the client can know of it. */
export type OnSent = () => void;

const BODILESS = [204, 304];

/** Sends a reply, spoilt as the faults say. Returns when it is sent or the connection is gone. */
export async function sendReply(
	exchange: Exchange,
	reply: Reply,
	faults: readonly FaultAction[],
	onSent: OnSent,
): Promise<void> {
	const { incoming, response } = exchange;
	const { body } = reply;
	try {
		const size = bodySize(body);
		const isBodiless = BODILESS.includes(reply.status);
		response.writeHead(reply.status, {
			...definedHeaders(reply),
			...(!isBodiless && { "content-length": size }),
		});
		if (isBodiless || size === 0 || incoming.method === "HEAD") {
			onSent();
			response.end();
		} else await sendBody(exchange, spoil(toChunks(body), faults), size, onSent);
	} finally {
		if (typeof body === "object") body.close();
		// A body nobody read would block the next request of the connection.
		incoming.resume();
	}
}

function definedHeaders(reply: Reply): Record<string, string> {
	const entries = Object.entries(reply.headers ?? {});
	return Object.fromEntries(
		entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}

/** A piece of a body, or what happens to the connection in its stead. */
type Piece = Buffer | "cut" | "stall";

async function sendBody(
	exchange: Exchange,
	pieces: AsyncIterable<Piece>,
	size: number,
	onSent: OnSent,
): Promise<void> {
	const { response, progress } = exchange;
	const closed = new Promise<void>((resolve) => response.once("close", resolve));
	for await (const piece of pieces) {
		// A connection that was gone before the first piece never says so again: do not wait for it.
		if (response.destroyed) return undefined;
		if (piece === "stall") return closed;
		if (piece === "cut") return cutConnection(exchange);
		progress.bytesOut += piece.length;
		if (progress.bytesOut === size) {
			onSent();
			response.end(piece);
			return undefined;
		}
		if (!response.write(piece)) await Promise.race([drained(response), closed]);
	}
	// The file was shorter than it should be: never let a client take that for the whole.
	response.destroy();
	return undefined;
}

function drained(response: Exchange["response"]): Promise<void> {
	return new Promise((resolve) => {
		response.once("drain", resolve);
	});
}

// What was written before must reach the client, so the socket goes after it has been flushed.
async function cutConnection({ incoming, response }: Exchange): Promise<void> {
	response.flushHeaders();
	await new Promise((resolve) => {
		incoming.socket.write("", resolve);
	});
	incoming.socket.destroy();
}

async function* toChunks(body: string | ReplyStream | undefined): AsyncGenerator<Buffer> {
	if (typeof body === "string") yield Buffer.from(body);
	else if (body !== undefined) yield* body;
}

function spoil(body: AsyncIterable<Buffer>, faults: readonly FaultAction[]): AsyncIterable<Piece> {
	return faults.reduce<AsyncIterable<Piece>>((pieces, fault) => {
		if (fault.kind === "corrupt") return corrupt(pieces, fault.atByte);
		if (fault.kind === "cut" || fault.kind === "stall") {
			return stopAfter(pieces, fault.afterBytes, fault.kind);
		}
		return pieces;
	}, body);
}

async function* stopAfter(
	pieces: AsyncIterable<Piece>,
	afterBytes: number,
	end: "cut" | "stall",
): AsyncGenerator<Piece> {
	let left = afterBytes;
	for await (const piece of pieces) {
		if (typeof piece === "string" || piece.length <= left) {
			left -= typeof piece === "string" ? 0 : piece.length;
			yield piece;
			continue;
		}
		if (left > 0) yield piece.subarray(0, left);
		yield end;
		return;
	}
}

async function* corrupt(pieces: AsyncIterable<Piece>, atByte: number): AsyncGenerator<Piece> {
	let offset = 0;
	for await (const piece of pieces) {
		if (typeof piece !== "string") {
			const byte = piece[atByte - offset];
			if (byte !== undefined) piece[atByte - offset] = byte ^ 0xff;
			offset += piece.length;
		}
		yield piece;
	}
}
