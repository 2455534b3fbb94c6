import {
	ListObjectsCommand,
	ListObjectsV2Command,
	type ListObjectsV2CommandInput,
	type ListObjectsV2CommandOutput,
	paginateListObjectsV2,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { sendRaw } from "./support/raw-request.ts";

const TREE = ["a", "a/", "a/1", "a/2", "a/b/3", "a/b/4", "b", "c/5"];

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	for (const bucket of ["tree", "order", "odd", "many"]) sandbox.createBucket(bucket);
	for (const key of TREE.toReversed()) await sandbox.putObject("tree", key, key);
	for (let i = 0; i < 2500; i += 1) await sandbox.putObject("many", `k${i}`, "");
});

afterAll(() => sandbox.stop());

describe("a listing", () => {
	test.each<[string, Partial<ListObjectsV2CommandInput>, string[], string[]]>([
		["of everything", {}, TREE, []],
		["of a prefix", { Prefix: "a/b" }, ["a/b/3", "a/b/4"], []],
		["grouped at the top", { Delimiter: "/" }, ["a", "b"], ["a/", "c/"]],
		["grouped below a prefix", { Prefix: "a/", Delimiter: "/" }, ["a/", "a/1", "a/2"], ["a/b/"]],
		[
			"grouped by a longer delimiter",
			{ Delimiter: "/b/" },
			["a", "a/", "a/1", "a/2", "b", "c/5"],
			["a/b/"],
		],
		["after a key", { StartAfter: "a/2" }, ["a/b/3", "a/b/4", "b", "c/5"], []],
		["after a key inside a group", { StartAfter: "a/1", Delimiter: "/" }, ["b"], ["a/", "c/"]],
		["after a group", { StartAfter: "a/~", Delimiter: "/" }, ["b"], ["c/"]],
		["of a prefix nothing has", { Prefix: "z" }, [], []],
		["of no keys at all", { MaxKeys: 0 }, [], []],
	])("%s", async (_, query, keys, groups) => {
		const page = await list({ Bucket: "tree", ...query });
		expect(page.Contents?.map(({ Key }) => Key) ?? []).toEqual(keys);
		expect(page.CommonPrefixes?.map(({ Prefix }) => Prefix) ?? []).toEqual(groups);
		expect(page).toMatchObject({ IsTruncated: false, KeyCount: keys.length + groups.length });
	});

	test.each([1, 2, 3])("in pages of %i gives every key and group once", async (MaxKeys) => {
		const found: (string | undefined)[] = [];
		const pages = paginateListObjectsV2(
			{ client: createClient(sandbox) },
			{ Bucket: "tree", Delimiter: "/", MaxKeys },
		);
		for await (const page of pages) {
			const groups = page.CommonPrefixes?.map(({ Prefix }) => Prefix) ?? [];
			const entries = [...(page.Contents?.map(({ Key }) => Key) ?? []), ...groups];
			expect(entries.length).toBeLessThanOrEqual(MaxKeys);
			found.push(...entries);
		}
		expect(new Set(found)).toEqual(new Set(["a", "a/", "b", "c/"]));
		expect(found).toHaveLength(4);
	});

	test("has at most 1,000 keys a page", async () => {
		const sizes: (number | undefined)[] = [];
		const config = { client: createClient(sandbox), pageSize: 5000 };
		for await (const page of paginateListObjectsV2(config, { Bucket: "many" })) {
			sizes.push(page.Contents?.length);
		}
		expect(sizes).toEqual([1000, 1000, 500]);
	});

	test("is in the order of UTF-8 bytes, not of UTF-16 units", async () => {
		const keys = ["B", "_", "a", "\uff5a", "\u{1f680}"];
		for (const key of keys.toReversed()) await sandbox.putObject("order", key, "");
		const page = await list({ Bucket: "order" });
		expect(page.Contents?.map(({ Key }) => Key)).toEqual(keys);
		expect(keys.toSorted()).not.toEqual(keys);
	});

	test("tells what S3 tells of an object", async () => {
		const page = await list({ Bucket: "tree", Prefix: "a/1", FetchOwner: true });
		expect(page.Contents?.[0]).toMatchObject({
			Key: "a/1",
			Size: 3,
			ETag: `"${sandbox.object("tree", "a/1")?.etag ?? ""}"`,
			StorageClass: "STANDARD",
			ChecksumAlgorithm: ["CRC64NVME"],
			ChecksumType: "FULL_OBJECT",
			Owner: { ID: "111122223333" },
		});
		const plain = await list({ Bucket: "tree", Prefix: "a/1" });
		expect(plain.Contents?.[0]).not.toHaveProperty("Owner");
	});

	test("gives odd keys back as they are, and URL-encoded when asked", async () => {
		const keys = ["\u0001\n\r\t", " lead", "<&>\"'", "a+b c%/é"];
		for (const key of keys) await sandbox.putObject("odd", key, "");
		const plain = await sendRaw(sandbox, { path: "/odd", query: { "list-type": "2" } });
		expect(plain.body).toContain("<Key>&#x1;&#xa;&#xd;&#x9;</Key>");
		expect(plain.body).toContain("<Key>&lt;&amp;&gt;&quot;'</Key>");
		const encoded = await list({ Bucket: "odd", EncodingType: "url" });
		expect(encoded.Contents?.map(({ Key }) => decodeURIComponent(Key ?? ""))).toEqual(keys);
		expect(encoded.Contents?.at(-1)?.Key).toBe("a%2Bb%20c%25/%C3%A9");
	});

	test.each<[string, Record<string, string>]>([
		["max-keys that is no number", { "max-keys": "ten" }],
		["a negative max-keys", { "max-keys": "-1" }],
		["a token of another's making", { "continuation-token": "abc" }],
		["an unknown encoding", { "encoding-type": "base64" }],
	])("is refused for %s", async (_, query) => {
		const raw = { path: "/tree", query: { "list-type": "2", ...query } };
		expect((await sendRaw(sandbox, raw)).code).toBe("InvalidArgument");
	});

	test("of a bucket that is not there is a NoSuchBucket", async () => {
		expect((await refusalOf(list({ Bucket: "nowhere" }))).code).toBe("NoSuchBucket");
	});
});

describe("a version 1 listing", () => {
	test("goes on from the marker, and names the next only when it groups", async () => {
		const client = createClient(sandbox);
		const grouped = new ListObjectsCommand({ Bucket: "tree", Delimiter: "/", MaxKeys: 2 });
		expect(await client.send(grouped)).toMatchObject({ IsTruncated: true, NextMarker: "a/" });
		const plain = await client.send(new ListObjectsCommand({ Bucket: "tree", MaxKeys: 2 }));
		expect(plain).not.toHaveProperty("NextMarker");
		const next = new ListObjectsCommand({ Bucket: "tree", Marker: "a/b/4" });
		expect((await client.send(next)).Contents?.map(({ Key }) => Key)).toEqual(["b", "c/5"]);
	});
});

function list(input: ListObjectsV2CommandInput): Promise<ListObjectsV2CommandOutput> {
	return createClient(sandbox).send(new ListObjectsV2Command(input));
}
