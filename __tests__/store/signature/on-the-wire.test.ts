import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import {
	GetObjectCommand,
	PutObjectCommand,
	S3Client,
	UploadPartCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Sandbox } from "../../../sandbox/sandbox.ts";
import { startSandbox } from "../../../sandbox/sandbox.ts";
import type { UnsignedRequest } from "../../../src/store/signature/canonical-request.ts";
import { RequestSigner, UNSIGNED_PAYLOAD } from "../../../src/store/signature/request-signer.ts";
import { encodeKey, toQueryString } from "../../../src/store/signature/uri-encoding.ts";
import { send } from "../../sandbox/support/raw-request.ts";
import { anyKey } from "./any-request.ts";

const BUCKET = "bucket";
const REGION = "us-east-1";
const BODY = Buffer.from("body");
const CREDENTIALS = {
	accessKeyId: "AKIAIOSFODNN7EXAMPLE",
	secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
	sessionToken: "a/token+with=all",
};
const RUNS = { seed: 20_261_120, numRuns: 200 };

describe("A request signed by us", () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ region: REGION, credentials: [CREDENTIALS] });
		sandbox.createBucket(BUCKET);
	});

	afterAll(() => sandbox.stop());

	test("is accepted by an independent verifier and means the very key it was made for", async () => {
		const signer = new RequestSigner(REGION);
		const host = new URL(sandbox.endpoint).host;
		await fc.assert(
			fc.asyncProperty(anyKey, async (key) => {
				const path = encodeKey(`/${BUCKET}/${key}`);
				const query = [["x-id", "PutObject"]] as const;
				const headers = { "x-amz-meta-name": "two  spaces" };
				const payloadHash = UNSIGNED_PAYLOAD;
				const request = { method: "PUT", host, path, query, headers, payloadHash };
				const added = signer.sign(request, CREDENTIALS, new Date());
				const target = `${path}?${toQueryString(query)}`;
				const wire = { method: "PUT", target, headers: { host, ...headers, ...added } };
				const answer = await send(sandbox, wire, BODY);
				expect(answer).toMatchObject({ status: 200 });
				expect(sandbox.object(BUCKET, key)).toBeDefined();
			}),
			RUNS,
		);
	});
});

describe("A request of the SDK's S3 client", () => {
	const sent: IncomingMessage[] = [];
	const server = createServer((request, response) => {
		sent.push(request);
		request.resume().once("end", () => response.end());
	});
	let client: S3Client;

	beforeAll(async () => {
		await once(server.listen(0, "127.0.0.1"), "listening");
		const address = server.address();
		const port = typeof address === "object" ? address?.port : undefined;
		client = new S3Client({
			endpoint: `http://127.0.0.1:${port}`,
			region: REGION,
			credentials: CREDENTIALS,
			forcePathStyle: true,
		});
	});

	afterAll(() => {
		client.destroy();
		server.close();
		server.closeAllConnections();
	});

	test.each<readonly [operation: string, call: Call]>([
		[
			"GetObject",
			async (Key) => {
				const command = new GetObjectCommand({ Bucket: BUCKET, Key, Range: "bytes=0-9" });
				await (await client.send(command)).Body?.transformToByteArray();
			},
		],
		[
			"PutObject",
			async (Key) => {
				const facts = { Bucket: BUCKET, Key, Metadata: { name: "two  spaces" } };
				await client.send(new PutObjectCommand({ ...facts, Body: BODY }));
			},
		],
		[
			"UploadPart",
			async (Key) => {
				const facts = { Bucket: BUCKET, Key, PartNumber: 7, UploadId: "a+b/c=" };
				await client.send(new UploadPartCommand({ ...facts, Body: BODY }));
			},
		],
	])("has the path and the signature we would give it: %s", async (_, call) => {
		const signer = new RequestSigner(REGION);
		await fc.assert(
			fc.asyncProperty(anyKey, async (key) => {
				await call(key);
				const { request, date, authorization } = readSent(sent.pop());
				expect(request.path).toBe(encodeKey(`/${BUCKET}/${key}`));
				const added = signer.sign(request, CREDENTIALS, date);
				expect(added.authorization).toBe(authorization);
			}),
			RUNS,
		);
	});
});

type Call = (key: string) => Promise<void>;

interface SentRequest {
	/** As it was before it was signed. */
	readonly request: UnsignedRequest;
	readonly date: Date;
	readonly authorization: string | undefined;
}

function readSent(sent: IncomingMessage | undefined): SentRequest {
	const { method = "", url = "", headers = {} } = sent ?? {};
	const [path = "", search = ""] = url.split("?");
	const value = (name: string): string => String(headers[name]);
	const names = /SignedHeaders=([^,]+)/.exec(value("authorization"))?.[1]?.split(";") ?? [];
	return {
		request: {
			method,
			host: value("host"),
			path,
			query: [...new URLSearchParams(search)],
			headers: Object.fromEntries(names.map((name) => [name, value(name)])),
			payloadHash: value("x-amz-content-sha256"),
		},
		date: toDate(value("x-amz-date")),
		authorization: headers.authorization,
	};
}

function toDate(timestamp: string): Date {
	return new Date(timestamp.replace(/(....)(..)(..T..)(..)(..Z)/, "$1-$2-$3:$4:$5"));
}
