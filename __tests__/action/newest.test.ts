import { readFileSync, utimesSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/run-job.ts";
import { ACTION, useWorld } from "../support/action.ts";

/** The store's clock where it stands still. */
let stopped: number | undefined;

const world = useWorld({ now: () => new Date(stopped ?? Date.now()) });

const MINUTE = 60_000;

function requests(...operations: string[]) {
	return world.sandbox.recorder.requests.filter(({ operation }) => operations.includes(operation));
}

/** Stores objects below `in/`, whose content is their name, as many minutes ago as is said. */
async function store(minutes: Readonly<Record<string, number>>): Promise<void> {
	const now = Date.now();
	for (const [name, age] of Object.entries(minutes)) {
		stopped = now - age * MINUTE;
		await world.sandbox.putObject("bucket", `in/${name}`, name.padEnd(age, "."));
	}
	stopped = undefined;
}

function write(minutes: Readonly<Record<string, number>>): void {
	const now = Date.now();
	for (const [name, age] of Object.entries(minutes)) {
		world.files({ [`out/${name}`]: name });
		const date = new Date(now - age * MINUTE);
		utimesSync(world.at(`out/${name}`), date, date);
	}
}

async function step(kind: "download" | "upload", transfers: string): Promise<StageResult> {
	const action = { ...world.action({ transfers }), uses: `${ACTION}/${kind}` };
	return (await world.job([action])).main("stage");
}

function download(options: string, to = "in/") {
	return step("download", `- { name: in, from: "s3://bucket/in/", to: ${to}, ${options} }`);
}

function upload(options: string, to = "s3://bucket/out/") {
	return step("upload", `- { name: out, from: out/, to: "${to}", ${options} }`);
}

function keysOf({ outputs: { files = "" } }: StageResult): string[] {
	const records: { uri: string }[] = JSON.parse(files);
	return records.map(({ uri }) => uri.replace(/^s3:\/\/bucket\/[a-z]+\//, ""));
}

function pathsOf({ outputs: { paths = "" } }: StageResult): string[] {
	return paths.split("\n").map((path) => path.slice(world.at("in/").length));
}

describe("newest", () => {
	test("tells of a rule that matches none of the objects it chooses", async () => {
		await store({ "new.txt": 1, "sub/old.log": 2 });
		const { annotations } = await download(
			'newest: 1, rules: [{ match: "sub/*.log", if-exists: keep }]',
		);
		expect(annotations.map(({ message }) => message)).toEqual([
			expect.stringContaining("`sub/*.log` matched nothing"),
		]);
	});

	test("downloads the newest objects alone, the newest of them first", async () => {
		await store({ a: 30, b: 10, "sub/c": 20, d: 40 });
		const stage = await download("newest: 2");
		expect(world.tree()).toEqual(["in/b", "in/sub/c"]);
		expect(pathsOf(stage)).toEqual(["b", "sub/c"]);
		expect(requests("GetObject")).toHaveLength(2);
		expect(requests("HeadObject")).toEqual([]);
	});

	test("takes the first by name of what was stored in one moment", async () => {
		const ages = { z: 10, a: 10, m: 10 };
		await store(ages);
		write(ages);
		expect(keysOf(await download("newest: 2"))).toHaveLength(2);
		expect(keysOf(await upload("newest: 1"))).toEqual(["a"]);
	});

	test("chooses among what `exclude` leaves, and takes no directory marker for a file", async () => {
		await store({ "a.csv": 30, "b.tmp": 10 });
		await world.sandbox.putObject("bucket", "in/empty/", "");
		await download('newest: 1, exclude: "*.tmp"');
		expect(world.tree()).toEqual(["in/a.csv"]);
	});

	test("does not mind the key of an object that is not chosen", async () => {
		await store({ "../evil": 30, good: 10 });
		expect((await download("newest: 2")).exitCode).toBe(1);
		expect((await download("newest: 1")).exitCode).toBe(0);
		expect(world.tree()).toEqual(["in/good"]);
	});

	test("gives the one object an exact name", async () => {
		await store({ "2026-01.sql": 30, "2026-02.sql": 10 });
		const stage = await download("newest: 1", "backup.sql");
		expect(readFileSync(world.at("backup.sql"), "utf8")).toContain("2026-02.sql");
		expect(stage.outputs.in).toBe(world.at("backup.sql"));
		write({ "old.log": 20, "new.log": 5 });
		await upload("newest: 1", "s3://bucket/latest.log");
		expect(String(await world.sandbox.object("bucket", "latest.log")?.body())).toBe("new.log");
	});

	test("of a listing of several pages moves nothing before its end", async () => {
		const now = Date.now();
		for (let at = 0; at < 2100; at++) {
			stopped = now - ((at * 37) % 2100) * 1000;
			await world.sandbox.putObject("bucket", `in/${String(at).padStart(4, "0")}`, "x");
		}
		stopped = undefined;
		const stage = await download("newest: 5");
		expect(stage.log).not.toContain("transfers have begun");
		const wanted = Array.from({ length: 2100 }, (_, at) => at)
			.sort((one, other) => ((one * 37) % 2100) - ((other * 37) % 2100))
			.slice(0, 5)
			.map((at) => String(at).padStart(4, "0"));
		expect(keysOf(stage)).toEqual(wanted);
		const made = world.sandbox.recorder.requests.map(({ operation }) => operation);
		expect(made).toEqual([...Array(3).fill("ListObjectsV2"), ...Array(5).fill("GetObject")]);
	}, 60_000);

	test("uploads the newest files", async () => {
		write({ a: 30, b: 10, "sub/c": 20, d: 40 });
		const stage = await upload("newest: 2, expect: 2");
		expect(keysOf(stage)).toEqual(["b", "sub/c"]);
		expect(world.sandbox.keys("bucket")).toEqual(["out/b", "out/sub/c"]);
	});

	test("copies the newest object to one exact key", async () => {
		await store({ a: 30, "b.tmp": 5, c: 10 });
		await world.sandbox.putObject("bucket", "in/empty/", "");
		const copy = 'from: "s3://bucket/in/", to: s3://bucket/latest, newest: 1, exclude: "*.tmp"';
		expect(keysOf(await step("upload", `- { ${copy} }`))).toEqual(["s3://bucket/latest"]);
		expect(String(await world.sandbox.object("bucket", "latest")?.body())).toMatch(/^c/);
	});
});

describe("sort", () => {
	const AGES = { a: 30, b: 10, c: 20 };

	test.each([
		["name", ["a", "b", "c"]],
		["newest", ["b", "c", "a"]],
		["oldest", ["a", "c", "b"]],
		["largest", ["a", "c", "b"]],
		["smallest", ["b", "c", "a"]],
	])("by %s is the order of `files` and `paths`", async (order, names) => {
		await store(AGES);
		const stage = await download(`sort: ${order}`);
		expect(keysOf(stage)).toEqual(names);
		expect(pathsOf(stage)).toEqual(names);
	});

	test("of uploads goes by the files' own dates", async () => {
		write(AGES);
		expect(keysOf(await upload("sort: oldest"))).toEqual(["a", "c", "b"]);
	});

	test("has what was there already in its place, and by name otherwise last", async () => {
		await store(AGES);
		world.files({ "in/b": "kept" });
		expect(keysOf(await download("if-exists: keep"))).toEqual(["a", "c", "b"]);
		const stage = await download("if-exists: keep, sort: newest");
		expect(pathsOf(stage)).toEqual(["b", "c", "a"]);
	});

	test("and `newest` agree: the ten newest, the oldest of them first", async () => {
		await store(AGES);
		expect(keysOf(await download("newest: 2, sort: oldest"))).toEqual(["c", "b"]);
	});
});
