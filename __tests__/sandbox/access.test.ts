import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import type { RawResponse } from "./support/raw-request.ts";
import { send } from "./support/raw-request.ts";
import { Sha256 } from "./support/sha256.ts";

const TEMPORARY = { accessKeyId: "ASIATEMPORARY", secretAccessKey: "temporary", sessionToken: "t" };
const EXPIRED = {
	accessKeyId: "ASIAEXPIRED",
	secretAccessKey: "expired",
	sessionToken: "e",
	expires: new Date(0),
};

let sandbox: Sandbox;

beforeAll(async () => {
	const permanent = { accessKeyId: "AKIAPERMANENT", secretAccessKey: "permanent" };
	sandbox = await startSandbox({ credentials: [permanent, TEMPORARY, EXPIRED] });
	sandbox.createBucket("private");
	sandbox.createBucket("public", { publicRead: true });
	await sandbox.putObject("private", "key", "secret");
	await sandbox.putObject("public", "key", "open");
});

afterAll(() => sandbox.stop());

describe("an anonymous request", () => {
	test.each([
		["reads an object", "GET", "/public/key", 200],
		["heads an object", "HEAD", "/public/key", 200],
		["lists", "GET", "/public?list-type=2", 200],
		["cannot write", "PUT", "/public/new", 403],
		["cannot delete", "DELETE", "/public/key", 403],
		["cannot read tags", "GET", "/public/key?tagging=", 403],
	])("%s in a public bucket", async (_, method, target, status) => {
		expect((await sendUnsigned(method, target)).status).toBe(status);
	});

	test.each([
		["an object", "/private/key"],
		["a listing", "/private"],
		["the list of buckets", "/"],
	])("is denied %s that is not public", async (_, target) => {
		expect((await sendUnsigned("GET", target)).code).toBe("AccessDenied");
	});
});

describe("a presigned request", () => {
	test("is accepted until it expires", async () => {
		expect((await sendUnsigned("GET", await presign(new Date()))).body).toBe("secret");
		const late = await sendUnsigned("GET", await presign(new Date(Date.now() - 61_000)));
		expect(late.code).toBe("AccessDenied");
		expect(late.body).toContain("Request has expired");
	});

	test("is refused when it is changed or not valid yet", async () => {
		const target = await presign(new Date());
		const changed = await sendUnsigned("GET", target.replace("/key?", "/kez?"));
		expect(changed.code).toBe("SignatureDoesNotMatch");
		const early = await sendUnsigned("GET", await presign(new Date(Date.now() + 20 * 60_000)));
		expect(early.body).toContain("Request is not yet valid");
	});

	test("overrides response headers", async () => {
		const target = await presign(new Date(), {
			"response-content-type": "text/x-test",
			"response-content-disposition": 'attachment; filename="a b"',
		});
		const { headers } = await sendUnsigned("GET", target);
		expect(headers["content-type"]).toBe("text/x-test");
		expect(headers["content-disposition"]).toBe('attachment; filename="a b"');
		const anonymous = await sendUnsigned("GET", "/public/key?response-content-type=a");
		expect(anonymous.code).toBe("InvalidRequest");
	});

	test("cannot also carry an Authorization header", async () => {
		const target = await presign(new Date());
		const headers = { authorization: "AWS4-HMAC-SHA256 x" };
		expect((await send(sandbox, { method: "GET", target, headers })).code).toBe("InvalidArgument");
	});
});

function sendUnsigned(method: string, target: string): Promise<RawResponse> {
	return send(sandbox, { method, target, headers: {} });
}

// Signed by the AWS SDK's signer, so that two independent programs agree on the signature.
async function presign(
	signingDate: Date,
	query: Readonly<Record<string, string>> = {},
): Promise<string> {
	const signer = new SignatureV4({
		service: "s3",
		region: sandbox.region,
		credentials: sandbox.credential,
		sha256: Sha256,
		uriEscapePath: false,
	});
	const signed = await signer.presign(
		{
			method: "GET",
			protocol: "http:",
			hostname: "127.0.0.1",
			path: "/private/key",
			headers: {
				host: `127.0.0.1:${sandbox.port}`,
				"X-Amz-Content-Sha256": "UNSIGNED-PAYLOAD",
			},
			query,
		},
		{ expiresIn: 60, signingDate },
	);
	const pairs = Object.entries(signed.query ?? {}).map(
		([name, value]) => [name, String(value)] as const,
	);
	return `${signed.path}?${new URLSearchParams(Object.fromEntries(pairs)).toString()}`;
}
