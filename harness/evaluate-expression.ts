import { callFunction, type FunctionScope, STATUS_FUNCTIONS } from "./expression-functions.ts";
import { type BinaryExpression, type Expression, parseExpression } from "./expression-parser.ts";
import {
	compareValues,
	isCollection,
	isTruthy,
	lookUp,
	looseEquals,
	sameText,
	type Value,
	type ValueObject,
	valuesOf,
} from "./expression-value.ts";

/** All an expression can see at one moment of a job. */
export interface Scope extends FunctionScope {
	readonly contexts: ValueObject;
	/** True where a context that is not there is an error rather than empty (`default:`, `if:`). */
	readonly closed?: boolean;
}

/** The value of the text between `${{` and `}}`. */
export function evaluateExpression(text: string, scope: Scope): Value {
	return evaluate(parseExpression(text), scope);
}

/**
 * The truth of an `if:`. Without a status function in it, `success()` is required too, unless
 * `raw`: the runner takes `post-if` as it is written.
 */
export function evaluateCondition(text: string, scope: Scope, raw = false): boolean {
	const expression = parseExpression(text);
	if (!raw && !callsStatusFunction(expression) && scope.status !== "success") {
		return false;
	}
	return isTruthy(evaluate(expression, scope));
}

function evaluate(node: Expression, scope: Scope): Value {
	switch (node.kind) {
		case "literal":
			return node.value;
		case "context":
			return readContext(node.name, scope);
		case "index":
			return evaluateIndex(node, scope);
		case "not":
			return !isTruthy(evaluate(node.operand, scope));
		case "call":
			return callFunction(
				node.name,
				node.arguments.map((argument) => evaluate(argument, scope)),
				scope,
			);
		case "binary":
			return evaluateBinary(node, scope);
	}
}

function readContext(name: string, scope: Scope): Value {
	const known = Object.keys(scope.contexts).find((key) => sameText(key, name));
	if (known === undefined && scope.closed) {
		throw new Error(`Unrecognized named-value: '${name}'`);
	}
	return known === undefined ? null : (scope.contexts[known] ?? null);
}

function evaluateIndex(node: Extract<Expression, { kind: "index" }>, scope: Scope): Value {
	const target = evaluate(node.target, scope);
	const { index } = node;
	if (index === "*") {
		const items = isFilter(node.target) ? valuesOf(target) : [target];
		return items.flatMap(valuesOf);
	}
	const key = evaluate(index, scope);
	// After `.*` every further step applies to each element; elements without it drop out.
	return isFilter(node.target)
		? valuesOf(target)
				.map((item) => lookUp(item, key))
				.filter((item) => item !== null)
		: lookUp(target, key);
}

function isFilter(node: Expression): boolean {
	return node.kind === "index" && (node.index === "*" || isFilter(node.target));
}

function evaluateBinary(node: BinaryExpression, scope: Scope): Value {
	const left = evaluate(node.left, scope);
	if (node.operator === "&&") {
		return isTruthy(left) ? evaluate(node.right, scope) : left;
	}
	if (node.operator === "||") {
		return isTruthy(left) ? left : evaluate(node.right, scope);
	}
	return compare(node.operator, left, evaluate(node.right, scope));
}

function compare(operator: string, left: Value, right: Value): boolean {
	if (operator === "==" || operator === "!=") {
		return looseEquals(left, right) === (operator === "==");
	}
	const order = isCollection(left) || isCollection(right) ? Number.NaN : compareValues(left, right);
	const below = order < 0 || (order === 0 && operator.endsWith("="));
	const above = order > 0 || (order === 0 && operator.endsWith("="));
	return operator.startsWith("<") ? below : above;
}

function callsStatusFunction(node: Expression): boolean {
	switch (node.kind) {
		case "call":
			return (
				STATUS_FUNCTIONS.includes(node.name.toLowerCase()) ||
				node.arguments.some(callsStatusFunction)
			);
		case "not":
			return callsStatusFunction(node.operand);
		case "binary":
			return callsStatusFunction(node.left) || callsStatusFunction(node.right);
		case "index":
			return (
				callsStatusFunction(node.target) || (node.index !== "*" && callsStatusFunction(node.index))
			);
		default:
			return false;
	}
}
