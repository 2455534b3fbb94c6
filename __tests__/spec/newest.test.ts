import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemsOf } from "./problems-of.ts";

describe("newest and sort", () => {
	test("are read", async () => {
		const transfers = '- { from: "s3://bkt/p/*.csv", to: d/, newest: 3, sort: oldest }';
		const read = await parseSpec({ before: "", after: "", transfers }, "one-phase");
		expect(read.problems).toEqual([]);
		expect(read.transfers).toMatchObject([{ newest: 3, sort: "oldest" }]);
	});

	test.each([
		["newest: 0", "1:40: `newest`: expected a whole number from 1, such as `3`, found `0`"],
		["newest: all", "1:40: `newest`: expected a whole number from 1, such as `3`, found `all`"],
		[
			"sort: lagest",
			"1:38: `sort`: expected `name`, `newest`, `oldest`, `largest` or `smallest`, found the text `lagest` (did you mean `largest`?)",
		],
		["newest: 2, expect: 3", "1:51: `expect: 3` cannot be: `newest: 2` leaves no more than 2"],
	])("are refused: %s", async (options, message) => {
		expect(await problemsOf(`- { from: "s3://bkt/", to: d/, ${options} }`)).toEqual([message]);
	});

	test("choose nothing where there is one thing only, and nothing is pruned beside them", async () => {
		expect(await problemsOf("- { from: s3://bkt/k, to: k, newest: 2 }")).toEqual([
			"1:38: `newest` chooses among many, and `from` is one thing (leave it out, or write a pattern)",
		]);
		expect(await problemsOf('- { from: a/, to: "s3://bkt/a/", newest: 2, prune: true }')).toEqual([
			"1:52: `newest` and `prune` exclude each other: objects of the older files would be deleted",
		]);
	});

	test("let TO be one exact name where one thing is left", async () => {
		expect(await problemsOf('- { from: "s3://bkt/p/*", to: file, newest: 1 }')).toEqual([]);
		expect(await problemsOf("- { from: out/, to: s3://bkt/latest, newest: 1 }")).toEqual([]);
		expect(await problemsOf('- { from: "s3://bkt/p/*", to: file, newest: 2 }')).toEqual([
			"1:31: `to` is one exact name, and `from` can be more than one thing (end it with `/`: `file/`)",
		]);
	});
});
