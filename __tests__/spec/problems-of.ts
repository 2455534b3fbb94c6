import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";

/** What a step with one phase says of its `transfers`, without the name of the input. */
export function problemsOf(transfers: string): string[] {
	const { problems } = parseSpec({ before: "", after: "", transfers }, "one-phase");
	return problemLines(problems).map((line) => line.replace(/^transfers:/, ""));
}
