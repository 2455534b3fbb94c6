import { describe, expect, test } from "@jest/globals";
import type { S3Request } from "../../sandbox/protocol/s3-request.ts";
import { authenticate } from "../../sandbox/signature/authenticate.ts";
import { ChunkedDecoder } from "../../sandbox/signature/chunked-decoder.ts";
import type { SignatureExample } from "./support/signature-examples.ts";
import {
	EXAMPLE_CREDENTIAL,
	EXAMPLE_DATE,
	EXAMPLE_HOST,
	SIGNATURE_EXAMPLES,
} from "./support/signature-examples.ts";

const SCOPE = `${EXAMPLE_CREDENTIAL.accessKeyId}/20130524/us-east-1/s3/aws4_request`;

describe("Signature Version 4", () => {
	test.each(SIGNATURE_EXAMPLES)("accepts the published example: %s", (_, example) => {
		expect(authenticate(toRequest(example), [EXAMPLE_CREDENTIAL], EXAMPLE_DATE)).toMatchObject({
			isAnonymous: false,
			region: "us-east-1",
		});
	});

	test.each(SIGNATURE_EXAMPLES)("refuses it with one bit changed: %s", (_, example) => {
		const request = toRequest({ ...example, path: `${example.path}x` });
		expect(() => authenticate(request, [EXAMPLE_CREDENTIAL], EXAMPLE_DATE)).toThrow(
			expect.objectContaining({ code: "SignatureDoesNotMatch" }),
		);
	});

	test("accepts the published presigned GET", () => {
		const queryPairs = [
			["X-Amz-Algorithm", "AWS4-HMAC-SHA256"],
			["X-Amz-Credential", SCOPE],
			["X-Amz-Date", "20130524T000000Z"],
			["X-Amz-Expires", "86400"],
			["X-Amz-SignedHeaders", "host"],
			["X-Amz-Signature", "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"],
		] as const;
		const headers = new Map([["host", EXAMPLE_HOST]]);
		const path = "/test.txt";
		const request = { method: "GET", path, queryPairs, query: new Map(queryPairs), headers };
		expect(authenticate(request, [EXAMPLE_CREDENTIAL], EXAMPLE_DATE).isAnonymous).toBe(false);
	});

	test("accepts the published chunked upload and verifies each chunk", () => {
		const request = chunkedRequest(
			"STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
			{ "content-length": "66824" },
			"4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
		);
		const body = [
			chunk("a".repeat(65_536), "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648"),
			chunk("a".repeat(1024), "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497"),
			chunk("", "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"),
		].join("");
		expect(body).toHaveLength(66_824);
		expect(decode(request, body).decoded).toBe("a".repeat(66_560));
		const forged = body.replace("aaa", "aab");
		expect(() => decode(request, forged)).toThrow(
			expect.objectContaining({ code: "SignatureDoesNotMatch" }),
		);
	});

	test("accepts the published chunked upload with a trailer and verifies the trailer", () => {
		const request = chunkedRequest(
			"STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
			{ "x-amz-trailer": "x-amz-checksum-crc32c" },
			"106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e",
		);
		const last = "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992";
		const trailer = "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435";
		const body = [
			chunk("a".repeat(65_536), "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2"),
			chunk("a".repeat(1024), "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7"),
			`0;chunk-signature=${last}\r\n`,
			`x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:${trailer}\r\n\r\n`,
		].join("");
		expect(decode(request, body).trailers).toEqual(
			new Map([["x-amz-checksum-crc32c", "sOO8/Q=="]]),
		);
		expect(() => decode(request, body.replace("sOO8", "sOO9"))).toThrow(
			expect.objectContaining({ code: "SignatureDoesNotMatch" }),
		);
	});
});

function toRequest({ method, path, query, headers, signature }: SignatureExample): S3Request {
	const host = { host: EXAMPLE_HOST, "x-amz-date": "20130524T000000Z" };
	return signed({ method, path, query, headers: { ...host, ...headers }, signature });
}

function chunkedRequest(
	payloadHash: string,
	extra: Readonly<Record<string, string>>,
	signature: string,
): S3Request {
	const headers = {
		host: "s3.amazonaws.com",
		"content-encoding": "aws-chunked",
		"x-amz-content-sha256": payloadHash,
		"x-amz-date": "20130524T000000Z",
		"x-amz-decoded-content-length": "66560",
		"x-amz-storage-class": "REDUCED_REDUNDANCY",
		...extra,
	};
	const path = "/examplebucket/chunkObject.txt";
	return signed({ method: "PUT", path, query: [], headers, signature });
}

function signed({ method, path, query, headers, signature }: SignatureExample): S3Request {
	const names = Object.keys(headers)
		.sort((left, right) => (left < right ? -1 : 1))
		.join(";");
	const authorization = `AWS4-HMAC-SHA256 Credential=${SCOPE},SignedHeaders=${names},Signature=${signature}`;
	return {
		method,
		path,
		queryPairs: query,
		query: new Map(query),
		headers: new Map(Object.entries({ ...headers, authorization })),
	};
}

function chunk(data: string, signature: string): string {
	return `${data.length.toString(16)};chunk-signature=${signature}\r\n${data}\r\n`;
}

// One byte at a time would be slow; 1,000 bytes still cuts every chunk header somewhere.
function decode(
	request: S3Request,
	body: string,
): { readonly decoded: string; readonly trailers: ReadonlyMap<string, string> } {
	const { chunkSigner } = authenticate(request, [EXAMPLE_CREDENTIAL], EXAMPLE_DATE);
	const decoder = new ChunkedDecoder(chunkSigner);
	const pieces = body.match(/[\s\S]{1,1000}/g) ?? [];
	const decoded = pieces.flatMap((piece) => decoder.decode(Buffer.from(piece)));
	return { decoded: Buffer.concat(decoded).toString(), trailers: decoder.finish() };
}
