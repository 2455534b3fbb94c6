import { StagingError } from "./errors.ts";
import type { Host } from "./host/host.ts";
import { type Inputs, type InputTexts, readInputs, SECRET_INPUTS } from "./host/inputs.ts";
import { readSpecFile } from "./host/spec-file.ts";
import type { ParsedSpec, SpecScope } from "./spec/parse-spec.ts";

/** A step as its author meant it: every input and every entry checked. */
export interface Step {
	readonly inputs: Inputs;
	readonly spec: ParsedSpec;
}

/** Reads a step's inputs and spec. Fails with one error that names everything that is wrong with them. */
export async function readStep(host: Host, texts: InputTexts, scope: SpecScope): Promise<Step> {
	for (const name of SECRET_INPUTS) host.mask(texts[name]);
	const { inputs, problems } = readInputs(texts);
	const { parseSpec, problemLines } = await import("./spec/parse-spec.ts");
	const spec = parseSpec(
		{
			before: inputs.before,
			after: inputs.after,
			transfers: inputs.transfers,
			...(inputs.spec === ""
				? {}
				: { file: { path: inputs.spec, text: readSpecFile(inputs.spec, host.workspace) } }),
		},
		scope,
	);
	const lines = [
		...problems.map(({ input, message }) => `${input}: ${message}`),
		...problemLines(spec.problems),
	];
	if (lines.length === 0) return { inputs, spec };
	throw new StagingError(problems.length > 0 ? "invalid-input" : "invalid-spec", lines.join("\n"));
}
