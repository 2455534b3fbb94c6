/**
 * What a table has under a name that came from outside. Every object has more names than its author wrote, such as
 * `constructor`: those are not found.
 */
export function ownEntry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(table, name) ? table[name] : undefined;
}
