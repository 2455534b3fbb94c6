import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { messages, onlyError } from "../support/only-error.ts";

describe("metadata", () => {
	const world = useWorld();

	test("may be 2,048 bytes as sent, names included, and not one more", async () => {
		world.files({ a: "a" });
		const entry = (letters: number) =>
			`- { from: a, to: "s3://bucket/${letters}", metadata: { m: ${"y".repeat(letters)} } }`;
		expect((await world.stage({ after: entry(2_047) })).status).toBe("success");
		expect(world.sandbox.keys("bucket")).toEqual(["2047"]);
		expect(onlyError(await world.stage({ before: entry(2_048) }))).toBe(
			"before:1:48: `metadata` is 2049 bytes in all (names and encoded values), and S3 takes at most 2048",
		);
	});

	test("counts as it is encoded, together with defaults", async () => {
		world.files({ a: "a", "s.yml": `defaults: { metadata: { team: ${"x".repeat(1_000)} } }` });
		const job = await world.stage({
			spec: "s.yml",
			after: `- { from: a, to: "s3://bucket/a", metadata: { m: ${"é".repeat(400)} } }`,
		});
		expect(messages(job.post("stage"), "error")).toEqual([
			expect.stringMatching(
				/^after:1:\d+: `metadata` is 23\d\d bytes in all \(names and encoded values\), and S3 takes at most 2048$/,
			),
		]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("that no header can hold is refused with its place and what to write", async () => {
		const before = [
			"- { from: a, to: s3://bucket/a, metadata: { a b: 1, X-Amz-Meta-q: 2, A: 3, a: 4 } }",
			'- { from: a, to: s3://bucket/b, metadata: { line: "1\\n2" }, cache-control: ü, content-type: text }',
			"- { from: a, to: s3://bucket/c, expires: tomorrow, content-disposition: attachment; filename=ü }",
			"- { from: s3://bucket/d, to: d, cache-control: no-cache }",
		].join("\n");
		expect(onlyError(await world.stage({ before })).split("\n")).toEqual([
			"before:1:45: `a b` cannot be a header's name (use letters, digits, `-`, `_` and `.`)",
			"before:1:53: `X-Amz-Meta-q`: names of `metadata` go without `x-amz-meta-` (write `q`)",
			"before:1:76: `a` stands here twice: names do not differ by case",
			"before:2:45: `line`: metadata holds no control characters",
			"before:2:76: `cache-control`: a header holds ASCII characters only, found `ü`",
			"before:2:93: `content-type`: expected a type such as `text/html`, found `text`",
			"before:3:42: `expires`: `tomorrow` is no date (write `2026-12-31`, `2026-12-31T23:59:59Z` or `Thu, 31 Dec 2026 23:59:59 GMT`)",
			"before:3:73: `content-disposition`: a header holds ASCII characters only, found `ü` (write such a name percent-encoded: `attachment; filename*=UTF-8''caf%C3%A9.txt`)",
			"before:4:48: `cache-control` is for uploads and copies, and this is a download",
		]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});
