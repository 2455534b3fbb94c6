import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { onlyError } from "../support/only-error.ts";

/** What FROM selects of the keys below and where below `TO/` it arrives. */
const DOWNLOADS: readonly (readonly [string, readonly string[]])[] = [
	["s3://bucket/in/a.csv -> TO/", ["a.csv"]],
	["s3://bucket/in/ -> TO/", ["2026-07/a.csv", "2026-07/b.txt", "a.csv"]],
	["s3://bucket/in/** -> TO/x/..", ["2026-07/a.csv", "2026-07/b.txt", "a.csv"]],
	["s3://bucket/in/**/*.csv -> TO/", ["2026-07/a.csv", "a.csv"]],
	["s3://bucket/in/*.csv -> TO/", ["a.csv"]],
	["s3://bucket/in/2026-*/ -> TO/", ["2026-07/a.csv", "2026-07/b.txt"]],
	["s3://bucket/in/2026-??/{a,c}.* -> TO/", ["2026-07/a.csv"]],
	["s3://bucket/i*/*.csv -> TO/", ["in/a.csv"]],
	["s3://bucket/in/a.csv -> TO/b.csv", ["b.csv"]],
	[
		"{ from: s3://bucket/in/**, to: TO/, base: / }",
		["in/2026-07/a.csv", "in/2026-07/b.txt", "in/a.csv"],
	],
	["{ from: s3://bucket/in/2026-07/a.csv, to: TO/, base: in/ }", ["2026-07/a.csv"]],
	["{ from: s3://bucket/in/2026-07/a.csv, to: TO/, base: in }", ["2026-07/a.csv"]],
	["{ from: s3://bucket/in/2026-07/, to: TO/, flatten: true }", ["a.csv", "b.txt"]],
	['{ from: s3://bucket/in/, to: TO/, exclude: ["*.csv"] }', ["2026-07/b.txt"]],
	["{ from: s3://bucket/in/, to: TO/, exclude: 2026-07/ }", ["a.csv"]],
	['{ from: s3://bucket/in/, to: TO/, exclude: [/a.csv, "**/b.*"] }', ["2026-07/a.csv"]],
];

const UPLOADS: typeof DOWNLOADS = [
	["dist -> s3://bucket/TO/", ["dist/a.html", "dist/js/a.js", "dist/js/b.js.map"]],
	["dist/ -> s3://bucket/TO/", ["a.html", "js/a.js", "js/b.js.map"]],
	["dist/** -> s3://bucket/TO/", ["a.html", "js/a.js", "js/b.js.map"]],
	["dist/**/*.js -> s3://bucket/TO/", ["js/a.js"]],
	["dist/j* -> s3://bucket/TO/", ["js/a.js", "js/b.js.map"]],
	["./dist/../dist/a.html -> s3://bucket/TO/", ["a.html"]],
	["out/report.html -> s3://bucket/TO/", ["report.html"]],
	["out/report.html -> s3://bucket/TO/r.html", ["r.html"]],
	['{ from: [dist/**, "!**/*.map"], to: s3://bucket/TO/ }', ["a.html", "js/a.js"]],
	['{ from: [dist/**, "!dist/js", dist/js/a.js], to: s3://bucket/TO/ }', ["a.html", "a.js"]],
	[
		"{ from: [dist/, out/report.html], to: s3://bucket/TO/, exclude: js }",
		["a.html", "report.html"],
	],
	[
		"{ from: [dist/js/*.js, out/], to: s3://bucket/TO/, base: . }",
		["dist/js/a.js", "out/report.html"],
	],
	["{ from: dist/js/, to: s3://bucket/TO/, base: dist }", ["js/a.js", "js/b.js.map"]],
	[
		'{ from: "**/*.{js,html}", to: s3://bucket/TO/, flatten: true }',
		["a.html", "a.js", "report.html"],
	],
];

/** The rows as entries of one step, each with a destination of its own. */
function toEntries(rows: typeof DOWNLOADS): string {
	return rows.map(([entry], index) => `- ${entry.replace("TO/", `${index}/`)}`).join("\n");
}

/** The rows again, with what was found at their destinations. */
function withFound(rows: typeof DOWNLOADS, names: readonly string[]): typeof DOWNLOADS {
	return rows.map(([entry], index) => {
		const below = names.filter((name) => name.startsWith(`${index}/`));
		return [entry, below.map((name) => name.slice(`${index}/`.length))];
	});
}

describe("the base", () => {
	const world = useWorld();

	test("downloads go below TO under their names relative to the base", async () => {
		for (const key of ["in/a.csv", "in/2026-07/a.csv", "in/2026-07/b.txt", "other/x"]) {
			await world.sandbox.putObject("bucket", key, key);
		}
		expect((await world.stage({ before: toEntries(DOWNLOADS) })).status).toBe("success");
		expect(withFound(DOWNLOADS, world.tree())).toEqual(DOWNLOADS);
	});

	test("uploads go below TO under their names relative to the base", async () => {
		for (const name of ["dist/a.html", "dist/js/a.js", "dist/js/b.js.map", "out/report.html"]) {
			world.files({ [name]: name });
		}
		expect((await world.stage({ after: toEntries(UPLOADS) })).status).toBe("success");
		expect(withFound(UPLOADS, world.sandbox.keys("bucket"))).toEqual(UPLOADS);
	});

	test("a base that is not above what is selected is an error before anything moves", async () => {
		await world.sandbox.putObject("bucket", "in/a.csv", "a");
		const before = '- { from: "s3://bucket/in/a.csv", to: data/, base: i }';
		expect(onlyError(await world.stage({ before }))).toBe(
			"The key `in/a.csv` does not start with the base `i/`\nWrite a `base` of whole segments that every selected key starts with",
		);
		expect(world.sandbox.recorder.count("GetObject")).toBe(0);
	});
});

describe("collisions", () => {
	const world = useWorld();

	test.each([
		[
			"names that flatten to one",
			['- { from: "s3://bucket/in/", to: data/, flatten: true }'],
			"Two transfers collide: s3://bucket/in/1/x and s3://bucket/in/2/x would both become `WORKSPACE/data/x`",
		],
		[
			"entries with one destination, however it is written",
			["- s3://bucket/in/1/x -> data/x", "- s3://bucket/in/2/x -> ./other/../data/"],
			"Two transfers collide: s3://bucket/in/1/x and s3://bucket/in/2/x would both become `WORKSPACE/data/x`",
		],
		[
			"a file where another needs a directory",
			["- s3://bucket/in/1/x -> data/x", "- s3://bucket/in/2/x -> data/x/y/z"],
			"Two transfers collide: s3://bucket/in/1/x would become the file `WORKSPACE/data/x`, and s3://bucket/in/2/x needs a directory there",
		],
		[
			"keys `a` and `a/b` of one prefix",
			["- s3://bucket/clash/ -> data/"],
			"Two transfers collide: s3://bucket/clash/a would become the file `WORKSPACE/data/a`, and s3://bucket/clash/a/b needs a directory there",
		],
		[
			"a marker beside a file of its name",
			["- s3://bucket/mark/ -> data/"],
			"Two transfers collide: s3://bucket/mark/a would become the file `WORKSPACE/data/a`, and s3://bucket/mark/a/ needs a directory there",
		],
	])("%s", async (_, entries, expected) => {
		const keys = ["in/1/x", "in/2/x", "clash/a", "clash/a/b", "mark/a", "mark/a/"];
		for (const key of keys)
			await world.sandbox.putObject("bucket", key, key.endsWith("/") ? "" : key);
		const job = await world.stage({ before: entries.join("\n") });
		expect(onlyError(job).replaceAll(world.workspace, "WORKSPACE").replaceAll("\\", "/")).toBe(
			`${expected}\nGive them different destinations, leave one out with \`exclude\`, or drop \`flatten\``,
		);
		expect(world.sandbox.recorder.count("GetObject")).toBe(0);
		expect(world.tree()).toEqual([]);
	});

	test("uploads with one key are refused across entries; `a` and `a/b` are both keys", async () => {
		world.files({ "1/x": "1", "2/x": "2" });
		const both = await world.stage({ after: "1/ -> s3://bucket/k/\n2/x -> s3://bucket/k/x" });
		expect(onlyError(both).replaceAll(world.workspace, "WORKSPACE").replaceAll("\\", "/")).toMatch(
			"Two transfers collide: `WORKSPACE/1/x` and `WORKSPACE/2/x` would both become s3://bucket/k/x\n",
		);
		expect(world.sandbox.recorder.requests).toEqual([]);
		await world.stage({ after: "1/x -> s3://bucket/a\n2/x -> s3://bucket/a/b" });
		expect(world.sandbox.keys("bucket")).toEqual(["a", "a/b"]);
	});
});

describe("an exact TO", () => {
	const world = useWorld();

	test("cannot take what may be several things, and says so of every entry at once", async () => {
		const before = [
			"- s3://bucket/in/ -> data",
			"- s3://bucket/in/* -> data",
			"- out/ -> s3://bucket/k",
			"- out/*.csv -> s3://bucket/k",
			'- { from: [a, b], to: "s3://bucket/k" }',
		].join("\n");
		const several = "`to` is one exact name, and `from` can be more than one thing";
		expect(onlyError(await world.stage({ before }))).toBe(
			[
				`before:1:22: ${several} (end it with \`/\`: \`data/\`)`,
				`before:2:23: ${several} (end it with \`/\`: \`data/\`)`,
				`before:3:11: ${several} (end it with \`/\`: \`s3://bucket/k/\`)`,
				`before:4:16: ${several} (end it with \`/\`: \`s3://bucket/k/\`)`,
				`before:5:23: ${several} (end it with \`/\`: \`s3://bucket/k/\`)`,
			].join("\n"),
		);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("cannot take a directory written without its `/` either", async () => {
		world.files({ "out/a": "a" });
		expect(onlyError(await world.stage({ after: "out -> s3://bucket/k" }))).toBe(
			"`out` is a directory, and s3://bucket/k names one object\nEnd the destination in `/`: `s3://bucket/k/`",
		);
	});
});
