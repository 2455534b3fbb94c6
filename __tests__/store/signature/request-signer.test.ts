import { describe, expect, test } from "@jest/globals";
import { RequestSigner } from "../../../src/store/signature/request-signer.ts";
import { encodeKey } from "../../../src/store/signature/uri-encoding.ts";
import {
	EXAMPLE_CREDENTIAL,
	EXAMPLE_DATE,
	EXAMPLE_HOST,
	SIGNATURE_EXAMPLES,
} from "../../sandbox/support/signature-examples.ts";
import {
	PUBLISHED_REQUESTS,
	SUITE_CREDENTIAL,
	SUITE_DATE,
	SUITE_HOST,
	SUITE_REGION,
	SUITE_SERVICE,
} from "./published-requests.ts";

const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

describe("The request signer", () => {
	test.each(PUBLISHED_REQUESTS)("signs $name as AWS's test suite does", (published) => {
		const { path, sessionToken, payloadHash = EMPTY, signature } = published;
		const signer = new RequestSigner(SUITE_REGION, SUITE_SERVICE);
		const request = { ...published, host: SUITE_HOST, path: encodeKey(path), payloadHash };
		const credentials = {
			...SUITE_CREDENTIAL,
			...(sessionToken !== undefined && { sessionToken }),
		};
		const headers = signer.sign(request, credentials, SUITE_DATE);
		expect(signatureOf(headers)).toBe(signature);
	});

	test.each(SIGNATURE_EXAMPLES)("signs as the S3 API Reference does: %s", (_, example) => {
		const { "x-amz-content-sha256": payloadHash = "", ...headers } = example.headers;
		const path = encodeKey(example.path);
		const request = { ...example, host: EXAMPLE_HOST, path, headers, payloadHash };
		const added = new RequestSigner("us-east-1").sign(request, EXAMPLE_CREDENTIAL, EXAMPLE_DATE);
		expect(signatureOf(added)).toBe(example.signature);
	});

	test("gives back the headers that signing adds, and no other", () => {
		const signed = sign("2013-05-24T10:20:30.999Z", { sessionToken: "a token" });
		expect(signed).toEqual({
			"x-amz-date": "20130524T102030Z",
			"x-amz-content-sha256": EMPTY,
			"x-amz-security-token": "a token",
			authorization: expect.stringContaining(
				"Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date;x-amz-security-token, ",
			),
		});
	});

	test("signs each request by its own second, day and key, whichever came before", () => {
		const signer = new RequestSigner("us-east-1");
		const moments = ["2013-05-24T00:00:00Z", "2013-05-24T00:00:01Z", "2013-05-25T00:00:01Z"];
		const secrets = ["first", "second"];
		const turns = moments.flatMap((moment) => secrets.map((secret) => [moment, secret] as const));
		for (const [moment, secretAccessKey] of [...turns, ...turns]) {
			const alone = sign(moment, { secretAccessKey });
			expect(sign(moment, { secretAccessKey }, signer)).toEqual(alone);
		}
		const all = turns.map(([moment, secretAccessKey]) =>
			signatureOf(sign(moment, { secretAccessKey })),
		);
		expect(new Set(all).size).toBe(turns.length);
	});

	test("leaves out of the signature what a proxy may change", () => {
		const headers = {
			"cache-control": "no-cache",
			"user-agent": "s3-staging",
			expect: "100-continue",
		};
		const signed = sign("2013-05-24T00:00:00Z", {}, new RequestSigner("us-east-1"), headers);
		expect(signed).toEqual(sign("2013-05-24T00:00:00Z", {}));
	});
});

function sign(
	moment: string,
	credentials: { readonly secretAccessKey?: string; readonly sessionToken?: string },
	signer = new RequestSigner("us-east-1"),
	headers: Readonly<Record<string, string>> = {},
): Record<string, string> {
	const request = {
		method: "GET",
		host: EXAMPLE_HOST,
		path: "/test.txt",
		query: [],
		headers: { range: "bytes=0-9", ...headers },
		payloadHash: EMPTY,
	};
	return signer.sign(request, { ...EXAMPLE_CREDENTIAL, ...credentials }, new Date(moment));
}

function signatureOf({
	authorization = "",
}: {
	readonly authorization?: string;
}): string | undefined {
	return /Signature=([0-9a-f]{64})$/.exec(authorization)?.[1];
}
