import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(import.meta.dirname, "found");

/** Keeps an input that failed, for the suite to try ever after. Its path. */
export function keepCase(target: string, input: Buffer): string {
	const folder = path.join(FOLDER, target);
	mkdirSync(folder, { recursive: true });
	const name = createHash("sha256").update(input).digest("hex").slice(0, 12);
	const file = path.join(folder, name);
	writeFileSync(file, input);
	return path.relative(process.cwd(), file);
}

/** The inputs that once failed, by the names of their targets. */
export function keptCases(): readonly { readonly target: string; readonly input: Buffer }[] {
	const files = readdirSync(FOLDER, { withFileTypes: true, recursive: true });
	return files
		.filter((file) => file.isFile() && file.parentPath !== FOLDER)
		.map((file) => ({
			target: path.basename(file.parentPath),
			input: readFileSync(path.join(file.parentPath, file.name)),
		}));
}
