import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * `hashFiles()`: SHA-256 over the SHA-256 of each matching file, in path order; empty when nothing
 * matches. Patterns that start with `!` take files away.
 */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
	const files = matchingFiles(workspace, patterns);
	if (files.length === 0) {
		return "";
	}
	const total = createHash("sha256");
	for (const file of files) {
		total.update(createHash("sha256").update(readFileSync(file)).digest());
	}
	return total.digest("hex");
}

function matchingFiles(workspace: string, patterns: readonly string[]): readonly string[] {
	const lines = patterns.flatMap((pattern) => pattern.split("\n")).map((line) => line.trim());
	const find = (wanted: readonly string[]): readonly string[] =>
		wanted.flatMap((pattern) => globSync(pattern, { cwd: workspace }));
	const excluded = new Set(
		find(lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1))),
	);
	const included = new Set(find(lines.filter((line) => line !== "" && !line.startsWith("!"))));
	return [...included]
		.filter((path) => !excluded.has(path))
		.sort((left, right) => (left < right ? -1 : 1))
		.map((path) => join(workspace, path))
		.filter((path) => statSync(path).isFile());
}
