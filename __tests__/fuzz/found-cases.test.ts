import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { keptCases } from "../../fuzz/found-cases.ts";
import { isTargetName, loadTarget, TARGET_NAMES } from "../../fuzz/targets.ts";

test.each(TARGET_NAMES)(
	"all that once went wrong with %s goes well, and so do its seeds",
	async (name) => {
		const { seeds, check } = await loadTarget(name);
		const cases = keptCases().filter(({ target }) => target === name);
		for (const input of [
			...seeds.map((seed) => Buffer.from(seed)),
			...cases.map(({ input }) => input),
		]) {
			await check(input);
		}
	},
);

test("every kept case is one of a target", () => {
	const folders = readdirSync(path.resolve(import.meta.dirname, "../../fuzz/found"));
	expect(folders.filter((name) => !isTargetName(name))).toEqual([]);
	expect(keptCases().length).toBeGreaterThan(0);
});
