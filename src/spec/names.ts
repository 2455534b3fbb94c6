import { type Reading, text } from "./fields.ts";
import { type Finding, quoted } from "./finding.ts";
import type { SourcePosition } from "./spec.ts";
import type { Field } from "./value.ts";

/** The step's own outputs: an entry's name is an output beside them. */
const RESERVED = [
	"files",
	"paths",
	"count",
	"bytes",
	"transferred",
	"skipped",
	"after",
	"manifest",
	"policy",
] as const;

const LONGEST_NAME = 100;

/** Reads an entry's name. It is an output of the main step, so that it is judged there already, in every depth. */
export function readName(field: Field, reading: Reading): string | undefined {
	const name = text()(field, reading);
	const finding = name === undefined ? undefined : checkName(name);
	if (finding === undefined) return name;
	reading.report(field.value.position, finding);
	return undefined;
}

/** A name and where it is given. */
export interface GivenName {
	readonly name: string;
	readonly position: SourcePosition;
}

/** Every name that was given before, in order. Output names do not differ by case. */
export function findDuplicates<Given extends GivenName>(
	names: readonly Given[],
): { readonly again: Given; readonly finding: Finding }[] {
	const first = new Map<string, GivenName>();
	return names.flatMap((given) => {
		const known = first.get(given.name.toLowerCase());
		if (known === undefined) {
			first.set(given.name.toLowerCase(), given);
			return [];
		}
		const { source, line, column } = known.position;
		const message = `the name ${quoted(given.name)} is taken at ${source}:${line}:${column}`;
		return [{ again: given, finding: { message, hint: "names do not differ by case" } }];
	});
}

function checkName(name: string): Finding | undefined {
	if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) {
		return {
			message: `${quoted(name)} cannot be a name`,
			hint: "a name starts with a letter or `_` and goes on with letters, digits, `_` and `-`",
		};
	}
	if (name.length > LONGEST_NAME) {
		return { message: `a name has at most ${LONGEST_NAME} characters, this one ${name.length}` };
	}
	const reserved = RESERVED.find((word) => word === name.toLowerCase());
	return (
		reserved && {
			message: `\`${reserved}\` is an output of the step itself`,
			hint: "choose another name",
		}
	);
}
