import { parseByteSize } from "../byte-size.ts";
import { isServerUrl, SERVER_URL } from "../server-url.ts";
import { checkPattern } from "../spec/pattern-syntax.ts";

/** Turns the text of an input into its value, or says what would have been one. */
export type Reader<T> = (text: string) => T | Rejected;

/** What a reader answers to a text it cannot use: `expected` completes the sentence "expected …". */
export interface Rejected {
	readonly expected: string;
}

export function isRejected(value: unknown): value is Rejected {
	return typeof value === "object" && value !== null && "expected" in value;
}

/** The text as it is. */
export function text(given: string): string {
	return given;
}

/** One line, such as a path. */
export function line(given: string): string | Rejected {
	return /[\r\n]/.test(given) ? { expected: "one line" } : given;
}

/** The path of a file in the workspace: no directory, no address, no switch. */
export function filePath(given: string): string | Rejected {
	const isOther =
		yesOrNo(given) === true ||
		yesOrNo(given) === false ||
		/^[a-z][a-z0-9+.-]*:\/\//i.test(given) ||
		/[/\\]$|(^|[/\\])\.{1,2}$/.test(given);
	if (isOther) return { expected: "the path of a file in the workspace, such as `staging.lock`" };
	return line(given);
}

/** A text without white space inside, such as a key or a region: what a bad copy and paste breaks. */
export function word(given: string): string | Rejected {
	return /\s/.test(given) ? { expected: "a value without spaces or line breaks in it" } : given;
}

/** The words that GitHub's own actions take for a boolean (YAML 1.2 core schema). */
export function yesOrNo(given: string): boolean | Rejected {
	if (["true", "True", "TRUE"].includes(given)) return true;
	if (["false", "False", "FALSE"].includes(given)) return false;
	return { expected: "`true` or `false`" };
}

/** The same; empty where something else is to decide. */
export function yesOrNoIfGiven(given: string): boolean | undefined | Rejected {
	return given === "" ? undefined : yesOrNo(given);
}

export function oneOf<const W extends string>(...words: readonly W[]): Reader<W> {
	return (given) => words.find((candidate) => candidate === given) ?? { expected: wordList(words) };
}

export function wholeNumber(lowest: number, highest: number): Reader<number> {
	return (given) => {
		const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
		if (value >= lowest && value <= highest) return value;
		return { expected: `a whole number from ${lowest} to ${highest}` };
	};
}

const MEMORY_UNITS = ["MiB", "GiB", "MB", "GB"] as const;

/** A size in bytes, written with a unit. */
export function byteSize(lowest: string, highest: string): Reader<number> {
	const range = [lowest, highest].map((limit) => parseByteSize(limit, MEMORY_UNITS) ?? 0);
	return (given) => {
		const value = parseByteSize(given, MEMORY_UNITS);
		if (value !== undefined && value >= (range[0] ?? 0) && value <= (range[1] ?? 0)) return value;
		return { expected: `a size from ${lowest} to ${highest}, such as \`256MiB\`` };
	};
}

/** The address of a server; empty for none. */
export function httpUrl(given: string): string | Rejected {
	return given === "" || isServerUrl(given) ? given : { expected: SERVER_URL };
}

/** One path a line; blank lines do not count. No shell reads them. */
export function paths(given: string): readonly string[] | Rejected {
	const written = given
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
	const odd = written.find((path) => /^[~$#%]/.test(path));
	if (odd === undefined) return written;
	return { expected: "one path a line, written out, without `~`, variables or comments" };
}

/** One pattern of files a line; blank lines do not count. */
export function patterns(given: string): readonly string[] | Rejected {
	const written = paths(given);
	if (isRejected(written)) return written;
	const isSound = written.every((one) => !one.startsWith("!") && checkPattern(one) === undefined);
	return isSound ? written : { expected: "one pattern a line, without `!`, such as `certs/*.pem`" };
}

function wordList(words: readonly string[]): string {
	const quoted = words
		.filter((candidate) => candidate !== "")
		.map((candidate) => `\`${candidate}\``);
	return quoted.length < 2
		? quoted.join("")
		: `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
