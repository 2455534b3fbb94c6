import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decodeMetadataText, encodeMetadataText } from "../src/metadata-text.ts";

describe("encodeMetadataText", () => {
	test.each([
		["leaves ASCII as it is", "main: 1/2 (ok)", "main: 1/2 (ok)"],
		["leaves nothing as it is", "", ""],
		["encodes other letters", "café", "=?UTF-8?B?Y2Fmw6k=?="],
		["encodes what looks encoded", "=?x", "=?UTF-8?B?PT94?="],
		["encodes a space that a header would lose", " a", "=?UTF-8?B?IGE=?="],
		["encodes a line break that would end the header", "a\nb", "=?UTF-8?B?YQpi?="],
	])("%s", (_, text, value) => {
		expect(encodeMetadataText(text)).toBe(value);
	});

	test("gives words of at most 75 characters that never split a letter", () => {
		const words = encodeMetadataText("日本語".repeat(30)).split(" ");
		expect(words.length).toBeGreaterThan(1);
		expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(75);
		expect(words.map(decodeMetadataText).join("")).toBe("日本語".repeat(30));
	});

	test("gives what a header can carry and decoding gives back, for any text", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
				const value = encodeMetadataText(text);
				return /^[\x20-\x7e]*$/.test(value) && decodeMetadataText(value) === text;
			}),
		);
	});
});

describe("decodeMetadataText", () => {
	test.each([
		["base64", "=?UTF-8?B?Y2Fmw6k=?=", "café"],
		["lower case and quoted-printable", "=?utf-8?q?caf=C3=A9_au_lait?=", "café au lait"],
		["another charset", "=?ISO-8859-1?Q?caf=E9?=", "café"],
		["several folded words", "=?UTF-8?B?Y2Fm?=\r\n =?UTF-8?B?w6k=?=", "café"],
		["a letter split over two words", "=?UTF-8?B?Y2Fmww==?= =?UTF-8?B?qQ==?=", "café"],
		["words among plain text", "a =?UTF-8?Q?=C3=A9?= b", "a é b"],
	])("reads %s", (_, value, text) => {
		expect(decodeMetadataText(value)).toBe(text);
	});

	test.each([
		["plain text", "plain = text?"],
		["bytes that are no UTF-8", "=?UTF-8?B?/w==?="],
		["an unknown charset", "=?x-none?B?YQ==?="],
		["broken base64", "=?UTF-8?B?Y-Q?="],
		["a broken escape", "=?UTF-8?Q?=ZZ?="],
		["a word without an end", "=?UTF-8?B?YQ=="],
	])("leaves %s as it is", (_, value) => {
		expect(decodeMetadataText(value)).toBe(value);
	});
});
