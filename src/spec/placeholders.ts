/** What a value can say of the file it is sent with. */
const PLACEHOLDERS = ["path", "name", "bytes", "sha256"] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** One of the names in braces, doubled where it is meant as it stands. All other braces are themselves: others may have written them. */
const BRACED = new RegExp(
	`\\{\\{(${PLACEHOLDERS.join("|")})\\}\\}|\\{(${PLACEHOLDERS.join("|")})\\}`,
	"g",
);

/** Whether `fillIn` would make anything else of a value. */
export function isTemplate(value: string): boolean {
	return value.search(BRACED) >= 0;
}

/** Whether a value waits for a placeholder. */
export function holds(value: string, placeholder: Placeholder): boolean {
	return [...value.matchAll(BRACED)].some(([, , word]) => word === placeholder);
}

/** A value with its placeholders filled in. `before` is what stands before the placeholder as written. */
export function fillIn(
	value: string,
	textOf: (placeholder: Placeholder, before: string) => string,
): string {
	return value.replace(BRACED, (_, literal?: string, word?: Placeholder, at = 0) =>
		word === undefined ? `{${literal}}` : textOf(word, value.slice(0, at)),
	);
}
