import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { ByteSearch, SHORTEST_NEEDLE } from "../../src/secret-files/byte-search.ts";

/** Few letters, so that needles come near each other. */
const letters = (minLength: number, maxLength: number) =>
	fc.string({ unit: fc.constantFrom("a", "b"), minLength, maxLength });

function simply(needles: readonly string[], text: string): string[] {
	const found: string[] = [];
	for (let at = 0; at < text.length; at++) {
		for (const [needle, one] of needles.entries()) {
			if (text.startsWith(one, at)) found.push(`${needle}@${at}`);
		}
	}
	return found;
}

test("finds every place of every needle, as a simple search does", () => {
	const needles = fc.array(letters(SHORTEST_NEEDLE, SHORTEST_NEEDLE + 4), {
		minLength: 1,
		maxLength: 5,
	});
	fc.assert(
		fc.property(needles, letters(0, 200), fc.nat(4), (some, text, which) => {
			const whole = text + (some[which] ?? "") + text;
			const found = [
				...new ByteSearch(some.map((one) => Buffer.from(one))).matches(Buffer.from(whole)),
			];
			expect(found.map(({ needle, at }) => `${needle}@${at}`)).toEqual(simply(some, whole));
		}),
	);
});

test("finds a needle of any length at either end, and nothing where there are none", () => {
	const long = Buffer.from("x".repeat(5_000));
	expect([...new ByteSearch([long]).matches(long)]).toEqual([{ needle: 0, at: 0 }]);
	expect([...new ByteSearch([long]).matches(long.subarray(1))]).toEqual([]);
	expect([...new ByteSearch([]).matches(long)]).toEqual([]);
});
