import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { mapConcurrently } from "./map-concurrently.ts";

/** What a walk goes through. Names are relative to where it begins, with `/`. */
export interface WalkRules {
	/** Whether a directory may hold anything that is looked for. */
	enters(name: string): boolean;
	/** Whether a file, or a link, is looked for. */
	takes(name: string): boolean;
	/** Give the names of directories without any content as well, with `/` at their end. */
	readonly withEmptyDirectories: boolean;
	readonly signal: AbortSignal;
}

/**
 * The names of files and links below a directory, in no order. Links are not followed; what vanishes meanwhile is as if
 * it had not been there. Fails as the disk does.
 */
export async function walkFiles(directory: string, rules: WalkRules): Promise<string[]> {
	const found: string[] = [];
	for (let level = [""]; level.length > 0; ) {
		const below = await mapConcurrently(level, rules.signal, async (name) => {
			const contents = await readDirectory(join(directory, name));
			const inside = name === "" ? "" : `${name}/`;
			const isEmpty = contents.length === 0 && name !== "";
			return isEmpty && rules.withEmptyDirectories
				? { files: [inside], directories: [] }
				: sortOut(contents, inside, rules);
		});
		for (const { files } of below) for (const name of files) found.push(name);
		level = below.flatMap(({ directories }) => directories);
	}
	return found;
}

interface Contents {
	readonly files: readonly string[];
	readonly directories: readonly string[];
}

function sortOut(entries: readonly Dirent[], inside: string, rules: WalkRules): Contents {
	const files: string[] = [];
	const directories: string[] = [];
	for (const entry of entries) {
		const name = inside + entry.name;
		if (entry.isDirectory()) {
			if (rules.enters(name)) directories.push(name);
		} else if (rules.takes(name)) files.push(name);
	}
	return { files, directories };
}

async function readDirectory(path: string): Promise<Dirent[]> {
	try {
		return await readdir(path, { withFileTypes: true });
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		// A name that is not UTF-8 cannot be asked for: that is no directory that vanished.
		const isGone = (code === "ENOENT" || code === "ENOTDIR") && !path.includes("\uFFFD");
		if (isGone) return [];
		throw error;
	}
}
