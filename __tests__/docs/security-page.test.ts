import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { localLinks, readText, root } from "./markdown.ts";

const PAGE = "docs/security.md";

/** The rows of the table of threats: their cells. */
function threats(): readonly (readonly string[])[] {
	const [, section = ""] = readText(PAGE).split("## Threats, and what stands against them\n");
	const [table = ""] = section.split("\n## ");
	const rows = table.split("\n").filter((line) => line.startsWith("|"));
	return rows.slice(2).map((row) => row.split(/(?<!\\)\|/).slice(1, -1));
}

test("every threat has a defence, and tests that exist", () => {
	expect(threats().length).toBeGreaterThan(10);
	const unproven = threats().filter(([threat = "", defence = "", proof = "", ...more]) => {
		const files = localLinks(proof).map((link) => path.join(path.dirname(PAGE), link));
		const areTests = files.every(
			(file) => /^__tests__\/.*\.test\.ts$/.test(file) && existsSync(path.join(root, file)),
		);
		const isWhole = threat.trim() !== "" && defence.trim() !== "" && more.length === 0;
		return !isWhole || files.length === 0 || !areTests;
	});
	expect(unproven).toEqual([]);
});

test("the page says what is not defended", () => {
	expect(readText(PAGE)).toContain("\n## What is not defended\n");
});
