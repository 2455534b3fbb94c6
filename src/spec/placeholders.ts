import { type Finding, quoted } from "./finding.ts";
import { nearest } from "./nearest.ts";

/** What a value can say of the file it is sent with. */
const PLACEHOLDERS = ["path", "name", "bytes", "sha256"] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A word in braces, doubled where it is meant as it stands. All other braces are themselves. */
const BRACED = /\{\{([A-Za-z][\w-]*)\}\}|\{([A-Za-z][\w-]*)\}/g;

/** What is wrong with the placeholders of a value, if anything: a word in braces that is none. */
export function checkPlaceholders(value: string): Finding | undefined {
	for (const [written, , word] of value.matchAll(BRACED)) {
		if (word === undefined || isPlaceholder(word)) continue;
		const close = nearest(word, PLACEHOLDERS);
		const known = PLACEHOLDERS.map((name) => `\`{${name}}\``).join(", ");
		const meant = close === undefined ? `known here: ${known}` : `did you mean \`{${close}}\`?`;
		const hint = `${meant}; the text itself is written \`{{${word}}}\``;
		return { message: `${quoted(written)} is no placeholder`, hint };
	}
	return undefined;
}

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
	return value.replace(BRACED, (written, literal?: string, word?: string, at = 0) => {
		if (literal !== undefined) return `{${literal}}`;
		return word !== undefined && isPlaceholder(word) ? textOf(word, value.slice(0, at)) : written;
	});
}

function isPlaceholder(word: string): word is Placeholder {
	return PLACEHOLDERS.some((name) => name === word);
}
