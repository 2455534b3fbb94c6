import type { KeyFinding } from "./check-values.ts";
import { isExact } from "./exactness.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";

/** What is wrong with what a download says of its object's content. `values` are its own options over the defaults. */
export function* checkExpansion(
	{ fields, rules, values: { to } }: ReadOptions,
	{ decode = "no", extract = "no" }: SomeOptions,
): Generator<KeyFinding> {
	if (extract !== "no" && to !== undefined && isExact(to)) {
		const hint = `end it with \`/\`: \`${to.shown}/\``;
		yield { key: "to", finding: { message: "`extract` takes a directory in `to`", hint } };
	}
	const isByRule = rules.some(({ options }) => options.fields.has("decode"));
	if (fields.has("max-expanded") && decode === "no" && extract === "no" && !isByRule) {
		const message =
			"`max-expanded` limits what `decode` and `extract` make of an object, and neither is there";
		yield { key: "max-expanded", finding: { message } };
	}
}
