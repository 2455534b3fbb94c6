import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseLogCommand } from "../../harness/log-command.ts";
import { safeLine, safeLines, safeText } from "../../src/host/safe-text.ts";

/** What the runner would carry out if this text were printed: it ends lines at CR, LF and CRLF. */
function commandsIn(printed: string): string[] {
	return printed
		.split(/\r\n|\r|\n/)
		.flatMap((line) => parseLogCommand(line, () => true)?.name ?? []);
}

describe("text from outside", () => {
	test.each([
		"::set-output name=a::b",
		"  ::add-mask::e",
		"x ##[set-output name=version;]9.9.9",
		"key\n::stop-commands::token",
		"key\r::stop-commands::token",
		"##[##[add-mask]e",
		"\u2028::error::x",
	])("runs no command when it is printed: %j", (text) => {
		expect(commandsIn(safeLine(text))).toEqual([]);
	});

	test("runs no command whatever it is", () => {
		const pieces = fc.constantFrom(
			"::",
			"##[",
			"#",
			"[",
			"]",
			"set-output",
			" ",
			"\n",
			"\r",
			"a",
			":",
		);
		fc.assert(
			fc.property(
				fc.array(pieces).map((parts) => parts.join("")),
				(text) => {
					expect(commandsIn(safeLine(text))).toEqual([]);
				},
			),
			{ numRuns: 2_000 },
		);
	});

	test("stays as it is where it is harmless", () => {
		expect(safeText("s3://b/ключ/a b+c%20#1 [x] 日本 🚀")).toBe(
			"s3://b/ключ/a b+c%20#1 [x] 日本 🚀",
		);
	});

	test.each([
		["a\nb", "a\\nb"],
		["a\rb", "a\\rb"],
		["a\tb", "a\\tb"],
		["a\u0000b", "a\\u0000b"],
		["a\u001b[31mb", "a\\u001b[31mb"],
		["invoice\u202egnp.exe", "invoice\\u202egnp.exe"],
	])("shows what it hides: %j", (text, shown) => {
		expect(safeText(text)).toBe(shown);
	});

	test("keeps the lines of a text that is escaped as a whole", () => {
		expect(safeLines("one\ntwo\rthree")).toBe("one\ntwo\\rthree");
	});
});
