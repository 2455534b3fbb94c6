import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";
import { codeBlocks, readText } from "./markdown.ts";
import { fillIn, transferTexts } from "./own-steps.ts";

const text = readText("docs/spec.md");
const reference = text.slice(text.indexOf("<!-- options -->"), text.indexOf("<!-- /options -->"));
const sections = reference
	.split(/^### /m)
	.slice(1)
	.map((section) => ({ name: /^`(.+)`/.exec(section)?.[1] ?? section, section }));

describe("docs/spec.md", () => {
	test("has a section for every option there is, and for none that is not", () => {
		const described = sections.map(({ name }) => name);
		expect(described).toHaveLength(new Set(described).size);
		expect(new Set(described)).toEqual(new Set(knownOptions()));
	});

	test.each(sections)("has an example that works for $name", ({ name, section }) => {
		const [example = ""] = codeBlocks(section, "yaml");
		expect(Object.keys(parse(example)[0])).toContain(name);
		expect(problemsOf(fillIn(example, "plausible"))).toEqual([]);
	});

	test("names every word that cannot be the name of an entry", () => {
		const names = /and is none of (.*)\./.exec(text)?.[1]?.match(/[a-z]+(?=`)/g) ?? [];
		const refused = names.filter((name) => problemsOf(`${name} = a -> s3://bucket/a`).length > 0);
		expect(refused).toEqual(names);
		expect(names).toHaveLength(8);
	});

	test("shows the messages that its malformed example gets", () => {
		const messages = text.slice(text.indexOf("## Messages"));
		const [after = ""] = codeBlocks(messages, "yaml");
		const { problems } = parseSpec({ before: "", after, transfers: "" }, "main");
		expect(codeBlocks(messages, "text")).toEqual([`${problemLines(problems).join("\n")}\n`]);
	});

	test("has lists in both spellings, a spec file, and nothing wrong with them", () => {
		const page = text.slice(0, text.indexOf("<!-- options -->"));
		const lists = codeBlocks(page, "yaml").flatMap(transferTexts);
		expect(lists.map(({ name }) => name)).toEqual(["before", "after"]);
		for (const list of lists) expect(problemsOf(list.text)).toEqual([]);
		const file = text.slice(text.indexOf("## The spec file"), text.indexOf("## Messages"));
		const spec = { path: "spec.yml", text: codeBlocks(file, "yaml")[0] ?? "" };
		const source = { before: "", after: "", transfers: "", file: spec };
		expect(problemLines(parseSpec(source, "post").problems)).toEqual([]);
	});
});

/** As the parser itself tells somebody who uses one that it does not know. */
function knownOptions(): string[] {
	const transfers = "- { from: a, to: s3://bucket/a, qqqqqqqqqqqqqqqqqqqq: 1 }";
	const { problems } = parseSpec({ before: "", after: "", transfers }, "one-phase");
	return problems.flatMap(({ hint }) => hint?.match(/(?<=`)[a-z-]+(?=`)/g) ?? []);
}

function problemsOf(transfers: string): string[] {
	const { problems } = parseSpec({ before: "", after: "", transfers }, "one-phase");
	return problemLines(problems);
}
