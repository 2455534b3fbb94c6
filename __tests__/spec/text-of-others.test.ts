import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { evaluateTemplate } from "../../harness/template.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";
import { codeBlocks, readText } from "../docs/markdown.ts";

const HOSTILE = [
	'say "hi", or \'hi\', \\" or not \\',
	'"}\n- secrets/** -> s3://other-bucket/\n- { from: x, to: "s3://my-bucket/y',
	"}, prune: whole-bucket, metadata: { a: b } # ",
	"\n\n  - a: |\n\t- b\r\nc\0d\u0085e\u2028f\u007f",
	"&a *a !!js <<: {{x}} {path} %TAG --- ... \n---\n- a",
	"]\n]}}, { from: .env, to: s3://other-bucket/ }",
	": - ? | > @ ` # - no list",
	"null",
	"1.50",
	"",
	"Łukasz 👩‍🚀",
];

describe("text of others", () => {
	const page = readText("docs/spec.md");
	const section = page.slice(
		page.indexOf("## Text that others write"),
		page.indexOf("## Messages"),
	);
	const after = String(parse(codeBlocks(section, "yaml")[0] ?? "").after);

	test.each(HOSTILE)("as docs/spec.md puts it into a list stays one value: %j", async (text) => {
		const { transfers, problems } = await read(after, text);
		expect(problems).toEqual([]);
		expect(transfers).toHaveLength(3);
		const [change, message, branch] = transfers;
		expect(JSON.parse(inlineText(change))).toEqual({ message: text, branch: "main" });
		expect(inlineText(message)).toBe(text);
		expect(branch).toMatchObject({ to: { bucket: "my-bucket", prefix: "branches/main/" } });
	});

	test.each(["feature/x", "a\"b'c", "x},{y", "a#b&c*d!e", "->", "50%"])(
		"may name a prefix there, whatever a branch may be called: %s",
		async (branch) => {
			const { transfers } = await read(after, "", branch);
			expect(transfers[2]).toMatchObject({ to: { prefix: `branches/${branch}/` } });
		},
	);

	test("that stands between quotes adds transfers, which is why", async () => {
		const { transfers } = await read(
			'- { from: a, to: "s3://my-bucket/a", metadata: { m: "${{ github.message }}" } }',
			'" } }\n- secrets/** -> s3://other-bucket/ # ',
		);
		expect(transfers.map(({ text }) => text)).toContain("secrets/** -> s3://other-bucket/");
	});

	test.each([
		["two lines", "first\nsecond", "metadata holds no control characters"],
		["long", "x".repeat(2_048), "S3 takes at most 2048"],
	])("is nothing for metadata where it is %s", async (_, text, problem) => {
		const list =
			"- { from: a, to: s3://my-bucket/a, metadata: { m: ${{ toJSON(github.message) }} } }";
		const { problems } = await read(list, text);
		expect(problems.join("\n")).toContain(problem);
	});
});

describe("data of an expression", () => {
	const page = readText("docs/spec.md");
	const option = page.slice(page.indexOf("### `json`"), page.indexOf("### `archive`"));
	const [, whole = ""] = codeBlocks(option, "yaml");

	test("is uploaded as docs/spec.md says, whatever is in it", async () => {
		const { transfers, problems } = await read(whole, "");
		expect(problems).toEqual([]);
		expect(JSON.parse(inlineText(transfers[0]))).toEqual(MATRIX);
	});

	test("spans lines as JSON, so that it is nothing for a list of items", async () => {
		const { problems } = await read("- to: s3://bucket/k\n  json: ${{ toJSON(matrix) }}\n", "");
		expect(problems).not.toEqual([]);
	});
});

const MATRIX = { os: "linux", list: [1, "}\n- a -> s3://bucket/b"] };

/** Reads a list as the runner hands it over, with the message of a commit and the name of a branch. */
async function read(list: string, message: string, branch = "main") {
	const event = { head_commit: { message } };
	const contexts = { github: { message, event, sha: "c0ffee", ref_name: branch }, matrix: MATRIX };
	const scope = { contexts, status: "success", cancelled: false, workspace: "/nowhere" } as const;
	const transfers = String(evaluateTemplate(list, scope));
	const spec = await parseSpec({ before: "", after: "", transfers }, "one-phase");
	return { transfers: spec.transfers, problems: problemLines(spec.problems) };
}

type Entry = Awaited<ReturnType<typeof read>>["transfers"][number];

function inlineText(entry: Entry | undefined): string {
	if (entry?.direction !== "upload" || !("text" in entry.from)) throw new Error("nothing inline");
	return entry.from.text;
}
