import { setImmediate as nextTurn } from "node:timers/promises";
import type { ConnectionPool } from "../../../src/store/http/connection-pool.ts";
import {
	type AnswerReceiver,
	exchange,
	type HttpAnswer,
	type HttpRequest,
} from "../../../src/store/http/http-exchange.ts";
import { NEVER } from "../open-test-store.ts";

export interface GetBody {
	readonly path?: string;
	readonly headers?: HttpRequest["headers"];
	readonly receiver?: Partial<AnswerReceiver>;
	readonly signal?: AbortSignal;
}

/** The answer to one GET request over `pool`. */
export async function getBody(pool: ConnectionPool, asked: GetBody = {}) {
	const { path = "/", headers = {}, receiver, signal = NEVER } = asked;
	let answer: HttpAnswer | undefined;
	const pieces: Buffer[] = [];
	const keep: AnswerReceiver = {
		begin: (begun) => {
			answer = begun;
		},
		take: (chunk) => {
			pieces.push(Buffer.from(chunk));
			return undefined;
		},
	};
	const request: HttpRequest = { method: "GET", path, headers: { host: "store", ...headers } };
	await exchange(pool, request, { ...keep, ...receiver }, signal);
	return { ...answer, body: Buffer.concat(pieces), pieces: pieces.length };
}

/** Lets everything happen that can happen by itself: what is on its way between two local sockets arrives. */
export async function letHappen(): Promise<void> {
	for (let turn = 0; turn < 50; turn += 1) {
		await nextTurn();
	}
}

/** The body at `path`, as text. */
export async function textAt(pool: ConnectionPool, path: string): Promise<string> {
	return String((await getBody(pool, { path })).body);
}

/** Takes one piece, and no more before it is released. */
export function createSlowReceiver() {
	const taken: Buffer[] = [];
	const begun = Promise.withResolvers<void>();
	const released = Promise.withResolvers<void>();
	let isReleased = false;
	return {
		taken,
		/** There is a first piece. */
		begun: begun.promise,
		take: (chunk: Uint8Array): Promise<void> | undefined => {
			taken.push(Buffer.from(chunk));
			begun.resolve();
			return isReleased ? undefined : released.promise;
		},
		release: () => {
			isReleased = true;
			released.resolve();
		},
	};
}
