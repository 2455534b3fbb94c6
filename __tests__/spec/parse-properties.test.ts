import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemExcerpts, problemLines } from "../../src/spec/problem-text.ts";

const SCOPES = ["main", "post", "one-phase"] as const;

/** Pieces of the language, well and badly put together. */
const piece = fc.constantFrom(
	"a",
	"s3://bucket/",
	"s3://",
	" -> ",
	"->",
	" = ",
	"\n",
	"\n- ",
	"\n  ",
	"\r\n",
	"\t",
	"# ",
	'"',
	"'",
	"\\",
	"[",
	"]",
	"{",
	"}",
	", ",
	": ",
	"from: ",
	"to: ",
	"- { from: ",
	"when: ",
	"metadata: ",
	"*",
	"**/",
	"&a ",
	"*a ",
	"!",
	"|",
	">-",
	"---",
	"? ",
	"<<: ",
	"\0",
	"é",
	"😀",
	"\uD800",
	"1",
	"true",
	"null",
	"~",
	"before:",
	"after:",
	"defaults:",
);

const text = fc.oneof(
	fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
	fc.string({ unit: "binary", maxLength: 60 }),
);

const nameText = fc
	.string({
		unit: fc.constantFrom("a", "b", " ", "#", "=", '"', "\\", "->", "é", "😀", ".", "'", ":", "-"),
		minLength: 1,
	})
	.filter((name) => name.trim() !== "" && !name.startsWith("!"));

describe("reading any text", () => {
	test("gives problems that stand somewhere in it, never a failure", async () => {
		await fc.assert(
			fc.asyncProperty(text, text, fc.constantFrom(...SCOPES), async (input, file, scope) => {
				const inputs = { before: input, after: input, transfers: input };
				const source = { ...inputs, file: { path: "spec.yml", text: file } };
				const { problems } = await parseSpec(source, scope);
				const texts: Record<string, string> = { ...inputs, "spec.yml": file };
				for (const { position, message } of problems) {
					const lines = (texts[position.source] ?? "").replaceAll("\r\n", "\n").split("\n");
					expect(position.line).toBeLessThanOrEqual(lines.length);
					expect(position.column).toBeGreaterThanOrEqual(1);
					expect(position.column).toBeLessThanOrEqual((lines[position.line - 1]?.length ?? 0) + 1);
					expect(message).not.toMatch(/\n|undefined|\[object|\.$/);
				}
				expect(problemExcerpts(problems, texts).length).toBeGreaterThanOrEqual(problems.length);
			}),
			{ numRuns: 1_000 },
		);
	});

	test("gives entries or problems for every list that is not empty", async () => {
		await fc.assert(
			fc.asyncProperty(text, async (transfers) => {
				const { transfers: entries, problems } = await parseSpec(
					{ before: "", after: "", transfers },
					"one-phase",
				);
				const isEmpty = /^(\s*(#.*)?(\n|$))*$/.test(transfers) || /^\s*\[\s*\]\s*$/.test(transfers);
				if (!isEmpty && !/[#\uFEFF]/.test(transfers))
					expect(entries.length + problems.length).toBeGreaterThan(0);
			}),
		);
	});

	test.each([
		"[".repeat(50_000),
		"- ".repeat(20_000),
		`a${"{".repeat(5_000)} -> b`,
		`- ${"{a: ".repeat(5_000)}`,
		"a -> b\n".repeat(5_000),
		`${"- { from: a, to: s3://bucket/b }\n".repeat(1_000)}- @`,
	])("ends soon, however large or deep it is: %#", async (transfers) => {
		const started = performance.now();
		const { problems } = await parseSpec({ before: "", after: "", transfers }, "one-phase");
		expect(problemLines(problems).length).toBeGreaterThan(0);
		expect(performance.now() - started).toBeLessThan(3_000);
	});

	test("does not multiply aliases of aliases", async () => {
		const levels = Array.from({ length: 30 }, (_, index) => {
			return `- &l${index + 1} [${`*l${index}, `.repeat(9)}]`;
		});
		const transfers = ["- &l0 [x]", ...levels].join("\n");
		const { problems } = await parseSpec({ before: "", after: "", transfers }, "one-phase");
		expect(problems.length).toBeGreaterThan(30);
	});
});

describe("any name", () => {
	test("written in quotes is read back", async () => {
		await fc.assert(
			fc.asyncProperty(nameText, nameText, async (path, key) => {
				const quote = (name: string) => `"${name.replace(/["\\]/g, "\\$&")}"`;
				const line = `${quote(`x${path}`)} -> ${quote(`s3://bucket/${key}`)} # comment`;
				for (const transfers of [line, `- ${line}`, `- '${line.replaceAll("'", "''")}'`]) {
					const { transfers: entries, problems } = await parseSpec(
						{ before: "", after: "", transfers },
						"one-phase",
					);
					expect(problems).toEqual([]);
					expect(entries).toMatchObject([
						{ direction: "upload", from: { patterns: [`x${path}`] }, to: { kind: "object", key } },
					]);
				}
			}),
		);
	});
});
