import type { SortOrder } from "../spec/choice.ts";
import type { TransferSpec } from "../spec/spec.ts";
import type { ObjectSummary } from "../store/object-facts.ts";
import type { PlannedEntry, Transfer } from "./plan.ts";
import type { EntryFindings } from "./plan-scope.ts";
import { inCodeUnitOrder } from "./search-files.ts";

/** What files and objects are ordered by. */
export interface SortFacts {
	readonly name: string;
	readonly bytes: number;
	/** When it was stored or changed, in milliseconds. */
	readonly milliseconds: number;
}

/** In which order an entry wants its files; nothing where as they are found will do. */
function orderOf({ sort, newest }: TransferSpec): SortOrder | undefined {
	return sort ?? (newest === undefined ? undefined : "newest");
}

/** Whether dates have to be known. */
export function needsDates(entry: TransferSpec): boolean {
	const order = orderOf(entry);
	return entry.newest !== undefined || order === "newest" || order === "oldest";
}

/** Leaves the newest `most` of some items, newest first; of those of one moment the first by name. */
export function keepNewest<T>(items: T[], most: number, factsOf: (item: T) => SortFacts): void {
	const kept = inOrder(items, "newest", factsOf).slice(0, most);
	items.length = 0;
	for (const item of kept) items.push(item);
}

/** What an entry comes to, in the order that it asks for. */
export function inAskedOrder({
	entry,
	transfers,
	present,
}: EntryFindings): Pick<PlannedEntry, "transfers" | "present" | "files"> {
	const order = orderOf(entry);
	const found = order === undefined ? [] : [...transfers, ...present];
	// What a lock has stands in the order of the step that wrote it, without dates.
	const isKnown = order !== undefined && (!needsDates(entry) || found.every(isDated));
	if (!isKnown) return present.length === 0 ? { transfers } : { transfers, present };
	const files = inOrder(found, order, transferFacts);
	if (present.length === 0) return { transfers: files };
	const isPresent = new Set(present);
	return {
		files,
		transfers: files.filter((file) => !isPresent.has(file)),
		present: files.filter((file) => isPresent.has(file)),
	};
}

function isDated(transfer: Transfer): boolean {
	return transfer.direction === "upload" || transfer.object.lastModified !== undefined;
}

type Compare = (first: SortFacts, second: SortFacts) => number;

const byName: Compare = (first, second) => inCodeUnitOrder(first.name, second.name);
const byAge: Compare = (first, second) => first.milliseconds - second.milliseconds;
const bySize: Compare = (first, second) => first.bytes - second.bytes;

const ORDERS: Readonly<Record<SortOrder, Compare>> = {
	name: byName,
	newest: (first, second) => byAge(second, first),
	oldest: byAge,
	largest: (first, second) => bySize(second, first),
	smallest: bySize,
};

function inOrder<T>(items: readonly T[], order: SortOrder, factsOf: (item: T) => SortFacts): T[] {
	const compare = ORDERS[order];
	return items
		.map((item) => ({ item, facts: factsOf(item) }))
		.sort((one, other) => compare(one.facts, other.facts) || byName(one.facts, other.facts))
		.map(({ item }) => item);
}

export function objectFacts({ key, bytes, lastModified }: ObjectSummary): SortFacts {
	return { name: key, bytes, milliseconds: lastModified?.getTime() ?? 0 };
}

/** Of a download or a copy those of its source. */
export function transferFacts(transfer: Transfer): SortFacts {
	if (transfer.direction !== "upload") return objectFacts(transfer.object);
	const { bytes } = transfer;
	if (!("path" in transfer)) return { name: transfer.source, bytes, milliseconds: 0 };
	return { name: transfer.path, bytes, milliseconds: transfer.modifiedMilliseconds };
}
