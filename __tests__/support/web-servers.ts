import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll } from "@jest/globals";
import { type Certificate, createCertificate } from "../store/http/certificate.ts";

/** What a server was asked, in order. */
export interface AskedRequest {
	readonly method: string;
	/** Path and query. */
	readonly url: string;
	readonly headers: IncomingMessage["headers"];
}

export interface WebServer {
	readonly origin: string;
	readonly asked: readonly AskedRequest[];
	/** How many connections it got. */
	readonly connections: () => number;
}

/** Web servers on `localhost` over TLS, which end with their test. */
export interface WebServers {
	/** What lets a process trust them: the path of their certificate. */
	readonly environment: { readonly NODE_EXTRA_CA_CERTS: string };
	readonly certificate: Certificate;
	serve(listener: RequestListener): Promise<WebServer>;
}

export function useWebServers(): WebServers {
	let directory = "";
	let certificate: Certificate | undefined;
	const servers: Server[] = [];
	beforeAll(async () => {
		certificate = await createCertificate();
		directory = mkdtempSync(path.join(tmpdir(), "web-"));
		writeFileSync(path.join(directory, "cert.pem"), certificate.cert);
	});
	afterEach(() => {
		for (const server of servers.splice(0)) {
			server.closeAllConnections();
			server.close();
		}
	});
	afterAll(() => rmSync(directory, { recursive: true, force: true }));
	const created = () => {
		if (certificate === undefined) throw new Error("there is no certificate yet");
		return certificate;
	};
	return {
		get environment() {
			return { NODE_EXTRA_CA_CERTS: path.join(directory, "cert.pem") };
		},
		get certificate() {
			return created();
		},
		serve: async (listener) => {
			const asked: AskedRequest[] = [];
			const server = createServer(created(), (request, response) => {
				const { method = "", url = "", headers } = request;
				asked.push({ method, url, headers });
				listener(request, response);
			});
			let connections = 0;
			server.on("secureConnection", () => {
				connections += 1;
			});
			servers.push(server);
			server.listen(0, "127.0.0.1");
			await once(server, "listening");
			const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
			return { origin, asked, connections: () => connections };
		},
	};
}

/** How `serveFile` answers. */
export interface FileAnswer {
	/** With its quotes. Default: none. */
	readonly etag?: string | undefined;
	/** Answers requests for ranges with ranges. Default true. */
	readonly ranges?: boolean;
	readonly headers?: Readonly<Record<string, string>>;
	/** Breaks the connection after so many bytes of a body. Default: never. */
	readonly breakAfter?: number | undefined;
}

const NO_BODY = { "content-length": 0 };

/** Answers as a plain web server does (RFC 9110, sections 13 and 14). */
export function serveFile(
	request: IncomingMessage,
	response: ServerResponse,
	content: Buffer,
	{ etag, ranges = true, headers = {}, breakAfter }: FileAnswer = {},
): void {
	const all = { ...headers, ...(etag !== undefined && { etag }) };
	const wanted = request.headers["if-match"];
	if (wanted !== undefined && wanted !== etag) {
		response.writeHead(412, NO_BODY).end();
		return;
	}
	const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
	const start = ranges && first !== undefined ? Number(first) : undefined;
	if (start !== undefined && start >= content.length) {
		const range = { "content-range": `bytes */${content.length}` };
		response.writeHead(416, { ...NO_BODY, ...range }).end();
		return;
	}
	const end = Math.min(Number(last), content.length - 1);
	const body = start === undefined ? content : content.subarray(start, end + 1);
	const range =
		start === undefined ? {} : { "content-range": `bytes ${start}-${end}/${content.length}` };
	response.writeHead(start === undefined ? 200 : 206, {
		...all,
		...range,
		"content-length": body.length,
	});
	if (breakAfter === undefined || breakAfter >= body.length) {
		response.end(body);
		return;
	}
	response.write(body.subarray(0, breakAfter), () => response.destroy());
}
