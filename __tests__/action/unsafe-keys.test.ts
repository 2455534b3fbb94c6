import { statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { onlyError } from "../support/only-error.ts";

const isWindows = process.platform === "win32";

/** What names are measured in: UTF-16 units on Windows. */
const UNIT = isWindows ? "characters" : "bytes";

describe("keys that are no paths", () => {
	const world = useWorld();

	test.each([
		["in//x", "it holds an empty segment (`//`, or a `/` at its start or end)"],
		["in/../up", "it holds the segment `.` or `..`"],
		["in/a/../../../up", "it holds the segment `.` or `..`"],
		["in/./x", "it holds the segment `.` or `..`"],
		[`in/${"é".repeat(256)}`, `one of its segments is longer than 255 ${UNIT}`],
	])("%s is refused, and its neighbours stay where they are", async (key, reason) => {
		await world.sandbox.putObject("bucket", "in/fine", "fine");
		await world.sandbox.putObject("bucket", key, "");
		const job = await world.stage({ before: "s3://bucket/in/ -> data/" });
		expect(onlyError(job)).toContain(
			`The key \`${key}\` in \`s3://bucket\` cannot become a path: ${reason}\n`,
		);
		expect(job.main("stage").log).toContain("Plan: nothing to transfer; 1 entry cannot run");
		expect(world.sandbox.recorder.count("GetObject")).toBe(0);
		expect(world.tree()).toEqual([]);
	});

	test("refused keys are told together, with ways out that work", async () => {
		const keys = ["/lead", "a//b", "a/../c", "fine"];
		for (const key of keys) await world.sandbox.putObject("bucket", key, key);
		const refused = await world.stage({ before: "s3://bucket/ -> data/" });
		expect(onlyError(refused)).toMatch(
			/^3 keys in `s3:\/\/bucket` cannot become paths:\n {2}- `\/lead`: .*\n {2}- `a\/\.\.\/c`: .*\n {2}- `a\/\/b`: .*\nLeave it out with `exclude`/,
		);
		const flat = await world.stage({
			before: JSON.stringify([
				{ from: "s3://bucket/", to: "flat/", flatten: true },
				{ from: "s3://bucket/**", to: "some/", exclude: ["lead", "a/"] },
				"s3://bucket//lead -> exact/lead",
			]),
		});
		expect(flat.status).toBe("success");
		expect(world.tree()).toEqual([
			"exact/lead",
			"flat/b",
			"flat/c",
			"flat/fine",
			"flat/lead",
			"some/fine",
		]);
	});

	test("markers become directories, and one with content is left out with a warning", async () => {
		for (const key of ["in/", "in/empty/", "in/a/b/"])
			await world.sandbox.putObject("bucket", key, "");
		await world.sandbox.putObject("bucket", "in/full/", "content");
		await world.sandbox.putObject("bucket", "in/file", "file");
		const job = await world.stage({ before: "s3://bucket/in/ -> data/" });
		expect(world.tree()).toEqual(["data/file"]);
		for (const name of ["data/empty", "data/a/b"])
			expect(statSync(world.at(name)).isDirectory()).toBe(true);
		expect(job.main("stage").annotations.map(({ level, message }) => ({ level, message }))).toEqual(
			[
				{
					level: "warning",
					message:
						"s3://bucket/in/full/ is left out: its key ends in `/` as a directory's does, yet it has content",
				},
			],
		);
	});

	test("a prefix never takes its sibling", async () => {
		for (const key of ["data", "data/a", "data2/b"])
			await world.sandbox.putObject("bucket", key, key);
		await world.stage({ before: "s3://bucket/data/ -> got/" });
		expect(world.tree()).toEqual(["got/a"]);
	});
});

describe("destinations that cannot be", () => {
	const world = useWorld();

	test.each([
		[
			"way/ in the way",
			"`W/way/a` is a directory, so no file can be put there\nChoose another destination;",
		],
		["file/ in the way", "`W/file` is not a directory, so nothing can be put below it\n"],
		["../out outside", "`../out` is `OUT`, outside the workspace"],
	])("%s", async (title, expected) => {
		await world.sandbox.putObject("bucket", "a", "new");
		world.files({ "way/a/b": "b", file: "old" });
		const [to] = title.split(" ");
		const job = await world.stage({ before: `s3://bucket/a -> ${to}` });
		const outside = path.resolve(world.workspace, "../out");
		const message = onlyError(job)
			.replaceAll(world.workspace, "W")
			.replaceAll(outside, "OUT")
			.replaceAll("\\", "/");
		expect(message.slice(0, expected.length)).toBe(expected);
		expect(world.sandbox.recorder.count("GetObject")).toBe(0);
		expect(world.tree()).toEqual(["file", "way/a/b"]);
	});

	(isWindows ? test.skip : test)("a name that is too long", async () => {
		await world.sandbox.putObject("bucket", "a", "new");
		const to = "x".repeat(256);
		const job = await world.stage({ before: `s3://bucket/a -> ${to}` });
		expect(onlyError(job)).toBe(
			`Could not look at \`${world.at(to)}\`: the name is too long\nChoose a destination whose path the runner can hold and whose directories it may read`,
		);
	});
});

describe("names that cannot be written", () => {
	const world = useWorld();

	test("are told apart from what they look like, before any request", async () => {
		const half = '- { from: a, to: "s3://bucket/\\uD83D" }';
		const lines = [
			"out/x #c -> s3://bucket/x/",
			"out/a b -> s3://bucket/x/",
			"out/a->b -> s3://bucket/x/",
		];
		expect(onlyError(await world.stage({ before: lines.join("\n") })).split("\n")).toEqual([
			"before:1:1: expected `FROM -> TO`, found `out/x #c -> s3://bucket/x/` (`#` after a space begins a comment: put a path or key that holds it in double quotes)",
			"before:2:6: a space in a path or key needs double quotes (quote all of it; for several paths write an item with `from:` as a list)",
			"before:3:10: a second `->`: a line holds one transfer, `FROM -> TO` (put a path or key that holds `->` in double quotes)",
		]);
		expect(onlyError(await world.stage({ before: half }))).toBe(
			"before:1:18: the text holds one half of a surrogate pair, which no key and no name can hold (write the character itself, or both halves: `\\uD83D\\uDE00`)",
		);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});
