import { StagingError } from "../errors.ts";
import { isWebOrigin, objectUri } from "../object-address.ts";
import type { TransferSpec } from "../spec/spec.ts";

/** A message names this many of its kind; the rest is a number. */
const MOST_NAMED = 10;

/** A key that cannot be a path. */
export interface RefusedKey {
	readonly key: string;
	readonly reason: string;
}

/** The one error about all keys of an entry that cannot be paths. There is at least one. */
export function refusedKeysError(bucket: string, keys: readonly RefusedKey[]): StagingError {
	const [first] = keys;
	if (first && isWebOrigin(bucket)) {
		const message = `The name of ${objectUri({ bucket, key: first.key })} cannot become a path: ${first.reason}`;
		return new StagingError("path-refused", message, { hint: "Write an exact path in `to`" });
	}
	const message =
		keys.length === 1 && first
			? `The key \`${first.key}\` in \`${objectUri({ bucket, key: "" }).slice(0, -1)}\` cannot become a path: ${first.reason}`
			: [
					`${keys.length} keys in \`${objectUri({ bucket, key: "" }).slice(0, -1)}\` cannot become paths:`,
					...named(keys, ({ key, reason }) => `\`${key}\`: ${reason}`),
				].join("\n");
	return new StagingError("path-refused", message, {
		hint: "Leave it out with `exclude`, drop its directories with `flatten: true`, or give it a name of its own: `from: { bucket: …, key: … }` and an exact path in `to`",
	});
}

/** Everything wrong with one entry as one error; a lone error stays what it is. There is at least one. */
export function combineProblems(
	entry: TransferSpec,
	problems: readonly StagingError[],
): StagingError {
	const [first] = problems;
	if (problems.length === 1 && first) return first;
	const hints = new Set(problems.flatMap(({ hint }) => hint ?? []));
	return new StagingError(
		first?.code ?? "internal",
		[
			`${problems.length} problems with \`${entry.text}\`:`,
			...named(problems, ({ message }) => message),
		].join("\n"),
		{ hint: [...hints].slice(0, MOST_NAMED).join("\n"), cause: new AggregateError(problems) },
	);
}

/** The first ten as lines of a list, then how many more there are. */
export function named<T>(items: readonly T[], toText: (item: T) => string): string[] {
	const lines = items.slice(0, MOST_NAMED).map((item) => `  - ${toText(item)}`);
	return items.length > MOST_NAMED
		? [...lines, `  - and ${items.length - MOST_NAMED} more`]
		: lines;
}

/** What to do where nothing was found and that is fine. */
export function nothingHint({ expect }: TransferSpec): string {
	const change = expect === undefined ? "add `optional: true`" : "let `expect` begin with 0";
	return `if nothing is fine here, ${change}`;
}
