/**
 * A value inside `${{ }}`. Plain objects are looked up ignoring case, as the runner's contexts
 * are; a Map keeps case, as the `env` context does outside Windows.
 */
export type Value =
	| null
	| boolean
	| number
	| string
	| readonly Value[]
	| ReadonlyMap<string, Value>
	| ValueObject;

/** A context or a mapping inside one; a missing property reads as null. */
export interface ValueObject {
	readonly [name: string]: Value;
}

/** The text of a value in a template: null is empty, collections give their kind. */
export function toText(value: Value): string {
	if (value === null) {
		return "";
	}
	if (typeof value === "number") {
		// The runner prints numbers with .NET's G15: at most 15 significant digits.
		return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : String(value);
	}
	if (typeof value === "object") {
		return Array.isArray(value) ? "Array" : "Object";
	}
	return String(value);
}

/** JavaScript's Number() over primitives; collections and unreadable text give NaN. */
export function toNumber(value: Value): number {
	if (typeof value === "object" && value !== null) {
		return Number.NaN;
	}
	return typeof value === "string" ? parseNumber(value) : Number(value);
}

export function isTruthy(value: Value): boolean {
	return Boolean(value);
}

/** `==` of the expression language: text ignores case, unlike kinds compare as numbers. */
export function looseEquals(left: Value, right: Value): boolean {
	if (typeof left === "string" && typeof right === "string") {
		return sameText(left, right);
	}
	if (isCollection(left) || isCollection(right) || typeof left === typeof right) {
		return left === right;
	}
	return toNumber(left) === toNumber(right);
}

/** Negative, zero or positive like a sort comparator; NaN where the two cannot be ordered. */
export function compareValues(left: Value, right: Value): number {
	if (typeof left === "string" && typeof right === "string") {
		const [a, b] = [left.toUpperCase(), right.toUpperCase()];
		return a < b ? -1 : Number(a > b);
	}
	const [a, b] = [toNumber(left), toNumber(right)];
	return a === b ? 0 : a - b;
}

/** One property or element; null when there is none. */
export function lookUp(target: Value, index: Value): Value {
	if (!isCollection(target) || isCollection(index)) {
		return null;
	}
	if (Array.isArray(target)) {
		return target[Math.floor(toNumber(index))] ?? null;
	}
	if (target instanceof Map) {
		return target.get(toText(index)) ?? null;
	}
	const object = target as ValueObject;
	const name = Object.keys(object).find((key) => sameText(key, toText(index)));
	return name === undefined ? null : (object[name] ?? null);
}

/** The elements or property values of a collection; none for a primitive. */
export function valuesOf(target: Value): readonly Value[] {
	if (!isCollection(target)) {
		return [];
	}
	return target instanceof Map ? [...target.values()] : Object.values(target);
}

export function isCollection(
	value: Value,
): value is Exclude<Value, null | boolean | number | string> {
	return typeof value === "object" && value !== null;
}

export function sameText(left: string, right: string): boolean {
	return left.toUpperCase() === right.toUpperCase();
}

function parseNumber(text: string): number {
	const trimmed = text.trim();
	// Number() also accepts 0b1 and 0X1, which the runner does not.
	return /^0[bBXO]/.test(trimmed) ? Number.NaN : Number(trimmed);
}
