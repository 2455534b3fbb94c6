import { describe, expect, test } from "@jest/globals";
import { evaluateExpression, type Scope } from "../../harness/evaluate-expression.ts";
import { evaluateIf, evaluateTemplate } from "../../harness/template.ts";

const scope: Scope = {
	contexts: {
		github: { ref: "refs/heads/main", event: { labels: [{ name: "bug" }, { name: "Help" }] } },
		steps: { "x-y": { outputs: { version: "1.2", empty: "" } } },
		env: new Map([
			["Name", "kept"],
			["NAME", "other"],
		]),
		matrix: { size: 3, on: true, list: ["a", "B"], none: null },
	},
	status: "failure",
	cancelled: false,
	workspace: "/nowhere",
};

describe("an expression has the value GitHub gives it", () => {
	test.each([
		["a property", "github.ref", "refs/heads/main"],
		["a property whatever its case", "GitHub.REF", "refs/heads/main"],
		["a hyphenated name after a dot", "steps.x-y.outputs.version", "1.2"],
		["a name in brackets", "steps['x-y'].outputs['version']", "1.2"],
		["an unknown property", "steps.nobody.outputs.version", null],
		["an unknown context", "nothing.at.all", null],
		["an env variable, which keeps its case", "env.Name", "kept"],
		["an env variable of another case", "env.name", null],
		["a string with a quote in it", "'it''s'", "it's"],
		["a number", "-1.5e2", -150],
		["a hexadecimal number", "0xff", 255],
		["true", "true", true],
		["null", "null", null],
		["equal texts of different case", "'Main' == 'mAIN'", true],
		["a number and its text", "matrix.size == '3'", true],
		["null and the empty text", "matrix.none == ''", true],
		["true and one", "matrix.on == 1", true],
		["a text that is no number", "'abc' == 0", false],
		["NaN, equal to nothing", "'abc' < 1", false],
		["inequality", "github.ref != 'x'", true],
		["texts in order, ignoring case", "'a' < 'B'", true],
		["numbers in order", "matrix.size >= 3", true],
		["and before or", "true || false && false", true],
		["parentheses", "(true || false) && false", false],
		["not before equals", "!false == true", true],
		["or, which gives the first true operand", "steps.x-y.outputs.empty || 'fallback'", "fallback"],
		["and, which gives the first false operand", "'' && 'never'", ""],
		["an element", "matrix.list[1]", "B"],
		["an element that is not there", "matrix.list[7]", null],
		["contains in text", "contains('Hello', 'ELL')", true],
		["contains in a list", "contains(matrix.list, 'b')", true],
		["a filtered list", "contains(github.event.labels.*.name, 'help')", true],
		["join of a filtered list", "join(github.event.labels.*.name, '+')", "bug+Help"],
		["join with its default", "join(matrix.list)", "a,B"],
		["startsWith", "startsWith(github.ref, 'REFS/')", true],
		["endsWith", "endsWith(github.ref, '/Main')", true],
		["format", "format('{{{0}}} and {1}', 'a', matrix.size)", "{a} and 3"],
		["toJSON", "toJSON(matrix.list)", '[\n  "a",\n  "B"\n]'],
		["toJSON of the env", "fromJSON(toJSON(env)).Name", "kept"],
		["fromJSON", `fromJSON('{"a":[1,2]}').a[1]`, 2],
		["always", "always()", true],
		["success", "success()", false],
		["failure, whatever its case", "FAILURE()", true],
		["cancelled", "cancelled()", false],
	])("%s", (_, text, value) => {
		expect(evaluateExpression(text, scope)).toEqual(value);
	});
});

test.each([
	["a stray character", "a ? b", "Unexpected symbol: '? b'"],
	["an unknown function", "nope(1)", "Unrecognized function: 'nope'"],
	["a missing parenthesis", "(1", "Unexpected end of expression"],
	["two values side by side", "1 2", "Unexpected symbol: '2'"],
	["a double-quoted string", '"a"', "Unexpected symbol"],
	["a number that is none", "1.2.3", "Unexpected symbol: '1.2.3'"],
	["a format argument that is missing", "format('{1}', 'a')", "more arguments than were supplied"],
	["a lone brace in a format", "format('{', 'a')", "format string is invalid"],
])("%s is an error", (_, text, message) => {
	expect(() => evaluateExpression(text, scope)).toThrow(message);
});

describe("a template", () => {
	test.each([
		["keeps text without expressions", "a {{ b }} $c", "a {{ b }} $c"],
		["joins text and values", `v\${{ steps.x-y.outputs.version }}-\${{ matrix.size }}`, "v1.2-3"],
		["gives nothing for null", `[\${{ matrix.none }}]`, "[]"],
		["writes numbers shortly", `\${{ 1.50 }}`, "1.5"],
		["takes braces inside a string for text", `\${{ format('}}{0}', 1) }}`, "}1"],
		["names the kind of a collection", `\${{ matrix.list }}`, "Array"],
	])("%s", (_, text, value) => {
		expect(evaluateTemplate(text, scope)).toBe(value);
	});

	test("with expressions in it may have 21,000 characters as one format() call", () => {
		// format('…{0}', github.ref) has 25 characters besides the literal.
		const fits = `${"x".repeat(21_000 - 25)}\${{ github.ref }}`;
		expect(evaluateTemplate(fits, scope)).toHaveLength(21_000 - 25 + 15);
		expect(() => evaluateTemplate(`x${fits}`, scope)).toThrow("Exceeded max expression length");
	});

	test("without its closing braces is an error", () => {
		expect(() => evaluateTemplate(`a \${{ b `, scope)).toThrow("is not closed");
	});
});

describe("the if of a step", () => {
	test.each([
		["is success() when there is none", undefined, false],
		["needs success() when it names no status function", "github.ref != ''", false],
		["stands as it is with a status function", "failure() && github.ref != ''", true],
		[`may stand in \${{ }}`, `\${{ always() }}`, true],
		["sees a status function deep inside", "format('{0}', always()) == 'true'", true],
		["is true for any text around an expression", `\${{ false }} text`, false],
	])("%s", (_, text, value) => {
		expect(evaluateIf(text, scope)).toBe(value);
	});

	test("cannot name a context that is not there", () => {
		expect(() => evaluateIf("always() && secrets.x", { ...scope, closed: true })).toThrow(
			"Unrecognized named-value: 'secrets'",
		);
	});
});
