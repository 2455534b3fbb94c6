import type { YAMLError } from "yaml";
import type { Finding } from "./finding.ts";

const QUOTE_IT = "put the value in double quotes";

/** What the parser's errors mean to an author; the parser's own words serve for the rest. */
const BY_CODE: Partial<Record<YAMLError["code"], Finding>> = {
	TAB_AS_INDENT: { message: "YAML takes no tab here", hint: "use spaces" },
	TAG_RESOLVE_FAILED: { message: "an unquoted `!` starts a YAML tag", hint: QUOTE_IT },
	BAD_ALIAS: { message: "an unquoted `*` starts a YAML alias", hint: QUOTE_IT },
	BLOCK_AS_IMPLICIT_KEY: {
		message: "a second `key: value` inside a value",
		hint: "start every key in the same column, and put a value that holds `: ` in double quotes",
	},
	MULTILINE_IMPLICIT_KEY: {
		message: "expected `key: value` on one line",
		hint: "put a space after the `:`",
	},
	MULTIPLE_DOCS: { message: "a second YAML document starts here", hint: "remove the `---`" },
	RESOURCE_EXHAUSTION: { message: "this is nested too deeply" },
};

const BY_TEXT: readonly (readonly [RegExp, Finding])[] = [
	[/^Missing closing .quote/, { message: "a quote is opened and never closed" }],
	[
		/^Sequence item without - indicator/,
		{
			message: "this line belongs to no item",
			hint: "start an item with `- `, and its further keys below its first key",
		},
	],
	[
		/must be sufficiently indented and end with a|^Expected flow .* to end with/,
		{ message: "a bracket is never closed" },
	],
	[
		/^Plain value cannot start with/,
		{ message: "a value without quotes cannot start with this character", hint: QUOTE_IT },
	],
	[
		/^Invalid escape sequence/,
		{
			message: "double quotes know no such escape",
			hint: "write a backslash as `\\\\`, or use single quotes",
		},
	],
];

const BRACKET_VALUE: Finding = {
	message: "a value that starts with `[` or `{` ends with its bracket in YAML",
	hint: QUOTE_IT,
};

/** An error of the YAML parser in our words. `line` is the text of the line it stands in. */
export function yamlFinding(error: YAMLError, line: string): Finding {
	if (/^[ ]*\t/.test(line)) return { message: "a tab indents this line", hint: "use spaces" };
	const known = BY_CODE[error.code];
	if (known !== undefined) return known;
	const [, described] = BY_TEXT.find(([words]) => words.test(error.message)) ?? [];
	if (described !== undefined) return described;
	if (/(^|[:-] +)[[{]/.test(line)) return BRACKET_VALUE;
	return { message: `not valid YAML: ${error.message.replace(/\s+/g, " ")}` };
}
