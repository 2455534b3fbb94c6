import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isLike } from "../../../fuzz/references/slow-wildcard.ts";
import { matchesPattern } from "../../../sandbox/iam/wildcard.ts";

const text = fc.string({
	unit: fc.constantFrom("a", "b", "/", "*", "?", "😀", "\n"),
	maxLength: 10,
});

describe("a pattern of a policy", () => {
	test("matches what its definition says", () => {
		fc.assert(
			fc.property(text, text, (pattern, candidate) => {
				expect(matchesPattern(pattern, candidate)).toBe(isLike([...pattern], [...candidate]));
			}),
			{ numRuns: 3_000 },
		);
	});

	test("has variables, whose values have no wildcards, and no match where one has no value", () => {
		expect(matchesPattern("a/${aws:who}/*", "a/*/b", { "aws:who": "*" })).toBe(true);
		expect(matchesPattern("a/${aws:who}/*", "a/x/b", { "aws:who": "*" })).toBe(false);
		expect(matchesPattern("*${aws:who}", "a")).toBe(false);
		expect(matchesPattern("${*}${?}${$}", "*?$")).toBe(true);
	});

	test("is matched soon, however many stars it has", () => {
		const started = performance.now();
		expect(matchesPattern("*a".repeat(500), "a".repeat(400))).toBe(false);
		expect(performance.now() - started).toBeLessThan(1_000);
	});
});
