import { nearest } from "../spec/nearest.ts";
import { DIALECT_WORDS, type DialectName } from "../store-traits.ts";
import { oneOf, type Rejected } from "./input-readers.ts";

const readWord = oneOf(...DIALECT_WORDS);

/** The name of a store, or `auto`. Of another word the nearest name is told before all that there are. */
export function dialectName(given: string): "auto" | DialectName | Rejected {
	const read = readWord(given);
	const close = typeof read === "string" ? undefined : nearest(given, DIALECT_WORDS);
	if (typeof read === "string" || close === undefined) return read;
	return { expected: `\`${close}\`, or else ${read.expected}` };
}
