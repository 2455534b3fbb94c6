import { once } from "node:events";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { DownloadSpec } from "../../src/spec/spec.ts";
import { memoryStore } from "./memory-store.ts";
import { download, pathOf, pathsByKey, type TempJob, tempJob, transfersOf } from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
});
afterEach(() => job.remove());

function plan(entry: DownloadSpec, keys: Record<string, number> | readonly string[]) {
	const objects = Array.isArray(keys)
		? Object.fromEntries(keys.map((key) => [key, 1]))
		: (keys as Record<string, number>);
	return job.plan([entry], { store: memoryStore({ b: objects }) });
}

async function paths(entry: DownloadSpec, keys: readonly string[]) {
	return pathsByKey(await plan(entry, keys), job.workspace);
}

async function failure(entry: DownloadSpec, keys: readonly string[]) {
	const planned = await plan(entry, keys);
	expect(transfersOf(planned)).toEqual([]);
	return planned.entries[0]?.failure;
}

/** FROM, TO, options, and which of KEYS goes where. */
const KEYS = ["2026/07/a.csv", "2026/07/b.txt", "2026/a.csv", "2026x/a.csv", "a b#+%é.txt"];
const NAMING: readonly (readonly [
	string,
	string,
	Partial<DownloadSpec>,
	Record<string, string>,
])[] = [
	["s3://b/2026/a.csv", "data/", {}, { "2026/a.csv": "data/a.csv" }],
	["s3://b/2026/a.csv", "data", {}, { "2026/a.csv": "data" }],
	["s3://b/2026/a.csv", "./", {}, { "2026/a.csv": "a.csv" }],
	["s3://b/2026/a.csv", "data/", { base: "" }, { "2026/a.csv": "data/2026/a.csv" }],
	["s3://b/2026/07/a.csv", "d/", { base: "2026" }, { "2026/07/a.csv": "d/07/a.csv" }],
	["s3://b/a b#+%é.txt", "d/", {}, { "a b#+%é.txt": "d/a b#+%é.txt" }],
	[
		"s3://b/2026/",
		"data/",
		{},
		{
			"2026/07/a.csv": "data/07/a.csv",
			"2026/07/b.txt": "data/07/b.txt",
			"2026/a.csv": "data/a.csv",
		},
	],
	["s3://b/2026/", "data/", { exclude: ["07/"] }, { "2026/a.csv": "data/a.csv" }],
	["s3://b/2026/", "data/", { exclude: ["*.csv"] }, { "2026/07/b.txt": "data/07/b.txt" }],
	["s3://b/2026/", "data/", { base: "2026/", exclude: ["07/*"] }, { "2026/a.csv": "data/a.csv" }],
	[
		"s3://b/2026/07/",
		"data/",
		{ base: "2026" },
		{
			"2026/07/a.csv": "data/07/a.csv",
			"2026/07/b.txt": "data/07/b.txt",
		},
	],
	[
		"s3://b/2026/07/",
		"d/",
		{ flatten: true },
		{ "2026/07/a.csv": "d/a.csv", "2026/07/b.txt": "d/b.txt" },
	],
	["s3://b/2026/*.csv", "d/", {}, { "2026/a.csv": "d/a.csv" }],
	["s3://b/2026/**/*.csv", "d/", {}, { "2026/07/a.csv": "d/07/a.csv", "2026/a.csv": "d/a.csv" }],
	["s3://b/20*/a.csv", "d/", {}, { "2026/a.csv": "d/2026/a.csv", "2026x/a.csv": "d/2026x/a.csv" }],
	[
		"s3://b/2026/0[0-9]/{a,b}.*",
		"d/",
		{},
		{ "2026/07/a.csv": "d/07/a.csv", "2026/07/b.txt": "d/07/b.txt" },
	],
	["s3://b/*", "d/", {}, { "a b#+%é.txt": "d/a b#+%é.txt" }],
];

describe("the files of a download", () => {
	test.each(NAMING)("%s -> %s with %j", async (from, to, options, expected) => {
		expect(await paths(download(from, to, options), KEYS)).toEqual(expected);
	});

	test("come from listing only the constant part of a pattern", async () => {
		const store = memoryStore({ b: { "2026/07/a.csv": 1 } });
		await job.plan(
			[download("s3://b/2026/07*/**/*.csv", "d/"), download("s3://b/2026/07/a.csv", "x")],
			{
				store,
			},
		);
		expect([...store.asked].sort()).toEqual(["head b/2026/07/a.csv", "list b/2026/07"]);
	});

	test("are known with size, ETag and checksums for an exact key", async () => {
		const [transfer] = transfersOf(await plan(download("s3://b/k", "k"), { k: 7 }));
		expect(transfer).toMatchObject({ bucket: "b", object: { key: "k", bytes: 7, checksums: [] } });
	});

	test("come from every page of a listing", async () => {
		const keys = Array.from({ length: 2_500 }, (_, index) => `p/${index}`);
		expect(Object.keys(await paths(download("s3://b/p/", "d/"), keys))).toHaveLength(2_500);
	});

	test("are told page by page while the listing goes on, and the next page is asked for before", async () => {
		const happened: string[] = [];
		const list = async function* () {
			for (const page of [1, 2, 3]) {
				happened.push(`page ${page} is asked for`);
				const objects = [{ key: `p/${page}`, bytes: 1, etag: "e" }];
				yield { objects, hasMore: page < 3 };
			}
		};
		const planned = await job.plan([download("s3://b/p/", "d/")], {
			store: { ...memoryStore({}), list },
			listener: {
				onPlaced: (_, downloads) => {
					for (const { object } of downloads) happened.push(`${object.key} is placed`);
				},
				onFailed: () => undefined,
			},
		});
		expect(happened).toEqual([
			"page 1 is asked for",
			"page 2 is asked for",
			"p/1 is placed",
			"page 3 is asked for",
			"p/2 is placed",
		]);
		expect(transfersOf(planned)).toHaveLength(3);
	});

	test("are not told any more once a key among them is refused", async () => {
		const told: string[] = [];
		const list = async function* () {
			for (const key of ["p/1", "p//2", "p/3", "p/4"]) {
				yield { objects: [{ key, bytes: 1, etag: "e" }], hasMore: key !== "p/4" };
			}
		};
		const planned = await job.plan([download("s3://b/p/", "d/")], {
			store: { ...memoryStore({}), list },
			listener: {
				onPlaced: (_, downloads) => {
					told.push(...downloads.map(({ object }) => object.key));
				},
				onFailed: ({ failure }) => told.push(failure?.code ?? "none"),
			},
		});
		expect(told).toEqual(["p/1", "path-refused"]);
		expect(transfersOf(planned)).toEqual([]);
	});

	test("are not made by planning", async () => {
		await plan(download("s3://b/p/", "new/"), { "p/a": 1, "p/dir/": 0 });
		expect(readdirSync(job.workspace)).toEqual([]);
	});

	test("fail when a key does not start with the base", async () => {
		expect(await failure(download("s3://b/2026/", "d/", { base: "2026/07" }), KEYS)).toMatchObject({
			code: "invalid-spec",
			message: "The key `2026/a.csv` does not start with the base `2026/07/`",
		});
	});

	test("have a base of whole segments", async () => {
		const found = await failure(download("s3://b/2026x/a.csv", "d/", { base: "2026" }), KEYS);
		expect(found?.code).toBe("invalid-spec");
	});
});

describe("the output of a download", () => {
	test.each([
		["s3://b/2026/a.csv", "data/x.csv", "data/x.csv"],
		["s3://b/2026/a.csv", "data/", "data/a.csv"],
		["s3://b/2026/", "data/", "data"],
		["s3://b/2026/*.csv", "data/", "data"],
	])("of %s -> %s is the absolute path of %s", async (from, to, expected) => {
		const { entries } = await plan(download(from, to), Object.fromEntries(KEYS.map((k) => [k, 1])));
		expect(entries[0]?.output).toBe(path.join(job.workspace, expected));
	});

	test("is absent when nothing is found", async () => {
		const { entries } = await plan(download("s3://b/none/", "d/", { optional: true }), KEYS);
		expect(entries[0]).not.toHaveProperty("output");
	});
});

describe("directory markers", () => {
	test("become directories, but not the listed prefix's own", async () => {
		const planned = await plan(download("s3://b/p/", "d/"), { "p/": 0, "p/x/": 0, "p/a": 1 });
		expect(planned.directories).toEqual([path.join(job.workspace, "d/x")]);
		expect(pathsByKey(planned, job.workspace)).toEqual({ "p/a": "d/a" });
		expect(planned.entries[0]?.skips).toEqual([]);
	});

	test("with content are left out, and the author hears of it", async () => {
		const planned = await plan(download("s3://b/p/", "d/"), { "p/x/": 3, "p/a": 1 });
		expect(planned.entries[0]?.skips).toMatchObject([{ source: "s3://b/p/x/" }]);
		expect(planned.warnings).toEqual([expect.stringContaining("s3://b/p/x/ is left out")]);
	});

	test.each([
		["excluded", { exclude: ["x/"] }],
		["flattened", { flatten: true }],
	] as const)("that are %s leave nothing", async (_, options) => {
		const planned = await plan(download("s3://b/p/", "d/", options), { "p/x/": 0, "p/a": 1 });
		expect(planned.directories).toEqual([]);
	});

	test("that are named are downloaded when they are given an exact path", async () => {
		const from = { kind: "object", bucket: "b", key: "p/" } as const;
		const exact = await plan(download("s3://b/p/", "d/file", { from }), { "p/": 3 });
		expect(pathsByKey(exact, job.workspace)).toEqual({ "p/": "d/file" });
		const below = await plan(download("s3://b/p/", "d/", { from }), { "p/": 0 });
		expect(below.entries[0]?.failure?.code).toBe("path-refused");
	});

	test("alone are nothing to transfer", async () => {
		const planned = await plan(download("s3://b/p/", "d/"), { "p/": 0, "p/x/": 0 });
		expect(planned.entries[0]?.failure?.code).toBe("no-files-matched");
		expect(planned.directories).toEqual([]);
	});
});

describe("keys that cannot be paths", () => {
	test.each(["p//b", "p/../../x", "p/./x", "p/a/../b", "p/nul\0"])(
		"stop the entry before the first byte: %j",
		async (key) => {
			const found = await failure(download("s3://b/p/", "d/"), ["p/fine", key]);
			expect(found?.code).toBe("path-refused");
			expect(found?.message).toMatch(`\`${key}\``);
			expect(found?.hint).toMatch("`flatten: true`");
		},
	);

	test("are told together, ten by name", async () => {
		const keys = Array.from({ length: 12 }, (_, index) => `p//${index}`);
		const found = await failure(download("s3://b/p/", "d/"), keys);
		expect(found?.message).toMatch("12 keys in `s3://b` cannot become paths:");
		expect(found?.message.split("\n")).toHaveLength(12);
		expect(found?.message).toMatch(/and 2 more$/);
	});

	test.each([
		["excluded", download("s3://b/p/", "d/", { exclude: ["**/bad//**", "bad"] }), "p/bad"],
		["flattened", download("s3://b/p/", "d/", { flatten: true }), "p/..//x"],
		["named and given an exact path", download("s3://b/p/..//x", "d/x"), "p/..//x"],
	] as const)("do no harm when %s", async (_, entry, key) => {
		expect(await paths(entry, ["p/fine", key])).toBeDefined();
		expect((await plan(entry, ["p/fine", key])).entries[0]?.failure).toBeUndefined();
	});

	test("are refused when the whole path would be too long", async () => {
		const key = `p/${"x/".repeat(511)}`;
		const found = await failure(download("s3://b/p/", `${"d/".repeat(1_600)}d/`), [`${key}y`]);
		expect(found?.message).toMatch("its path would be longer than 4095 bytes");
	});

	test("are judged by the rules of the platform", async () => {
		const store = memoryStore({ b: { "p/CON": 1 } });
		const entries = [download("s3://b/p/", "d/")];
		const onLinux = await job.plan(entries, { store, platform: "posix" });
		expect(onLinux.entries[0]?.failure).toBeUndefined();
		const onWindows = await job.plan(entries, { store, platform: "win32", workspace: "C:\\w" });
		expect(onWindows.entries[0]?.failure?.message).toMatch("Windows reserves the name");
	});

	test("never reach a path outside the destination, whatever they are", async () => {
		const segment = fc.constantFrom("a", "b", "..", ".", "", "A", "x y", "\\..\\");
		const keys = fc.uniqueArray(
			fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `p/${parts.join("/")}`),
			{ minLength: 1, maxLength: 6 },
		);
		await fc.assert(
			fc.asyncProperty(keys, async (listed) => {
				const store = memoryStore({ b: Object.fromEntries(listed.map((key) => [key, 1])) });
				const made = await job
					.plan([download("s3://b/p/", "d/")], { store })
					.then(transfersOf, (error) => {
						expect(error.code).toBe("name-collision");
						return [];
					});
				const inside = path.join(job.workspace, "d") + path.sep;
				expect(made.every((transfer) => pathOf(transfer)?.startsWith(inside))).toBe(true);
				expect(new Set(made.map((transfer) => pathOf(transfer))).size).toBe(made.length);
			}),
			{ numRuns: 200 },
		);
	});
});

describe("git's directory", () => {
	const HOOK = "p/.git/hooks/post-checkout";

	test.each([
		["a prefix", download("s3://b/p/", "./"), HOOK],
		["a pattern", download("s3://b/p/**", "deep/"), "p/sub/.GIT/config"],
		["a whole bucket", download("s3://b/", "d/"), ".git/config"],
		["a file of that name", download("s3://b/p/", "d/", { flatten: true }), "p/x/.git"],
		["a marker", download("s3://b/p/", "d/"), "p/.git/x/"],
		["one object into a directory", download(`s3://b/${HOOK}`, "./", { base: "p/" }), HOOK],
	])("takes nothing that a key leads there: %s", async (_, entry, key) => {
		const planned = await plan(entry, { "p/fine": 1, [key]: 0 });
		expect(transfersOf(planned)).toEqual([]);
		expect(planned.entries[0]?.failure).toMatchObject({
			code: "path-refused",
			message: `The key \`${key}\` in \`s3://b\` cannot become a path: \`.git\` belongs to git, and what is in it is executed`,
			hint: expect.stringContaining("an exact path in `to`"),
		});
	});

	test.each([
		["s3://b/p/", ".git/"],
		["s3://b/p/*", ".Git/hooks/"],
		["s3://b/p/x", "sub/.git/hooks/"],
	])("is no destination of %s -> %s", async (from, to) => {
		const store = memoryStore({ b: { "p/x": 1 } });
		const planned = await job.plan([download(from, to)], { store });
		expect(planned.entries[0]?.failure).toMatchObject({
			code: "path-refused",
			message: expect.stringMatching(/belongs to git, and what is in it is executed$/),
			hint: expect.stringContaining("only one exact object goes there"),
		});
		expect(store.asked).toEqual([]);
	});

	test.each([
		["a prefix", download("s3://b/p/", "d/")],
		["a prefix, with a deeper link", download("s3://b/", "x/")],
		["an exact path that does not name it", download("s3://b/p/x", "d/x")],
	])("is not reached through a link by %s", async (_, entry) => {
		job.write(".git/hooks/", "x/");
		symlinkSync(".git/hooks", path.join(job.workspace, "d"));
		symlinkSync("../.git", path.join(job.workspace, "x/p"));
		expect((await failure(entry, ["p/x"]))?.message).toMatch("belongs to git, and what is in it");
	});

	test("takes one object where the author wrote its exact path", async () => {
		job.write(".git/");
		const entry = download("s3://b/p/x", ".git/hooks/pre-push");
		expect(await paths(entry, ["p/x"])).toEqual({ "p/x": ".git/hooks/pre-push" });
	});

	test.each([
		["excluded", { exclude: [".git"] }, { "p/fine": "d/fine" }],
		["flattened", { flatten: true }, { "p/fine": "d/fine", [HOOK]: "d/post-checkout" }],
	])("is no matter when what leads there is %s", async (_, options, expected) => {
		expect(await paths(download("s3://b/p/", "d/", options), ["p/fine", HOOK])).toEqual(expected);
	});
});

describe("what is on the disk already", () => {
	const entry = download("s3://b/p/", "d/");

	test("may be overwritten when it is a file", async () => {
		job.write("d/a");
		expect(await paths(entry, ["p/a"])).toEqual({ "p/a": "d/a" });
	});

	test("is refused when a link leads out of the allowed directories", async () => {
		symlinkSync(job.outside, path.join(job.workspace, "d"));
		expect(await failure(entry, ["p/a"])).toMatchObject({
			code: "path-refused",
			hint: expect.stringContaining(`allow-paths: ${job.outside}`),
		});
	});

	test("is refused when a deeper directory is such a link", async () => {
		mkdirSync(path.join(job.workspace, "d"));
		symlinkSync(job.outside, path.join(job.workspace, "d/x"));
		expect((await failure(entry, ["p/a", "p/x/y/z"]))?.message).toMatch(
			`\`${job.workspace}/d/x/y\` leads through a symbolic link to \`${job.outside}/y\``,
		);
	});

	test("is followed when a link stays inside", async () => {
		job.write("real/");
		symlinkSync("real", path.join(job.workspace, "d"));
		expect(await paths(entry, ["p/a"])).toEqual({ "p/a": "d/a" });
	});

	test("is refused when a link leads to the runner's files", async () => {
		mkdirSync(path.join(job.temporary, "_runner_file_commands"));
		symlinkSync(path.join(job.temporary, "_runner_file_commands"), path.join(job.workspace, "d"));
		expect((await failure(entry, ["p/a"]))?.message).toMatch("belongs to the runner");
	});

	test("is refused when the file is a link, even one that stays inside", async () => {
		job.write("d/", "target");
		symlinkSync("../target", path.join(job.workspace, "d/a"));
		expect(await failure(entry, ["p/a"])).toMatchObject({
			code: "path-refused",
			message: expect.stringContaining("do not write through links"),
		});
	});

	test("is refused when the file is a link to nowhere", async () => {
		job.write("d/");
		symlinkSync("/nowhere/at/all", path.join(job.workspace, "d/a"));
		expect((await failure(entry, ["p/a"]))?.code).toBe("path-refused");
	});

	test("is refused when a directory stands where the file goes", async () => {
		job.write("d/a/");
		expect(await failure(entry, ["p/a"])).toMatchObject({
			code: "disk",
			message: `\`${job.workspace}/d/a\` is a directory, so no file can be put there`,
		});
	});

	test("is refused when the directory is a link to nowhere", async () => {
		symlinkSync("nowhere", path.join(job.workspace, "d"));
		expect(await failure(entry, ["p/a"])).toMatchObject({
			code: "disk",
			message: `\`${job.workspace}/d\` is not a directory, so nothing can be put below it`,
		});
	});

	test("is refused when the file is a socket", async () => {
		job.write("d/");
		const server = createServer().listen(path.join(job.workspace, "d/a"));
		await once(server, "listening");
		expect((await failure(entry, ["p/a"]))?.message).toMatch("not a file");
		server.close();
	});

	test("is refused once when a file stands where a directory is needed", async () => {
		job.write("d/a");
		const found = await failure(entry, ["p/a/1", "p/a/2", "p/a/b/3"]);
		expect(found).toMatchObject({
			code: "disk",
			message: `\`${job.workspace}/d/a\` is not a directory, so nothing can be put below it`,
		});
	});
});

describe("the destination", () => {
	test.each([
		["../x", "path-refused"],
		["/etc/", "path-refused"],
		["a/../../x/", "path-refused"],
		["a\0b", "path-refused"],
	])("%j is refused", async (to, code) => {
		expect((await failure(download("s3://b/k", to), ["k"]))?.code).toBe(code);
	});

	test("outside the workspace is refused with what to add, and then allowed", async () => {
		const entry = download("s3://b/k", `${job.outside}/deep/k`);
		const store = memoryStore({ b: { k: 1 } });
		const refused = await job.plan([entry], { store });
		expect(refused.entries[0]?.failure?.hint).toMatch(`\`allow-paths: ${job.outside}/deep\``);
		expect(store.asked).toEqual([]);
		const allowed = await job.plan([entry], { store, allowPaths: [`${job.outside}/deep`] });
		expect(transfersOf(allowed)).toHaveLength(1);
	});

	test("that leads elsewhere through a link is refused before the store is asked", async () => {
		symlinkSync(job.outside, path.join(job.workspace, "link"));
		const store = memoryStore({ b: { k: 1 } });
		const planned = await job.plan([download("s3://b/k", "link/deep/")], { store });
		expect(planned.entries[0]?.failure?.code).toBe("path-refused");
		expect(store.asked).toEqual([]);
	});

	test("never becomes one of the runner's files by its key", async () => {
		const entry = download("s3://b/p/", `${job.temporary}/`);
		expect(await failure(entry, ["p/mine", "p/git-credentials-1.config"])).toMatchObject({
			code: "path-refused",
			message: expect.stringContaining("belongs to the runner"),
		});
	});

	test("may be in the runner's temporary directory, but not among the runner's own files", async () => {
		const to = (name: string) => download("s3://b/k", path.join(job.temporary, name));
		expect(await failure(to("_runner_file_commands/set_env_x"), ["k"])).toMatchObject({
			code: "path-refused",
			message: expect.stringContaining("belongs to the runner"),
			hint: "Choose another destination, such as one in the workspace",
		});
		expect((await plan(to("mine/k"), ["k"])).entries[0]?.failure).toBeUndefined();
	});
});
