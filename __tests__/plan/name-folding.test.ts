import { describe, expect, test } from "@jest/globals";
import { foldName } from "../../src/plan/name-folding.ts";

describe("names that a disk takes for one", () => {
	test.each([
		["in another case", "Readme", "README"],
		["with sigmas at the end and elsewhere", "ΟΔΟΣ", "οδος"],
		["composed and decomposed", "\u00e9", "e\u0301"],
		["with marks in another order", "\u0105\u0301", "a\u0301\u0328"],
		["with a mark whose upper case is a letter", "\u1fb3\u0301", "\u1fb4"],
	])("are folded to one on macOS: %s", (_, one, other) => {
		expect(foldName(one, "darwin")).toBe(foldName(other, "darwin"));
		expect(foldName(one, "posix")).not.toBe(foldName(other, "posix"));
	});
});
