import { countRangeText } from "./amounts.ts";
import type { KeyFinding } from "./check-values.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";

/** Numbers of an entry that nothing it finds could satisfy. `values` are its own options over the defaults. */
export function* checkAmounts({ fields }: ReadOptions, values: SomeOptions): Generator<KeyFinding> {
	const { from, expect, newest } = values;
	if (fields.has("newest") && (from?.side === "inline" || isOneObject(from))) {
		const message = "`newest` chooses among many, and `from` is one thing";
		yield { key: "newest", finding: { message, hint: "leave it out, or write a pattern" } };
	}
	if (expect === undefined || !fields.has("expect")) return;
	if (newest !== undefined && expect.least > newest) {
		const message = `\`expect: ${countRangeText(expect)}\` cannot be: \`newest: ${newest}\` leaves no more than ${newest}`;
		yield { key: "expect", finding: { message } };
	}
	if (isOneObject(from) && expect.least > 1) {
		const message = `\`expect: ${countRangeText(expect)}\` cannot be: \`from\` is one object`;
		yield { key: "expect", finding: { message, hint: "write a prefix or a pattern in `from`" } };
	}
}

function isOneObject(from: SomeOptions["from"]): boolean {
	return from?.side === "s3" && from.objects?.kind === "object";
}
