import type { KeyFinding } from "./check-values.ts";
import { appliesTo } from "./merge-options.ts";
import { optionOf } from "./options.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Direction } from "./spec.ts";

/** The options that mean nothing in a direction. */
export function* checkDirection(
	{ fields }: ReadOptions,
	direction: Direction,
): Generator<KeyFinding> {
	for (const key of fields.keys()) {
		if (appliesTo(key, direction)) continue;
		const meant = optionOf(key).directions.map((one) => DIRECTION_WORDS[one].many);
		const { one } = DIRECTION_WORDS[direction];
		const message = `\`${key}\` is for ${meant.join(" and ")}, and this is ${one}`;
		yield { key, finding: { message } };
	}
}

/** What a misplaced option is for, and what it stands at. */
const DIRECTION_WORDS: Readonly<
	Record<Direction, { readonly many: string; readonly one: string }>
> = {
	download: { many: "downloads", one: "a download" },
	upload: { many: "uploads", one: "an upload" },
	copy: { many: "copies", one: "a copy" },
};
