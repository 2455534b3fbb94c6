import type { TextLine } from "./source-text.ts";

/** Lines that belong together: a bare line, or a YAML item with its continuation lines. */
export interface Block {
	readonly kind: "line" | "item";
	readonly first: number;
	/** Index of the first line below that belongs to the item. */
	below?: number;
	/** Index of the last line, with the blank lines and comments that follow it. */
	last: number;
}

/** What is left of a line whose FROM or name is an expression without a value: never part of the item above. */
const STARTS_LINE = /^\s*(->|=\s)/;

/** Cuts a list into its blocks. Comments and blank lines belong to the block above them. */
export function blocksOf(lines: readonly TextLine[]): Block[] {
	const meaningful = lines.map(({ text }) => !/^\s*(#|$)/.test(text));
	const indents = lines.map(({ text }) => text.search(/[^ \t]/));
	const leftEdge = Math.min(...indents.filter((_, index) => meaningful[index]));
	const isScalarText = followBlockScalars();
	const beginsBlock = lines.map(({ text }, index) => {
		return !isScalarText(text) && (indents[index] === leftEdge || STARTS_LINE.test(text));
	});
	const blocks: Block[] = [];
	for (const [index, { text }] of lines.entries()) {
		const block = blocks.at(-1);
		const continues = block?.kind === "item" && !beginsBlock[index];
		if (block !== undefined && (continues || !meaningful[index])) {
			block.last = index;
			if (meaningful[index]) block.below ??= index;
		} else if (meaningful[index]) {
			const isItem = indents[index] === leftEdge && /^\s*-(\s|$)/.test(text);
			blocks.push({ kind: isItem ? "item" : "line", first: index, last: index });
		}
	}
	return blocks;
}

/** A key or an item whose value is a block scalar, which begins on the next line. */
const OPENS_SCALAR = /[:-]\s+(?:[!&]\S+\s+)*[|>][-+1-9]{0,2}\s*(?:\s#.*)?$/;

/** Tells line by line whether it is text of a block scalar, where nothing is syntax. */
function followBlockScalars(): (line: string) => boolean {
	let keyColumn: number | undefined;
	return (line) => {
		const indent = line.search(/\S/);
		if (indent < 0) return keyColumn !== undefined;
		if (keyColumn !== undefined && indent > keyColumn) return true;
		keyColumn = OPENS_SCALAR.test(line) ? line.search(/(?!-\s)\S/) : undefined;
		return false;
	};
}
