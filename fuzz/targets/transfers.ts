import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { type ParsedSpec, parseSpec, type SpecSource } from "../../src/spec/parse-spec.ts";
import { problemExcerpts } from "../../src/spec/problem-text.ts";
import type { Problem } from "../../src/spec/spec.ts";
import type { FuzzTarget } from "../target.ts";

const PAGE = readFileSync(new URL("../../docs/spec.md", import.meta.url), "utf8");
const EXAMPLES = [...PAGE.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
const OPTIONS = [...PAGE.matchAll(/^### `(.+)`$/gm)].map(([, name = ""]) => `${name}: `);
const FILE = "spec.yml";

/** Transfers as an input has them, as a spec file and as connections. */
export const TRANSFERS: FuzzTarget = {
	seeds: EXAMPLES,
	dictionary: [
		...OPTIONS,
		...[" -> ", "s3://bucket/", "from: ", "to: ", "- { from: ", "rules: ", "match: ", "!", "|\n  "],
		...["\n- ", "\n  ", "\r\n", "# ", "'", '"', "\\", "[", "]", "{", "}", ", ", ": ", "&a ", "*a "],
		...[
			"before:\n",
			"after:\n",
			"defaults:\n",
			"connections:\n",
			"<<: *a",
			"---\n",
			"true",
			"null",
		],
		...["${{ secrets.A }}", "https://host/a?b", "arn:aws:s3:eu-west-1:123456789012:accesspoint/a/"],
		...["\0", "\u2028", "\ufeff", "é", "😀", "**/*", "1h30m", "5 MiB", "0..*", "1e400", "0x1"],
	],
	check: async (input) => {
		const text = input.toString();
		const spec = await parse(text);
		// Not always: it takes as long again.
		if (crc32(input) % 8 === 0 && !text.includes("\r")) {
			await lineEndsAreAlike(text, spec);
		}
	},
};

async function parse(text: string): Promise<ParsedSpec> {
	const source = toSource(text);
	const spec = await parseSpec(source, source.transfers === "" ? "main" : "one-phase");
	const texts = { transfers: text, [FILE]: text };
	for (const problem of spec.problems) {
		checkProblem(problem, text);
	}
	problemExcerpts(spec.problems, texts);
	return spec;
}

function toSource(text: string): SpecSource {
	return /^(before|after|defaults|connections):/m.test(text)
		? { before: "", after: "", transfers: "", file: { path: FILE, text } }
		: { before: "", after: "", transfers: text };
}

function checkProblem({ position, message, hint }: Problem, text: string): void {
	const lines = text.replaceAll("\r\n", "\n").split("\n");
	const line = lines[position.line - 1];
	assert(line !== undefined, `${message} at line ${position.line}`);
	assert(position.column >= 1 && position.column <= line.length + 1, `${message} at its column`);
	assert.doesNotMatch(`${message} ${hint}`, /\n|\[object|NaN/);
	assert.doesNotMatch(message.replaceAll(/`[^`]*`/g, ""), /undefined|\.$/);
}

async function lineEndsAreAlike(text: string, spec: ParsedSpec): Promise<void> {
	const other = await parse(text.replaceAll("\n", "\r\n"));
	assert.deepEqual(other.problems, spec.problems);
	const entriesOf = ({ before, outline, transfers }: ParsedSpec) =>
		JSON.stringify([before, outline, transfers]);
	assert.equal(entriesOf(other), entriesOf(spec));
}
