import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { headings, readText, root } from "./markdown.ts";

const decisions = readdirSync(path.join(root, "docs/decisions")).sort();

describe("every decision", () => {
	test.each(decisions)("%s has the form of one, on one page", (file) => {
		const text = readText(`docs/decisions/${file}`);
		const number = Number(file.slice(0, 4));
		const [title, ...sections] = headings(text);
		expect(title).toMatch(new RegExp(`^${number}\\. `));
		expect(sections).toEqual(["Context", "Decision", "Consequences"]);
		expect(text).toMatch(/^Date: \d{4}-\d{2}-\d{2}\. Status: (accepted|replaced by .+)\.$/m);
		expect(text.split(/\s+/).length).toBeLessThan(500);
	});

	test("has the number after that of the one before", () => {
		expect(decisions.map((file) => Number(file.slice(0, 4)))).toEqual(
			decisions.map((_, i) => i + 1),
		);
	});
});

test("the decision about dependencies gives a reason for each", () => {
	const text = readText("docs/decisions/0006-dependencies.md");
	const { dependencies, devDependencies } = JSON.parse(readText("package.json"));
	const names = Object.keys({ ...dependencies, ...devDependencies });
	const typesOf = (name: string) => name.startsWith("@types/") && name !== "@types/node";
	expect(names.filter((name) => !typesOf(name) && !text.includes(`\`${name}\``))).toEqual([]);
});
