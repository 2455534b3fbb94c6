import fc from "fast-check";
import type { UnsignedRequest } from "../../../src/store/signature/canonical-request.ts";
import type { SigningCredentials } from "../../../src/store/signature/request-signer.ts";
import { UNSIGNED_PAYLOAD } from "../../../src/store/signature/request-signer.ts";
import { encodeKey } from "../../../src/store/signature/uri-encoding.ts";

/** What encoders, splitters and normalisers stumble over. */
const ODD_PIECES = [
	..." !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\t\u0001\u007f\u0080\u00a0\ufeff\uffff",
	...["%2F", "%25", "%", "//", "/./", "/../", "..", ".", " ", "  ", "+", "\r\n", "a", "Z", "0"],
	...["é", "e\u0301", "ß", "ſ", "ሴ", "日本", "\u202e", "\u2028", "😀", "👩‍👩‍👧", "\u{10ffff}"],
];

const oddText = fc
	.array(fc.oneof(fc.constantFrom(...ODD_PIECES), fc.string({ unit: "binary" })), { maxLength: 12 })
	.map((pieces) => pieces.join(""));

/** Any key S3 could hold, odd ones more often than in life. */
export const anyKey: fc.Arbitrary<string> = oddText.filter((key) => key !== "");

const SUB_RESOURCES = [
	...["partNumber", "uploadId", "uploads", "versionId", "tagging", "acl", "prefix", "list-type"],
	...["response-content-type", "x-id", "a", "a-b", "A", "a b", "ሴ", "a=b", "a&b"],
];

const HEADER_NAMES = [
	...["range", "if-match", "if-none-match", "content-type", "content-length", "content-md5"],
	...["cache-control", "content-disposition", "expires", "user-agent", "x-amz-checksum-crc32"],
	...["x-amz-meta-a", "x-amz-meta-a-b", "x-amz-meta-a_b", "x-amz-acl", "amz-sdk-request"],
];

// Visible ASCII, spaces and tabs: what a header may hold.
const headerValue = fc
	.array(
		fc.constantFrom(
			" ",
			"  ",
			"\t",
			"a",
			"Z",
			"0",
			";",
			",",
			'"',
			"=",
			"bytes=0-9",
			"=?UTF-8?B?w6k=?=",
		),
	)
	.map((pieces) => pieces.join(""));

const payloadHash = fc.oneof(
	fc.constant(UNSIGNED_PAYLOAD),
	fc.uint8Array({ minLength: 32, maxLength: 32 }).map((hash) => Buffer.from(hash).toString("hex")),
);

/** Any request that could go to S3, each query name once. */
export const anyRequest: fc.Arbitrary<UnsignedRequest> = fc.record({
	method: fc.constantFrom("GET", "PUT", "HEAD", "POST", "DELETE"),
	host: fc.constantFrom("bucket.s3.eu-west-1.amazonaws.com", "127.0.0.1:9000", "[::1]:9000"),
	path: anyKey.map((key) => `/${encodeKey(key)}`),
	query: fc.uniqueArray(
		fc.tuple(
			fc.oneof(fc.constantFrom(...SUB_RESOURCES), oddText),
			fc.oneof(fc.constant(""), oddText),
		),
		{ maxLength: 4, selector: ([name]) => name },
	),
	headers: fc.dictionary(fc.constantFrom(...HEADER_NAMES), headerValue, { maxKeys: 6 }),
	payloadHash,
});

export const anyCredentials: fc.Arbitrary<SigningCredentials> = fc.record(
	{
		accessKeyId: fc.stringMatching(/^(AKIA|ASIA)[A-Z0-9]{16}$/),
		secretAccessKey: fc.stringMatching(/^[A-Za-z0-9/+]{1,80}$/),
		sessionToken: fc.stringMatching(/^[A-Za-z0-9/+=]{1,200}$/),
	},
	{ requiredKeys: ["accessKeyId", "secretAccessKey"] },
);
