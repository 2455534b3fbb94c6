import { type ByteUnit, parseByteSize } from "../byte-size.ts";
import { type Finding, quoted } from "./finding.ts";

/** How many there are to be, both included. `most` may be infinite. */
export interface CountRange {
	readonly least: number;
	readonly most: number;
}

const RANGE = /^(\d{1,9})(?:\.\.(\d{1,9}|\*))?$/;

/** Reads a number (`3`) or a range (`2..5`, `1..*`). */
export function parseCountRange(text: string): CountRange | Finding {
	const [, low, high = low] = RANGE.exec(text) ?? [];
	if (low === undefined) {
		return {
			message: `expected a number or a range, found ${quoted(text)}`,
			hint: "write `3`, `2..5`, or `1..*` for one or more",
		};
	}
	const [least, most] = [Number(low), high === "*" ? Number.POSITIVE_INFINITY : Number(high)];
	if (least <= most) return { least, most };
	return {
		message: `the range ${quoted(text)} ends before it begins`,
		hint: `write \`${high}..${low}\``,
	};
}

/** A range as it is written. */
export function countRangeText({ least, most }: CountRange): string {
	if (least === most) return String(least);
	return `${least}..${most === Number.POSITIVE_INFINITY ? "*" : most}`;
}

/** Reads a number from 1 to 999,999,999. */
export function parseCount(text: string): number | Finding {
	const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
	const message = `expected a whole number from 1, such as \`3\`, found ${quoted(text)}`;
	return count > 0 ? count : { message };
}

const SIZE_UNITS = [
	"kB",
	"KiB",
	"MB",
	"MiB",
	"GB",
	"GiB",
	"TB",
	"TiB",
] as const satisfies ByteUnit[];

/** Reads a number of bytes, or one with a unit (`500 MB`, `2GiB`). */
export function parseSize(text: string): number | Finding {
	const bytes = /^\d{1,15}$/.test(text) ? Number(text) : parseByteSize(text, SIZE_UNITS);
	if (bytes !== undefined && bytes > 0) return bytes;
	return {
		message: `expected a number of bytes, or a whole number and a unit, found ${quoted(text)}`,
		hint: `write \`500 MB\` or \`2GiB\`; the units are ${SIZE_UNITS.join(", ")}`,
	};
}
