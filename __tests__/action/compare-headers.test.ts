import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const world = useWorld();

function requests(...operations: string[]) {
	return world.sandbox.recorder.requests.filter(({ operation }) => operations.includes(operation));
}

/** Of the requests after the first `count`. */
function operations(count: number): string[] {
	return world.sandbox.recorder.requests.slice(count).map(({ operation }) => operation);
}

async function sync(options: string, inputs: Record<string, string> = {}) {
	const entry = `from: out/, to: "s3://bucket/site/", overwrite: if-changed, compare: headers`;
	const transfers = `- { name: site, ${entry}${options && ", "}${options} }`;
	const step = { ...world.action({ transfers, ...inputs }), uses: `${ACTION}/upload` };
	const stage = (await world.job([step])).main("stage");
	const { files = "[]" } = stage.outputs;
	const records: { status: string; bytes: number }[] = JSON.parse(files);
	return { ...stage, statuses: records.map(({ status }) => status), records };
}

function put(headers: Record<string, string> = {}, body = "hello") {
	return world.sandbox.putObject("bucket", "site/a.txt", body, {
		"content-type": "text/plain; charset=utf-8",
		...headers,
	});
}

function stored() {
	return world.sandbox.object("bucket", "site/a.txt");
}

describe("compare: headers", () => {
	test("leaves an object alone that holds the same and says the same", async () => {
		world.files({ "out/a.txt": "hello", "out/b.css": "b{}" });
		const options =
			'cache-control: no-cache, metadata: { note: "é ü", digest: "{sha256}" }, tags: { a: b }, expires: 2027-01-01, provenance: true';
		await sync(options);
		const count = world.sandbox.recorder.requests.length;
		const again = await sync(options);
		expect(again.statuses).toEqual(["skipped", "skipped"]);
		expect(again.log).toContain("the object holds the same bytes and headers already");
		expect(new Set(operations(count))).toEqual(new Set(["HeadObject", "GetObjectTagging"]));
	});

	test("changes what an object says by a copy onto itself, and sends no byte", async () => {
		world.files({ "out/a.txt": "hello" });
		const { etag } = await put({ "cache-control": "no-cache", "x-amz-meta-old": "1" });
		const stage = await sync("content-language: de, metadata: { new: 2 }");
		expect(stage.statuses).toEqual(["updated"]);
		expect(stage.records).toMatchObject([{ bytes: 5, etag, metadata: { new: "2" } }]);
		expect(stage.outputs).toMatchObject({ transferred: "1", bytes: "0", skipped: "0" });
		expect(stage.log).toContain("-> s3://bucket/site/a.txt (headers only)\n");
		expect(stage.summary).toContain("<td>headers only</td><td></td><td></td>");
		expect(requests("PutObject")).toEqual([]);
		const [copy] = requests("CopyObject");
		expect(copy?.headers).toMatchObject({
			"x-amz-copy-source": "bucket/site/a.txt",
			"x-amz-copy-source-if-match": `"${etag}"`,
			"x-amz-metadata-directive": "REPLACE",
		});
		const headers = stored()?.headers;
		expect(headers).toMatchObject({ "content-language": "de", "x-amz-meta-new": "2" });
		expect(headers).not.toHaveProperty("cache-control");
		expect(headers).not.toHaveProperty("x-amz-meta-old");
		expect((await sync("content-language: de, metadata: { new: 2 }")).statuses).toEqual([
			"skipped",
		]);
	});

	test("is not what `if-changed` does by itself", async () => {
		world.files({ "out/a.txt": "hello" });
		await put({ "cache-control": "no-cache" });
		const transfers = `- { from: out/, to: "s3://bucket/site/", overwrite: if-changed }`;
		const step = { ...world.action({ transfers }), uses: `${ACTION}/upload` };
		await world.job([step]);
		expect(requests("PutObject", "CopyObject")).toEqual([]);
	});

	test("uploads what holds other bytes", async () => {
		world.files({ "out/a.txt": "HELLO" });
		await put();
		expect((await sync("cache-control: no-cache")).statuses).toEqual(["done"]);
		expect(requests("CopyObject")).toEqual([]);
	});

	test("keeps a storage class and tags that the entry says nothing of", async () => {
		world.files({ "out/a.txt": "hello" });
		await put({ "x-amz-storage-class": "STANDARD_IA", "x-amz-tagging": "scan=clean" });
		const kept = () => [stored()?.headers["x-amz-storage-class"], stored()?.tags.get("scan")];
		expect((await sync("")).statuses).toEqual(["skipped"]);
		expect((await sync("cache-control: no-cache")).statuses).toEqual(["updated"]);
		expect(kept()).toEqual(["STANDARD_IA", "clean"]);
		expect((await sync("cache-control: no-cache, tags: { scan: new }")).statuses).toEqual([
			"updated",
		]);
		expect(kept()).toEqual(["STANDARD_IA", "new"]);
		expect((await sync("cache-control: no-cache, storage-class: STANDARD")).statuses).toEqual([
			"updated",
		]);
		expect(requests("PutObject")).toEqual([]);
	});

	test("uploads after all where the object changes before it is updated", async () => {
		world.files({ "out/a.txt": "hello" });
		await put();
		world.sandbox.fault({
			operation: "CopyObject",
			action: { kind: "replace", body: "theirs" },
		});
		expect((await sync("cache-control: no-cache")).statuses).toEqual(["done"]);
		expect(String(await stored()?.body())).toBe("hello");
		expect(stored()?.headers).toMatchObject({ "cache-control": "no-cache" });
	});

	test("says in a dry run what it would do, and does not count it as bytes", async () => {
		world.files({ "out/a.txt": "hello" });
		await put();
		const { log } = await sync("cache-control: no-cache", { "dry-run": "true" });
		expect(log).toContain("upload 1 file (0 B)");
		expect(log).toContain("(5 B) headers only: text/plain; charset=utf-8, no-cache");
		expect((await sync("cache-control: no-cache, max-bytes: 1")).statuses).toEqual(["updated"]);
	});

	test("looks at each object that is there, and lists no more than without it", async () => {
		const names = Array.from({ length: 20 }, (_, at) => `out/${at}.txt`);
		world.files(Object.fromEntries(names.map((name) => [name, name])));
		await sync("");
		const count = world.sandbox.recorder.requests.length;
		await sync("");
		expect(operations(count)).toEqual(["ListObjectsV2", ...Array(20).fill("HeadObject")]);
	});

	test("compares what compressed content says", async () => {
		world.files({ "out/a.txt": "hello ".repeat(1000) });
		expect((await sync("compress: gzip")).statuses).toEqual(["done"]);
		expect((await sync("compress: gzip")).statuses).toEqual(["skipped"]);
		expect((await sync("compress: gzip, cache-control: no-cache")).statuses).toEqual(["updated"]);
		expect(stored()?.headers).toMatchObject({ "content-encoding": "gzip" });
	});

	test("is refused without `overwrite: if-changed`", async () => {
		world.files({ "out/a.txt": "hello" });
		const after = "- { from: out/, to: s3://bucket/site/, compare: headers }";
		const job = await world.stage({ after });
		expect(job.post("stage").log + job.main("stage").log).toContain(
			"`compare` is about what `overwrite: if-changed` finds",
		);
	});
});
