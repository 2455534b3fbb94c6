import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const world = useWorld();

function headersOf(key: string): Readonly<Record<string, unknown>> {
	return world.sandbox.object("bucket", key)?.headers ?? {};
}

function putOf(key: string) {
	return world.sandbox.recorder.requests.find(
		(seen) => seen.operation === "PutObject" && seen.key === key,
	);
}

const SITE = `- from: dist/
  to: s3://bucket/site/
  cache-control: no-cache
  metadata: { commit: abc, kind: other }
  rules:
    - { match: [assets/**, "*.woff2"], cache-control: "max-age=31536000, immutable" }
    - { match: "*.html", metadata: { kind: page }, tags: { kind: page } }
    - { match: assets/, cache-control: no-store, content-language: de, storage-class: STANDARD_IA }
`;

describe("rules of an upload", () => {
	test("give each file its headers, from the first rule that matches and says something of it", async () => {
		world.files({
			"dist/index.html": "i",
			"dist/robots.txt": "r",
			"dist/assets/app.js": "a",
			"dist/assets/help.html": "h",
			"dist/fonts/f.woff2": "f",
		});
		const job = await world.stage({ after: SITE });
		expect(job.post("stage").annotations).toEqual([]);
		expect(headersOf("site/robots.txt")).toEqual({
			"content-type": "text/plain; charset=utf-8",
			"cache-control": "no-cache",
			"x-amz-meta-commit": "abc",
			"x-amz-meta-kind": "other",
		});
		expect(headersOf("site/index.html")).toEqual({
			"content-type": "text/html; charset=utf-8",
			"cache-control": "no-cache",
			"x-amz-meta-commit": "abc",
			"x-amz-meta-kind": "page",
			"x-amz-tagging-count": "1",
		});
		expect(headersOf("site/assets/help.html")).toMatchObject({
			"cache-control": "max-age=31536000, immutable",
			"content-language": "de",
			"x-amz-storage-class": "STANDARD_IA",
			"x-amz-meta-kind": "page",
		});
		expect(headersOf("site/fonts/f.woff2")).toMatchObject({
			"cache-control": "max-age=31536000, immutable",
		});
		expect(putOf("site/index.html")?.headers["x-amz-tagging"]).toBe("kind=page");
		expect(putOf("site/assets/app.js")?.headers["x-amz-tagging"]).toBeUndefined();
	});

	test("are told file by file in a dry run, and nothing is sent", async () => {
		world.files({ "dist/index.html": "i", "dist/assets/app.js": "a", "dist/f.woff2": "f" });
		const job = await world.stage({ after: SITE, "dry-run": "true" });
		const { log } = job.post("stage");
		expect(log).toMatch(/site\/index\.html .*no-cache, tag kind=page, commit: abc, kind: page\n/);
		expect(log).toMatch(/assets\/app\.js .*max-age=31536000, immutable, de, storage-class STAND/);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("decide which objects may be replaced, and ask the store for those only", async () => {
		world.files({ "out/latest.json": "new", "out/a-1.tar": "new", "out/b-1.tar": "new" });
		await world.sandbox.putObject("bucket", "a-1.tar", "old");
		await world.sandbox.putObject("bucket", "latest.json", "old");
		const rules = 'rules: [{ match: "*.tar", overwrite: never }]';
		const after = `- { name: out, from: out/, to: "s3://bucket/", ${rules} }`;
		const job = await world.stage({ after });
		expect(job.status).toBe("success");
		expect(String(await world.sandbox.object("bucket", "a-1.tar")?.body())).toBe("old");
		expect(String(await world.sandbox.object("bucket", "latest.json")?.body())).toBe("new");
		const { requests } = world.sandbox.recorder;
		const asked = requests.filter(({ operation }) => operation === "HeadObject");
		expect(new Set(asked.map(({ key }) => key))).toEqual(new Set(["a-1.tar", "b-1.tar"]));
		expect(putOf("latest.json")?.headers["if-none-match"]).toBeUndefined();
		expect(putOf("b-1.tar")?.headers["if-none-match"]).toBe("*");
	});

	test("count before what the entry says, and those of the defaults after it", async () => {
		world.files({
			"dist/a.html": "a",
			"dist/b.txt": "b",
			"spec.yml": `defaults:
  cache-control: max-age=1
  content-language: fr
  rules:
    - { match: "*.html", cache-control: max-age=2, content-language: de, if-exists: keep }
`,
		});
		const after = `- from: dist/
  to: s3://bucket/
  cache-control: max-age=3
  rules: [{ match: a.*, cache-control: max-age=4 }]`;
		expect((await world.stage({ after, spec: "spec.yml" })).status).toBe("success");
		expect(headersOf("a.html")).toMatchObject({
			"cache-control": "max-age=4",
			"content-language": "de",
		});
		expect(headersOf("b.txt")).toMatchObject({
			"cache-control": "max-age=3",
			"content-language": "fr",
		});
	});

	test("stop the entry where they say too much of one file together, once for all files", async () => {
		world.files({ "dist/a/1.html": "a", "dist/a/2.html": "a", "dist/b.html": "b" });
		const metadata = (name: string) => `metadata: { ${name}: ${"x".repeat(1100)} }`;
		const after = `- from: dist/
  to: s3://bucket/
  rules: [{ match: "*.html", ${metadata("one")} }, { match: a/, ${metadata("two")} }]`;
		const job = await world.stage({ after });
		expect(job.status).toBe("failure");
		const { annotations } = job.post("stage");
		expect(annotations.map(({ message }) => message)).toEqual([
			expect.stringContaining(
				"With all rules that match `a/1.html`, `metadata` is 2206 bytes in all",
			),
		]);
		expect(annotations[0]?.message).not.toContain("2.html");
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("that match nothing are told, where they mean a place", async () => {
		world.files({ "dist/a.html": "a" });
		const after = `- from: dist/
  to: s3://bucket/
  rules: [{ match: [dist/*.html, "*.js"], acl: private }, { match: "*.css", acl: private }]`;
		const job = await world.stage({ after });
		expect(job.status).toBe("success");
		expect(job.post("stage").annotations.map(({ message }) => message)).toEqual([
			expect.stringContaining(
				"`rules`: `dist/*.html` matched nothing of `dist/ -> s3://bucket/` (patterns are matched against the name relative to the base, here `a.html`)",
			),
		]);
	});
});

test("rules of the defaults are about inline text as well, by the last segment of its key", async () => {
	world.files({
		"spec.yml": 'defaults: { rules: [{ match: "*.json", cache-control: no-store }] }',
	});
	const after = "- { json: { a: 1 }, to: s3://bucket/x/version.json }";
	expect((await world.stage({ after, spec: "spec.yml" })).status).toBe("success");
	expect(headersOf("x/version.json")["cache-control"]).toBe("no-store");
});

test("rules of a download say what becomes of the file that is there", async () => {
	for (const key of ["p/a.cfg", "p/b.dat"]) await world.sandbox.putObject("bucket", key, "new");
	world.files({ "in/a.cfg": "old", "in/b.dat": "old" });
	const rules = 'rules: [{ match: "*.cfg", if-exists: keep }]';
	const before = `- { name: in, from: s3://bucket/p/, to: in/, ${rules} }`;
	const job = await world.stage({ before });
	expect(job.status).toBe("success");
	expect(readFileSync(world.at("in/a.cfg"), "utf8")).toBe("old");
	expect(readFileSync(world.at("in/b.dat"), "utf8")).toBe("new");
	const { outputs } = job.main("stage");
	expect(outputs).toMatchObject({ in: world.at("in"), transferred: "1", skipped: "1" });
});

test("rules of a download say which objects are decoded", async () => {
	const packed = gzipSync("plain");
	await world.sandbox.putObject("bucket", "p/a.json", packed);
	await world.sandbox.putObject("bucket", "p/b.gz", packed);
	const rules = 'rules: [{ match: "*.json", decode: gzip }]';
	const before = `- { from: s3://bucket/p/, to: in/, max-expanded: 1MiB, ${rules} }`;
	const job = await world.stage({ before });
	expect(job.main("stage").annotations).toEqual([]);
	expect(readFileSync(world.at("in/a.json"), "utf8")).toBe("plain");
	expect(readFileSync(world.at("in/b.gz")).equals(packed)).toBe(true);
});

test("an entry all of whose files a rule leaves alone has its output", async () => {
	world.files({ "out/a": "a" });
	await world.sandbox.putObject("bucket", "a", "a");
	const rules = "rules: [{ match: a, overwrite: if-changed }]";
	const transfers = `- { name: out, from: out/, to: "s3://bucket/", ${rules} }`;
	const step = { ...world.action({ transfers }) };
	const job = await world.job([{ ...step, uses: `${step.uses}/upload` }]);
	expect(job.main("stage").outputs).toMatchObject({ out: "s3://bucket/", skipped: "1" });
});
