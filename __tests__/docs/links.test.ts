import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { anchors, headings, localLinks, markdownFiles, readText, root } from "./markdown.ts";

describe("every page", () => {
	test.each(markdownFiles())("%s links to files and headings that exist", (file) => {
		const broken = localLinks(readText(file)).filter((link) => !leadsSomewhere(file, link));
		expect(broken).toEqual([]);
	});

	test.each(markdownFiles())("%s has no two headings with one anchor", (file) => {
		const text = readText(file);
		const repeated = headings(text).length - anchors(text).size;
		// The changelog has the same sections under each version.
		expect(file === "CHANGELOG.md" ? 0 : repeated).toBe(0);
	});
});

describe("the finder of links", () => {
	test("sees a link that leads nowhere", () => {
		const [link] = localLinks("see [this](docs/no-such-page.md), not `[that](x)`");
		expect(link).toBe("docs/no-such-page.md");
		expect(leadsSomewhere("README.md", "docs/no-such-page.md")).toBe(false);
	});

	test("sees an anchor that no heading has", () => {
		expect(leadsSomewhere("README.md", "docs/semantics.md#the-base")).toBe(true);
		expect(leadsSomewhere("README.md", "docs/semantics.md#the-basement")).toBe(false);
	});
});

test("the README stays short enough to be read, its tables of inputs and outputs aside", () => {
	const lines = readText("README.md").split("\n");
	expect(lines.filter((line) => !line.startsWith("| `")).length).toBeLessThanOrEqual(230);
});

test("semantics.md lists all its sections at the top", () => {
	const text = readText("docs/semantics.md");
	const sections = [...anchors(text)].slice(1).map((anchor) => `#${anchor}`);
	const listed = [...text.matchAll(/^- \[.*\]\((#.*)\)$/gm)].map((match) => match[1]);
	expect(listed).toEqual(sections);
});

function leadsSomewhere(file: string, link: string): boolean {
	const [target = "", anchor] = link.split("#");
	const page = target === "" ? file : path.join(path.dirname(file), target);
	if (!existsSync(path.join(root, page))) return false;
	return anchor === undefined || anchors(readText(page)).has(anchor);
}
