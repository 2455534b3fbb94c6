/**
 * Whether a pattern matches a name, straight from the words of docs/semantics.md and by trying everything: what the
 * fast automaton is compared with. The pattern is one that is not refused.
 */
export function matchesSlowly(pattern: string, name: string): boolean {
	return spelled(pattern).some((plain) => new Walk(toPieces(plain), [...name]).matches(0, 0));
}

/** The patterns without braces that a pattern stands for. */
export function spelled(pattern: string): string[] {
	const { texts } = readSequence([...pattern], 0, false);
	return [...new Set(texts)];
}

interface Sequence {
	readonly texts: string[];
	/** Where it ends: at a `,` or a `}` where it is within braces. */
	readonly end: number;
}

function readSequence(characters: readonly string[], start: number, isWithin: boolean): Sequence {
	let texts = [""];
	let at = start;
	while (at < characters.length) {
		const character = characters[at] ?? "";
		if (isWithin && (character === "," || character === "}")) {
			break;
		}
		const piece = readPiece(characters, at);
		texts = texts.flatMap((head) => piece.texts.map((tail) => head + tail));
		at = piece.end;
	}
	return { texts, end: at };
}

function readPiece(characters: readonly string[], at: number): Sequence {
	if (characters[at] === "{") {
		return readBraces(characters, at);
	}
	const end = characters[at] === "[" ? setEnd(characters, at) + 1 : at + 1;
	return { texts: [characters.slice(at, end).join("")], end };
}

function readBraces(characters: readonly string[], open: number): Sequence {
	const texts: string[] = [];
	let at = open;
	do {
		const alternative = readSequence(characters, at + 1, true);
		texts.push(...alternative.texts);
		at = alternative.end;
	} while (characters[at] === ",");
	return { texts, end: at + 1 };
}

function setEnd(characters: readonly string[], open: number): number {
	const first = characters[open + 1] === "!" ? open + 2 : open + 1;
	return characters.indexOf("]", first + 1);
}

type Piece =
	| { readonly is: "one"; readonly takes: (character: string) => boolean }
	| { readonly is: "many"; readonly takes: (character: string) => boolean }
	/** `**` and its slash, at the start of a segment. */
	| { readonly is: "segments" };

const isNoSlash = (character: string) => character !== "/";

function toPieces(plain: string): Piece[] {
	const pieces: Piece[] = [];
	const characters = [...plain];
	for (let at = 0; at < characters.length; ) {
		const { piece, end } = readPlainPiece(characters, at);
		pieces.push(piece);
		at = end;
	}
	return pieces;
}

function readPlainPiece(
	characters: readonly string[],
	start: number,
): { readonly piece: Piece; readonly end: number } {
	const character = characters[start] ?? "";
	if (character === "*") {
		return readStars(characters, start);
	}
	if (character === "[") {
		const end = setEnd(characters, start) + 1;
		return { piece: { is: "one", takes: toSet(characters.slice(start + 1, end - 1)) }, end };
	}
	const takes = character === "?" ? isNoSlash : (other: string) => other === character;
	return { piece: { is: "one", takes }, end: start + 1 };
}

function readStars(characters: readonly string[], start: number) {
	const next = characters.findIndex((character, at) => at > start && character !== "*");
	const end = next < 0 ? characters.length : next;
	if (end === start + 1) {
		return { piece: { is: "many", takes: isNoSlash }, end } as const;
	}
	const isFirst = start === 0 || characters[start - 1] === "/";
	return isFirst && characters[end] === "/"
		? ({ piece: { is: "segments" }, end: end + 1 } as const)
		: ({ piece: { is: "many", takes: () => true }, end } as const);
}

function toSet(inside: readonly string[]): (character: string) => boolean {
	const isNegated = inside[0] === "!";
	const members = isNegated ? inside.slice(1) : inside;
	return (character) => isNoSlash(character) && hasMember(members, character) !== isNegated;
}

function hasMember(members: readonly string[], character: string): boolean {
	const code = (text = "") => text.codePointAt(0) ?? 0;
	for (let at = 0; at < members.length; at++) {
		const isRange = members[at + 1] === "-" && at + 2 < members.length;
		const last = isRange ? members[at + 2] : members[at];
		if (code(members[at]) <= code(character) && code(character) <= code(last)) {
			return true;
		}
		at += isRange ? 2 : 0;
	}
	return false;
}

class Walk {
	readonly #pieces: readonly Piece[];
	readonly #name: readonly string[];
	readonly #known = new Map<number, boolean>();

	constructor(pieces: readonly Piece[], name: readonly string[]) {
		this.#pieces = pieces;
		this.#name = name;
	}

	/** Whether the pieces from one on match the characters from one on. */
	matches(piece: number, at: number): boolean {
		const place = piece * (this.#name.length + 1) + at;
		const known = this.#known.get(place) ?? this.#matches(piece, at);
		this.#known.set(place, known);
		return known;
	}

	#matches(number: number, at: number): boolean {
		const piece = this.#pieces[number];
		const character = this.#name[at];
		if (piece === undefined) {
			return character === undefined;
		}
		if (piece.is === "one") {
			return character !== undefined && piece.takes(character) && this.matches(number + 1, at + 1);
		}
		if (piece.is === "segments") {
			return this.matches(number + 1, at) || this.#matchesBehindSlash(number + 1, at);
		}
		if (this.matches(number + 1, at)) {
			return true;
		}
		return character !== undefined && piece.takes(character) && this.matches(number, at + 1);
	}

	#matchesBehindSlash(piece: number, from: number): boolean {
		for (let at = from; at < this.#name.length; at++) {
			if (this.#name[at] === "/" && this.matches(piece, at + 1)) {
				return true;
			}
		}
		return false;
	}
}
