import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import {
	chunkStringToSign,
	sign,
	signingKey,
	trailerStringToSign,
} from "../../sandbox/signature/signature.ts";
import { checksumOf } from "./support/multipart.ts";
import type { RawResponse } from "./support/raw-request.ts";
import { send, signRequest } from "./support/raw-request.ts";

const CHUNKS = [
	Buffer.alloc(65_536, "a"),
	Buffer.alloc(8192, "b"),
	Buffer.from("c"),
	Buffer.alloc(0),
];
const CONTENT = Buffer.concat(CHUNKS);
/** Text of the second chunk that is longer than a signature, which may hold a few of its letters by chance. */
const SOME_BYTES = "b".repeat(65);
const CRC32 = { "x-amz-trailer": "x-amz-checksum-crc32" };

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	sandbox.createBucket("bucket");
});

afterAll(() => sandbox.stop());

describe("an upload whose chunks are signed", () => {
	test("is stored when every signature is right", async () => {
		expect((await upload("plain", {}, (body) => body)).status).toBe(200);
		expect((await sandbox.object("bucket", "plain")?.body())?.equals(CONTENT)).toBe(true);
	});

	test("is stored with its signed trailer", async () => {
		expect((await upload("trailer", CRC32, (body) => body)).status).toBe(200);
		expect(sandbox.object("bucket", "trailer")?.checksum).toEqual({
			algorithm: "CRC32",
			value: checksumOf("CRC32", CONTENT),
			type: "FULL_OBJECT",
		});
	});

	test.each<[string, Record<string, string>, (body: string) => string, string]>([
		[
			"a changed byte",
			{},
			(body) => body.replace(SOME_BYTES, `x${SOME_BYTES.slice(1)}`),
			"SignatureDoesNotMatch",
		],
		[
			"a missing signature",
			{},
			(body) => body.replace(/;chunk-signature=\w+/, ""),
			"SignatureDoesNotMatch",
		],
		["chunks that changed places", {}, swapSignatures, "SignatureDoesNotMatch"],
		[
			"a changed trailer",
			CRC32,
			(body) => body.replace(/crc32:./, "crc32:+"),
			"SignatureDoesNotMatch",
		],
		[
			"an unsigned trailer",
			CRC32,
			(body) => body.replace(/x-amz-trailer-signature:.*\r\n/, ""),
			"SignatureDoesNotMatch",
		],
	])("stores nothing with %s", async (_, headers, spoil, code) => {
		expect((await upload("bad", headers, spoil)).code).toBe(code);
		expect(sandbox.object("bucket", "bad")).toBeUndefined();
	});
});

function upload(
	key: string,
	trailer: Readonly<Record<string, string>>,
	spoil: (body: string) => string,
): Promise<RawResponse> {
	const hasTrailer = "x-amz-trailer" in trailer;
	const signed = signRequest(sandbox, {
		method: "PUT",
		path: `/bucket/${key}`,
		headers: { "x-amz-decoded-content-length": String(CONTENT.length), ...trailer },
		payloadHash: `STREAMING-AWS4-HMAC-SHA256-PAYLOAD${hasTrailer ? "-TRAILER" : ""}`,
	});
	const scope = { date: signed.timestamp.slice(0, 8), region: sandbox.region };
	const signingKeyOfDay = signingKey(sandbox.credential.secretAccessKey, scope);
	let previous = signed.signature;
	const frames = CHUNKS.map((chunk) => {
		const hash = createHash("sha256").update(chunk).digest("hex");
		previous = sign(signingKeyOfDay, chunkStringToSign(signed.timestamp, scope, previous, hash));
		const end = chunk.length > 0 ? "\r\n" : "";
		return `${chunk.length.toString(16)};chunk-signature=${previous}\r\n${chunk.toString()}${end}`;
	});
	const line = `x-amz-checksum-crc32:${checksumOf("CRC32", CONTENT)}`;
	const text = trailerStringToSign(signed.timestamp, scope, previous, `${line}\n`);
	const trailing = `${line}\r\nx-amz-trailer-signature:${sign(signingKeyOfDay, text)}\r\n`;
	const body = spoil(`${frames.join("")}${hasTrailer ? trailing : ""}\r\n`);
	return send(sandbox, signed, body);
}

function swapSignatures(body: string): string {
	const [first = "", second = ""] = body.match(/chunk-signature=\w+/g) ?? [];
	return body.replace(first, "swap").replace(second, first).replace("swap", second);
}
