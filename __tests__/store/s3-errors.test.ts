import { describe, expect, test } from "@jest/globals";
import type { StoreSettings } from "../../src/store/store-settings.ts";
import { failureOf, HEADERS, NEVER, receive, useStoreBench } from "./open-test-store.ts";

const bench = useStoreBench({ region: "eu-west-1" });
const LOCATION = { bucket: "bucket", key: "k" };
const PAYING = "a bucket whose requester pays wants `request-payer: true`";
const ARN = "arn:aws:s3:::bucket/k";

/** Request ids differ each time. */
function withoutId(error: unknown): unknown {
	return error instanceof Error
		? error.message.replace(/request id [^),]+/, "request id ID")
		: error;
}

function deny(): void {
	bench.sandbox.fault({ action: { kind: "error", status: 403, code: "AccessDenied" } });
}

function getting(settings: Partial<StoreSettings> = {}, location = LOCATION): Promise<unknown> {
	return failureOf(receive(bench.open(settings), location));
}

function looking(settings: Partial<StoreSettings> = {}, location = LOCATION): Promise<unknown> {
	return failureOf(bench.open(settings).head(location, NEVER));
}

describe("a failure that the store means", () => {
	test("names a missing object", async () => {
		for (const error of [await getting(), await looking()]) {
			expect(error).toMatchObject({
				code: "no-such-object",
				hint: "Check the key: capitals count. Everything below a prefix is written with a `/` at its end, and what may be missing has `optional: true`",
			});
		}
		expect(withoutId(await getting())).toBe(
			"Could not download s3://bucket/k: there is no such object (404 NoSuchKey, request id ID)",
		);
	});

	test("tells a missing bucket from a missing object, also on HEAD", async () => {
		const location = { bucket: "nowhere", key: "k" };
		const error = await looking({}, location);
		expect(withoutId(error)).toBe(
			"Could not look up s3://nowhere/k: there is no such bucket (404 NoSuchBucket, request id ID)",
		);
		expect(error).toMatchObject({
			code: "no-such-bucket",
			hint: `Check the bucket's name; it was looked for at ${bench.sandbox.endpoint}`,
		});
	});

	test("names the wrong secret", async () => {
		const credentials = { ...bench.sandbox.credential, secretAccessKey: "wrong" };
		const error = await looking({ credentials });
		expect(withoutId(error)).toBe(
			"Could not look up s3://bucket/k: the signature does not match (403 SignatureDoesNotMatch, request id ID)",
		);
		expect(error).toMatchObject({
			code: "bad-credentials",
			hint: "Check `aws-secret-access-key`: it is not the one of this access key id",
		});
	});

	test("names the unknown access key id", async () => {
		const credentials = { ...bench.sandbox.credential, accessKeyId: "AKIAUNKNOWN" };
		const error = await looking({ credentials });
		expect(withoutId(error)).toContain("the access key id is not known (403 InvalidAccessKeyId");
		expect(error).toMatchObject({ code: "bad-credentials" });
	});

	test("names the right and the object when access is denied", async () => {
		deny();
		const error = await getting();
		expect(withoutId(error)).toBe(
			"Could not download s3://bucket/k: access denied (403 AccessDenied, request id ID)",
		);
		expect(error).toMatchObject({
			code: "access-denied",
			hint: `Allow \`s3:GetObject\` on \`${ARN}\`; without \`s3:ListBucket\` on \`arn:aws:s3:::bucket\` S3 answers the same for an object that does not exist; ${PAYING}`,
		});
	});

	test("names the right for an upload, in the partition of the region", async () => {
		bench.sandbox.createBucket("china", { region: "cn-north-1" });
		deny();
		const store = bench.open({ region: "cn-north-1" });
		const location = { bucket: "china", key: "k" };
		const error = await failureOf(store.put(location, Buffer.from("x"), HEADERS, NEVER));
		expect(error).toMatchObject({ hint: "Allow `s3:PutObject` on `arn:aws-cn:s3:::china/k`" });
	});

	test("names the right for a listing", async () => {
		deny();
		const store = bench.open();
		const listing = store.list("bucket", "a/", NEVER)[Symbol.asyncIterator]();
		const error = await failureOf(listing.next());
		expect(withoutId(error)).toBe(
			"Could not list s3://bucket/a/: access denied (403 AccessDenied, request id ID)",
		);
		expect(error).toMatchObject({
			hint: `Allow \`s3:ListBucket\` on \`arn:aws:s3:::bucket\` for the prefix \`a/\`; ${PAYING}`,
		});
	});

	test("names what a private bucket wants of an anonymous request", async () => {
		expect(await getting({ anonymous: true })).toMatchObject({
			code: "access-denied",
			hint: `\`anonymous\` is \`true\`, so the bucket would have to allow everyone \`s3:GetObject\` on \`${ARN}\`; otherwise give credentials`,
		});
	});
});

describe("an answer with the code", () => {
	test.each([
		[400, "ExpiredToken", "bad-credentials", "the credentials have expired"],
		[400, "InvalidToken", "bad-credentials", "the session token is not valid"],
		[403, "InvalidObjectState", "object-archived", "the object is archived"],
		[400, "EntityTooLarge", "request-refused", "the object is larger than the store allows"],
		[400, "MetadataTooLarge", "request-refused", "the metadata is larger than the store allows"],
		[400, "KeyTooLongError", "request-refused", "the key is longer than 1,024 bytes"],
		[
			400,
			"AccessControlListNotSupported",
			"request-refused",
			"the bucket does not accept access control lists",
		],
		[400, "KMS.DisabledException", "request-refused", "the encryption key cannot be used"],
		[412, "PreconditionFailed", "object-changed", "the object changed while it was read"],
		[501, "NotImplemented", "not-supported", "the store does not support this request"],
		[400, "Strange", "request-refused", "the store said: in its own words"],
	])("%s %s fails at once with %s", async (status, code, ours, reason) => {
		const action = { kind: "error", status, code, message: "in its own words" } as const;
		bench.sandbox.fault({ operation: "PutObject", action, times: Number.POSITIVE_INFINITY });
		const store = bench.open();
		const error = await failureOf(store.put(LOCATION, Buffer.from("x"), HEADERS, NEVER));
		expect(withoutId(error)).toBe(
			`Could not upload s3://bucket/k: ${reason} (${status} ${code}, request id ID)`,
		);
		expect(error).toMatchObject({ code: ours });
		expect(bench.sandbox.recorder.count("PutObject")).toBe(1);
	});

	test("AccessDenied on a KMS key names the key's rights as well", async () => {
		const message = "User is not authorized to perform: kms:GenerateDataKey on the resource";
		const action = { kind: "error", status: 403, code: "AccessDenied", message } as const;
		bench.sandbox.fault({ operation: "PutObject", action });
		const error = await failureOf(bench.open().put(LOCATION, Buffer.from("x"), HEADERS, NEVER));
		expect(error).toMatchObject({
			hint: `Allow \`kms:GenerateDataKey\` on the KMS key, besides \`s3:PutObject\` on \`${ARN}\``,
		});
	});

	test("and with hostile words is cut and made printable", async () => {
		const message = `a\n::error::b\u001b[31m${"x".repeat(1000)}`;
		const action = { kind: "error", status: 400, code: "Odd", message } as const;
		bench.sandbox.fault({ operation: "GetObject", action });
		const text = String(withoutId(await getting()));
		expect(text).not.toMatch(/\p{C}/u);
		expect(text.length).toBeLessThan(420);
	});
});

describe("a HEAD that is refused without a reason", () => {
	test("is explained by what a GET says", async () => {
		bench.sandbox.fault({
			operation: "HeadObject",
			action: { kind: "error", status: 400, code: "X" },
		});
		bench.sandbox.fault({
			operation: "GetObject",
			action: { kind: "error", status: 400, code: "ExpiredToken" },
		});
		expect(await looking()).toMatchObject({ code: "bad-credentials" });
	});

	test("is told by its status when a GET succeeds", async () => {
		await bench.sandbox.putObject("bucket", "k", "x");
		bench.sandbox.fault({
			operation: "HeadObject",
			action: { kind: "error", status: 403, code: "X" },
		});
		const error = await looking();
		expect(error).toMatchObject({ code: "access-denied" });
		expect(withoutId(error)).toBe(
			"Could not look up s3://bucket/k: access denied (403, request id ID)",
		);
	});
});

describe("a store that cannot be reached", () => {
	const once = { AWS_MAX_ATTEMPTS: "1" };

	test("is named when nothing listens there", async () => {
		const { endpoint } = bench.sandbox;
		await bench.sandbox.stop();
		const error = await getting({ endpoint, environment: once });
		expect(error).toMatchObject({
			code: "unreachable",
			message: `Could not download s3://bucket/k: the connection was refused (${endpoint}, ECONNREFUSED)`,
			hint: expect.stringContaining(`Nothing listens at ${endpoint}`),
		});
	});

	test("is named when its host does not exist", async () => {
		const error = await getting({ endpoint: "http://nowhere.invalid", environment: once });
		expect(error).toMatchObject({
			code: "unreachable",
			message: expect.stringMatching(/\(http:\/\/nowhere\.invalid, (ENOTFOUND|EAI_AGAIN)\)$/),
		});
	});

	test("is named at once when it speaks no TLS", async () => {
		const endpoint = bench.sandbox.endpoint.replace("http:", "https:");
		const error = await getting({ endpoint });
		expect(error).toMatchObject({
			code: "unreachable",
			message: expect.stringContaining("no secure connection could be made"),
			hint: expect.stringContaining("http://"),
		});
		expect(bench.retries).toEqual([]);
	});
});

test("a header that HTTP cannot carry is the author's mistake", async () => {
	const headers = { ...HEADERS, contentDisposition: "attachment; filename=☃" };
	const error = await failureOf(bench.open().put(LOCATION, Buffer.from("x"), headers, NEVER));
	expect(error).toMatchObject({
		code: "invalid-input",
		message: expect.stringContaining("content-disposition"),
	});
});
