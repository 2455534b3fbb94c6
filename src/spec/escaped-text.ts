/** What YAML writes with a backslash between double quotes (YAML 1.2.2, 5.7), a line that goes on included; else one character. */
const PIECE =
	/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n[ \t]*|([\s\S]))|[\s\S]/g;

/** How the wanted texts are written in a text that has escapes in them. One that is written as it is, is not found. */
export function* findEscaped(text: string, wanted: readonly string[]): Generator<string> {
	if (wanted.length === 0 || !text.includes("\\")) return;
	let meant = "";
	// Of each character that is meant, and of the end, where it is written.
	const places: number[] = [];
	for (const { 0: written, 1: two, 2: four, 3: eight, 4: itself, index } of text.matchAll(PIECE)) {
		const code = two ?? four ?? eight;
		const piece = code === undefined ? (itself ?? plainOf(written)) : characterOf(code);
		for (let at = 0; at < piece.length; at += 1) places.push(index);
		meant += piece;
	}
	places.push(text.length);
	for (const one of wanted) {
		for (let at = meant.indexOf(one); at >= 0; at = meant.indexOf(one, at + 1)) {
			const written = text.slice(places[at], places[at + one.length]);
			if (written !== one) yield written;
		}
	}
}

/** Nothing where a line goes on in the next. */
function plainOf(written: string): string {
	return written.startsWith("\\") ? "" : written;
}

function characterOf(hexadecimal: string): string {
	const code = Number.parseInt(hexadecimal, 16);
	return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
