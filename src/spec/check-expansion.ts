import type { KeyFinding } from "./check-values.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";

/** What is wrong with what a download says of its object's content. `values` are its own options over the defaults. */
export function* checkExpansion(
	{ fields, rules }: ReadOptions,
	{ decode = "no" }: SomeOptions,
): Generator<KeyFinding> {
	const isByRule = rules.some(({ options }) => options.fields.has("decode"));
	if (fields.has("max-expanded") && decode === "no" && !isByRule) {
		const message =
			"`max-expanded` limits what `decode` makes of an object, and nothing is decoded";
		yield { key: "max-expanded", finding: { message } };
	}
}
