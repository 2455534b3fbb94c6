import { describe, expect, test } from "@jest/globals";
import { nearest } from "../../src/spec/nearest.ts";

const KEYS = ["name", "from", "to", "when", "cache-control", "content-type", "content-language"];

describe("the nearest name", () => {
	test.each([
		["a letter too many", "fromm", "from"],
		["a letter too few", "nme", "name"],
		["a wrong letter", "whan", "when"],
		["two neighbours swapped", "ot", "to"],
		["capitals", "FROM", "from"],
		["underscores", "cache_control", "cache-control"],
		["up to a third of a long word", "cach-contrl", "cache-control"],
		["the closest of several", "content-typ", "content-type"],
		["what other tools say", "Source", "from"],
		["what other tools say for the other end", "destination", "to"],
		["two edits at most in a short word", "whanx", "when"],
	])("is found for %s", (_, word, expected) => {
		expect(nearest(word, KEYS)).toBe(expected);
	});

	test("is none where what other tools say means nothing", () => {
		expect(nearest("source", ["when", "exclude"])).toBeUndefined();
	});

	test.each(["", "x", "xy", "zzzz", "storage-class", "f".repeat(10_000)])(
		"is none for %s",
		(word) => {
			expect(nearest(word, KEYS)).toBeUndefined();
		},
	);
});
