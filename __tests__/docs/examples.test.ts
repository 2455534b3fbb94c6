import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";
import { codeBlocks, readText, root } from "./markdown.ts";
import {
	exampleFiles,
	fillIn,
	type OwnStep,
	ownSteps,
	readExample,
	transferTexts,
} from "./own-steps.ts";

describe("every example", () => {
	test.each(exampleFiles())("%s names inputs that exist, and no others", (file) => {
		for (const step of ownSteps(readExample(file), file)) expect(unknownInputs(step)).toEqual([]);
	});

	test.each(exampleFiles())("%s has transfers without problems", async (file) => {
		for (const step of ownSteps(readExample(file), file)) expect(await problems(step)).toEqual([]);
	});

	test("spec.yml is a spec file without problems", async () => {
		const file = { path: "spec.yml", text: readExample("spec.yml") };
		for (const scope of ["main", "post"] as const) {
			expect(await problemsOf({ ...NOTHING, file }, scope)).toEqual([]);
		}
	});

	test("all of them together use every action of ours", () => {
		const steps = exampleFiles().flatMap((file) => ownSteps(readExample(file), file));
		expect(new Set(steps.map(({ action }) => action))).toEqual(
			new Set([".", "download", "upload"]),
		);
	});
});

describe("the README", () => {
	const blocks = codeBlocks(readText("README.md"), "yaml");

	test.each(blocks)("has YAML that can be pasted: %#", (block) => {
		expect(() => parse(block)).not.toThrow();
		for (const step of ownSteps(block, "README.md")) expect(unknownInputs(step)).toEqual([]);
	});

	test.each(blocks.flatMap(transferTexts))("has $name without problems: $text", async (list) => {
		expect(await listProblems(list)).toEqual([]);
	});
});

describe("the checks above", () => {
	test("see an input that does not exist", () => {
		const [step] = ownSteps("- { uses: s3-staging/s3-staging@v1, with: { befor: x } }", "here");
		expect(step && unknownInputs(step)).toEqual(["befor"]);
	});

	test("see a transfer with a misspelt option", async () => {
		const text = "- { from: a, to: s3://bucket/b, cache-controll: x }";
		expect(await listProblems({ name: "after", text })).not.toEqual([]);
	});
});

const NOTHING = { before: "", after: "", transfers: "" };

async function problems({ action, inputs }: OwnStep): Promise<string[]> {
	const lists = Object.keys(NOTHING).map((name) => ({ name, text: inputs[name] ?? "" }));
	const scoped = lists.filter(({ name }) => (name === "transfers") === (action !== "."));
	const { connections = "" } = inputs;
	return (await Promise.all(scoped.map((list) => listProblems({ ...list, connections })))).flat();
}

interface List {
	readonly name: string;
	readonly text: string;
	readonly connections?: string;
}

/** As the step itself sees the list, and as the end of the job does. */
async function listProblems({ name, text, connections = "" }: List): Promise<string[]> {
	const filled = fillIn(text, "plausible");
	const nothing = { ...NOTHING, connections };
	if (name === "transfers") return problemsOf({ ...nothing, transfers: filled }, "one-phase");
	if (name === "before") return problemsOf({ ...nothing, before: filled }, "main");
	return [
		...(await problemsOf({ ...nothing, after: fillIn(text, "empty") }, "main")),
		...(await problemsOf({ ...nothing, after: filled }, "post")),
	];
}

async function problemsOf(...[source, scope]: Parameters<typeof parseSpec>): Promise<string[]> {
	const { problems } = await parseSpec(source, scope);
	return problemLines(problems);
}

function unknownInputs({ action, inputs }: OwnStep): string[] {
	const manifest = parse(readFileSync(path.join(root, action, "action.yml"), "utf8"));
	return Object.keys(inputs).filter((name) => !(name in manifest.inputs));
}
