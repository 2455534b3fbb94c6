import { directionOf } from "./ends.ts";
import { withDefaults } from "./merge-options.ts";
import { outlineDestination } from "./outline-destination.ts";
import type { OutlinedEntry } from "./outlined-entry.ts";
import type { RawEntry } from "./raw-entry.ts";
import { type EntryReading, readEntry } from "./read-entry.ts";
import type { ReadOptions } from "./read-options.ts";
import { statusesOf } from "./read-transfer.ts";

/** Reads as much of an entry as cannot change before the post step. Undefined for an item that is still empty. */
export function outlineTransfer(
	entry: RawEntry,
	defaults: ReadOptions,
	reading: EntryReading,
): OutlinedEntry | undefined {
	if (entry.fields.length === 0) return undefined;
	const own = readEntry(entry, { ...reading, depth: "outline" });
	const { name, from, to } = own.values;
	const direction = from && to && directionOf(from, to);
	const destination = outlineDestination(entry, defaults, reading);
	return {
		...(name && { name }),
		position: entry.position,
		from: from?.shown ?? "",
		to: to?.shown ?? "",
		when: statusesOf(withDefaults(own, defaults, direction).when),
		...(direction && { direction }),
		...(destination && { destination }),
	};
}
