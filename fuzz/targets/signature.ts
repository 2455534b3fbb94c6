import assert from "node:assert/strict";
import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import { StagingError } from "../../src/errors.ts";
import { RequestSigner } from "../../src/store/signature/request-signer.ts";
import { encodeKey, type Query } from "../../src/store/signature/uri-encoding.ts";
import type { FuzzTarget } from "../target.ts";

const REGION = "eu-west-1";
const HOST = "bucket.s3.eu-west-1.amazonaws.com";
const CREDENTIALS = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "secret" };
const DATE = new Date("2026-11-28T07:00:00Z");
const HASH = "UNSIGNED-PAYLOAD";

const signer = new RequestSigner(REGION);
const sdkSigner = new SignatureV4({
	credentials: CREDENTIALS,
	region: REGION,
	service: "s3",
	sha256: Sha256,
	uriEscapePath: false,
	applyChecksum: true,
});

/** The first line is a key, the second a query, the others are headers. */
export const SIGNATURE: FuzzTarget = {
	seeds: [
		"a/b c\nlist-type=2&prefix=a/b\nrange: bytes=0-1\nx-amz-meta-a:  b  c ",
		"a//../é\nversionId=a+b%&x\ncontent-type: text/plain",
		"!'()*~\nuploads=\n",
	],
	dictionary: [
		"%2F",
		"%",
		"+",
		"//",
		"/../",
		"&",
		"=",
		"\n",
		"  ",
		"\t",
		"é",
		"😀",
		"!'()*",
		"~",
		"?",
		"#",
	],
	mostBytes: 300,
	check: async (input) => {
		const [key = "", query = "", ...lines] = input.toString().split("\n");
		const path = `/${encodeKey(key)}`;
		assert.match(path, /^[A-Za-z0-9\-._~/%]*$/);
		assert.equal(decodeURIComponent(path), `/${key}`);
		const request = { method: "GET", host: HOST, path, query: toQuery(query) };
		const headers = toHeaders(lines);
		const ours = signer.sign({ ...request, headers, payloadHash: HASH }, CREDENTIALS, DATE);
		const { headers: signed } = await sdkSigner.sign(
			{
				...request,
				protocol: "https:",
				hostname: HOST,
				query: Object.fromEntries(request.query),
				headers: { host: HOST, ...headers, "x-amz-content-sha256": HASH },
			},
			{ signingDate: DATE },
		);
		assert.equal(ours.authorization, signed.authorization);
		refusesHalves(key);
	},
};

function toQuery(text: string): Query {
	const pairs = text.split("&").map((pair) => {
		const [name = "", value = ""] = pair.split("=", 2);
		return [name, value] as const;
	});
	return [...new Map(pairs)].filter(([name]) => name !== "__proto__");
}

function toHeaders(lines: readonly string[]): Record<string, string> {
	const pairs = lines.flatMap((line) => {
		const [, name, value] = /^([a-z][a-z0-9-]*):([\t -~]*)$/.exec(line) ?? [];
		const isOwn = /^(?:host|authorization|x-amz-(?:date|content-sha256|security-token))$/;
		return name === undefined || value === undefined || isOwn.test(name) ? [] : [[name, value]];
	});
	return Object.fromEntries(pairs);
}

function refusesHalves(key: string): void {
	assert.throws(() => encodeKey(`${key}\ud800`), StagingError);
}
