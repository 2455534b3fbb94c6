import type { ActionManifest, InputDefinition } from "./action-manifest.ts";
import { sameText } from "./expression-value.ts";
import { DEFAULT_CONTEXTS, type OpenStage, scopeOf } from "./stage.ts";
import type { ActionStep } from "./step.ts";
import { evaluateRecord, evaluateTemplate } from "./template.ts";

/**
 * The inputs of an action for this stage: `with:` evaluated now, then the defaults of those left
 * out. Called again in post, so both see the job as it then is (actions/runner ActionRunner.cs).
 */
export function evaluateInputs(
	stage: OpenStage,
	step: ActionStep,
	manifest: ActionManifest,
): Record<string, string> {
	const given = evaluateRecord(step.with, scopeOf(stage));
	warnAboutGiven(stage, Object.keys(given), manifest.inputs);
	const inputs = { ...given };
	for (const input of manifest.inputs) {
		if (!Object.keys(given).some((name) => sameText(name, input.name))) {
			inputs[input.name] = evaluateTemplate(input.default ?? "", scopeOf(stage, DEFAULT_CONTEXTS));
		}
	}
	return inputs;
}

function warnAboutGiven(
	stage: OpenStage,
	given: readonly string[],
	valid: readonly InputDefinition[],
): void {
	const unexpected: string[] = [];
	for (const name of given) {
		const definition = valid.find((input) => sameText(input.name, name));
		if (definition === undefined) {
			unexpected.push(name);
		} else if (definition.deprecationMessage !== undefined) {
			stage.log.annotate(
				"warning",
				`Input '${name}' has been deprecated with message: ${definition.deprecationMessage}`,
			);
		}
	}
	if (unexpected.length > 0) {
		const names = valid.map((input) => input.name);
		stage.log.annotate(
			"warning",
			`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${names.join("', '")}']`,
		);
	}
}
