import { parseSpec, problemLines } from "../../src/spec/parse-spec.ts";

/** What a step with one phase says of its `transfers`, without the name of the input. */
export function problemsOf(transfers: string): string[] {
	const { problems } = parseSpec({ before: "", after: "", transfers }, "one-phase");
	return problemLines(problems).map((line) => line.replace(/^transfers:/, ""));
}
