import { expect, test } from "@jest/globals";
import { SecretMasker } from "../../harness/secret-masker.ts";

const SECRET = `p"a's<s>&word`;

test.each([
	["itself", SECRET],
	["base64", Buffer.from(SECRET).toString("base64")],
	["base64 one byte on", Buffer.from(SECRET).subarray(1).toString("base64")],
	["base64 two bytes on", Buffer.from(SECRET).subarray(2).toString("base64")],
	["JSON", JSON.stringify(SECRET).slice(1, -1)],
	["an expression literal", SECRET.replaceAll("'", "''")],
	["a URI", "p%22a%27s%3Cs%3E%26word"],
	["XML", "p&quot;a&apos;s&lt;s&gt;&amp;word"],
])("hides a secret as %s", (_, text) => {
	expect(new SecretMasker([SECRET]).mask(`[${text}]`)).toBe("[***]");
});

test("does not hide hex or another case", () => {
	const masker = new SecretMasker([SECRET]);
	const text = `${Buffer.from(SECRET).toString("hex")} ${SECRET.toUpperCase()}`;
	expect(masker.mask(text)).toBe(text);
});

test("hides the whole of a secret of several lines and each of its lines", () => {
	const masker = new SecretMasker(["first line\r\nsecond line"]);
	expect(masker.mask("a first line, a second line")).toBe("a ***, a ***");
	expect(masker.hits("no line of it")).toBe(false);
});

test("makes one mask of overlapping and touching secrets", () => {
	const masker = new SecretMasker(["abcd", "cdef", "ghij"]);
	expect(masker.mask("xabcdefghijx")).toBe("x***x");
});

test("an empty secret hides nothing", () => {
	expect(new SecretMasker([""]).mask("text")).toBe("text");
});
