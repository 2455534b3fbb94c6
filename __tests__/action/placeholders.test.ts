import { createHash, randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const world = useWorld();

function sha256(bytes: string | Buffer): string {
	return createHash("sha256").update(bytes).digest("hex");
}

function headersOf(key: string): Readonly<Record<string, unknown>> {
	return world.sandbox.object("bucket", key)?.headers ?? {};
}

describe("placeholders", () => {
	test("say of each object what file it was, in one request and in parts", async () => {
		const large = randomBytes(17 * 2 ** 20 + 3);
		world.files({ "out/a/small.txt": "small", "out/large.bin": large, "out/empty": "" });
		const transfers = `- from: out/
  to: s3://bucket/x/
  content-disposition: attachment; filename="{name}"
  metadata: { sha256: "{sha256}", size: "{bytes}", from: "build {path}", said: "fix: use {foo} for {path}", json: '{"a":{{path}}}', plain: x }
  tags: { path: "{path}", digest: "{sha256}" }`;
		const step = { ...world.action({ transfers }), uses: `${ACTION}/upload` };
		const { exitCode, annotations, outputs } = (await world.job([step])).main("stage");
		expect(annotations).toEqual([]);
		expect(exitCode).toBe(0);
		expect(headersOf("x/a/small.txt")).toMatchObject({
			"content-disposition": 'attachment; filename="small.txt"',
			"x-amz-meta-sha256": sha256("small"),
			"x-amz-meta-size": "5",
			"x-amz-meta-from": "build a/small.txt",
			"x-amz-meta-said": "fix: use {foo} for a/small.txt",
			"x-amz-meta-json": '{"a":{path}}',
			"x-amz-meta-plain": "x",
		});
		const [small, big] = ["x/a/small.txt", "x/large.bin"].map((key) =>
			Object.fromEntries(world.sandbox.object("bucket", key)?.tags ?? []),
		);
		expect(small).toEqual({ path: "a/small.txt", digest: sha256("small") });
		expect(big).toEqual({ path: "large.bin", digest: sha256(large) });
		expect(headersOf("x/large.bin")["x-amz-meta-sha256"]).toBe(sha256(large));
		expect(headersOf("x/empty")["x-amz-meta-sha256"]).toBe(sha256(""));
		const { files = "[]" } = outputs;
		const [first] = JSON.parse(files);
		expect(first.metadata.sha256).toBe(sha256("small"));
	});

	test("are told by a dry run, the digest by its name", async () => {
		world.files({ "out/a.txt": "abc" });
		const metadata = 'metadata: { is: "{path} {bytes} {sha256}" }';
		const after = `- { from: out/, to: "s3://bucket/", ${metadata} }`;
		const job = await world.stage({ after, "dry-run": "true" });
		expect(job.post("stage").log).toContain("is: a.txt 3 {sha256}");
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("stay harmless whatever files are called", async () => {
		const name = 'sp ä"ce;\\{sha256}.txt';
		world.files({ [`out/${name}`]: "x" });
		const disposition = "attachment; filename*=UTF-8''{name}";
		const after = `- { from: out/, to: "s3://bucket/", content-disposition: "${disposition}", metadata: { m: "{name}" } }`;
		const job = await world.stage({ after });
		expect(job.post("stage").annotations).toEqual([]);
		expect(headersOf(name)["content-disposition"]).toBe(
			"attachment; filename*=UTF-8''sp%20%C3%A4%22ce%3B%5C%7Bsha256%7D.txt",
		);
		expect(headersOf(name)["x-amz-meta-m"]).toBe(
			`=?UTF-8?B?${Buffer.from(name).toString("base64")}?=`,
		);
	});

	test("are quoted in a header where they stand in quotes", async () => {
		world.files({ 'out/a"b': "x" });
		const after = `- { from: out/, to: "s3://bucket/", content-disposition: 'inline; filename="{name}"' }`;
		expect((await world.stage({ after })).status).toBe("success");
		expect(headersOf('a"b')["content-disposition"]).toBe('inline; filename="a\\"b"');
	});

	test.each([
		["content-disposition: 'inline; filename=\"{name}\"'", "é", "filename*=UTF-8''{name}"],
		['tags: { p: "{name}" }', "a(b)", "`tags`: `a(b)` holds a character that no tag takes"],
		[`metadata: { p: "{name} ${"x".repeat(2030)}" }`, "long-name-of-a-file", "`metadata` is 20"],
	])("that an object cannot have stop the entry: %s", async (option, name, expected) => {
		world.files({ [`out/${name}`]: "x" });
		const job = await world.stage({ after: `- { from: out/, to: "s3://bucket/", ${option} }` });
		expect(job.status).toBe("failure");
		const [{ message = "" } = {}] = job.post("stage").annotations;
		expect(message).toContain(`With what \`${name}\` is filled in,`);
		expect(message).toContain(expected);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("are not looked for in what the run itself says", async () => {
		world.files({ a: "a" });
		const after = '- { from: a, to: s3://bucket/a, provenance: true, metadata: { own: "{name}" } }';
		const job = await world.stage({ after }, { github: { workflow: "{name} {nothing}" } });
		expect(job.status).toBe("success");
		expect(headersOf("a")).toMatchObject({
			"x-amz-meta-github-workflow": "{name} {nothing}",
			"x-amz-meta-own": "a",
		});
	});

	test.each([
		["one request", 3_000],
		["one request after a large file", 20 * 2 ** 20],
	])("say the digest of what is sent where that is compressed, in %s", async (_, bytes) => {
		world.files({ "a.txt": Buffer.alloc(bytes, "text ") });
		const options = 'compress: gzip, metadata: { sha256: "{sha256}" }';
		const job = await world.stage({
			after: `- { from: a.txt, to: s3://bucket/a.txt, ${options} }`,
		});
		expect(job.post("stage").annotations).toEqual([]);
		const body = await world.sandbox.object("bucket", "a.txt")?.body();
		expect(body?.length).toBeLessThan(bytes);
		expect(headersOf("a.txt")).toMatchObject({
			"content-encoding": "gzip",
			"x-amz-meta-sha256": sha256(body ?? ""),
		});
	});

	test("never say the digest of other bytes than arrive", async () => {
		const large = Buffer.alloc(17 * 2 ** 20, "a");
		world.files({ f: large });
		const { promise: until, resolve: open } = Promise.withResolvers<void>();
		world.sandbox.fault({ operation: "UploadPart", action: { kind: "hold", until } });
		const metadata = 'metadata: { sha256: "{sha256}" }';
		const running = world.stage({ after: `- { from: f, to: s3://bucket/f, ${metadata} }` });
		await world.sandbox.recorder.waitFor("UploadPart");
		writeFileSync(world.at("f"), large.fill("b"));
		open();
		const [{ message = "" } = {}] = (await running).post("stage").annotations;
		expect(message).toContain("the file changed while it was being uploaded: it was written to");
		expect(world.sandbox.keys("bucket")).toEqual([]);
	});

	test("say of inline text what it is", async () => {
		const metadata = 'metadata: { m: "{path} {bytes} {sha256}" }';
		await world.stage({ after: `- { content: text, to: s3://bucket/d/k.txt, ${metadata} }` });
		expect(headersOf("d/k.txt")["x-amz-meta-m"]).toBe(`k.txt 4 ${sha256("text")}`);
	});
});
