import { describe, expect, test } from "@jest/globals";
import { fillIn } from "../../src/spec/placeholders.ts";
import { problemsOf } from "./problems-of.ts";

const UPLOAD = "- { from: a/, to: s3://bucket/b/";

describe("a placeholder", () => {
	test.each([
		["{path}", "<path>"],
		["a {name} of {bytes}: {sha256}", "a <name> of <bytes>: <sha256>"],
		["{{path}}", "{path}"],
		["{{any-thing}} {foo} {sha265} {Path}", "{{any-thing}} {foo} {sha265} {Path}"],
		["{{{path}}}", "{{path}}"],
		["{path}}", "<path>}"],
		["{{path}", "{<path>"],
		['{"a":{"b":1}}', '{"a":{"b":1}}'],
		["{ path } {} {{}} { {{ }}", "{ path } {} {{}} { {{ }}"],
		["{{ x }}", "{{ x }}"],
		["$&{path}$1", "$&<path>$1"],
	])("in %s makes it %s", (value, filled) => {
		expect(fillIn(value, (placeholder) => `<${placeholder}>`)).toBe(filled);
	});

	test("is filled in once, whatever it is filled in with", () => {
		expect(fillIn("{path}", () => "{sha256}{{x}}$&")).toBe("{sha256}{{x}}$&");
	});

	test.each([
		'metadata: { message: "fix: use {foo} and {{bar}}", near: "{sha265}" }',
		`content-disposition: 'attachment; filename="{nam}"'`,
		'rules: [{ match: x, metadata: { a: "{byte}" } }]',
	])("is no other word in braces: %s", async (option) => {
		expect(await problemsOf(`${UPLOAD}, ${option} }`)).toEqual([]);
	});

	test.each([
		[
			"that nobody knows in a tag, which takes no braces",
			`${UPLOAD}, tags: { p: "{sha265}" } }`,
			[
				"1:43: `{sha265}` holds a character that no tag takes (letters, digits, spaces and `_ . : / = + - @` may stand there)",
			],
		],
		[
			"written as text in a tag, which takes no braces",
			`${UPLOAD}, tags: { p: "{{path}}" } }`,
			[
				"1:43: `{path}` holds a character that no tag takes (letters, digits, spaces and `_ . : / = + - @` may stand there)",
			],
		],
	])("is refused %s", async (_, text, expected) => {
		expect(await problemsOf(text)).toEqual(expected);
	});
});
