import { checkRuleEncryption } from "./check-customer-key.ts";
import { checkDirection } from "./check-direction.ts";
import { checkValues, type KeyFinding } from "./check-values.ts";
import type { Finding } from "./finding.ts";
import { layered } from "./merge-options.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";
import { findClashes } from "./rival-options.ts";
import type { Direction, SourcePosition } from "./spec.ts";

interface PlacedFinding {
	readonly position: SourcePosition;
	readonly finding: Finding;
}

/**
 * What is wrong with the rules among some options, each taken for itself over `values`: what holds without them.
 * Rules that do not go with one another are found out by a file that matches them. Of defaults there is no direction.
 */
export function* checkRules(
	{ rules, fields }: ReadOptions,
	values: Readonly<SomeOptions>,
	direction?: Direction,
): Generator<PlacedFinding> {
	const told = new Set([...checkValues(values)].map(({ key }) => key));
	for (const { options, position } of rules) {
		for (const { key, finding } of checkRule(options, values, direction)) {
			const field = options.fields.get(key) ?? fields.get(key);
			if (!told.has(key)) yield { position: field?.value.position ?? position, finding };
		}
	}
}

function* checkRule(
	rule: ReadOptions,
	values: Readonly<SomeOptions>,
	direction: Direction | undefined,
): Generator<KeyFinding> {
	if (direction !== undefined) yield* checkDirection(rule, direction);
	yield* checkRuleEncryption(rule, values);
	yield* findClashes(rule.fields.keys(), rule.values);
	yield* checkValues(layered([rule.values, values]));
}
