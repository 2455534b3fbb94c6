import type { Scope } from "./evaluate-expression.ts";
import { isCollection, looseEquals, type Value, type ValueObject } from "./expression-value.ts";
import { evaluateValue } from "./template.ts";

/** The matrix contexts of a job, one for each run of it; a job without a matrix runs once. */
export function expandMatrix(matrix: unknown, scope: Scope): readonly ValueObject[] {
	if (matrix === undefined || matrix === null) {
		return [{}];
	}
	const { include, exclude, ...axes } = evaluateDeep(matrix as Value, scope) as ValueObject;
	const kept = crossProduct(axes).filter(
		(run) => !objects(exclude).some((pattern) => matches(run, pattern)),
	);
	return addIncludes(Object.keys(axes), kept, objects(include));
}

/** Every text in a value evaluated, whole expressions to the kind they have. */
export function evaluateDeep(value: Value, scope: Scope): Value {
	if (typeof value === "string") {
		return evaluateValue(value, scope);
	}
	if (!isCollection(value)) {
		return value;
	}
	if (Array.isArray(value)) {
		return (value as readonly Value[]).map((item) => evaluateDeep(item, scope));
	}
	return Object.fromEntries(
		Object.entries(value).map(([name, item]) => [name, evaluateDeep(item as Value, scope)]),
	);
}

function crossProduct(axes: ValueObject): readonly ValueObject[] {
	const names = Object.keys(axes);
	let runs: readonly ValueObject[] = names.length === 0 ? [] : [{}];
	for (const name of names) {
		const values = [axes[name] ?? null].flat() as readonly Value[];
		runs = runs.flatMap((run) => values.map((value) => ({ ...run, [name]: value })));
	}
	return runs;
}

/** An include joins every run whose axis values it does not contradict, else it is a run of its own. */
function addIncludes(
	axes: readonly string[],
	runs: readonly ValueObject[],
	includes: readonly ValueObject[],
): readonly ValueObject[] {
	const extended = runs.map((run) => {
		const joining = includes.filter((include) => agrees(axes, run, include));
		return Object.assign({}, run, ...joining) as ValueObject;
	});
	const alone = includes.filter((include) => !runs.some((run) => agrees(axes, run, include)));
	return [...extended, ...alone];
}

function agrees(axes: readonly string[], run: ValueObject, include: ValueObject): boolean {
	return axes.every((axis) => !(axis in include) || same(run[axis], include[axis]));
}

function matches(run: ValueObject, pattern: ValueObject): boolean {
	return Object.entries(pattern).every(([name, value]) => same(run[name], value));
}

function same(left: Value | undefined, right: Value | undefined): boolean {
	return looseEquals(left ?? null, right ?? null) || JSON.stringify(left) === JSON.stringify(right);
}

function objects(value: Value | undefined): readonly ValueObject[] {
	return Array.isArray(value) ? (value as readonly ValueObject[]) : [];
}
