import type { KeyFinding } from "./check-together.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";

/** What is wrong with what a download says of its object's content. `values` are its own options over the defaults. */
export function* checkExpansion(
	{ fields }: ReadOptions,
	{ decode = "no" }: SomeOptions,
): Generator<KeyFinding> {
	if (fields.has("max-expanded") && decode === "no") {
		const message =
			"`max-expanded` limits what `decode` makes of an object, and nothing is decoded";
		yield { key: "max-expanded", finding: { message } };
	}
}
