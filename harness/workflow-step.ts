import type { Step } from "./step.ts";

/** A step as YAML gives it. */
interface RawStep {
	readonly id?: string;
	readonly if?: unknown;
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Readonly<Record<string, unknown>> | null;
	readonly env?: Readonly<Record<string, unknown>> | null;
	readonly shell?: string;
	readonly "working-directory"?: string;
	readonly "continue-on-error"?: boolean | string;
}

/** The `steps:` of a job or a composite action; throws for one that neither runs nor uses anything. */
export function readSteps(list: unknown): readonly Step[] {
	return (Array.isArray(list) ? (list as readonly RawStep[]) : []).map(readStep);
}

/** A YAML mapping with every value as the text the runner would pass on. */
export function toTexts(
	mapping: Readonly<Record<string, unknown>> | null | undefined,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(mapping ?? {}).map(([name, value]) => [name, toTextValue(value)]),
	);
}

function readStep(raw: RawStep, index: number): Step {
	const common = {
		...(raw.id === undefined ? {} : { id: raw.id }),
		...(raw.if === undefined ? {} : { if: String(raw.if) }),
		...(raw.env == null ? {} : { env: toTexts(raw.env) }),
		...(raw["continue-on-error"] === undefined
			? {}
			: { continueOnError: raw["continue-on-error"] }),
	};
	if (raw.uses !== undefined) {
		return { ...common, uses: raw.uses, with: toTexts(raw.with) };
	}
	if (raw.run === undefined) {
		throw new Error(`Step ${index + 1} has neither 'uses' nor 'run'`);
	}
	return {
		...common,
		run: raw.run,
		...(raw.shell === undefined ? {} : { shell: raw.shell }),
		...(raw["working-directory"] === undefined
			? {}
			: { workingDirectory: raw["working-directory"] }),
	};
}

function toTextValue(value: unknown): string {
	if (typeof value === "object" && value !== null) {
		throw new Error(`A sequence or mapping was not expected: ${JSON.stringify(value)}`);
	}
	return value === null || value === undefined ? "" : String(value);
}
