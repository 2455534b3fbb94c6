import { visibleText } from "../visible-text.ts";

/**
 * Makes text from outside (keys, server messages, file names) harmless for the runner's log, which runs
 * commands it finds in any line: `::command::` at a line's start and `##[command]` anywhere in it, where a
 * line ends at CR, LF or CRLF (actions/runner, ActionCommand.cs). Control characters and marks that turn
 * the direction of text become visible escapes.
 */
export function safeText(text: string): string {
	return visibleText(text).replaceAll("##[", `#${INVISIBLE_BREAK}#[`);
}

/** As safeText, for text that is printed as a line of its own. */
export function safeLine(text: string): string {
	return safeText(text).replace(/^(\s*):(?=:)/, `$1:${INVISIBLE_BREAK}`);
}

/** As safeText, but lines stay lines: only for text that is escaped as a whole afterwards. */
export function safeLines(text: string): string {
	return text.split("\n").map(safeText).join("\n");
}

const INVISIBLE_BREAK = "\u200b";
