import {
	Agent,
	type ClientRequest,
	type IncomingMessage,
	type ServerResponse,
	request as sendRequest,
} from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { AnswerBody } from "./answer-body.ts";
import { flip, keepPace } from "./body-faults.ts";
import type { ProxyAction, ProxyRules } from "./proxy-rule.ts";
import { resetSocket } from "./reset-socket.ts";

/** Hears what is not for a forwarder to do. */
interface ForwardListener {
	/** The body of a request that went on. */
	onBody(body: Buffer): void;
	/** From now on connections are to be refused. */
	onRefuse(milliseconds: number): void;
}

/** Sends requests on to one server, and does to them and their answers what rules say. */
export class Forwarder {
	readonly #target: URL;
	readonly #rules: ProxyRules;
	readonly #listener: ForwardListener;
	readonly #agent = new Agent({ keepAlive: true });

	constructor(target: URL, rules: ProxyRules, listener: ForwardListener) {
		this.#target = target;
		this.#rules = rules;
		this.#listener = listener;
	}

	handle(request: IncomingMessage, response: ServerResponse): void {
		// A request that breaks off loses its socket.
		const { method = "GET", url: target = "/", headers, socket } = request;
		const actions = this.#rules.meet({ method, target, headers });
		// Whoever asked may have gone meanwhile, and then nobody is left to tell.
		this.#carryOut(request, response, actions).catch(() => resetSocket(socket));
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
			if (action.kind === "delay") await pause(action.milliseconds, undefined, { ref: false });
			if (action.kind === "meanwhile") await action.run();
			if (action.kind === "reset") return resetSocket(request.socket);
			if (action.kind === "refuse") return this.#listener.onRefuse(action.milliseconds);
			if (action.kind === "answer") return await refuse(request, response, action);
		}
		const answer = await this.#ask(request, response, actions);
		if (actions.some(({ kind }) => kind === "lose-answer")) {
			for await (const _ of answer);
			return resetSocket(request.socket);
		}
		response.writeHead(answer.statusCode ?? 502, toHeaders(answer, actions));
		await new AnswerBody(response, actions).send(answer);
	}

	async #ask(
		request: IncomingMessage,
		response: ServerResponse,
		actions: readonly ProxyAction[],
	): Promise<IncomingMessage> {
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
		// When all is over, too, and then nothing is left to break off.
		response.once("close", () => asked.destroy());
		await this.#sendBody(request, asked, actions);
		return await promise;
	}

	async #sendBody(
		request: IncomingMessage,
		asked: ClientRequest,
		actions: readonly ProxyAction[],
	): Promise<void> {
		let bytes = 0;
		const kept: Buffer[] = [];
		for await (const piece of request) {
			const chunk = piece as Buffer;
			if (bytes + chunk.length <= KEPT_BYTES) kept.push(chunk);
			for (const action of actions) {
				if (action.kind === "throttle") await keepPace(chunk, action);
				if (action.kind === "flip-request") flip(chunk, action.atByte - bytes);
				if (action.kind === "reset-request" && bytes + chunk.length >= action.afterBytes) {
					asked.destroy();
					throw new Error("the request is broken off");
				}
			}
			bytes += chunk.length;
			asked.write(chunk);
		}
		asked.end();
		this.#listener.onBody(Buffer.concat(kept));
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
		const change = changes.find((action) => isNamed(name.toLowerCase(), action.name));
		if (change === undefined) headers.push(name, value);
		else if (change.value !== undefined) headers.push(name, change.value);
	}
	return headers;
}

function isNamed(header: string, name: string): boolean {
	return name.endsWith("-") ? header.startsWith(name) : header === name;
}
