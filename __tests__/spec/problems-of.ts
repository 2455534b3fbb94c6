import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";

/** What a step with one phase says of its `transfers`, without the name of the input. */
export async function problemsOf(transfers: string): Promise<string[]> {
	const { problems } = await parseSpec({ before: "", after: "", transfers }, "one-phase");
	return problemLines(problems).map((line) => line.replace(/^transfers:/, ""));
}
