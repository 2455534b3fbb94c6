import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemsOf } from "./problems-of.ts";

describe("the terms of an entry", () => {
	test.each([
		["{ from: a, to: s3://bucket/a", "an upload"],
		["{ from: s3://bucket/a, to: a", "a download"],
	])("are read: %s", async (ends) => {
		const transfers = `- ${ends}, request-payer: true, expected-bucket-owner: 111122223333 }`;
		const parsed = await parseSpec({ before: "", after: "", transfers }, "one-phase");
		expect(parsed.problems).toEqual([]);
		expect(parsed.transfers[0]?.terms).toEqual({
			requestPayer: true,
			expectedBucketOwner: "111122223333",
		});
	});

	test("are absent where none is asked for", async () => {
		const transfers = "- { from: a, to: s3://bucket/a, request-payer: false }";
		const parsed = await parseSpec({ before: "", after: "", transfers }, "one-phase");
		expect(parsed.transfers[0]).not.toHaveProperty("terms");
	});

	test.each([
		[
			"expected-bucket-owner: 12345678901",
			"expected the 12 digits of an account, found `12345678901` (a number loses the zeros before it: write the account in quotes)",
		],
		[
			'expected-bucket-owner: "1111-2222-3333"',
			"expected the 12 digits of an account, found `1111-2222-3333` (write the digits alone)",
		],
		["expected-bucket-owner: mine", "expected the 12 digits of an account, found `mine`"],
	])("are refused: %s", async (option, expected) => {
		const [problem = "", ...more] = await problemsOf(`- { from: a, to: s3://bucket/a, ${option} }`);
		expect(problem).toContain(`\`expected-bucket-owner\`: ${expected}`);
		expect(more).toEqual([]);
	});

	test("are refused: a word where true or false belongs", async () => {
		const [problem] = await problemsOf(
			"- { from: a, to: s3://bucket/a, request-payer: requester }",
		);
		expect(problem).toContain(
			"`request-payer`: expected true or false, found the text `requester`",
		);
	});
});
