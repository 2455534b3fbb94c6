import { StagingError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { type Inputs, type InputTexts, readInputs, SECRET_INPUTS } from "../host/inputs.ts";
import { loadSpecText } from "../host/spec-file.ts";
import type { ParsedSpec, SpecScope } from "../spec/parse-spec.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { SpecFile } from "../spec/spec-file.ts";

/** A step as its author meant it: every input and every entry checked. */
export interface Step {
	readonly inputs: Inputs;
	readonly spec: ParsedSpec;
	/** Where the manifest goes. Absent: nowhere. */
	readonly manifest?: ObjectLocation;
	/** The spec file, where there is one. */
	readonly file?: SpecFile;
}

/** Reads a step's inputs and spec. Fails with one error that names everything that is wrong with them. */
export async function readStep(host: Host, texts: InputTexts, scope: SpecScope): Promise<Step> {
	for (const name of SECRET_INPUTS) host.mask(texts[name]);
	const { inputs, problems } = readInputs(texts);
	const { spec, file, faults } = await readSpec(inputs, host, scope);
	const misplaced = misplacedLists(inputs, scope);
	const target = await readManifest(inputs, [...spec.connections.keys()]);
	const isUsable = target !== undefined && !("problem" in target);
	const unusable = [
		...misplaced,
		...problems.map(({ input, message }) => `${input}: ${message}`),
		...(target && "problem" in target ? [`manifest: ${target.problem}`] : []),
	];
	const lines = [...unusable, ...faults];
	if (lines.length === 0) {
		const step = { inputs, spec, ...(file && { file }), ...(isUsable && { manifest: target }) };
		await refuseUnsafe(step, host);
		return step;
	}
	throw new StagingError(unusable.length > 0 ? "invalid-input" : "invalid-spec", lines.join("\n"));
}

async function refuseUnsafe({ inputs, spec, manifest }: Step, host: Host): Promise<void> {
	if (spec === NOTHING || inputs["allow-unsafe-trigger"]) return;
	const { isUnsafe, refuseWrites } = await import("./unsafe-trigger.ts");
	const { trigger } = host;
	if (isUnsafe(trigger)) refuseWrites(spec, manifest, trigger);
}

async function readManifest(
	{ manifest }: Inputs,
	labels: readonly string[],
): Promise<ObjectLocation | { readonly problem: string } | undefined> {
	if (manifest === "") return undefined;
	const { readManifestTarget } = await import("./manifest-target.ts");
	return readManifestTarget(manifest, labels);
}

/** Each kind of step has lists of its own. The runner only warns of an input it does not know, and lets a required one be absent. */
function misplacedLists(inputs: Inputs, scope: SpecScope): string[] {
	if (scope !== "one-phase") {
		const hint =
			"belongs to `s3-staging/download` and `s3-staging/upload`; here, write `before` and `after`";
		return inputs.transfers === "" ? [] : [`transfers: ${hint}`];
	}
	const stray = (["before", "after", "spec"] as const).filter((name) => inputs[name] !== "");
	return [
		...stray.map((name) => `${name}: belongs to s3-staging itself; here, write \`transfers\``),
		...(inputs.transfers === "" ? ["transfers: is empty, and it is all that this step does"] : []),
	];
}

const NOTHING: ParsedSpec = {
	before: [],
	after: [],
	transfers: [],
	outline: [],
	connections: new Map(),
	problems: [],
	secrets: [],
};

async function readSpec(
	inputs: Inputs,
	host: Host,
	scope: SpecScope,
): Promise<Pick<Step, "spec" | "file"> & { readonly faults: readonly string[] }> {
	const { before, after, transfers, connections, spec: path } = inputs;
	// The language is not even loaded for a step that says nothing.
	if (before + after + transfers + connections + path === "") return { spec: NOTHING, faults: [] };
	const { parseSpec } = await import("../spec/parse-spec.ts");
	const text = path === "" ? "" : loadSpecText(path, host.workspace);
	const file = path === "" ? {} : { file: { path, text } };
	const mayLackIdentity = inputs["on-missing-credentials"] === "skip";
	const lists = { before, after, transfers, connections };
	const spec = await parseSpec({ ...lists, mayLackIdentity, ...file }, scope);
	for (const secret of spec.secrets) host.mask(secret);
	if (spec.problems.length === 0) return { spec, ...file, faults: [] };
	const { problemExcerpts, problemLines } = await import("../spec/problem-text.ts");
	const { hideSecrets } = await import("../spec/secrets.ts");
	const { hideQueries } = await import("../spec/web-secrets.ts");
	const hide = (line: string) => hideQueries(hideSecrets(line, spec.secrets));
	// Lines of `connections` are never shown: even what is not masked of them may be half a secret.
	const sources = { before, after, transfers, [path]: text };
	const written = Object.fromEntries(
		// As long as before, so that places stay what they are.
		Object.entries(sources).map(([name, source]) => [name, hide(source)]),
	);
	for (const line of problemExcerpts(spec.problems, written)) host.info(hide(line));
	return { spec, faults: problemLines(spec.problems).map(hide) };
}
