import { fillVariables, matchesPattern, type Variables } from "./wildcard.ts";

/** Values of condition keys, by their names in lower case. A key that is absent is not known of the request. */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>;

type Test = (wanted: string, found: string, variables: Variables) => boolean;

const equals: Test = (wanted, found, variables) => fillVariables(wanted, variables) === found;
const like: Test = (wanted, found, variables) => matchesPattern(wanted, found, variables);
const equalsAnyCase: Test = (wanted, found, variables) =>
	fillVariables(wanted, variables)?.toLowerCase() === found.toLowerCase();

interface Operator {
	readonly test: Test;
	/** Holds where no value passes the test, and where there is no value. */
	readonly isNegated?: boolean;
}

/** Those whose meaning S3 policies need (IAM user guide, "Condition operators"). */
export const CONDITION_OPERATORS: Readonly<Record<string, Operator>> = {
	StringEquals: { test: equals },
	StringNotEquals: { test: equals, isNegated: true },
	StringEqualsIgnoreCase: { test: equalsAnyCase },
	StringNotEqualsIgnoreCase: { test: equalsAnyCase, isNegated: true },
	StringLike: { test: like },
	StringNotLike: { test: like, isNegated: true },
	ArnEquals: { test: like },
	ArnLike: { test: like },
	ArnNotEquals: { test: like, isNegated: true },
	ArnNotLike: { test: like, isNegated: true },
	Bool: { test: equalsAnyCase },
	NumericEquals: { test: (wanted, found) => Number(wanted) === Number(found) },
	NumericLessThanEquals: { test: (wanted, found) => Number(found) <= Number(wanted) },
	NumericGreaterThan: { test: (wanted, found) => Number(found) > Number(wanted) },
	Null: { test: () => false },
};

type Quantifier = "ForAnyValue" | "ForAllValues";

/** The parts of an operator as it is written, such as `ForAnyValue:StringLikeIfExists`. */
export function splitOperator(written: string): {
	readonly name: string;
	readonly quantifier?: Quantifier;
	readonly isIfExists: boolean;
} {
	const [, prefix, name = "", suffix] =
		/^(?:(ForAnyValue|ForAllValues):)?(.*?)(IfExists)?$/.exec(written) ?? [];
	const isIfExists = suffix !== undefined;
	if (prefix === "ForAnyValue" || prefix === "ForAllValues") {
		return { name, quantifier: prefix, isIfExists };
	}
	return { name, isIfExists };
}

/** Whether one key of a condition block holds: one of the wanted values is enough. */
export function holds(
	operator: string,
	key: string,
	wanted: readonly string[],
	{ context, variables }: { readonly context: RequestContext; readonly variables: Variables },
): boolean {
	const { name, quantifier, isIfExists } = splitOperator(operator);
	const value = context[key.toLowerCase()];
	if (name === "Null") return wanted.includes(String(value === undefined));
	const { test, isNegated = false } = CONDITION_OPERATORS[name] ?? { test: () => false };
	if (value === undefined) return isIfExists || isNegated || quantifier === "ForAllValues";
	const found = typeof value === "string" ? [value] : value;
	const passes = (one: string) => wanted.some((text) => test(text, one, variables)) !== isNegated;
	return quantifier === "ForAllValues" ? found.every(passes) : found.some(passes);
}
