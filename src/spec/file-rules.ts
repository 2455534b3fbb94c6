import { checkValues } from "./check-values.ts";
import { applicable, layered } from "./merge-options.ts";
import type { ReadOptions, ReadRule, SomeOptions } from "./read-options.ts";
import type { FileRule, FileRules } from "./rules.ts";
import type { Direction } from "./spec.ts";

/** Everything that is written about an entry. */
export interface Layers {
	readonly own: ReadOptions;
	readonly defaults: ReadOptions;
	readonly direction: Direction | undefined;
}

/**
 * What `make` makes of an entry's options, with its rules if there are any. Of what is said more than once counts,
 * in this order: the entry's rules, its own options, the rules of the defaults, the defaults; of rules the first
 * that matches.
 */
export function withFileRules<Spec extends object>(
	layers: Layers,
	make: (values: Readonly<SomeOptions>) => Spec | undefined,
): (Spec & { readonly rules?: FileRules<Spec> }) | undefined {
	const rules = rulesOf(layers);
	const plain = make(valuesFor([], layers));
	if (plain === undefined || rules.length === 0) return plain;
	const applied = (matching: readonly number[]) => {
		const values = valuesFor(
			matching.flatMap((index) => rules[index] ?? []),
			layers,
		);
		const [problem] = checkValues(values);
		return problem?.finding ?? make(values) ?? plain;
	};
	return { ...plain, rules: { rules, applied } };
}

interface ValuedRule extends FileRule {
	readonly values: Readonly<SomeOptions>;
}

function rulesOf({ own, defaults, direction }: Layers): readonly ValuedRule[] {
	const toRule = ({ match, options }: ReadRule, isDefault: boolean) => {
		return { match, isDefault, values: applicable(options, direction) };
	};
	return [
		...own.rules.map((rule) => toRule(rule, false)),
		...defaults.rules.map((rule) => toRule(rule, true)),
	];
}

function valuesFor(
	matching: readonly ValuedRule[],
	{ own, defaults, direction }: Layers,
): Readonly<SomeOptions> {
	const valuesOf = (rules: readonly ValuedRule[]) => rules.map(({ values }) => values);
	return layered([
		...valuesOf(matching.filter(({ isDefault }) => !isDefault)),
		own.values,
		...valuesOf(matching.filter(({ isDefault }) => isDefault)),
		applicable(defaults, direction),
	]);
}
