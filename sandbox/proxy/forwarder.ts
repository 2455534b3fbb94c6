import {
	Agent,
	type IncomingMessage,
	type ServerResponse,
	request as sendRequest,
} from "node:http";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { AnswerBody } from "./answer-body.ts";
import type { ProxyAction, ProxyRules } from "./proxy-rule.ts";

/** Sends requests on to one server, and does to them and their answers what rules say. */
export class Forwarder {
	readonly #target: URL;
	readonly #rules: ProxyRules;
	readonly #onBody: (body: Buffer) => void;
	readonly #agent = new Agent({ keepAlive: true });

	constructor(target: URL, rules: ProxyRules, onBody: (body: Buffer) => void) {
		this.#target = target;
		this.#rules = rules;
		this.#onBody = onBody;
	}

	handle(request: IncomingMessage, response: ServerResponse): void {
		// A request that breaks off loses its socket.
		const { method = "GET", url: target = "/", headers, socket } = request;
		const actions = this.#rules.meet({ method, target, headers });
		// Whoever asked may have gone meanwhile, and then nobody is left to tell.
		this.#carryOut(request, response, actions).catch(() => reset(socket));
	}

	stop(): void {
		this.#agent.destroy();
	}

	async #carryOut(
		request: IncomingMessage,
		response: ServerResponse,
		actions: readonly ProxyAction[],
	): Promise<void> {
		for (const action of actions) {
			if (action.kind === "delay") await pause(action.milliseconds);
			if (action.kind === "meanwhile") await action.run();
			if (action.kind === "reset") return reset(request.socket);
			if (action.kind === "answer") return await refuse(request, response, action);
		}
		const answer = await this.#ask(request, actions);
		if (actions.some(({ kind }) => kind === "lose-answer")) {
			for await (const _ of answer);
			return reset(request.socket);
		}
		response.writeHead(answer.statusCode ?? 502, toHeaders(answer, actions));
		await new AnswerBody(response, actions).send(answer);
	}

	async #ask(request: IncomingMessage, actions: readonly ProxyAction[]): Promise<IncomingMessage> {
		const { hostname, port } = this.#target;
		const { method, url: path, rawHeaders } = request;
		const asked = sendRequest({
			agent: this.#agent,
			hostname,
			port,
			method,
			path,
			headers: rawHeaders,
			setHost: false,
		});
		const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
		asked.on("response", resolve).on("error", reject);
		// It may fail while the request still comes in, and nobody waits yet.
		promise.catch(() => undefined);
		request.socket.once("close", () => asked.destroy());
		const limit = actions.find((action) => action.kind === "reset-request")?.afterBytes;
		let bytes = 0;
		const kept: Buffer[] = [];
		for await (const chunk of request) {
			bytes += (chunk as Buffer).length;
			if (bytes <= KEPT_BYTES) kept.push(chunk as Buffer);
			if (limit !== undefined && bytes >= limit) {
				asked.destroy();
				throw new Error("the request is broken off");
			}
			asked.write(chunk);
		}
		asked.end();
		this.#onBody(Buffer.concat(kept));
		return await promise;
	}
}

/** So much of a request's body is kept for whoever wants to hear it. */
const KEPT_BYTES = 2 ** 16;

async function refuse(
	request: IncomingMessage,
	response: ServerResponse,
	{ status, code, headers = {} }: Extract<ProxyAction, { kind: "answer" }>,
): Promise<void> {
	for await (const _ of request);
	const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>said by the proxy</Message></Error>`;
	response.writeHead(status, { "content-type": "application/xml", ...headers });
	response.end(request.method === "HEAD" ? undefined : body);
}

function toHeaders(answer: IncomingMessage, actions: readonly ProxyAction[]): string[] {
	const headers: string[] = [];
	const changes = actions.filter((action) => action.kind === "header");
	for (let at = 0; at < answer.rawHeaders.length; at += 2) {
		const [name = "", value = ""] = answer.rawHeaders.slice(at, at + 2);
		const change = changes.find((action) => action.name === name.toLowerCase());
		if (change === undefined) headers.push(name, value);
		else if (change.value !== undefined) headers.push(name, change.value);
	}
	return headers;
}

function reset(socket: Socket): void {
	// Of TLS there is a socket below, which is out of reach: it just ends.
	if ("encrypted" in socket) socket.destroy();
	else socket.resetAndDestroy();
}
