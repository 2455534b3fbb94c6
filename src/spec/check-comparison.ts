import type { KeyFinding } from "./check-values.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";

/** What is wrong with what an upload compares. `values` are its own options over the defaults. */
export function* checkComparison(
	{ fields, rules }: ReadOptions,
	{ overwrite }: SomeOptions,
): Generator<KeyFinding> {
	const isByRule = rules.some(({ options }) => options.fields.has("overwrite"));
	if (!fields.has("compare") || overwrite === "if-changed" || isByRule) return;
	const message = "`compare` is about what `overwrite: if-changed` finds";
	yield { key: "compare", finding: { message, hint: "add `overwrite: if-changed`" } };
}
