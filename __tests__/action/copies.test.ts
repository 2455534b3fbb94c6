import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const world = useWorld();

/** A step that copies here and now, whose results are outputs. */
async function copyNow(transfers: string, inputs: Record<string, string> = {}) {
	const step = { ...world.action({ transfers, ...inputs }), uses: `${ACTION}/upload` };
	return (await world.job([step])).main("stage");
}

function made() {
	return world.sandbox.recorder.requests.map(({ operation }) => operation);
}

function requests(operation: string) {
	return world.sandbox.recorder.requests.filter((request) => request.operation === operation);
}

async function textOf(key: string, bucket = "bucket") {
	return String(await world.sandbox.object(bucket, key)?.body());
}

function put(key: string, body: string, headers: Record<string, string> = {}) {
	return world.sandbox.putObject("bucket", key, body, headers);
}

describe("a copy from S3 to S3", () => {
	test("makes one object of another with a request to each end, in either phase", async () => {
		world.sandbox.createBucket("other");
		await put("in/a b+%é.txt", "content");
		const job = await world.stage({
			before: 'release = "s3://bucket/in/a b+%é.txt" -> s3://other/r/a.txt',
			after: "latest = s3://other/r/a.txt -> s3://bucket/latest/",
		});
		expect(job.status).toBe("success");
		expect(await textOf("r/a.txt", "other")).toBe("content");
		expect(await textOf("latest/a.txt")).toBe("content");
		expect(made()).toEqual(["HeadObject", "CopyObject", "HeadObject", "CopyObject"]);
		const { outputs, log } = job.main("stage");
		const { files = "" } = outputs;
		expect(outputs).toMatchObject({
			release: "s3://other/r/a.txt",
			latest: "s3://bucket/latest/",
			count: "1",
			transferred: "1",
			bytes: "7",
			paths: "",
		});
		expect(JSON.parse(files)).toMatchObject([
			{
				name: "release",
				source: "s3://bucket/in/a b+%é.txt",
				destination: "s3://other/r/a.txt",
				path: null,
				uri: "s3://other/r/a.txt",
				bytes: 7,
				etag: world.sandbox.object("other", "r/a.txt")?.etag,
				status: "done",
			},
		]);
		expect(log).toContain("Plan: copy 1 file (7 B)");
		expect(log).toContain("-> s3://other/r/a.txt (7 B, verified: md5)");
		expect(job.post("stage").summary).toContain("s3://bucket/latest/a.txt");
	});

	test("costs a listing and a request for each object", async () => {
		for (const name of ["a", "b/c", "b/d.tmp"]) await put(`in/${name}`, name);
		await put("in/b/", "");
		await put("in/", "");
		const { exitCode } = await copyNow(
			'- { from: s3://bucket/in/, to: "s3://bucket/out/", exclude: "*.tmp" }',
		);
		expect(exitCode).toBe(0);
		expect(world.sandbox.keys("bucket", "out/")).toEqual(["out/a", "out/b/", "out/b/c"]);
		expect(made().sort()).toEqual(["CopyObject", "CopyObject", "CopyObject", "ListObjectsV2"]);
	});

	test("takes patterns, base and flatten as downloads do", async () => {
		for (const name of ["2026/x/a.csv", "2026/y/b.csv", "2026/y/c.txt"]) await put(name, name);
		const { exitCode } = await copyNow(`
- { from: "s3://bucket/2026/**/*.csv", to: "s3://bucket/flat/", flatten: true }
- { from: "s3://bucket/2026/y/*.txt", to: "s3://bucket/whole/", base: / }
`);
		expect(exitCode).toBe(0);
		const keys = ["flat/a.csv", "flat/b.csv", "whole/2026/y/c.txt"];
		expect(world.sandbox.keys("bucket").filter((key) => !key.startsWith("2026/"))).toEqual(keys);
	});

	test("copies the version that is named", async () => {
		world.sandbox.createBucket("versions", { versioning: true });
		const { versionId } = await world.sandbox.putObject("versions", "k", "first");
		await world.sandbox.putObject("versions", "k", "second");
		await copyNow(`- { from: s3://versions/k, to: s3://bucket/old, version-id: ${versionId} }`);
		expect(await textOf("old")).toBe("first");
		const back = `- { from: s3://versions/k, to: s3://versions/k, version-id: ${versionId} }`;
		expect((await copyNow(back)).exitCode).toBe(0);
		expect(await textOf("k", "versions")).toBe("first");
	});

	test("is optional, or an error when nothing is there", async () => {
		const missing = await copyNow("- s3://bucket/none -> s3://bucket/to");
		expect(missing.exitCode).toBe(1);
		expect(missing.annotations[0]?.message).toContain("s3://bucket/none");
		const optional = "- { name: x, from: s3://bucket/none, to: s3://bucket/to, optional: true }";
		expect(await copyNow(optional)).toMatchObject({ exitCode: 0, outputs: { count: "0" } });
	});

	test("is told by a dry run with all it would say, and does nothing", async () => {
		await put("a", "a");
		const { log } = await copyNow(
			"- { from: s3://bucket/a, to: s3://bucket/b, cache-control: no-cache, move: true }",
			{ "dry-run": "true" },
		);
		expect(log).toContain("s3://bucket/a -> s3://bucket/b (1 B) no-cache, then delete the source");
		expect(world.sandbox.keys("bucket")).toEqual(["a"]);
	});

	test("begins again once when its source changes, and fails when it changes again", async () => {
		await put("in/a", "first");
		const action = { kind: "error", status: 412, code: "PreconditionFailed" } as const;
		world.sandbox.fault({ operation: "CopyObject", action });
		expect((await copyNow("- s3://bucket/in/ -> s3://bucket/out/")).exitCode).toBe(0);
		expect(made()).toEqual(["ListObjectsV2", "CopyObject", "HeadObject", "CopyObject"]);
		const etag = world.sandbox.object("bucket", "in/a")?.etag;
		const asked = requests("CopyObject").map(
			({ headers }) => headers["x-amz-copy-source-if-match"],
		);
		expect(asked).toEqual([`"${etag}"`, `"${etag}"`]);
		world.sandbox.fault({ operation: "CopyObject", times: 2, action });
		const failed = await copyNow("- s3://bucket/in/ -> s3://bucket/out2/");
		expect(failed.exitCode).toBe(1);
		expect(failed.annotations[0]?.message).toContain("the object changed");
	});

	test("is verified by its checksum where the ETag is no MD5", async () => {
		await put("a", "x");
		const kms = "- { from: s3://bucket/a, to: s3://bucket/b, encryption: aws:kms }";
		const { log } = await copyNow(kms);
		expect(log).toContain("verified: crc64nvme");
	});
});

describe("what a copy says of itself", () => {
	const SOURCE = {
		"content-type": "text/css",
		"cache-control": "no-cache",
		"content-language": "de",
		expires: "never",
		"x-amz-meta-kept": "1",
		"x-amz-meta-changed": "old",
		"x-amz-tagging": "team=data",
		"x-amz-storage-class": "STANDARD_IA",
		"x-amz-website-redirect-location": "/x",
	};

	async function copyOf(options: string) {
		await put("from", "x", SOURCE);
		const transfers = `- { from: s3://bucket/from, to: s3://bucket/to, ${options} }`;
		expect((await copyNow(transfers)).exitCode).toBe(0);
		return world.sandbox.object("bucket", "to");
	}

	test("is what its source says, but for storage class and redirect", async () => {
		const copy = await copyOf("optional: false");
		expect(copy?.headers).toEqual({
			"content-type": "text/css",
			"cache-control": "no-cache",
			"content-language": "de",
			expires: "never",
			"x-amz-meta-kept": "1",
			"x-amz-meta-changed": "old",
			"x-amz-tagging-count": "1",
		});
		expect(copy?.tags).toEqual(new Map([["team", "data"]]));
	});

	test("keeps all but what the author changes", async () => {
		const copy = await copyOf("content-type: text/plain, metadata: { changed: new, own: é }");
		expect(copy?.headers).toEqual({
			"content-type": "text/plain",
			"cache-control": "no-cache",
			"content-language": "de",
			expires: "never",
			"x-amz-meta-kept": "1",
			"x-amz-meta-changed": "new",
			"x-amz-meta-own": expect.stringContaining("=?UTF-8?"),
			"x-amz-tagging-count": "1",
		});
		expect(made()).toEqual(["HeadObject", "CopyObject"]);
	});

	test("asks for nothing more where tags, class, encryption or redirect are all that changes", async () => {
		const copy = await copyOf(
			"tags: { a: b }, storage-class: GLACIER_IR, encryption: AES256, website-redirect: /y",
		);
		expect(copy?.headers).toMatchObject({
			"content-type": "text/css",
			"x-amz-meta-kept": "1",
			"x-amz-storage-class": "GLACIER_IR",
			"x-amz-server-side-encryption": "AES256",
			"x-amz-website-redirect-location": "/y",
		});
		expect(copy?.tags).toEqual(new Map([["a", "b"]]));
		expect(requests("CopyObject")[0]?.headers).not.toHaveProperty("x-amz-metadata-directive");
	});

	test("reads each source of a listing once, and only for that", async () => {
		await put("in/a", "a", SOURCE);
		await put("in/b", "b", SOURCE);
		const entry = '- { from: s3://bucket/in/, to: "s3://bucket/out/", cache-control: max-age=60 }';
		expect((await copyNow(entry)).exitCode).toBe(0);
		expect(requests("HeadObject")).toHaveLength(2);
		expect(world.sandbox.object("bucket", "out/b")?.headers).toMatchObject({
			"cache-control": "max-age=60",
			"content-type": "text/css",
		});
	});

	test("follows rules, and only those that a rule concerns are asked for", async () => {
		await put("in/a.html", "a", SOURCE);
		await put("in/b.css", "b", SOURCE);
		const rules = 'rules: [{ match: "*.html", cache-control: max-age=60 }]';
		const { exitCode } = await copyNow(
			`- { from: s3://bucket/in/, to: "s3://bucket/out/", ${rules} }`,
		);
		expect(exitCode).toBe(0);
		expect(requests("HeadObject").map(({ key }) => key)).toEqual(["in/a.html"]);
		const said = ["out/a.html", "out/b.css"].map((key) => {
			return world.sandbox.object("bucket", key)?.headers["cache-control"];
		});
		expect(said).toEqual(["max-age=60", "no-cache"]);
	});

	test("holds what placeholders stand for, but no digest", async () => {
		await put("in/x/a.txt", "abc", SOURCE);
		const copyWith = (value: string) =>
			copyNow(
				`- { from: s3://bucket/in/, to: "s3://bucket/out/", tags: { of: "${value}" }, optional: true }`,
			);
		expect((await copyWith("{path} {bytes}")).exitCode).toBe(0);
		expect(requests("CopyObject")[0]?.headers).not.toHaveProperty("x-amz-metadata-directive");
		const copy = world.sandbox.object("bucket", "out/x/a.txt");
		expect(copy?.tags).toEqual(new Map([["of", "x/a.txt 3"]]));
		const { exitCode, annotations } = await copyWith("{sha256}");
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("`{sha256}` has no value for copies");
	});

	test("changes an object where it is, and leaves it its class", async () => {
		await put("from", "x", SOURCE);
		const options = "cache-control: max-age=1, tags: { a: b }";
		await copyNow(`- { from: s3://bucket/from, to: s3://bucket/from, ${options} }`);
		expect(world.sandbox.object("bucket", "from")).toMatchObject({
			headers: {
				"cache-control": "max-age=1",
				"content-type": "text/css",
				"x-amz-storage-class": "STANDARD_IA",
				"x-amz-website-redirect-location": "/x",
			},
			tags: new Map([["a", "b"]]),
		});
	});
});

describe("overwrite for copies", () => {
	test("if-changed costs one listing of each side when nothing changed", async () => {
		for (let at = 0; at < 12; at++) await put(`in/${at}`, `content ${at}`);
		const entry =
			'- { name: x, from: s3://bucket/in/, to: "s3://bucket/out/", overwrite: if-changed }';
		await copyNow(entry);
		await put("in/3", "CONTENT 3");
		await put("in/4", "longer content");
		world.sandbox.recorder.clear();
		const { outputs, log } = await copyNow(entry);
		expect(outputs).toMatchObject({ transferred: "2", skipped: "10", x: "s3://bucket/out/" });
		expect(log).toContain("the object holds the same bytes already");
		expect(requests("ListObjectsV2")).toHaveLength(2);
		expect(requests("CopyObject").map(({ key }) => key)).toEqual(["out/3", "out/4"]);
		expect(await textOf("out/3")).toBe("CONTENT 3");
	});

	test("if-changed compares checksums where the ETags tell nothing", async () => {
		await put("a", "x");
		const entry =
			"- { from: s3://bucket/a, to: s3://bucket/b, encryption: aws:kms, overwrite: if-changed }";
		await copyNow(entry);
		expect(await copyNow(entry)).toMatchObject({ outputs: { transferred: "0", skipped: "1" } });
		expect(requests("CopyObject")).toHaveLength(1);
	});

	test("never copies only what is not there, on the condition that it still is not", async () => {
		await put("in/a", "new");
		await put("in/b", "new");
		await put("out/a", "old");
		world.sandbox.fault({ operation: "CopyObject", action: { kind: "replace", body: "theirs" } });
		const entry = '- { from: s3://bucket/in/, to: "s3://bucket/out/", overwrite: never }';
		const { exitCode, outputs } = await copyNow(entry);
		expect(exitCode).toBe(0);
		expect(outputs).toMatchObject({ transferred: "0", skipped: "2" });
		expect(
			requests("CopyObject").map(({ key, headers }) => [key, headers["if-none-match"]]),
		).toEqual([["out/b", "*"]]);
		expect(await textOf("out/a")).toBe("old");
		expect(await textOf("out/b")).toBe("theirs");
	});
});

describe("copies beside other options", () => {
	test("are never pruned by an upload to the same prefix", async () => {
		world.files({ "out/f": "f" });
		await put("a", "a");
		await put("site/a", "old");
		await put("site/gone", "gone");
		const { exitCode } = await copyNow(`
- { from: out/, to: "s3://bucket/site/", prune: true, prune-limit: 100% }
- { from: s3://bucket/a, to: s3://bucket/site/a }
`);
		expect(exitCode).toBe(0);
		expect(world.sandbox.keys("bucket", "site/")).toEqual(["site/a", "site/f"]);
		expect(await textOf("site/a")).toBe("a");
	});

	test("have links to what they make", async () => {
		await put("a", "content of a");
		const { outputs } = await copyNow(
			"- { name: x, from: s3://bucket/a, to: s3://bucket/b, presign: 1h }",
		);
		const { "x-url": url = "" } = outputs;
		const response = await fetch(url);
		expect(new URL(url).pathname).toBe("/bucket/b");
		expect(await response.text()).toBe("content of a");
	});

	test("say the terms of their entry at both ends", async () => {
		await put("a", "a");
		const owner = "111122223333";
		const { exitCode } = await copyNow(
			`- { from: s3://bucket/a, to: s3://bucket/b, expected-bucket-owner: "${owner}", move: true }`,
		);
		expect(exitCode).toBe(0);
		const made = world.sandbox.recorder.requests;
		expect(made.map(({ headers }) => headers["x-amz-expected-bucket-owner"])).toEqual(
			made.map(() => owner),
		);
		expect(requests("CopyObject")[0]?.headers["x-amz-source-expected-bucket-owner"]).toBe(owner);
	});
});

describe("what a phase refuses before it copies", () => {
	test.each([
		[
			"one destination",
			"- out/f -> s3://bucket/to\n- s3://bucket/a -> s3://bucket/to",
			"would both become s3://bucket/to",
		],
		[
			"a copy onto what another reads",
			"- s3://bucket/a -> s3://bucket/b\n- s3://bucket/b -> s3://bucket/c",
			"s3://bucket/b would be replaced by s3://bucket/a, and read for s3://bucket/c",
		],
		[
			"an upload onto what a copy reads",
			"- out/f -> s3://bucket/a\n- s3://bucket/a -> s3://bucket/c",
			"s3://bucket/a would be replaced by",
		],
		[
			"a prefix into itself",
			"- s3://bucket/p/ -> s3://bucket/p/q/",
			"copy into its own source: s3://bucket/p/q/x to s3://bucket/p/q/q/x",
		],
		[
			"a prefix into itself the first time, where it is moved",
			"- { from: s3://bucket/p/, to: s3://bucket/p/new/, move: true }",
			"copy into its own source: s3://bucket/p/q/x to s3://bucket/p/new/q/x",
		],
		[
			"the newest under a name that it is chosen by",
			"- { from: 's3://bucket/p/*', to: s3://bucket/p/latest, newest: 1 }",
			"copy into its own source: s3://bucket/p/x to s3://bucket/p/latest",
		],
		[
			"a move of what another reads",
			"- { from: s3://bucket/a, to: s3://bucket/c, move: true }\n- s3://bucket/a -> a.txt",
			"s3://bucket/a would be moved, and read for s3://bucket/c and",
		],
		["a copy to itself", "- s3://bucket/a -> s3://bucket/a", "would copy s3://bucket/a to itself"],
		[
			"a move to itself",
			"- { from: s3://bucket/p/, to: s3://bucket/p/, move: true, cache-control: no-cache }",
			"would copy 2 objects to themselves",
		],
	])("%s", async (_, transfers, message) => {
		world.files({ "out/f": "f" });
		for (const key of ["a", "b", "p/x", "p/q/x"]) await put(key, key);
		const { exitCode, annotations } = await copyNow(transfers);
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain(message);
		expect(world.sandbox.keys("bucket")).toEqual(["a", "b", "p/q/x", "p/x"]);
		expect(await textOf("a")).toBe("a");
	});

	test("but not a place in the source that its pattern or `exclude` leaves out, or the source in place", async () => {
		for (const key of ["p/x", "p/q/y"]) await put(key, key);
		for (const transfers of [
			"- s3://bucket/p/* -> s3://bucket/p/flat/",
			"- { from: s3://bucket/p/, to: s3://bucket/p/all/, exclude: /all/ }",
			"- { from: s3://bucket/p/, to: s3://bucket/p/, cache-control: no-cache }",
		]) {
			for (const _ of [1, 2]) expect((await copyNow(transfers)).exitCode).toBe(0);
		}
	});
});
