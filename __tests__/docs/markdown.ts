import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** Every Markdown file that people read in the repository, relative to its root. */
export function markdownFiles(): string[] {
	const top = readdirSync(root).filter((name) => name.endsWith(".md"));
	const docs = readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".md"))
		.map((name) => path.join("docs", name));
	return [...top, ...docs];
}

export function readText(file: string): string {
	return readFileSync(path.join(root, file), "utf8");
}

/** Targets of links that lead to files or headings of this repository. */
export function localLinks(markdown: string): string[] {
	const targets = [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]);
	return targets.filter((target): target is string => !/^[a-z]+:/.test(target ?? ""));
}

/** The anchors GitHub gives a file's headings. */
export function anchors(markdown: string): Set<string> {
	return new Set(headings(markdown).map(slug));
}

export function headings(markdown: string): string[] {
	return [...withoutBlocks(markdown).matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1] ?? "");
}

/** The contents of fenced blocks of one language. */
export function codeBlocks(markdown: string, language: string): string[] {
	const blocks = markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
	return [...blocks].filter((match) => match[1] === language).map((match) => match[2] ?? "");
}

function slug(heading: string): string {
	const words = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "");
	return words.trim().replaceAll(/\s/g, "-");
}

function withoutBlocks(markdown: string): string {
	return markdown.replaceAll(/^```[\s\S]*?^```$/gm, "");
}

function withoutCode(markdown: string): string {
	return withoutBlocks(markdown).replaceAll(/`[^`\n]*`/g, "");
}
