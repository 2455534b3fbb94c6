import { type Finding, quoted } from "./finding.ts";

/** A misspelt word longer than this is not worth comparing. */
const LONGEST_WORD = 64;

/** What other tools call it: the first of these that is known in the place. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
	["source", ["from"]],
	["src", ["from"]],
	["destination", ["to"]],
	["dest", ["to"]],
	["target", ["to"]],
	["delete", ["prune"]],
	["unpack", ["extract"]],
	["unzip", ["extract"]],
	["untar", ["extract"]],
	["decompress", ["decode"]],
	["gunzip", ["decode"]],
	["latest", ["newest"]],
	["preserve", ["keep-attributes"]],
	["max-size", ["max-bytes"]],
	["sse", ["encryption"]],
	["cache", ["cache-control"]],
	["gzip", ["compress", "tar.gz"]],
	["gz", ["gzip", "tar.gz"]],
	["brotli", ["br"]],
	["zst", ["zstd", "tar.zst"]],
	["zstd", ["tar.zst"]],
	["tgz", ["tar.gz"]],
	["tzst", ["tar.zst"]],
	["kms", ["aws:kms"]],
]);

/**
 * The candidate closest to a misspelt word: at most two edits away (or a third of the word's length,
 * if that is more), counting a swap of neighbours as one; never so many that nothing of the word is left.
 * What other tools say for a candidate is that candidate.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
	if (word.length > LONGEST_WORD) return undefined;
	const wanted = normalised(word);
	const meant = SYNONYMS.get(wanted)?.find((one) => candidates.includes(one));
	if (meant !== undefined) return meant;
	let best: string | undefined;
	let bestDistance = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1) + 1;
	for (const candidate of candidates) {
		// There are as many edits at least.
		if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
		const distance = editDistance(wanted, normalised(candidate));
		if (distance < Math.min(bestDistance, candidate.length)) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/** A key that nobody knows, with the nearest one that is known, else all of them. */
export function unknownKey(key: string, keys: readonly string[]): Finding {
	const candidate = nearest(key, keys);
	const hint =
		candidate === undefined
			? `known here: ${keys.map(quoted).join(", ")}`
			: `did you mean \`${candidate}\`?`;
	return { message: `unknown key ${quoted(key)}`, hint };
}

function normalised(word: string): string {
	return word.toLowerCase().replaceAll("_", "-");
}

/** Damerau–Levenshtein distance in its optimal string alignment form. */
function editDistance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = a[i - 1] === b[j - 1] ? 0 : 1;
			let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
			row.push(cost);
		}
		beforeLast = last;
		last = row;
	}
	return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
	return row[index] ?? Number.POSITIVE_INFINITY;
}
