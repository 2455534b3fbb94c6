import {
	DeleteObjectCommand,
	GetBucketVersioningCommand,
	GetObjectCommand,
	HeadObjectCommand,
	ListObjectsV2Command,
	ListObjectVersionsCommand,
	PutBucketVersioningCommand,
	PutObjectCommand,
	type S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { sendRaw } from "./support/raw-request.ts";

let sandbox: Sandbox;
let client: S3Client;
let Bucket: string;
let bucketCount = 0;

beforeAll(async () => {
	sandbox = await startSandbox();
	client = createClient(sandbox);
});

beforeEach(() => {
	bucketCount += 1;
	Bucket = `bucket${bucketCount}`;
	sandbox.createBucket(Bucket, { versioning: true });
});

afterAll(() => sandbox.stop());

describe("a bucket that keeps versions", () => {
	test("gives every write an id of its own, and reads each by it", async () => {
		const [first, second] = [await put("1"), await put("2")];
		expect(first).not.toBe(second);
		expect(await read(first)).toBe("1");
		expect(await read(second)).toBe("2");
		expect(await read()).toBe("2");
	});

	test("hides a deleted object behind a marker", async () => {
		const versionId = await put("1");
		const deleted = await client.send(new DeleteObjectCommand({ Bucket, Key: "key" }));
		expect(deleted.DeleteMarker).toBe(true);
		const get = await sendRaw(sandbox, { path: `/${Bucket}/key` });
		expect(get).toMatchObject({ status: 404, code: "NoSuchKey" });
		expect(get.headers).toMatchObject({
			"x-amz-delete-marker": "true",
			"x-amz-version-id": deleted.VersionId,
		});
		expect(await read(versionId)).toBe("1");
		expect(sandbox.keys(Bucket)).toEqual([]);
		const listed = await client.send(new ListObjectsV2Command({ Bucket }));
		expect(listed.KeyCount).toBe(0);
		const byId = new GetObjectCommand({ Bucket, Key: "key", VersionId: deleted.VersionId });
		expect((await refusalOf(client.send(byId))).status).toBe(405);
	});

	test("shows the object again when the marker is deleted", async () => {
		await put("1");
		const { VersionId } = await client.send(new DeleteObjectCommand({ Bucket, Key: "key" }));
		const undone = await client.send(new DeleteObjectCommand({ Bucket, Key: "key", VersionId }));
		expect(undone).toMatchObject({ DeleteMarker: true, VersionId });
		expect(await read()).toBe("1");
	});

	test("removes one version for good by its id", async () => {
		const [first, second] = [await put("1"), await put("2")];
		await client.send(new DeleteObjectCommand({ Bucket, Key: "key", VersionId: second }));
		expect(await read()).toBe("1");
		const gone = client.send(new HeadObjectCommand({ Bucket, Key: "key", VersionId: second }));
		expect((await refusalOf(gone)).status).toBe(404);
		await client.send(new DeleteObjectCommand({ Bucket, Key: "key", VersionId: first }));
		expect(sandbox.keys(Bucket)).toEqual([]);
	});

	test("lists versions newest first, and markers among them, in pages", async () => {
		const first = await put("1");
		await client.send(new DeleteObjectCommand({ Bucket, Key: "key" }));
		const third = await put("3");
		await put("x", "other");
		const all = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: "key" }));
		expect(all.Versions?.map(({ VersionId }) => VersionId)).toEqual([third, first]);
		expect(all.Versions?.map(({ IsLatest }) => IsLatest)).toEqual([true, false]);
		expect(all.DeleteMarkers).toHaveLength(1);
		const page = await client.send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 2 }));
		expect(page).toMatchObject({ IsTruncated: true, NextKeyMarker: "key" });
		const rest = await client.send(
			new ListObjectVersionsCommand({
				Bucket,
				KeyMarker: page.NextKeyMarker,
				VersionIdMarker: page.NextVersionIdMarker,
			}),
		);
		expect(rest.Versions?.map(({ Key, VersionId }) => [Key, VersionId])).toEqual([
			["key", first],
			["other", expect.any(String)],
		]);
	});

	test("overwrites its null version once it is suspended", async () => {
		const kept = await put("1");
		await setVersioning("Suspended");
		expect(await put("2")).toBe("null");
		expect(await put("3")).toBe("null");
		expect(await read()).toBe("3");
		expect(await read(kept)).toBe("1");
		const all = await client.send(new ListObjectVersionsCommand({ Bucket }));
		expect(all.Versions).toHaveLength(2);
	});
});

describe("PutBucketVersioning", () => {
	test("turns versioning on, and what was there before becomes version null", async () => {
		Bucket = `plain${bucketCount}`;
		sandbox.createBucket(Bucket);
		expect(await client.send(new GetBucketVersioningCommand({ Bucket }))).not.toHaveProperty(
			"Status",
		);
		expect(await put("before")).toBeUndefined();
		await setVersioning("Enabled");
		expect((await client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe("Enabled");
		await put("after");
		expect(await read("null")).toBe("before");
	});

	test("knows only Enabled and Suspended", async () => {
		const refusal = await refusalOf(setVersioning("Off" as "Enabled"));
		expect(refusal.code).toBe("MalformedXML");
	});
});

async function put(Body: string, Key = "key"): Promise<string | undefined> {
	return (await client.send(new PutObjectCommand({ Bucket, Key, Body }))).VersionId;
}

async function read(VersionId?: string): Promise<string | undefined> {
	const target = { Bucket, Key: "key", ...(VersionId !== undefined && { VersionId }) };
	return (await client.send(new GetObjectCommand(target))).Body?.transformToString();
}

async function setVersioning(Status: "Enabled" | "Suspended"): Promise<void> {
	const VersioningConfiguration = { Status };
	await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
}
