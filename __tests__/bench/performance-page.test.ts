import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { withResults } from "../../bench/performance-page.ts";

const PAGE = readFileSync(path.resolve(import.meta.dirname, "../../docs/performance.md"), "utf8");

describe("the page of figures", () => {
	test("keeps the latest results and nothing of those before", () => {
		const once = withResults(PAGE, "| first |");
		expect(once).toContain("| first |");
		expect(withResults(once, "| second |")).toBe(once.replace("| first |", "| second |"));
	});

	test("is not written without a place for them", () => {
		expect(() => withResults("# Performance\n", "| a |")).toThrow(/the page lacks <!-- /);
	});
});
