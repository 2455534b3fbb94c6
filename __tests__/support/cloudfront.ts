import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { children, childText, parseXml } from "../../sandbox/protocol/xml-parser.ts";
import type { Credential } from "../../sandbox/signature/credential.ts";
import {
	canonicalRequest,
	sign,
	signingKey,
	stringToSign,
} from "../../sandbox/signature/signature.ts";

/** One CreateInvalidation that was signed by the right key. */
export interface TakenInvalidation {
	readonly distribution: string;
	readonly paths: readonly string[];
}

/** Answers that a test asks for, the next request first. */
export type Answer = { readonly status: number; readonly code: string };

/** A CloudFront that takes invalidations, and refuses whatever the real one would. */
export interface CloudFrontServer {
	readonly url: string;
	readonly taken: readonly TakenInvalidation[];
	/** The caller's references of all requests, refused ones included. */
	readonly references: readonly string[];
	refuseNext(...answers: readonly Answer[]): void;
	stop(): Promise<void>;
}

export async function startCloudFront(credential: Credential): Promise<CloudFrontServer> {
	const taken: TakenInvalidation[] = [];
	const refusals: Answer[] = [];
	const references: string[] = [];
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const body = await text(request);
		references.push(/<CallerReference>([^<]*)</.exec(body)?.[1] ?? "");
		const refusal = refusals.shift() ?? judge(request, body, credential);
		if (refusal !== undefined) return refuse(response, refusal);
		taken.push(readInvalidation(request, body));
		response.writeHead(201, { "content-type": "text/xml" });
		response.end(
			'<?xml version="1.0"?><Invalidation xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Id>I1</Id><Status>InProgress</Status></Invalidation>',
		);
	};
	const server = createServer((request, response) => void answer(request, response));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		taken,
		references,
		refuseNext: (...answers) => void refusals.push(...answers),
		stop: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
}

function judge(
	{ method = "", url = "", headers }: IncomingMessage,
	body: string,
	{ accessKeyId, secretAccessKey }: Credential,
): Answer | undefined {
	if (method !== "POST" || !PATH.test(url)) return { status: 404, code: "NoSuchResource" };
	const [, key, date = "", region = "", service = "", names = "", signature] =
		/^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d+)\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
			headers.authorization ?? "",
		) ?? [];
	const scope = { date, region, service };
	const timestamp = String(headers["x-amz-date"]);
	const isFresh = Math.abs(Date.now() - toTime(timestamp)) < 300_000;
	const values = new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
	const request = { method, path: url, queryPairs: [], headers: values };
	const payloadHash = createHash("sha256").update(body).digest("hex");
	const canonical = canonicalRequest(request, names.split(";"), payloadHash);
	const expected = sign(
		signingKey(secretAccessKey, scope),
		stringToSign(timestamp, scope, canonical),
	);
	const isRight =
		key === accessKeyId &&
		region === "us-east-1" &&
		service === "cloudfront" &&
		names.split(";").includes("host") &&
		isFresh &&
		signature === expected;
	return isRight ? undefined : { status: 403, code: "SignatureDoesNotMatch" };
}

const PATH = /^\/2020-05-31\/distribution\/([A-Z0-9]+)\/invalidation$/;

function toTime(timestamp: string): number {
	return Date.parse(
		timestamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"),
	);
}

function readInvalidation({ url = "" }: IncomingMessage, body: string): TakenInvalidation {
	const batch = parseXml(body, "InvalidationBatch");
	const [paths] = children(batch, "Paths");
	const items = (paths && children(paths, "Items")) ?? [];
	const found = items.flatMap((item) => children(item, "Path").map((path) => path.text));
	if (Number(paths && childText(paths, "Quantity")) !== found.length) {
		throw new Error("the quantity is not the number of paths");
	}
	const [, distribution = ""] = PATH.exec(url) ?? [];
	return { distribution, paths: found };
}

function refuse(response: ServerResponse, { status, code }: Answer): void {
	response.writeHead(status, { "content-type": "text/xml" });
	response.end(
		`<?xml version="1.0"?><ErrorResponse xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>words of the server</Message></Error><RequestId>r1</RequestId></ErrorResponse>`,
	);
}
