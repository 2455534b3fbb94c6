import { createHash } from "node:crypto";
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { Agent, request } from "node:http";
import { encodeUri, encodeUriPath } from "../../../sandbox/protocol/uri.ts";
import type { Sandbox } from "../../../sandbox/sandbox.ts";
import {
	canonicalRequest,
	scopeText,
	sign,
	signingKey,
	stringToSign,
} from "../../../sandbox/signature/signature.ts";

/** A request as it should go over the wire, before it is signed. */
export interface RawRequest {
	readonly method?: string;
	/** Decoded, with the leading slash. */
	readonly path?: string;
	readonly query?: Readonly<Record<string, string>>;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: Buffer | string;
	/** The x-amz-content-sha256 value. Default: the body's own hash. */
	readonly payloadHash?: string;
	/** When it is signed. Default: now. */
	readonly date?: Date;
	/** Default: the sandbox's. */
	readonly region?: string;
}

/** A request with its signature. */
export interface SignedRequest {
	readonly method: string;
	readonly target: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly signature: string;
	readonly timestamp: string;
}

export interface RawResponse {
	readonly status: number;
	readonly headers: IncomingMessage["headers"];
	readonly body: string;
	/** The Code of an error document. */
	readonly code: string | undefined;
}

/** `YYYYMMDDTHHMMSSZ` */
function toTimestamp(date: Date): string {
	return date.toISOString().replace(/[-:]|\.\d+/g, "");
}

/** Signs with the sandbox's credential; every header is signed. */
export function signRequest(sandbox: Sandbox, raw: RawRequest): SignedRequest {
	const { method = "GET", path = "/", query = {}, body = "", date = new Date() } = raw;
	const timestamp = toTimestamp(date);
	const payloadHash = raw.payloadHash ?? createHash("sha256").update(body).digest("hex");
	const headers: Record<string, string> = {
		host: new URL(sandbox.endpoint).host,
		"x-amz-date": timestamp,
		"x-amz-content-sha256": payloadHash,
		...raw.headers,
	};
	const scope = { date: timestamp.slice(0, 8), region: raw.region ?? sandbox.region };
	const names = Object.keys(headers).sort(byCodeUnit);
	const queryPairs = Object.entries(query);
	const signable = { method, path, queryPairs, headers: new Map(Object.entries(headers)) };
	const canonical = canonicalRequest(signable, names, payloadHash);
	const key = signingKey(sandbox.credential.secretAccessKey, scope);
	const signature = sign(key, stringToSign(timestamp, scope, canonical));
	const credential = `${sandbox.credential.accessKeyId}/${scopeText(scope)}`;
	const authorization = `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${names.join(";")},Signature=${signature}`;
	const search = queryPairs.map(([name, value]) => `${encodeUri(name)}=${encodeUri(value)}`);
	const target = encodeUriPath(path) + (search.length > 0 ? `?${search.join("&")}` : "");
	return { method, target, headers: { ...headers, authorization }, signature, timestamp };
}

/** Signs and sends a request on a connection of its own. */
export function sendRaw(sandbox: Sandbox, raw: RawRequest): Promise<RawResponse> {
	return send(sandbox, signRequest(sandbox, raw), raw.body);
}

/** A request as it is put on the wire. */
export interface WireRequest {
	readonly method: string;
	readonly target: string;
	readonly headers: Readonly<OutgoingHttpHeaders>;
	/** Default: a connection of its own. */
	readonly agent?: Agent;
}

/** Sends a request as it is, signed or not, on a connection of its own. */
export function send(
	sandbox: Sandbox,
	signed: WireRequest,
	body: Buffer | string = "",
): Promise<RawResponse> {
	const length = { "content-length": String(Buffer.byteLength(body)) };
	const sent = open(sandbox, { ...signed, headers: { ...length, ...signed.headers } });
	const answer = answerOf(sent);
	sent.end(body);
	return answer;
}

/** Opens a request whose body the caller writes. */
export function open(sandbox: Sandbox, signed: WireRequest): ClientRequest {
	return request({
		host: "127.0.0.1",
		port: sandbox.port,
		method: signed.method,
		path: signed.target,
		headers: signed.headers,
		agent: signed.agent ?? new Agent({ keepAlive: false }),
	});
}

export function answerOf(sent: ClientRequest): Promise<RawResponse> {
	return new Promise((resolve, reject) => {
		sent.on("error", reject);
		sent.on("response", (response) => {
			const pieces: Buffer[] = [];
			response.on("error", reject);
			response.on("data", (piece: Buffer) => pieces.push(piece));
			response.on("end", () => {
				const body = Buffer.concat(pieces).toString();
				const code = /<Code>(\w+)<\/Code>/.exec(body)?.[1];
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body, code });
			});
		});
	});
}

function byCodeUnit(left: string, right: string): number {
	return left < right ? -1 : 1;
}
