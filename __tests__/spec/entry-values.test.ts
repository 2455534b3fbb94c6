import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import type { DownloadSpec, TransferSpec, UploadSpec } from "../../src/spec/spec.ts";

async function entry(transfers: string): Promise<TransferSpec> {
	const { transfers: entries, problems } = await parseSpec(
		{ before: "", after: "", transfers },
		"one-phase",
	);
	expect(problems).toEqual([]);
	expect(entries).toHaveLength(1);
	const [first] = entries;
	if (first === undefined) throw new Error("no entry");
	return first;
}

async function upload(options: string): Promise<UploadSpec> {
	const found = await entry(`- { from: a, to: s3://bucket/b, ${options} }`);
	if (found.direction === "upload") return found;
	throw new Error("no upload");
}

async function download(
	options: string,
	from = "s3://bucket/a/b",
	to = "c",
): Promise<DownloadSpec> {
	const found = await entry(`- { from: ${from}, to: ${to}, ${options} }`);
	if (found.direction === "download") return found;
	throw new Error("no download");
}

describe("an entry", () => {
	test("of which only the ends are written has every default", async () => {
		expect(await entry("a -> s3://bucket/b/")).toEqual({
			direction: "upload",
			text: "a -> s3://bucket/b/",
			position: { source: "transfers", line: 1, column: 1 },
			exclude: [],
			optional: false,
			when: ["success"],
			flatten: false,
			from: { patterns: ["a"] },
			to: { kind: "prefix", bucket: "bucket", prefix: "b/" },
			headers: {},
		});
	});

	test("from S3 is a download", async () => {
		expect(await entry("model = s3://bucket/a -> b")).toEqual({
			direction: "download",
			name: "model",
			text: "s3://bucket/a -> b",
			position: { source: "transfers", line: 1, column: 1 },
			exclude: [],
			optional: false,
			when: ["success"],
			flatten: false,
			from: { kind: "object", bucket: "bucket", key: "a" },
			to: { kind: "file", path: "b" },
		});
	});

	test.each([
		["a file", "b/c.txt", "file", "b/c.txt"],
		["a directory", "b/", "directory", "b"],
		["a directory, however many slashes", "b//", "directory", "b"],
		["the workspace", ".", "directory", "."],
		["the workspace, with a slash", "./", "directory", "."],
		["the directory above", "b/..", "directory", "b/.."],
		["a name that begins with a dot", "b/.env", "file", "b/.env"],
		["a name that ends in a dot", "b/c.", "file", "b/c."],
		["the root", "/", "directory", "/"],
		["a Windows directory", "C:\\data\\", "directory", "C:\\data\\"],
		["a Windows file", "C:\\data\\b", "file", "C:\\data\\b"],
		["a name with pattern characters", "b/[id].js", "file", "b/[id].js"],
	])("may go to %s: %s", async (_, to, kind, path) => {
		const found = await download("optional: false", "s3://bucket/a", `'${to}'`);
		expect(found.to).toEqual({ kind, path });
	});

	test.each([
		["one path", "[a]"],
		["one path and what to leave out", '[a, "!a/x"]'],
	])("may have an exact destination for a list of %s", async (_, from) => {
		const { direction } = await entry(`- { from: ${from}, to: s3://bucket/b }`);
		expect(direction).toBe("upload");
	});

	test.each(["a/*.csv", "{a,b}", "a/", ".", "a/.."])("has many sources in %s", async (from) => {
		const { problems } = await parseSpec(
			{ before: "", after: "", transfers: `${from} -> s3://bucket/b` },
			"one-phase",
		);
		expect(problems).toHaveLength(1);
	});

	test("takes a place on S3 literally when it is a mapping", async () => {
		const object = await download("optional: true", "{ bucket: bucket, key: 'a*[1]?' }");
		expect(object.from).toEqual({
			kind: "object",
			bucket: "bucket",
			key: "a*[1]?",
		});
		const prefix = await download("optional: true", "{ bucket: bucket, prefix: 'a*/' }", "c/");
		expect(prefix.from).toEqual({ kind: "prefix", bucket: "bucket", prefix: "a*/" });
		expect(await entry("- { from: a, to: { bucket: bucket, key: '{b}' } }")).toMatchObject({
			to: { kind: "object", bucket: "bucket", key: "{b}" },
		});
	});
});

describe("an option", () => {
	test.each([
		["exclude: '*.tmp'", { exclude: ["*.tmp"] }],
		["exclude: ['*.tmp', b/]", { exclude: ["*.tmp", "b/"] }],
		["optional: true", { optional: true }],
		["optional: false", { optional: false }],
		["flatten: TRUE", { flatten: true }],
		["when: always", { when: ["success", "failure", "cancelled"] }],
		["when: [cancelled, failure, failure]", { when: ["failure", "cancelled"] }],
		["on-error: warn", { onError: "warn" }],
		["on-error: fail", { onError: "fail" }],
		["base: out", { base: "out" }],
		["name: 'a_b-1'", { name: "a_b-1" }],
	])("is read: %s", async (text, expected) => {
		expect(await upload(text)).toMatchObject(expected);
	});

	test.each([
		["content-type: text/plain; charset=utf-8", { contentType: "text/plain; charset=utf-8" }],
		["cache-control: 'public, max-age=60'", { cacheControl: "public, max-age=60" }],
		["content-disposition: attachment", { contentDisposition: "attachment" }],
		["content-encoding: gzip", { contentEncoding: "gzip" }],
		["content-language: no", { contentLanguage: "no" }],
		["metadata: {}", { metadata: {} }],
		[
			"metadata: { Run: 0123, ok: true, none: , word: é, __proto__: x }",
			{
				metadata: Object.fromEntries([
					["run", "0123"],
					["ok", "true"],
					["none", ""],
					["word", "é"],
					["__proto__", "x"],
				]),
			},
		],
	])("becomes a header: %s", async (text, expected) => {
		expect((await upload(text)).headers).toEqual(expected);
	});

	test.each([
		["2026-12-31", "2026-12-31T00:00:00.000Z"],
		["2026-12-31T23:59Z", "2026-12-31T23:59:00.000Z"],
		["2026-12-31T23:59:58+02:00", "2026-12-31T21:59:58.000Z"],
		["2026-12-31T23:59:58-0230", "2027-01-01T02:29:58.000Z"],
		["2028-02-29", "2028-02-29T00:00:00.000Z"],
		["Thu, 31 Dec 2026 23:59:59 GMT", "2026-12-31T23:59:59.000Z"],
	])("is a time when it is `expires`: %s", async (text, expected) => {
		const { headers } = await upload(`expires: '${text}'`);
		expect(headers.expires?.toISOString()).toBe(expected);
	});

	test.each([
		"2026-13-01",
		"2026-02-29",
		"2026-1-1",
		"31 Dec 2026",
		"1798761599",
		"",
		"2026-12-31T25:00Z",
	])("is refused when it is `expires` and no time: %s", async (text) => {
		const transfers = `- { from: a, to: s3://bucket/b, expires: '${text}' }`;
		const { problems } = await parseSpec({ before: "", after: "", transfers }, "one-phase");
		expect(problems).toHaveLength(1);
	});

	test("`base: /` of a download is the empty prefix", async () => {
		expect((await download("base: /")).base).toBe("");
		expect((await download("base: a")).base).toBe("a");
	});

	test("may be an alias of another entry's", async () => {
		const transfers =
			"- { from: a, to: s3://bucket/a, metadata: &m { x: y } }\n- { from: b, to: s3://bucket/b, metadata: *m }";
		const { transfers: entries } = await parseSpec(
			{ before: "", after: "", transfers },
			"one-phase",
		);
		expect(entries).toMatchObject([
			{ headers: { metadata: { x: "y" } } },
			{ headers: { metadata: { x: "y" } } },
		]);
	});
});
