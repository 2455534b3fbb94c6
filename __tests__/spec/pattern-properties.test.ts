import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compilePattern, expandBraces } from "../../src/spec/pattern.ts";

/** A pattern as its meaning: what our patterns are built from here and what a slow matcher walks through. */
type Part =
	| { readonly is: "text"; readonly text: string }
	| { readonly is: "one" }
	| { readonly is: "run" }
	| { readonly is: "deep" }
	| { readonly is: "set"; readonly characters: string; readonly negated: boolean }
	| { readonly is: "either"; readonly choices: readonly (readonly Part[])[] };

const character = fc.constantFrom("a", "b", "/", ".", "😀");

const part: fc.Arbitrary<Part> = fc.oneof(
	fc.record({
		is: fc.constant("text" as const),
		text: fc.string({ unit: character, minLength: 1, maxLength: 3 }),
	}),
	fc.constant({ is: "one" as const }),
	fc.constant({ is: "run" as const }),
	fc.constant({ is: "deep" as const }),
	fc.record({
		is: fc.constant("set" as const),
		characters: fc.constantFrom("a", "ab", "b😀", "a."),
		negated: fc.boolean(),
	}),
);

const parts = fc.array(
	fc.oneof(
		{ weight: 4, arbitrary: part },
		{
			weight: 1,
			arbitrary: fc.record({
				is: fc.constant("either" as const),
				choices: fc.array(fc.array(part, { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
			}),
		},
	),
	{ maxLength: 6 },
);

const name = fc.string({ unit: character, maxLength: 8 });

describe("any pattern", () => {
	test("matches what a plain walk through its parts matches", () => {
		fc.assert(
			fc.property(parts, name, (meaning, candidate) => {
				const matches = compilePattern(spell(meaning));
				expect(matches(candidate)).toBe(walks(flatten(meaning), candidate));
			}),
			{ numRuns: 1_000 },
		);
	});

	test("matches what any of its expansions matches", () => {
		fc.assert(
			fc.property(parts, name, (meaning, candidate) => {
				const pattern = spell(meaning);
				const expansions = expandBraces(pattern);
				expect(expansions.some((expanded) => /[{}]/.test(expanded))).toBe(false);
				const any = expansions.some((expanded) => compilePattern(expanded)(candidate));
				expect(compilePattern(pattern)(candidate)).toBe(any);
			}),
			{ numRuns: 1_000 },
		);
	});
});

function spell(meaning: readonly Part[]): string {
	return meaning.map(spellPart).join("");
}

function spellPart(one: Part): string {
	switch (one.is) {
		case "text":
			return one.text;
		case "one":
			return "?";
		case "run":
			return "*";
		case "deep":
			return "**";
		case "set":
			return `[${one.negated ? "!" : ""}${one.characters}]`;
		case "either":
			return `{${one.choices.map(spell).join(",")}}`;
	}
}

/** Every way through the alternatives, as parts of one character or star each. */
function flatten(meaning: readonly Part[]): Part[][] {
	let ways: Part[][] = [[]];
	for (const one of meaning) {
		const tails = one.is === "either" ? one.choices.flatMap(flatten) : [letters(one)];
		ways = ways.flatMap((way) => tails.map((tail) => [...way, ...tail]));
	}
	return ways.map(joinStars);
}

function letters(one: Part): Part[] {
	return one.is === "text" ? [...one.text].map((text) => ({ is: "text", text })) : [one];
}

/** Stars beside stars are `**`. */
function joinStars(way: readonly Part[]): Part[] {
	const joined: Part[] = [];
	for (const one of way) {
		const isStar = one.is === "run" || one.is === "deep";
		const before = joined.at(-1)?.is;
		if (isStar && (before === "run" || before === "deep"))
			joined[joined.length - 1] = { is: "deep" };
		else joined.push(one);
	}
	return joined;
}

function walks(ways: readonly (readonly Part[])[], candidate: string): boolean {
	return ways.some((way) => walk(way, [...candidate], true));
}

/** `atStart`: the last part was a `/`, or there was none. */
function walk(way: readonly Part[], rest: readonly string[], atStart: boolean): boolean {
	const [one, next] = way;
	const [first, ...others] = rest;
	if (one === undefined) return first === undefined;
	const behind = way.slice(1);
	if (one.is === "run" || one.is === "deep") {
		const isSegment = one.is === "deep" && atStart && next?.is === "text" && next.text === "/";
		if (isSegment && walk(way.slice(2), rest, true)) return true;
		if (walk(behind, rest, false)) return true;
		return first !== undefined && (one.is === "deep" || first !== "/") && walk(way, others, false);
	}
	if (first === undefined || !takes(one, first)) return false;
	return walk(behind, others, one.is === "text" && one.text === "/");
}

function takes(one: Part, letter: string): boolean {
	if (one.is === "text") return one.text === letter;
	if (one.is === "set") return letter !== "/" && one.characters.includes(letter) !== one.negated;
	return letter !== "/";
}
