import { isCollection, looseEquals, toText, type Value, valuesOf } from "./expression-value.ts";
import { hashFiles } from "./hash-files.ts";

/** What status functions and hashFiles() read besides their arguments. */
export interface FunctionScope {
	/** success() and failure() look at this one: the job's, or the composite action's in its main. */
	readonly status: "success" | "failure" | "cancelled";
	readonly cancelled: boolean;
	readonly workspace: string;
}

type ExpressionFunction = (values: readonly Value[], scope: FunctionScope) => Value;

const FUNCTIONS: Readonly<Record<string, ExpressionFunction>> = {
	always: () => true,
	success: (_, scope) => scope.status === "success",
	failure: (_, scope) => scope.status === "failure",
	cancelled: (_, scope) => scope.cancelled,
	contains: ([search = null, item = null]) => contains(search, item),
	startswith: ([text = null, start = null]) => upper(text).startsWith(upper(start)),
	endswith: ([text = null, end = null]) => upper(text).endsWith(upper(end)),
	format: ([template = null, ...values]) => format(toText(template), values),
	join: ([list = null, separator = ","]) => join(list, toText(separator)),
	tojson: ([value = null]) => JSON.stringify(value, plainMap, 2),
	fromjson: ([text = null]) => JSON.parse(toText(text)) as Value,
	hashfiles: (patterns, scope) => hashFiles(scope.workspace, patterns.map(toText)),
};

/** A step's `if:` without one of these gets `success() &&` put in front. */
export const STATUS_FUNCTIONS: readonly string[] = ["always", "success", "failure", "cancelled"];

/** Calls a function by its name, which ignores case; throws for a name there is not. */
export function callFunction(name: string, values: readonly Value[], scope: FunctionScope): Value {
	const lower = name.toLowerCase();
	const called = Object.hasOwn(FUNCTIONS, lower) ? FUNCTIONS[lower] : undefined;
	if (called === undefined) {
		throw new Error(`Unrecognized function: '${name}'`);
	}
	return called(values, scope);
}

function contains(search: Value, item: Value): boolean {
	if (isCollection(search)) {
		return Array.isArray(search) && valuesOf(search).some((value) => looseEquals(value, item));
	}
	return !isCollection(item) && upper(search).includes(upper(item));
}

function join(list: Value, separator: string): string {
	return Array.isArray(list) ? valuesOf(list).map(toText).join(separator) : toText(list);
}

function format(template: string, values: readonly Value[]): string {
	return template.replace(/\{\{|\}\}|\{(\d+)\}|[{}]/g, (found, digits?: string) => {
		if (digits === undefined) {
			if (found.length === 1) {
				throw new Error(`The following format string is invalid: ${template}`);
			}
			return found.slice(1);
		}
		const value = values[Number(digits)];
		if (value === undefined) {
			throw new Error(
				`The following format string references more arguments than were supplied: ${template}`,
			);
		}
		return toText(value);
	});
}

function plainMap(_name: string, value: unknown): unknown {
	return value instanceof Map ? Object.fromEntries(value) : value;
}

function upper(value: Value): string {
	return toText(value).toUpperCase();
}
