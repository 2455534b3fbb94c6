import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { TransferSpec } from "../../src/spec/spec.ts";
import { memoryStore } from "./memory-store.ts";
import { download, type TempJob, tempJob, upload } from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
	job.write("dist/css/a.css", "dist/js/a.js");
});
afterEach(() => job.remove());

const store = memoryStore({ b: { "p/": 0, "p/css/a.css": 1, "p/js/a.js": 1 } });

async function warnings(entry: TransferSpec): Promise<readonly string[]> {
	return (await job.plan([entry], { store, ifNoFilesFound: "ignore" })).warnings;
}

describe("a pattern of `exclude` that leaves nothing out", () => {
	test("is told with a name it was compared with", async () => {
		expect(await warnings(upload("dist/", "s3://b/", { exclude: ["dist/css/**"] }))).toEqual([
			"`exclude`: `dist/css/**` left nothing out of `dist/ -> s3://b/` (patterns are matched against the name relative to the base, here `css/a.css`)",
		]);
		expect(await warnings(download("s3://b/p/", "d/", { exclude: ["p/css/**"] }))).toEqual([
			"`exclude`: `p/css/**` left nothing out of `s3://b/p/ -> d/` (patterns are matched against the name relative to the base, here `css/a.css`)",
		]);
	});

	test("is told once for an entry, and without those that do their work", async () => {
		const exclude = ["css/*.tmp", "*.js", "*.map", "x/y/"];
		expect(await warnings(upload("dist/", "s3://b/", { exclude }))).toEqual([
			expect.stringMatching(/^`exclude`: `css\/\*\.tmp`, `x\/y\/` left nothing out of /),
		]);
	});

	test("is told by ten names at most", async () => {
		const exclude = Array.from({ length: 13 }, (_, index) => `x/${index}`);
		const [warning] = await warnings(upload("dist/", "s3://b/", { exclude }));
		expect(warning).toMatch("`x/8`, `x/9`, 3 more left nothing out");
	});

	test.each([
		["when others leave the same out", upload("dist/", "s3://b/", { exclude: ["css", "*.css"] })],
		["by one alternative", download("s3://b/p/", "d/", { exclude: ["{css,none}"] })],
		["when nothing was selected", download("s3://b/none/", "d/", { exclude: ["x"] })],
		["when only the prefix itself was", download("s3://b/p/*x", "d/", { exclude: ["x"] })],
		["on a bare name", upload("dist/", "s3://b/", { exclude: ["*.map", "node_modules/"] })],
		[
			"when it comes from `defaults`",
			upload("dist/", "s3://b/", { exclude: ["x"], hasDefaultExclude: true }),
		],
	])("is not told %s", async (_, entry) => {
		expect(await warnings(entry)).toEqual([]);
	});
});
