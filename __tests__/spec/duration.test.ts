import { expect, test } from "@jest/globals";
import { parseDuration } from "../../src/spec/duration.ts";
import { problemsOf } from "./problems-of.ts";

test.each([
	["30s", 30],
	["90m", 5_400],
	["1h30m", 5_400],
	["7d", 604_800],
	["1d2h3m4s", 93_784],
	["0s", 0],
])("the duration %s has %d seconds", (written, seconds) => {
	expect(parseDuration(written)).toBe(seconds);
});

test.each(["", "1", "h", "1 h", "1h 30m", "30m1h", "1.5h", "-1h", "1w", "1H", "PT1H"])(
	"%j is no duration",
	(written) => {
		expect(parseDuration(written)).toMatchObject({ message: expect.stringContaining("expected") });
	},
);

test.each([
	[
		"1 hour",
		"`presign`: expected a duration, found `1 hour` (write it like `90m`, `1h30m` or `7d`)",
	],
	["8d", "`presign`: expected a duration from 1s to 7d, found `8d`"],
	["0s", "`presign`: expected a duration from 1s to 7d, found `0s`"],
	["3600", "`presign`: expected a duration, found `3600` (write it like `90m`, `1h30m` or `7d`)"],
])("a link does not work for %s", async (written, message) => {
	expect(await problemsOf(`- { from: a, to: s3://bucket/a, presign: ${written} }`)).toEqual([
		`1:42: ${message}`,
	]);
});

test("the name of a link's output is taken", async () => {
	const transfers =
		"- { name: a, from: a, to: s3://bucket/a, presign: 1h }\na-url = b -> s3://bucket/b";
	expect(await problemsOf(transfers)).toEqual([
		"2:1: the name `a-url` is taken at transfers:1:42 (names do not differ by case)",
	]);
});
