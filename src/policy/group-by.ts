/** Things with the same name together, in the order in which the names first came. */
export function groupBy<T>(things: Iterable<T>, nameOf: (thing: T) => string): readonly T[][] {
	const groups = new Map<string, T[]>();
	for (const thing of things) {
		const name = nameOf(thing);
		const group = groups.get(name);
		if (group) group.push(thing);
		else groups.set(name, [thing]);
	}
	return [...groups.values()];
}
