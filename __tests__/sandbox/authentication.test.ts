import { GetObjectCommand, ListBucketsCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { send, sendRaw, signRequest } from "./support/raw-request.ts";

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

describe("a signed request", () => {
	test("is accepted with the secret of its access key", async () => {
		const read = await createClient(sandbox).send(
			new GetObjectCommand({ Bucket: "private", Key: "key" }),
		);
		expect(await read.Body?.transformToString()).toBe("secret");
	});

	test("is accepted with the session token of a temporary key", async () => {
		const client = createClient(sandbox, { credentials: TEMPORARY });
		expect((await client.send(new ListBucketsCommand({}))).Buckets).toHaveLength(2);
	});

	test.each([
		["an unknown key", { accessKeyId: "AKIANOBODY", secretAccessKey: "x" }, "InvalidAccessKeyId"],
		[
			"a wrong secret",
			{ accessKeyId: "AKIAPERMANENT", secretAccessKey: "x" },
			"SignatureDoesNotMatch",
		],
		["a wrong session token", { ...TEMPORARY, sessionToken: "x" }, "InvalidToken"],
		["an expired session token", EXPIRED, "ExpiredToken"],
		[
			"no session token for a temporary key",
			{ accessKeyId: "ASIATEMPORARY", secretAccessKey: "temporary" },
			"InvalidAccessKeyId",
		],
	])("is refused with %s", async (_, credentials, code) => {
		const client = createClient(sandbox, { credentials });
		const refusal = await refusalOf(client.send(new ListBucketsCommand({})));
		expect(refusal.code).toBe(code);
	});

	test.each([
		["16 minutes old", -16, "RequestTimeTooSkewed"],
		["16 minutes ahead", 16, "RequestTimeTooSkewed"],
		["14 minutes old", -14, undefined],
	])("%s is judged by the 15 minutes S3 allows", async (_, minutes, code) => {
		const date = new Date(Date.now() + minutes * 60_000);
		expect((await sendRaw(sandbox, { date })).code).toBe(code);
	});

	test.each<[string, (signed: Record<string, string>) => Record<string, string>, string]>([
		[
			"an x-amz-* header that is not signed",
			(h) => ({ ...h, "x-amz-meta-a": "1" }),
			"AccessDenied",
		],
		["a changed header", (h) => ({ ...h, "x-test": "2" }), "SignatureDoesNotMatch"],
		["another scheme", (h) => ({ ...h, authorization: "AWS a:b" }), "InvalidRequest"],
		[
			"a malformed header",
			(h) => ({ ...h, authorization: "AWS4-HMAC-SHA256 x" }),
			"AuthorizationHeaderMalformed",
		],
		[
			"the date of another day in its scope",
			(h) => ({
				...h,
				authorization: (h.authorization ?? "").replace(/\/\d{8}\//, "/20000101/"),
			}),
			"AuthorizationHeaderMalformed",
		],
	])("is refused with %s", async (_, change, code) => {
		const signed = signRequest(sandbox, { path: "/private/key", headers: { "x-test": "1" } });
		const answer = await send(sandbox, { ...signed, headers: change({ ...signed.headers }) });
		expect(answer.code).toBe(code);
	});

	test("is refused when host is not signed", async () => {
		const signed = signRequest(sandbox, { path: "/private/key" });
		const authorization = String(signed.headers.authorization).replace("host;", "");
		const answer = await send(sandbox, {
			...signed,
			headers: { ...signed.headers, authorization },
		});
		expect(answer.body).toContain("<HeadersNotSigned>host</HeadersNotSigned>");
	});

	test("signs repeated headers as one, joined by a comma", async () => {
		const signed = signRequest(sandbox, {
			path: "/private/key",
			headers: { "x-amz-meta-a": "1,2" },
		});
		const { "x-amz-meta-a": _, ...once } = signed.headers;
		const headers = { ...once, "x-amz-meta-a": ["1", "2"] };
		const answer = await send(sandbox, { ...signed, headers });
		expect(answer.status).toBe(200);
	});

	test("must say what its payload hash is, and of a form S3 knows", async () => {
		const signed = signRequest(sandbox, { path: "/private/key" });
		const { "x-amz-content-sha256": _, ...headers } = signed.headers;
		expect((await send(sandbox, { ...signed, headers })).code).toBe("InvalidRequest");
		const odd = await sendRaw(sandbox, { path: "/private/key", payloadHash: "sha256" });
		expect(odd.code).toBe("InvalidArgument");
	});

	test("gets an error document and the two request ids when it is refused", async () => {
		const answer = await sendRaw(sandbox, { path: "/private/<none>" });
		expect(answer.status).toBe(404);
		expect(answer.headers["content-type"]).toBe("application/xml");
		expect(answer.headers["x-amz-request-id"]).toMatch(/^[0-9A-F]{16}$/);
		expect(answer.body).toContain(`<RequestId>${String(answer.headers["x-amz-request-id"])}<`);
		expect(answer.body).toContain(`<HostId>${String(answer.headers["x-amz-id-2"])}<`);
		expect(answer.body).toContain("<Key>&lt;none&gt;</Key>");
	});
});

describe("a payload hash", () => {
	test("that is not the body's is refused, and nothing is stored", async () => {
		const payloadHash = "0".repeat(64);
		const raw = { method: "PUT", path: "/private/new", body: "body", payloadHash };
		expect((await sendRaw(sandbox, raw)).code).toBe("XAmzContentSHA256Mismatch");
		expect(sandbox.object("private", "new")).toBeUndefined();
	});

	test("may be left out by signing UNSIGNED-PAYLOAD", async () => {
		const payloadHash = "UNSIGNED-PAYLOAD";
		await sendRaw(sandbox, { method: "PUT", path: "/private/free", body: "body", payloadHash });
		expect(await sandbox.object("private", "free")?.body()).toEqual(Buffer.from("body"));
	});

	test("of a body in the SDK's own form is accepted", async () => {
		const client = createClient(sandbox, { requestChecksumCalculation: "WHEN_REQUIRED" });
		await client.send(new PutObjectCommand({ Bucket: "private", Key: "sdk", Body: "body" }));
		expect(sandbox.object("private", "sdk")?.size).toBe(4);
	});
});
