import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";

const GOOD = {
	before: "a = s3://bucket/a -> a",
	after: "b = b -> s3://bucket/b",
	transfers: "c = c -> s3://bucket/c",
};

describe("the scope", () => {
	test("`main` is `before` and an outline of `after`", async () => {
		const { before, after, transfers, outline, problems } = await parseSpec(GOOD, "main");
		expect([before.length, after.length, transfers.length, outline.length]).toEqual([1, 0, 0, 1]);
		expect(problems).toEqual([]);
	});

	test("`post` is `after`", async () => {
		const { before, after, transfers, outline, problems } = await parseSpec(GOOD, "post");
		expect([before.length, after.length, transfers.length, outline.length]).toEqual([0, 1, 0, 0]);
		expect(problems).toEqual([]);
	});

	test("`one-phase` is `transfers`", async () => {
		const { before, after, transfers, outline, problems } = await parseSpec(GOOD, "one-phase");
		expect([before.length, after.length, transfers.length, outline.length]).toEqual([0, 0, 1, 0]);
		expect(problems).toEqual([]);
	});

	test("`main` reports `before` in full", async () => {
		const { problems } = await parseSpec({ ...GOOD, before: "a -> s3://B/c" }, "main");
		expect(problemLines(problems)).toEqual([
			"before:1:6: `to`: `B` is not a bucket name: it must have 3 to 63 characters",
		]);
	});

	test("`post` says nothing more of `before`", async () => {
		const before = "a => b\n- from: @x\n- { from: a, too: b }\nx = 1\n- 5";
		expect((await parseSpec({ ...GOOD, before }, "post")).problems).toEqual([]);
	});

	test("`main` refuses `when` in `before`", async () => {
		const before = "- { from: s3://bucket/a, to: a, when: always }";
		const { problems } = await parseSpec({ ...GOOD, before }, "main");
		expect(problemLines(problems)).toEqual([
			"before:1:33: `when` belongs to `after`: in `before` the job has no result yet",
		]);
	});

	test("`one-phase` takes `when`", async () => {
		const text = "- { from: a, to: s3://bucket/a, when: failure }";
		const { transfers } = await parseSpec({ ...GOOD, transfers: text }, "one-phase");
		expect(transfers[0]?.when).toEqual(["failure"]);
	});
});

describe("names", () => {
	test("are unique over both phases, whatever their case", async () => {
		const { problems } = await parseSpec({ ...GOOD, after: "A = b -> s3://bucket/b" }, "main");
		expect(problemLines(problems)).toEqual([
			"after:1:1: the name `A` is taken at before:1:1 (names do not differ by case)",
		]);
	});

	test("are unique over the file and the inputs", async () => {
		const file = { path: "spec.yml", text: "after: [a = x -> s3://bucket/x]" };
		const { problems } = await parseSpec({ ...GOOD, file }, "main");
		expect(problemLines(problems)).toEqual([
			"spec.yml:1:9: the name `a` is taken at before:1:1 (names do not differ by case)",
		]);
	});

	test("of `before` count in `post`, where only those of `after` are reported", async () => {
		const before = `${GOOD.before}\nA = s3://bucket/b -> c`;
		const { problems } = await parseSpec(
			{ ...GOOD, before, after: "a = b -> s3://bucket/b" },
			"post",
		);
		expect(problems.map(({ position }) => position.source)).toEqual(["after"]);
	});

	test.each([
		"files",
		"paths",
		"count",
		"bytes",
		"transferred",
		"skipped",
		"after",
		"manifest",
		"Count",
	])("of the step's own outputs are taken: %s", async (name) => {
		const { problems } = await parseSpec(
			{ ...GOOD, transfers: `${name} = a -> s3://bucket/b` },
			"one-phase",
		);
		expect(problems).toHaveLength(1);
	});

	test.each(["_", "a", "A-1_b", "before", "n".repeat(100)])("may be %s", async (name) => {
		const { transfers } = await parseSpec(
			{ ...GOOD, transfers: `${name} = a -> s3://bucket/b` },
			"one-phase",
		);
		expect(transfers[0]?.name).toBe(name);
	});
});

describe("problems", () => {
	test("of all sources come at once, in the order of the sources and their lines", async () => {
		const spec = {
			before: "x\n- { from: 1, from: 2 }\ny",
			after: "z\n1 = a -> ",
			transfers: "ignored",
			file: { path: "spec.yml", text: "after: [q]\nbefore: [r]\nnope: 1" },
		};
		const { problems } = await parseSpec(spec, "main");
		const places = problems.map(({ position }) => {
			return `${position.source}:${position.line}`;
		});
		expect(places).toEqual([
			"before:1",
			"before:2",
			"before:2",
			"before:3",
			"after:1",
			"after:2",
			"spec.yml:1",
			"spec.yml:2",
			"spec.yml:3",
		]);
	});
});
