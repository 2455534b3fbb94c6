/** What is left of some values without those that are absent. */
export type Given<Values> = {
	[Key in keyof Values as undefined extends Values[Key] ? never : Key]: Values[Key];
} & {
	[Key in keyof Values as undefined extends Values[Key] ? Key : never]?: Exclude<
		Values[Key],
		undefined
	>;
};

/** Leaves out what is absent: to be written with no value is another thing than not to be written. */
export function given<Values extends object>(values: Values): Given<Values> {
	const written = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(written) as Given<Values>;
}
