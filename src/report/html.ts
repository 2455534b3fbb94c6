import { visibleText } from "../visible-text.ts";

/**
 * HTML blocks for the job summary: nothing in them is read as Markdown. Text from outside stands inside `<code>`,
 * where GitHub makes no links, mentions or emoji of it, with every character escaped that HTML could take for markup.
 */
export function code(text: string): string {
	return `<code>${escapeHtml(shorten(text))}</code>`;
}

export function link(text: string, url: string | undefined): string {
	return url === undefined || url.length > LONGEST_URL
		? code(text)
		: `<a href="${escapeHtml(url)}">${code(text)}</a>`;
}

/**
 * A link that is a secret, so that the runner looks for it, and for the keys in it, in the summary as well: it would
 * put `***` in their place. No four characters in a row stand as they are.
 */
export function secretLink(text: string, url: string): string {
	const href = Array.from(url, (character, index) =>
		index % 4 === 3 ? toEntity(character) : escapeHtml(character),
	).join("");
	return `<a href="${href}">${code(text)}</a>`;
}

function toEntity(character: string): string {
	return `&#${character.codePointAt(0)};`;
}

/** Longer addresses would fill the summary before its table does. */
const LONGEST_URL = 1_000;

/** A table; cells are HTML already, and must hold no line break: a blank line would end the HTML block. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[], tag: string) =>
		`<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
	return ["<table>", line(head, "th"), ...rows.map((cells) => line(cells, "td")), "</table>"].join(
		"\n",
	);
}

export function list(items: readonly string[]): string {
	return ["<ul>", ...items.map((item) => `<li>${item}</li>`), "</ul>"].join("\n");
}

export function escapeHtml(text: string): string {
	return visibleText(text).replace(MARKUP, toEntity);
}

/** The same for a text of several lines; `lineBreak` is HTML already. */
export function escapeHtmlLines(text: string, lineBreak: "\n" | "<br>"): string {
	return text.split("\n").map(escapeHtml).join(lineBreak);
}

// Inside an HTML block nothing is Markdown, so it is HTML's markup alone. Long keys are full of Markdown's, and
// stay readable.
const MARKUP = /[&<>"'`]/g;

/** Long keys lose their middle: the end tells more than the rest. */
function shorten(text: string): string {
	return text.length <= 200 ? text : `${text.slice(0, 100)} … ${text.slice(-97)}`;
}
