import assert from "node:assert/strict";
import path from "node:path";
import { foldName } from "../../src/plan/name-folding.ts";
import { pathBelow } from "../../src/plan/path-below.ts";
import type { Platform } from "../../src/plan/plan-context.ts";
import { unsafeReason } from "../../src/plan/safe-path.ts";
import { RefusedEntry } from "../../src/transfer/expanding/archive-entry.ts";
import { outwardReason, toPlainName } from "../../src/transfer/expanding/entry-names.ts";
import type { FuzzTarget } from "../target.ts";

const PLATFORMS: readonly Platform[] = ["posix", "darwin", "win32"];
const SEPARATOR = "\u001e";

/** Names of objects or of entries of archives. */
export const KEYS: FuzzTarget = {
	seeds: [
		["a/b.txt", "A/b.txt", "a/./b.txt"].join(SEPARATOR),
		["../x", "a/../../x", "..\\x", "C:x", "\\\\host\\share", "a:b"].join(SEPARATOR),
		["é", "e\u0301", "ß", "SS", "ſ", "s", "K", "k", "İ", "i"].join(SEPARATOR),
		["con", "CON.txt", "nul ", "a.", "a ", "com¹.log", ".git/hooks/x"].join(SEPARATOR),
	],
	dictionary: [
		...[
			SEPARATOR,
			"../",
			"..\\",
			"/./",
			"//",
			"C:",
			"\\",
			"\0",
			":",
			".git",
			"git~1",
			"NUL",
			"COM1",
		],
		...["\u0345", "\u0301", "α", "ᾳ", "ǰ", "ŉ", "\u200c", "\u0130", "ς", "Σ", "ﬁ", "Å", "\u212b"],
	],
	mostBytes: 400,
	check: (input) => {
		const names = [...new Set(input.toString().split(SEPARATOR))];
		for (const platform of PLATFORMS) {
			staysBelow(names, platform);
			foldsAlike(names, platform);
		}
		for (const name of names) {
			staysInArchive(name, names[0] ?? "");
		}
	},
};

function staysBelow(names: readonly string[], platform: Platform): void {
	const paths = platform === "win32" ? path.win32 : path.posix;
	const target = platform === "win32" ? "C:\\srv\\data" : "/srv/data";
	const places = new Set<string>();
	const safe = names.filter((name) => unsafeReason(name, platform) === undefined);
	for (const name of safe) {
		const place = pathBelow(target, name, paths);
		assert.equal(paths.resolve(target, name), place);
		assert(place.startsWith(target + paths.sep), `${name} leads to ${place} on ${platform}`);
		assert.deepEqual(place.slice(target.length + 1).split(paths.sep), name.split("/"));
		places.add(place);
	}
	assert.equal(places.size, safe.length);
}

/** What a disk may take for one name folds to one. */
function foldsAlike(names: readonly string[], platform: Platform): void {
	for (const name of names) {
		const folded = foldName(name, platform);
		assert.equal(foldName(folded, platform), folded, `${escaped(name)} folded twice`);
		if (platform === "posix") {
			continue;
		}
		// Its upper case is a letter, and marks that come after it are then those of another.
		const isOrdered = !name.normalize("NFD").includes("\u0345");
		for (const like of isOrdered ? [name.toUpperCase(), name.toLowerCase()] : []) {
			assert.equal(foldName(like, platform), folded, `${escaped(name)} and ${escaped(like)}`);
		}
		for (const form of platform === "darwin" ? (["NFC", "NFD"] as const) : []) {
			const like = name.normalize(form);
			assert.equal(foldName(like, platform), folded, `${escaped(name)} and ${escaped(like)}`);
		}
	}
}

function escaped(text: string): string {
	return JSON.stringify(text).replace(
		/[^ -~]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

function staysInArchive(name: string, target: string): void {
	const plain = plainName(name);
	if (plain === undefined || plain === "" || unsafeReason(plain, "posix") !== undefined) {
		return;
	}
	if (outwardReason(plain, target) === undefined) {
		const led = path.posix.resolve("/srv/data", path.posix.dirname(plain), target);
		assert.match(`${led}/`, /^\/srv\/data\//, `${plain} leads to ${target}`);
	}
}

function plainName(name: string): string | undefined {
	try {
		return toPlainName(name);
	} catch (error) {
		assert(error instanceof RefusedEntry);
		return undefined;
	}
}
