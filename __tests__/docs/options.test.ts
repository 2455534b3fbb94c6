import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { OPTION_KEYS, optionOf } from "../../src/spec/options.ts";
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
	test("has a section for every option there is, and for none that is not", async () => {
		const described = sections.map(({ name }) => name);
		expect(described).toHaveLength(new Set(described).size);
		expect(new Set(described)).toEqual(new Set(await knownOptions()));
	});

	test.each(sections)("has an example that works for $name", async ({ name, section }) => {
		const [example = ""] = codeBlocks(section, "yaml");
		expect(Object.keys(parse(example)[0])).toContain(name);
		expect(await problemsOf(fillIn(example, "plausible"))).toEqual([]);
	});

	test("names the options of uploads that copies do not have", () => {
		const [, names = ""] = /and for copies as well, but for (.*)\./.exec(reference) ?? [];
		const missing = OPTION_KEYS.filter((key) => {
			const { directions } = optionOf(key);
			return directions.every((direction) => direction === "upload");
		});
		expect(new Set(names.match(/[a-z-]+(?=`)/g))).toEqual(new Set(missing));
	});

	test("names every word that cannot be the name of an entry", async () => {
		const names = /and is none of (.*)\./.exec(text)?.[1]?.match(/[a-z]+(?=`)/g) ?? [];
		const refused: string[] = [];
		for (const name of names) {
			const problems = await problemsOf(`${name} = a -> s3://bucket/a`);
			if (problems.length > 0) refused.push(name);
		}
		expect(refused).toEqual(names);
		expect(names).toHaveLength(9);
	});

	test("shows the messages that its malformed example gets", async () => {
		const messages = text.slice(text.indexOf("## Messages"));
		const [after = ""] = codeBlocks(messages, "yaml");
		const { problems } = await parseSpec({ before: "", after, transfers: "" }, "main");
		expect(codeBlocks(messages, "text")).toEqual([`${problemLines(problems).join("\n")}\n`]);
	});

	test("has lists in both spellings, a spec file, and nothing wrong with them", async () => {
		const page = text.slice(0, text.indexOf("<!-- options -->"));
		const lists = codeBlocks(page, "yaml").flatMap(transferTexts);
		expect(lists.map(({ name }) => name)).toEqual(["before", "after"]);
		for (const list of lists) expect(await problemsOf(list.text)).toEqual([]);
		const file = text.slice(text.indexOf("## The spec file"), text.indexOf("## Messages"));
		const spec = { path: "spec.yml", text: codeBlocks(file, "yaml")[0] ?? "" };
		const source = { before: "", after: "", transfers: "", file: spec };
		const { problems } = await parseSpec(source, "post");
		expect(problemLines(problems)).toEqual([]);
	});
});

/** As the parser itself tells somebody who uses one that it does not know. */
async function knownOptions(): Promise<string[]> {
	const transfers = "- { from: a, to: s3://bucket/a, qqqqqqqqqqqqqqqqqqqq: 1 }";
	const { problems } = await parseSpec({ before: "", after: "", transfers }, "one-phase");
	return problems.flatMap(({ hint }) => hint?.match(/(?<=`)[a-z\d-]+(?=`)/g) ?? []);
}

async function problemsOf(transfers: string): Promise<string[]> {
	const { problems } = await parseSpec({ before: "", after: "", transfers }, "one-phase");
	return problemLines(problems);
}
