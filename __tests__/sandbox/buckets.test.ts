import {
	CreateBucketCommand,
	DeleteBucketCommand,
	GetBucketLocationCommand,
	GetObjectCommand,
	HeadBucketCommand,
	ListBucketsCommand,
	type S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { sendRaw } from "./support/raw-request.ts";

let sandbox: Sandbox;
let client: S3Client;

beforeAll(async () => {
	sandbox = await startSandbox({ ownerId: "444455556666" });
	client = createClient(sandbox);
	sandbox.createBucket("here");
	sandbox.createBucket("there", { region: "eu-west-1" });
	await sandbox.putObject("here", "key", "x");
	await sandbox.putObject("there", "key", "x");
});

afterAll(() => sandbox.stop());

describe("buckets", () => {
	test("are created, listed in order and deleted when empty", async () => {
		await client.send(new CreateBucketCommand({ Bucket: "aaa" }));
		const { Buckets } = await client.send(new ListBucketsCommand({}));
		expect(Buckets?.map(({ Name }) => Name)).toEqual(["aaa", "here", "there"]);
		await client.send(new DeleteBucketCommand({ Bucket: "aaa" }));
		const gone = client.send(new HeadBucketCommand({ Bucket: "aaa" }));
		expect((await refusalOf(gone)).status).toBe(404);
		const full = client.send(new DeleteBucketCommand({ Bucket: "here" }));
		expect((await refusalOf(full)).code).toBe("BucketNotEmpty");
	});

	test.each([
		["here", "BucketAlreadyOwnedByYou"],
		["Upper", "InvalidBucketName"],
		["ab", "InvalidBucketName"],
		["a..b", "InvalidBucketName"],
		["192.168.0.1", "InvalidBucketName"],
	])("cannot be created as %s", async (name, code) => {
		expect((await sendRaw(sandbox, { method: "PUT", path: `/${name}` })).code).toBe(code);
	});

	test("are created in the region of the request, or the one it names in us-east-1", async () => {
		const LocationConstraint = "eu-west-1";
		const CreateBucketConfiguration = { LocationConstraint } as const;
		await client.send(new CreateBucketCommand({ Bucket: "named", CreateBucketConfiguration }));
		const european = createClient(sandbox, { region: "eu-west-1" });
		await european.send(new CreateBucketCommand({ Bucket: "signed" }));
		for (const Bucket of ["named", "signed"]) {
			const located = await european.send(new GetBucketLocationCommand({ Bucket }));
			expect(located.LocationConstraint).toBe("eu-west-1");
		}
		const CreateElsewhere = { LocationConstraint: "ap-south-1" } as const;
		const wrong = european.send(
			new CreateBucketCommand({ Bucket: "wrong", CreateBucketConfiguration: CreateElsewhere }),
		);
		expect((await refusalOf(wrong)).code).toBe("IllegalLocationConstraintException");
	});

	test("tell their region, which us-east-1 leaves unnamed", async () => {
		const head = await client.send(new HeadBucketCommand({ Bucket: "here" }));
		expect(head.BucketRegion).toBe("us-east-1");
		const located = await client.send(new GetBucketLocationCommand({ Bucket: "here" }));
		expect(located.LocationConstraint).toBeUndefined();
	});
});

describe("a request signed for another region than the bucket's", () => {
	test("is redirected, with the region in a header", async () => {
		const get = await sendRaw(sandbox, { path: "/there/key" });
		expect(get).toMatchObject({ status: 301, code: "PermanentRedirect" });
		expect(get.headers["x-amz-bucket-region"]).toBe("eu-west-1");
		expect(get.body).toContain(`<Endpoint>127.0.0.1:${sandbox.port}</Endpoint>`);
		const reverse = await sendRaw(sandbox, { path: "/here/key", region: "eu-west-1" });
		expect(reverse.headers["x-amz-bucket-region"]).toBe("us-east-1");
	});

	test("is redirected without a body for HEAD", async () => {
		const head = await sendRaw(sandbox, { method: "HEAD", path: "/there" });
		expect(head).toMatchObject({ status: 301, body: "" });
		expect(head.headers["x-amz-bucket-region"]).toBe("eu-west-1");
	});

	test("succeeds when it is sent again for that region", async () => {
		const redirected = createClient(sandbox, { followRegionRedirects: true });
		const read = await redirected.send(new GetObjectCommand({ Bucket: "there", Key: "key" }));
		expect(await read.Body?.transformToString()).toBe("x");
	});

	test("is malformed when that is no region, or there is no bucket to redirect to", async () => {
		for (const raw of [{ path: "/here/key", region: "moon" }, { region: "eu-west-1" }]) {
			const answer = await sendRaw(sandbox, raw);
			expect(answer.code).toBe("AuthorizationHeaderMalformed");
			expect(answer.body).toContain("<Region>us-east-1</Region>");
		}
	});

	test("is told the region even when it may not see the bucket", async () => {
		const stranger = { accessKeyId: "AKIANOBODY", secretAccessKey: "x" };
		await createClient(sandbox, { credentials: stranger })
			.send(new HeadBucketCommand({ Bucket: "there" }))
			.catch((error: unknown) => {
				expect(error).toMatchObject({
					$response: { headers: { "x-amz-bucket-region": "eu-west-1" } },
				});
			});
		expect.assertions(1);
	});
});

describe("addressing", () => {
	test.each([
		"here.localhost",
		"here.s3.localhost",
		"here.127.0.0.1",
		"here.s3.us-east-1.localhost",
	])("finds the bucket in the host %s", async (host) => {
		const headers = { host: `${host}:${sandbox.port}` };
		const listed = await sendRaw(sandbox, { path: "/", headers });
		expect(listed.body).toContain("<Name>here</Name>");
		expect((await sendRaw(sandbox, { path: "/key", headers })).body).toBe("x");
	});

	test("finds it in the path for every other host", async () => {
		for (const host of ["localhost", "s3.localhost", "example.com"]) {
			expect((await sendRaw(sandbox, { path: "/here/key", headers: { host } })).body).toBe("x");
		}
	});

	test("refuses what S3 has but this server does not", async () => {
		const policy = await sendRaw(sandbox, { path: "/here", query: { policy: "" } });
		expect(policy).toMatchObject({ status: 501, code: "NotImplemented" });
		const patch = await sendRaw(sandbox, { method: "PATCH", path: "/here/key" });
		expect(patch).toMatchObject({ status: 405, code: "MethodNotAllowed" });
	});
});

describe("the expected bucket owner", () => {
	test("must be the owner", async () => {
		const read = (ExpectedBucketOwner: string): Promise<unknown> =>
			client.send(new GetObjectCommand({ Bucket: "here", Key: "key", ExpectedBucketOwner }));
		await read("444455556666");
		expect(await refusalOf(read("111122223333"))).toMatchObject({
			code: "AccessDenied",
			status: 403,
		});
	});
});
