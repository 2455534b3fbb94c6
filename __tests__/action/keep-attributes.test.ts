import {
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	readlinkSync,
	symlinkSync,
	unlinkSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const world = useWorld();

const UP = `- { from: out/, to: "s3://bucket/p/", keep-attributes: true }`;
const DOWN = "- { name: in, from: s3://bucket/p/, to: in/, keep-attributes: true }";

/** Puts an object as somebody else would, with any metadata. */
async function put(key: string, body: string, metadata: Readonly<Record<string, string>>) {
	const headers = Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]);
	await world.sandbox.putObject("bucket", key, body, Object.fromEntries(headers));
}

function permissions(relative: string): number {
	return lstatSync(world.at(relative)).mode & 0o7777;
}

function link(relative: string, target: string): void {
	symlinkSync(target, world.at(relative));
}

describe("keep-attributes", () => {
	test("brings permissions, dates and links to another place and back, also over what is there", async () => {
		world.files({ "out/bin/tool": "tool", "out/secret": "s", "out/lib/v1/lib.so": "lib" });
		chmodSync(world.at("out/bin/tool"), 0o755);
		chmodSync(world.at("out/secret"), 0o600);
		utimesSync(world.at("out/secret"), 1_600_000_000, 1_600_000_000.25);
		link("out/lib/current", "v1");
		link("out/bin/lib.so", "../lib/current/lib.so");
		link("out/dangling", "not/yet");
		expect((await world.stage({ after: UP })).status).toBe("success");
		expect(world.sandbox.object("bucket", "p/bin/lib.so")?.headers).toMatchObject({
			"x-amz-meta-symlink-target": "../lib/current/lib.so",
			"x-amz-meta-mode": "120777",
		});
		expect(world.sandbox.object("bucket", "p/secret")?.headers).toMatchObject({
			"x-amz-meta-mode": "100600",
			"x-amz-meta-mtime": "1600000000.250000",
		});
		for (const _ of ["fresh", "again"]) {
			const job = await world.stage({ before: DOWN });
			expect(job.main("stage").annotations).toEqual([]);
			expect(permissions("in/bin/tool")).toBe(0o755);
			expect(permissions("in/secret")).toBe(0o600);
			expect(lstatSync(world.at("in/secret")).mtimeMs).toBe(1_600_000_000_250);
			expect(readlinkSync(world.at("in/lib/current"))).toBe("v1");
			expect(readlinkSync(world.at("in/dangling"))).toBe("not/yet");
			expect(readFileSync(world.at("in/bin/lib.so"), "utf8")).toBe("lib");
		}
	});

	test("is not done unless asked for", async () => {
		await put("p/a", "a", { mode: "100777", mtime: "1.5" });
		await put("p/l", "", { "symlink-target": "a" });
		const job = await world.stage({ before: "s3://bucket/p/ -> in/" });
		expect(job.main("stage").annotations).toEqual([]);
		expect(permissions("in/a")).not.toBe(0o777);
		expect(lstatSync(world.at("in/l")).isFile()).toBe(true);
	});

	test("leaves objects alone that tell nothing", async () => {
		await put("p/a", "a", { other: "x" });
		const job = await world.stage({ before: DOWN });
		expect(job.main("stage").annotations).toEqual([]);
		expect(permissions("in/a")).toBe(0o666 & ~process.umask());
	});

	test.each([
		["a path from the root", "/etc/passwd"],
		["a way up", "../x"],
		["a way up behind a name", "d/../../x"],
		["a way up behind a link", "up/../x"],
		["git's directory", ".git/hooks/pre-commit"],
		["nothing", ""],
	])("makes no link to %s", async (_, target) => {
		await put("p/up", "", { "symlink-target": "d" });
		await put("p/d/x", "x", {});
		await put("p/evil", "", { "symlink-target": target });
		const job = await world.stage({ before: DOWN });
		expect(job.status).toBe("success");
		expect(existsSync(world.at("in/evil"))).toBe(false);
		expect(lstatSync(world.at("in/up")).isSymbolicLink()).toBe(true);
		const { annotations, outputs } = job.main("stage");
		expect(annotations.map(({ message }) => message)).toEqual([
			expect.stringContaining(
				"s3://bucket/p/evil is left out: its link would lead out of the destination",
			),
		]);
		expect(outputs).toMatchObject({ transferred: "2", skipped: "1" });
	});

	test.each([
		["to what is there", "secret"],
		["to what is not there yet", "later"],
	])(
		"removes a link again that an older link leads out of the destination, %s",
		async (_, name) => {
			mkdirSync(world.at("in"));
			mkdirSync(world.at("outside"));
			writeFileSync(world.at("outside/secret"), "secret");
			link("in/older", "../outside");
			await put("p/chain", "", { "symlink-target": `mine/${name}` });
			await put("p/zchain", "", { "symlink-target": `mine/${name}` });
			await put("p/mine", "", { "symlink-target": "older" });
			const job = await world.stage({ before: DOWN });
			expect(job.status).toBe("success");
			expect(() => lstatSync(world.at("in/chain"))).toThrow();
			expect(() => lstatSync(world.at("in/zchain"))).toThrow();
			expect(() => lstatSync(world.at("in/mine"))).toThrow();
			expect(readFileSync(world.at("outside/secret"), "utf8")).toBe("secret");
		},
	);

	test("removes a link that follows an older one to a directory which is not there", async () => {
		mkdirSync(world.at("in"));
		link("in/older", "../missing");
		await put("p/mine", "", { "symlink-target": "older/file" });
		await world.stage({ before: DOWN });
		expect(() => lstatSync(world.at("in/mine"))).toThrow();
	});

	test("keeps links within the directory that an older link leads their names to", async () => {
		mkdirSync(world.at("in"));
		mkdirSync(world.at("a/b/elsewhere"), { recursive: true });
		link("in/sub", "../a/b/elsewhere");
		await put("p/sub/good", "", { "symlink-target": "file" });
		await put("p/sub/bad", "", { "symlink-target": "../../x" });
		await world.stage({ before: DOWN });
		expect(readlinkSync(world.at("a/b/elsewhere/good"))).toBe("file");
		expect(() => lstatSync(world.at("a/b/elsewhere/bad"))).toThrow();
	});

	test("leaves a link alone that is there where nothing is to be replaced", async () => {
		mkdirSync(world.at("in"));
		link("in/l", "old");
		await put("p/l", "", { "symlink-target": "new" });
		const job = await world.stage({ before: DOWN.replace(" }", ", if-exists: keep }") });
		expect(job.status).toBe("success");
		expect(readlinkSync(world.at("in/l"))).toBe("old");
	});

	test("tells attributes that cannot be, gives no special bits, and keeps the file", async () => {
		await put("p/a", "a", { mode: "104755", mtime: "never" });
		await put("p/b", "b", { mode: "4755", "symlink-target": "a" });
		const job = await world.stage({ before: DOWN });
		expect(job.status).toBe("success");
		expect(permissions("in/a") & 0o7000).toBe(0);
		expect(permissions("in/b")).toBe(0o755);
		expect(lstatSync(world.at("in/b")).isFile()).toBe(true);
		expect(job.main("stage").annotations.map(({ message }) => message)).toEqual(
			expect.arrayContaining([
				expect.stringContaining("s3://bucket/p/a: the metadata `mode` is not"),
				expect.stringContaining("s3://bucket/p/a: the metadata `mtime` is not"),
			]),
		);
	});

	test("tells some of many, and how many more there are", async () => {
		for (let at = 0; at < 14; at++) await put(`p/${at}`, "a", { mtime: "never" });
		const { annotations } = (await world.stage({ before: DOWN })).main("stage");
		expect(annotations).toHaveLength(6);
		expect(annotations.at(-1)?.message).toContain("and 9 more");
	});

	test("uploads what a link leads to where that lies outside what is uploaded", async () => {
		world.files({ "other/file": "other", "out/a": "a" });
		link("out/there", "../other/file");
		expect((await world.stage({ after: UP })).status).toBe("success");
		expect(String(await world.sandbox.object("bucket", "p/there")?.body())).toBe("other");
		expect(world.sandbox.object("bucket", "p/there")?.headers).not.toHaveProperty(
			"x-amz-meta-symlink-target",
		);
	});

	test("uploads a link that leads elsewhere now, and only that", async () => {
		const after = UP.replace(" }", ", overwrite: if-changed }");
		world.files({ "out/a": "a", "out/b": "b" });
		link("out/l", "a");
		await world.stage({ after });
		unlinkSync(world.at("out/l"));
		link("out/l", "b");
		const before = world.sandbox.recorder.requests.length;
		await world.stage({ after });
		const made = world.sandbox.recorder.requests.slice(before);
		const puts = made.filter(({ operation }) => operation === "PutObject");
		expect(puts.map(({ key }) => key)).toEqual(["p/l"]);
		expect(puts[0]?.headers["x-amz-meta-symlink-target"]).toBe("b");
	});

	test("is told by a dry run", async () => {
		world.files({ "out/a": "a" });
		chmodSync(world.at("out/a"), 0o640);
		link("out/l", "a");
		const { log } = (await world.stage({ after: UP, "dry-run": "true" })).post("stage");
		expect(log).toMatch(/s3:\/\/bucket\/p\/a .*mode: 100640, mtime: \d+\.\d{6}/);
		expect(log).toMatch(/s3:\/\/bucket\/p\/l .*symlink-target: a/);
	});

	test("may be for some files only, by rules", async () => {
		await put("p/run.sh", "x", { mode: "755" });
		await put("p/a.txt", "x", { mode: "777" });
		const rules = 'rules: [{ match: "*.sh", keep-attributes: true }]';
		await world.stage({ before: `- { from: s3://bucket/p/, to: in/, ${rules} }` });
		expect(permissions("in/run.sh")).toBe(0o755);
		expect(permissions("in/a.txt")).not.toBe(0o777);
	});
});
