import type { KeyFinding } from "./check-values.ts";
import { appliesTo } from "./merge-options.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Direction } from "./spec.ts";

/** The options that mean nothing in a direction. */
export function* checkDirection(
	{ fields }: ReadOptions,
	direction: Direction,
): Generator<KeyFinding> {
	for (const key of fields.keys()) {
		if (appliesTo(key, direction)) continue;
		const [meant, found] = DIRECTION_WORDS[direction];
		yield { key, finding: { message: `\`${key}\` is for ${meant}, and this is ${found}` } };
	}
}

/** What a misplaced option is for, and what it stands at. */
const DIRECTION_WORDS: Readonly<Record<Direction, readonly [meant: string, found: string]>> = {
	download: ["uploads", "a download"],
	upload: ["downloads", "an upload"],
};
