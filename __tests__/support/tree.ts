import { mkdirSync, writeFileSync } from "node:fs";
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
