import { StagingError } from "../errors.ts";
import { compilePattern, constantPrefix, hasPatternCharacters } from "../spec/pattern.ts";
import { upToLastSlash } from "./key-path.ts";
import type { Platform } from "./plan-context.ts";

/** One path or pattern of an upload's FROM, taken apart. `/` separates on every platform. */
export interface LocalPattern {
	readonly written: string;
	/** It starts with `!` and takes files away that earlier patterns select. */
	readonly isNegative: boolean;
	readonly isPattern: boolean;
	/** The constant part cut after its last `/`: what names are relative to. Empty means the workspace. */
	readonly base: string;
	/** What follows the base: a name, a pattern, or empty for everything in the base. */
	readonly rest: string;
}

/** Fails with `invalid-spec` for a pattern that no file can match. */
export function readLocalPattern(written: string, platform: Platform): LocalPattern {
	const isNegative = written.startsWith("!");
	const bare = isNegative ? written.slice(1).trimStart() : written;
	const text = platform === "win32" ? bare.replaceAll("\\", "/") : bare;
	const isPattern = hasPatternCharacters(text);
	const base = isPattern ? upToLastSlash(constantPrefix(text)) : literalBase(text);
	const rest = text.slice(base.length).replaceAll(/\/{2,}/g, "/");
	if (isPattern && rest.split("/").some((segment) => segment === "." || segment === "..")) {
		throw new StagingError(
			"invalid-spec",
			`The pattern \`${written}\` holds \`.\` or \`..\` after a pattern character`,
			{ hint: "Write the path without it" },
		);
	}
	return { written, isNegative, isPattern, base, rest };
}

/**
 * Whether a name relative to the base is selected. A directory that is selected brings everything below
 * it; a pattern that ends in `/` selects directories only.
 */
export function matchLocalPattern({ rest, isPattern }: LocalPattern): (name: string) => boolean {
	if (rest === "") return () => true;
	const directoriesOnly = rest.endsWith("/");
	const bare = directoriesOnly ? rest.slice(0, -1) : rest;
	const matches = isPattern ? compilePattern(bare) : (name: string) => name === bare;
	return (name) => (!directoriesOnly && matches(name)) || ancestors(name).some(matches);
}

/** `.`, `..` and `a/..` are directories whatever the disk says, so all of them is base. */
function literalBase(path: string): string {
	return /(^|\/)\.\.?$/.test(path) ? `${path}/` : upToLastSlash(path);
}

function ancestors(name: string): string[] {
	const found: string[] = [];
	for (let at = name.indexOf("/"); at >= 0; at = name.indexOf("/", at + 1)) {
		found.push(name.slice(0, at));
	}
	return found;
}
