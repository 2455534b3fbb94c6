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
	const { spec, faults } = await readSpec(inputs, host.workspace, scope);
	const lines = [...problems.map(({ input, message }) => `${input}: ${message}`), ...faults];
	if (lines.length === 0) return { inputs, spec };
	throw new StagingError(problems.length > 0 ? "invalid-input" : "invalid-spec", lines.join("\n"));
}

const NOTHING: ParsedSpec = { before: [], after: [], transfers: [], outline: [], problems: [] };

async function readSpec(
	inputs: Inputs,
	workspace: string,
	scope: SpecScope,
): Promise<{ readonly spec: ParsedSpec; readonly faults: readonly string[] }> {
	const { before, after, transfers } = inputs;
	// The language is not even loaded for a step that says nothing.
	if (before + after + transfers + inputs.spec === "") return { spec: NOTHING, faults: [] };
	const { parseSpec, problemLines } = await import("./spec/parse-spec.ts");
	const file =
		inputs.spec === ""
			? {}
			: { file: { path: inputs.spec, text: readSpecFile(inputs.spec, workspace) } };
	const spec = parseSpec({ before, after, transfers, ...file }, scope);
	return { spec, faults: problemLines(spec.problems) };
}
