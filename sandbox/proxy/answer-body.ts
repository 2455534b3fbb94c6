import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { flip, keepPace } from "./body-faults.ts";
import type { ProxyAction } from "./proxy-rule.ts";
import { resetSocket } from "./reset-socket.ts";

/** The body of one answer, as rules let it through. */
export class AnswerBody {
	readonly #response: ServerResponse;
	readonly #actions: readonly ProxyAction[];
	#sent = 0;

	constructor(response: ServerResponse, actions: readonly ProxyAction[]) {
		this.#response = response;
		this.#actions = actions;
	}

	/** Settles when nothing more is to come. */
	async send(answer: IncomingMessage): Promise<void> {
		const end = this.#actions.find(isEnd);
		if (end?.afterBytes === 0) return await this.#finish(end, answer);
		for await (const chunk of answer) {
			const rest = end === undefined ? Number.POSITIVE_INFINITY : end.afterBytes - this.#sent;
			await this.#write((chunk as Buffer).subarray(0, rest));
			if (end !== undefined && this.#sent >= end.afterBytes) {
				return await this.#finish(end, answer);
			}
		}
		this.#response.end();
	}

	async #write(chunk: Buffer): Promise<void> {
		for (const action of this.#actions) {
			if (action.kind === "throttle") await keepPace(chunk, action);
			if (action.kind === "flip") flip(chunk, action.atByte - this.#sent);
		}
		this.#sent += chunk.length;
		// It is called as well when whoever asked has gone.
		await new Promise((resolve) => this.#response.write(chunk, resolve));
	}

	async #finish({ kind }: End, answer: IncomingMessage): Promise<void> {
		const { socket } = this.#response;
		this.#response.flushHeaders();
		answer.destroy();
		if (kind === "cut") socket?.end();
		// What was written is to arrive before the connection breaks.
		if (kind === "reset-answer" && socket) setImmediate(() => resetSocket(socket));
		if (kind === "stall") await once(this.#response, "close");
	}
}

type End = Extract<ProxyAction, { readonly kind: "cut" | "stall" | "reset-answer" }>;

function isEnd(action: ProxyAction): action is End {
	return action.kind === "cut" || action.kind === "stall" || action.kind === "reset-answer";
}
