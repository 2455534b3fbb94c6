import {
	CopyObjectCommand,
	CreateMultipartUploadCommand,
	DeleteObjectsCommand,
	GetObjectCommand,
	HeadObjectCommand,
	ListObjectsV2Command,
	PutObjectCommand,
	type S3Client,
} from "@aws-sdk/client-s3";
import { afterEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "../support/client.ts";

const USER = { accessKeyId: "AKIAUSER", secretAccessKey: "secret" };
const Bucket = "bucket";

let sandbox: Sandbox | undefined;

afterEach(() => sandbox?.stop());

interface Grant {
	readonly Action: string | readonly string[];
	readonly Resource: string;
	readonly Condition?: unknown;
}

function policyOf(...grants: readonly Grant[]): string {
	const Statement = grants.map((grant) => ({ Effect: "Allow", ...grant }));
	return JSON.stringify({ Version: "2012-10-17", Statement });
}

async function clientWith(grants: readonly Grant[], session?: readonly Grant[]): Promise<S3Client> {
	const sessionPolicies = session && { sessionPolicies: [policyOf(...session)] };
	sandbox = await startSandbox({
		credentials: [{ ...USER, policies: [policyOf(...grants)], ...sessionPolicies }],
	});
	sandbox.createBucket(Bucket);
	await sandbox.putObject(Bucket, "a/there", "x", { "x-amz-tagging": "team=data" });
	await sandbox.putObject(Bucket, "a/plain", "x");
	return createClient(sandbox);
}

const objects = (Action: string | readonly string[], keys: string) => {
	return { Action, Resource: `arn:aws:s3:::bucket/${keys}` };
};

describe("an identity with policies", () => {
	test("may do what they say, and is told in the words of AWS what they do not", async () => {
		const client = await clientWith([objects("s3:GetObject", "a/*")]);
		await client.send(new GetObjectCommand({ Bucket, Key: "a/there" }));
		const writing = client.send(new PutObjectCommand({ Bucket, Key: "a/new", Body: "x" }));
		expect(await refusalOf(writing)).toEqual({
			code: "AccessDenied",
			status: 403,
			message:
				'User: arn:aws:iam::111122223333:user/sandbox is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::bucket/a/new" because no identity-based policy allows the s3:PutObject action',
		});
	});

	test("is not told that a key is missing unless it may list it", async () => {
		const Condition = { StringLike: { "s3:prefix": "a/*" } };
		const list = { Action: "s3:ListBucket", Resource: "arn:aws:s3:::bucket", Condition };
		const client = await clientWith([objects("s3:GetObject", "*"), list]);
		const statusOf = async (Key: string) =>
			(await refusalOf(client.send(new HeadObjectCommand({ Bucket, Key })))).status;
		expect(await statusOf("a/missing")).toBe(404);
		expect(await statusOf("b/missing")).toBe(403);
		await client.send(new ListObjectsV2Command({ Bucket, Prefix: "a/" }));
		const listing = client.send(new ListObjectsV2Command({ Bucket }));
		expect((await refusalOf(listing)).code).toBe("AccessDenied");
	});

	test("needs a right of its own for each thing that it says of an object", async () => {
		const client = await clientWith([objects("s3:PutObject", "*")]);
		const said = [
			{ Tagging: "a=b" },
			{ ACL: "private" },
			{ ObjectLockLegalHoldStatus: "ON" },
			{ ServerSideEncryption: "aws:kms", SSEKMSKeyId: "alias/reports" },
		] as const;
		const messages: string[] = [];
		for (const one of said) {
			const call = client.send(new PutObjectCommand({ Bucket, Key: "k", Body: "x", ...one }));
			messages.push((await refusalOf(call)).message);
		}
		const actions = messages.map((text) => /to perform: (\S+)/.exec(text)?.[1]);
		expect(actions).toEqual([
			"s3:PutObjectTagging",
			"s3:PutObjectAcl",
			"s3:PutObjectLegalHold",
			"kms:GenerateDataKey",
		]);
		const begin = new CreateMultipartUploadCommand({ Bucket, Key: "k", Tagging: "a=b" });
		expect((await refusalOf(client.send(begin))).message).toContain("s3:PutObjectTagging");
	});

	test("needs to read the source of a copy, and its tags where it has any", async () => {
		const client = await clientWith([
			objects("s3:GetObject", "a/*"),
			objects("s3:PutObject", "to/*"),
		]);
		const copy = (source: string) =>
			client.send(
				new CopyObjectCommand({ Bucket, Key: "to/copy", CopySource: `${Bucket}/${source}` }),
			);
		await copy("a/plain");
		expect((await refusalOf(copy("a/there"))).message).toContain("s3:GetObjectTagging");
		expect((await refusalOf(copy("b/else"))).message).toContain(
			's3:GetObject on resource: "arn:aws:s3:::bucket/b/else"',
		);
	});

	test("is told of each key of a deletion whether it was allowed", async () => {
		const client = await clientWith([objects("s3:DeleteObject", "a/plain")]);
		const Objects = [{ Key: "a/plain" }, { Key: "a/there" }];
		const answer = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
		expect(answer.Deleted?.map(({ Key }) => Key)).toEqual(["a/plain"]);
		expect(answer.Errors).toMatchObject([{ Key: "a/there", Code: "AccessDenied" }]);
	});

	test("may do in a narrowed session what both its sides allow", async () => {
		const client = await clientWith([objects("s3:*", "*")], [objects("s3:GetObject", "a/plain")]);
		await client.send(new GetObjectCommand({ Bucket, Key: "a/plain" }));
		const other = client.send(new GetObjectCommand({ Bucket, Key: "a/there" }));
		expect((await refusalOf(other)).message).toContain(
			"because no session policy allows the s3:GetObject action",
		);
	});

	test("has its requests recorded with what they needed", async () => {
		const client = await clientWith([objects("s3:GetObject", "a/*")]);
		await client.send(new GetObjectCommand({ Bucket, Key: "a/there" }));
		expect(sandbox?.recorder.requests.map(({ needed }) => needed)).toEqual([
			[{ action: "s3:GetObject", resource: "arn:aws:s3:::bucket/a/there" }],
		]);
	});
});
