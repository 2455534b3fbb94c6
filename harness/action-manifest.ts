import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Step } from "./step.ts";
import { readSteps } from "./workflow-step.ts";

/** An action.yml as the runner reads it. */
export interface ActionManifest {
	readonly directory: string;
	readonly inputs: readonly InputDefinition[];
	readonly runs: NodeRuns | CompositeRuns;
}

export interface InputDefinition {
	readonly name: string;
	/** A template; undefined when there is none, which evaluates to empty. */
	readonly default?: string;
	readonly deprecationMessage?: string;
}

export interface NodeRuns {
	readonly kind: "node";
	/** Paths relative to the action's directory. */
	readonly main: string;
	readonly post?: string;
	/** A raw condition, without an implicit success(). */
	readonly postIf: string;
}

export interface CompositeRuns {
	readonly kind: "composite";
	readonly steps: readonly Step[];
	/** Output name to template. */
	readonly outputs: Readonly<Record<string, string>>;
}

interface RawManifest {
	readonly inputs?: Readonly<Record<string, RawInput | null>> | null;
	readonly outputs?: Readonly<Record<string, { readonly value?: unknown } | null>> | null;
	readonly runs?: Readonly<Record<string, unknown>>;
}

interface RawInput {
	readonly default?: unknown;
	readonly deprecationMessage?: string;
}

/** Reads `action.yml` or `action.yaml` of a directory; throws if there is none or it is not runnable. */
export function readActionManifest(directory: string): ActionManifest {
	const raw = parse(readFileSync(manifestPath(directory), "utf8")) as RawManifest;
	return {
		directory,
		inputs: Object.entries(raw.inputs ?? {}).map(([name, input]) => toInput(name, input)),
		runs: toRuns(raw, directory),
	};
}

function manifestPath(directory: string): string {
	const paths = ["action.yml", "action.yaml"].map((name) => join(directory, name));
	const path = paths.find((candidate) => existsSync(candidate));
	if (path === undefined) {
		throw new Error(
			`Can't find 'action.yml' or 'action.yaml' under '${directory}'. Did you forget to run actions/checkout before running your local action?`,
		);
	}
	return path;
}

function toInput(name: string, input: RawInput | null): InputDefinition {
	const message = input?.deprecationMessage;
	return {
		name,
		...(input?.default == null ? {} : { default: String(input.default) }),
		...(message === undefined ? {} : { deprecationMessage: message }),
	};
}

function toRuns(raw: RawManifest, directory: string): NodeRuns | CompositeRuns {
	const runs = raw.runs ?? {};
	const using = String(runs.using ?? "").toLowerCase();
	if (using === "composite") {
		return {
			kind: "composite",
			steps: readSteps(runs.steps),
			outputs: Object.fromEntries(
				Object.entries(raw.outputs ?? {}).map(([name, output]) => [
					name,
					String(output?.value ?? ""),
				]),
			),
		};
	}
	if (!/^node(12|16|20|24)$/.test(using) || typeof runs.main !== "string") {
		throw new Error(`'${using}' of ${directory} is not a JavaScript or composite action`);
	}
	return {
		kind: "node",
		main: runs.main,
		...(runs.post === undefined ? {} : { post: String(runs.post) }),
		postIf: String(runs["post-if"] ?? "always()"),
	};
}
