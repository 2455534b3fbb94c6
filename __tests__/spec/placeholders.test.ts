import { describe, expect, test } from "@jest/globals";
import { fillIn } from "../../src/spec/placeholders.ts";
import { problemsOf } from "./problems-of.ts";

const UPLOAD = "- { from: a/, to: s3://bucket/b/";

describe("a placeholder", () => {
	test.each([
		["{path}", "<path>"],
		["a {name} of {bytes}: {sha256}", "a <name> of <bytes>: <sha256>"],
		["{{path}}", "{path}"],
		["{{any-thing}}", "{any-thing}"],
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
		[
			"of metadata that is misspelt",
			`${UPLOAD}, metadata: { digest: "{sha265}" } }`,
			[
				"1:47: `digest`: `{sha265}` is no placeholder (did you mean `{sha256}`?; the text itself is written `{{sha265}}`)",
			],
		],
		[
			"in capitals",
			`${UPLOAD}, metadata: { p: "{Path}" } }`,
			[
				"1:47: `p`: `{Path}` is no placeholder (did you mean `{path}`?; the text itself is written `{{Path}}`)",
			],
		],
		[
			"of a tag that nobody can guess",
			`${UPLOAD}, tags: { p: "{zzzzzzzzz}" } }`,
			[
				"1:43: `{zzzzzzzzz}` is no placeholder (known here: `{path}`, `{name}`, `{bytes}`, `{sha256}`; the text itself is written `{{zzzzzzzzz}}`)",
			],
		],
		[
			"of a header",
			`${UPLOAD}, content-disposition: 'attachment; filename="{nam}"' }`,
			[
				"1:56: `content-disposition`: `{nam}` is no placeholder (did you mean `{name}`?; the text itself is written `{{nam}}`)",
			],
		],
		[
			"in a rule",
			`${UPLOAD}, rules: [{ match: x, metadata: { a: "{byte}" } }] }`,
			[
				"1:67: `a`: `{byte}` is no placeholder (did you mean `{bytes}`?; the text itself is written `{{byte}}`)",
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
