import { posix, win32 } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Platform } from "../../src/plan/plan-context.ts";
import { toUnpackingRules } from "../../src/plan/unpacking-rules.ts";

function rules(platform: Platform) {
	const paths = platform === "win32" ? win32 : posix;
	const path = platform === "win32" ? "C:\\w\\in" : "/w/in";
	const protection = () => undefined;
	return toUnpackingRules({ path, realDirectory: path }, { platform, paths, protection });
}

describe("names of an archive", () => {
	test.each([
		["C:/evil", "Windows allows none of"],
		["a/C:evil", "Windows allows none of"],
		["..\\evil", "Windows allows none of"],
		["a\tb", "no control character"],
		["CON", "Windows reserves the name"],
		["a/com1.txt", "Windows reserves the name"],
		["a./b", "no dot and no space at the end"],
		["git~1/config", "`.git` belongs to git"],
		["../evil", "the segment `.` or `..`"],
	])("are refused on Windows as keys are: %s", (name, reason) => {
		expect(rules("win32").refusal(name)).toContain(reason);
	});

	test("pass where they are plain", () => {
		for (const platform of ["win32", "darwin", "posix"] as const) {
			expect(rules(platform).refusal("a/b.txt")).toBeUndefined();
			expect(rules(platform).linkRefusal("../a/b.txt")).toBeUndefined();
		}
	});

	test("have no links with what Windows takes for a drive or a separator", () => {
		expect(rules("win32").linkRefusal("a\\..\\..\\b")).toContain("which Windows takes for more");
		expect(rules("win32").linkRefusal("a/c:b")).toContain("which Windows takes for more");
		expect(rules("posix").linkRefusal("a\\b")).toBeUndefined();
	});

	test("are one where the disk does not tell them apart", () => {
		const [mac, windows] = [rules("darwin").fold, rules("win32").fold];
		expect(mac?.("A\u0308/B")).toBe(mac?.("\u00e4/b"));
		expect(windows?.("Dir/A")).toBe(windows?.("dIR/a"));
		expect(rules("posix").fold).toBeUndefined();
	});
});
