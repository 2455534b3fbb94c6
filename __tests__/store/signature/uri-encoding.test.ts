import { describe, expect, test } from "@jest/globals";
import { encodeKey, toQueryString } from "../../../src/store/signature/uri-encoding.ts";

describe("A key in a path", () => {
	test.each([
		["plain/key-1_2.3~4", "plain/key-1_2.3~4"],
		["a b+c", "a%20b%2Bc"],
		["%2F", "%252F"],
		["//a/./../b/", "//a/./../b/"],
		["it's (a) *star*!", "it%27s%20%28a%29%20%2Astar%2A%21"],
		["\t\n\u007f", "%09%0A%7F"],
		["\u00e9", "%C3%A9"],
		["e\u0301", "e%CC%81"],
		["😀", "%F0%9F%98%80"],
		["", ""],
	])("is percent-encoded once and not normalised: %j", (key, encoded) => {
		expect(encodeKey(key)).toBe(encoded);
	});

	test.each(["\ud83d", "a\ude00b", "\ude00\ud83d"])(
		"cannot be half a surrogate pair: %j",
		(key) => {
			expect(() => encodeKey(key)).toThrow(
				expect.objectContaining({ code: "invalid-spec", message: expect.stringContaining("\\u") }),
			);
		},
	);
});

describe("A query string", () => {
	test("is sorted by encoded name, then by value, and encodes slashes", () => {
		const query = [
			["uploadId", "a/b+c="],
			["partNumber", "7"],
			["a-b", "2"],
			["a", "2"],
			["a", "1"],
			["é", ""],
			["Z", "!"],
		] as const;
		expect(toQueryString(query)).toBe(
			"%C3%A9=&Z=%21&a=1&a=2&a-b=2&partNumber=7&uploadId=a%2Fb%2Bc%3D",
		);
	});

	test("is empty without parameters", () => {
		expect(toQueryString([])).toBe("");
	});
});
