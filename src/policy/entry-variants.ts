import { isFinding } from "../spec/finding.ts";
import type { FileRules } from "../spec/rules.ts";

/** An entry as it is for files without a rule, and as it is with each of its rules. */
export function variantsOf<Spec extends object>(
	entry: Spec & { readonly rules?: FileRules<Spec> },
): readonly Spec[] {
	const { rules } = entry;
	if (rules === undefined) return [entry];
	const ruled = rules.rules.flatMap((_, index) => {
		const found = rules.applied([index]);
		return isFinding(found) ? [] : [found];
	});
	return [entry, ...ruled];
}
