import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes files below a directory; names use `/`. */
export function writeTree(
	directory: string,
	tree: Readonly<Record<string, string | Buffer>>,
): void {
	for (const [name, content] of Object.entries(tree)) {
		const file = path.join(directory, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}

/** The text of every file below a directory, by its absolute path. */
export function readTree(directory: string): Readonly<Record<string, string>> {
	const files = readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
	return Object.fromEntries(files.map((file) => [file, readFileSync(file, "utf8")]));
}
