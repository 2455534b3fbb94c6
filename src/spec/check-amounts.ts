import { countRangeText } from "./amounts.ts";
import type { KeyFinding } from "./check-values.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";

/** Numbers of an entry that nothing it finds could satisfy. `values` are its own options over the defaults. */
export function* checkAmounts({ fields }: ReadOptions, values: SomeOptions): Generator<KeyFinding> {
	const { from, expect } = values;
	if (expect === undefined || !fields.has("expect")) return;
	if (from?.side === "s3" && from.objects?.kind === "object" && expect.least > 1) {
		const message = `\`expect: ${countRangeText(expect)}\` cannot be: \`from\` is one object`;
		yield { key: "expect", finding: { message, hint: "write a prefix or a pattern in `from`" } };
	}
}
