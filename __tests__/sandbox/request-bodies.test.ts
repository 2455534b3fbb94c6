import { once } from "node:events";
import { Agent } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import type { RawRequest, RawResponse } from "./support/raw-request.ts";
import { answerOf, open, send, sendRaw, signRequest } from "./support/raw-request.ts";

const BODY = "123456789";
// The check values of the CRCs, and the SHA digests, in base64.
const CHECKSUMS = {
	crc32: "y/Q5Jg==",
	crc32c: "4waSgw==",
	crc64nvme: "rosUhgp5mIg=",
	sha1: "98O8HYCOBHMq32eZZczDTKeuNEE=",
	sha256: "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=",
};

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	sandbox.createBucket("bucket");
});

afterAll(() => sandbox.stop());

describe("a body in aws-chunked form", () => {
	const TRAILER = { "x-amz-trailer": "x-amz-checksum-crc32" };

	test("is stored without its frames, and loses aws-chunked from its encoding", async () => {
		const framed = `9\r\n${BODY}\r\n0\r\nx-amz-checksum-crc32:${CHECKSUMS.crc32}\r\n\r\n`;
		const extra = { ...TRAILER, "content-encoding": "aws-chunked,gzip" };
		expect((await sendChunked(framed, extra)).status).toBe(200);
		const object = sandbox.object("bucket", "chunked");
		expect(await object?.body()).toEqual(Buffer.from(BODY));
		expect(object?.headers["content-encoding"]).toBe("gzip");
	});

	test.each([
		[
			"a wrong trailing checksum",
			`9\r\n${BODY}\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n`,
			"BadDigest",
		],
		["no trailer though one was announced", `9\r\n${BODY}\r\n0\r\n\r\n`, "MalformedTrailerError"],
		[
			"another trailer than announced",
			`9\r\n${BODY}\r\n0\r\nx-amz-checksum-sha1:A\r\n\r\n`,
			"MalformedTrailerError",
		],
		[
			"fewer bytes than it announced",
			"4\r\n1234\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n",
			"IncompleteBody",
		],
		["more bytes than it announced", `a\r\n${BODY}0\r\n0\r\n\r\n`, "IncompleteBody"],
		["no last chunk", `9\r\n${BODY}\r\n`, "IncompleteBody"],
		[
			"bytes after its end",
			`9\r\n${BODY}\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\nx\r\n`,
			"IncompleteBody",
		],
		["a chunk header that is no number", `zz\r\n${BODY}\r\n0\r\n\r\n`, "IncompleteBody"],
		[
			"small chunks before the last",
			"4\r\n1234\r\n5\r\n56789\r\n0\r\n\r\n",
			"InvalidChunkSizeError",
		],
	])("is refused with %s", async (_, framed, code) => {
		expect((await sendChunked(framed, TRAILER, "/bucket/refused")).code).toBe(code);
		expect(sandbox.object("bucket", "refused")).toBeUndefined();
	});

	test("that is refused half-way gets its answer, and the connection can be used again", async () => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		const framed = `9\r\n${BODY}\r\n9\r\n${BODY}\r\n${"x".repeat(8_000_000)}`;
		const signed = signRequest(sandbox, {
			method: "PUT",
			path: "/bucket/half",
			headers: { "x-amz-decoded-content-length": "8000000", ...TRAILER },
			payloadHash: "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
		});
		sandbox.recorder.clear();
		const refused = await send(sandbox, { ...signed, agent }, framed);
		expect(refused.code).toBe("InvalidChunkSizeError");
		const missing = signRequest(sandbox, { path: "/bucket/half" });
		expect((await send(sandbox, { ...missing, agent })).code).toBe("NoSuchKey");
		expect(sandbox.recorder.connections).toBe(1);
		agent.destroy();
	});

	test("must say how long it is when decoded", async () => {
		const headers = { "x-amz-decoded-content-length": "" };
		expect((await sendChunked("0\r\n\r\n", headers)).code).toBe("MissingContentLength");
	});

	function sendChunked(
		body: string,
		extra: Readonly<Record<string, string>>,
		path = "/bucket/chunked",
	): Promise<RawResponse> {
		const headers = { "x-amz-decoded-content-length": String(BODY.length), ...extra };
		const payloadHash = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
		return sendRaw(sandbox, { method: "PUT", path, headers, body, payloadHash });
	}
});

describe("a body that is cut off", () => {
	test("stores nothing", async () => {
		const headers = { "content-length": "1000000" };
		const signed = signRequest(sandbox, {
			...putOf(headers, "/bucket/cut"),
			payloadHash: "UNSIGNED-PAYLOAD",
		});
		const sent = open(sandbox, signed);
		sent.on("error", () => undefined);
		const closed = new Promise((resolve) => sent.on("close", resolve));
		sandbox.recorder.clear();
		const arrived = sandbox.recorder.waitFor("PutObject");
		sent.write(Buffer.alloc(500_000));
		await arrived;
		sent.destroy();
		await closed;
		await untilOver();
		expect(sandbox.recorder.requests[0]).toMatchObject({ operation: "PutObject", status: 0 });
		expect(sandbox.object("bucket", "cut")).toBeUndefined();
	});

	test("without length is refused", async () => {
		const signed = signRequest(sandbox, { ...putOf({}), payloadHash: "UNSIGNED-PAYLOAD" });
		const headers = { ...signed.headers, "transfer-encoding": "chunked" };
		const sent = open(sandbox, { ...signed, headers });
		sent.end(BODY);
		expect((await answerOf(sent)).code).toBe("NotImplemented");
	});

	async function untilOver(): Promise<void> {
		while (sandbox.recorder.requests.length === 0) {
			await new Promise((resolve) => setImmediate(resolve));
		}
	}
});

describe("Expect: 100-continue", () => {
	test("is answered by 100 once the headers pass", async () => {
		const sent = openExpecting("/bucket/expected", {});
		const answer = answerOf(sent);
		await once(sent, "continue");
		sent.end(BODY);
		expect((await answer).status).toBe(200);
	});

	test.each<[string, string, Record<string, string>, string]>([
		["a wrong signature", "/bucket/k", { "x-changed": "1" }, "SignatureDoesNotMatch"],
		["a bucket that is not there", "/nowhere/k", {}, "NoSuchBucket"],
		["a condition that fails", "/bucket/expected", { "if-none-match": "*" }, "PreconditionFailed"],
	])("is answered by the error alone for %s", async (_, path, headers, code) => {
		await sandbox.putObject("bucket", "expected", "");
		const sent = openExpecting(path, headers);
		let isContinued = false;
		sent.on("continue", () => {
			isContinued = true;
		});
		const answer = await answerOf(sent);
		expect({ code: answer.code, isContinued }).toEqual({ code, isContinued: false });
		expect(answer.headers.connection).toBe("close");
		sent.destroy();
	});

	function openExpecting(path: string, extra: Record<string, string>): ReturnType<typeof open> {
		const { "x-changed": changed, ...headers } = extra;
		const expecting = { expect: "100-continue", "content-length": String(BODY.length), ...headers };
		const signed = signRequest(sandbox, { ...putOf(expecting, path), body: BODY });
		const sent = open(sandbox, {
			...signed,
			headers: { ...signed.headers, ...(changed && { "content-length": "8" }) },
		});
		sent.flushHeaders();
		return sent;
	}
});

function putOf(headers: Record<string, string>, path = "/bucket/key"): RawRequest {
	return { method: "PUT", path, headers, body: BODY };
}
