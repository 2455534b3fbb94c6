import { expect } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";

/** The entries of `transfers`, which has no problems: where each stands, its name and its text. */
export async function shownEntries(transfers: string): Promise<string[]> {
	const { transfers: entries, problems } = await parseSpec(
		{ before: "", after: "", transfers },
		"one-phase",
	);
	expect(problems).toEqual([]);
	return entries.map(({ name, text, position }) => {
		return `${position.line}:${position.column} ${name ? `${name}: ` : ""}${text}`;
	});
}
