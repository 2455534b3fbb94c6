import { describe, expect, test } from "@jest/globals";
import { problemExcerpts, problemLine } from "../../src/spec/problem-text.ts";
import type { Problem } from "../../src/spec/spec.ts";

const first: Problem = {
	position: { source: "before", line: 2, column: 6 },
	message: "`to` is empty",
	hint: "write a path",
};
const second: Problem = {
	position: { source: "spec.yml", line: 1, column: 1 },
	message: "unknown key `x`",
};

describe("a problem", () => {
	test("is its place, what is wrong and what to do", () => {
		expect(problemLine(first)).toBe("before:2:6: `to` is empty (write a path)");
		expect(problemLine(second)).toBe("spec.yml:1:1: unknown key `x`");
	});

	test("is shown with its line and a caret below the place", () => {
		const texts = { before: "x\r\n\ta -> \r\n", "spec.yml": "" };
		expect(problemExcerpts([first, second], texts)).toEqual([
			"before:2:6: `to` is empty (write a path)",
			"  \ta ->",
			"  \t    ^",
			"spec.yml:1:1: unknown key `x`",
		]);
	});

	test("far along a line is shown with what is around it", () => {
		const line = `${"a".repeat(300)}!${"b".repeat(300)}`;
		const problem: Problem = { position: { source: "after", line: 1, column: 301 }, message: "m" };
		const [, shown = "", caret = ""] = problemExcerpts([problem], { after: line });
		expect(shown.length).toBeLessThan(130);
		expect(shown[caret.indexOf("^")]).toBe("!");
	});
});
