/** A text with its entities as the characters they are; nothing where one of them is not XML's own. */
export function decodeEntities(text: string): string | undefined {
	// The only one of most pages: ETags have quotes.
	const unquoted = text.replaceAll("&quot;", '"');
	if (!unquoted.includes("&")) {
		return unquoted;
	}
	const [first = "", ...pieces] = unquoted.split("&");
	let decoded = first;
	for (const piece of pieces) {
		const end = piece.indexOf(";");
		const character = toCharacter(piece.slice(0, Math.max(0, end)));
		if (character === undefined) {
			return undefined;
		}
		decoded += character + piece.slice(end + 1);
	}
	return decoded;
}

const NAMED: ReadonlyMap<string, string> = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
]);

const MAX_CODE_POINT = 0x10ffff;

function toCharacter(name: string): string | undefined {
	const [, hex, decimal] = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
	if (hex === undefined && decimal === undefined) {
		return NAMED.get(name);
	}
	const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
	return code > MAX_CODE_POINT ? undefined : String.fromCodePoint(code);
}
