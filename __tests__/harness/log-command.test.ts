import { describe, expect, test } from "@jest/globals";
import { LineSplitter } from "../../harness/line-splitter.ts";
import { parseLogCommand } from "../../harness/log-command.ts";
import { SecretMasker } from "../../harness/secret-masker.ts";
import { StageLog } from "../../harness/stage-log.ts";

const known = (name: string): boolean =>
	["set-output", "add-mask", "error", "group"].includes(name.toLowerCase());

function newLog(debug = false): StageLog {
	return new StageLog({ masker: new SecretMasker(), debug, onLine: () => {} });
}

describe("a line holds a command", () => {
	test.each([
		["in colons at its start", "::error::boom", "colons", "error", {}, "boom"],
		["in colons after white space", " \t::error::boom", "colons", "error", {}, "boom"],
		["whatever the case of its name", "::ERROR::boom", "colons", "ERROR", {}, "boom"],
		[
			"with properties",
			"::error file=a%3Ab%2Cc,line=3::x%0Ay%25",
			"colons",
			"error",
			{ file: "a:b,c", line: "3" },
			"x\ny%",
		],
		[
			"with an empty property, which is dropped",
			"::error file=,line=1::x",
			"colons",
			"error",
			{ line: "1" },
			"x",
		],
		[
			"in brackets in the middle of the line",
			"✓ s3://b/logs/##[set-output name=version;]9.9.9",
			"brackets",
			"set-output",
			{ name: "version" },
			"9.9.9",
		],
		["in brackets with escapes", "##[group]a%3Bb%5Dc", "brackets", "group", {}, "a;b]c"],
		[
			"in brackets after colons that are no command",
			"::nope::##[add-mask]e",
			"brackets",
			"add-mask",
			{},
			"e",
		],
	])("%s", (_, line, grammar, name, properties, data) => {
		expect(parseLogCommand(line, known)).toEqual({ grammar, name, properties, data });
	});

	test.each([
		["when text stands before the colons", "x ::error::boom"],
		["when the second colons are missing", "::error boom"],
		["when nobody registered the name", "::frobnicate::x"],
		["when the bracket stays open", "##[add-mask e"],
		["when something splits the opening", "##\u200b[add-mask]e #\u2060#[add-mask]e"],
	])("but not %s", (_, line) => {
		expect(parseLogCommand(line, known)).toBeUndefined();
	});
});

test("lines end at CR, LF and CRLF, also across chunks", () => {
	const lines: string[] = [];
	const splitter = new LineSplitter((line) => lines.push(line));
	for (const chunk of ["a\r", "\nb\rc", "\n\nd", "", "\r", "", "\ne"]) {
		splitter.write(chunk);
	}
	splitter.end();
	expect(lines).toEqual(["a", "b", "c", "", "d", "e"]);
});

describe("the log of a stage", () => {
	test("carries out nothing between stop-commands and its token", () => {
		const log = newLog();
		log.line("::stop-commands::token-1234", "stdout");
		log.line("::set-output name=a::1", "stdout");
		log.line("##[set-output name=b;]2", "stderr");
		log.line("::TOKEN-1234::", "stdout");
		log.line("::set-output name=c::3", "stdout");
		expect(log.outputs).toEqual([["c", "3"]]);
		expect(log.commands.map((command) => [command.name, command.executed])).toEqual([
			["stop-commands", true],
			["set-output", false],
			["set-output", false],
			["TOKEN-1234", true],
			["set-output", true],
		]);
		expect(log.shown).toContain("::set-output name=a::1");
	});

	test("refuses a stop token that is a command", () => {
		const log = newLog();
		log.line("::stop-commands::error", "stdout");
		log.line("::set-output name=a::1", "stdout");
		expect(log.failed).toBe(true);
		expect(log.outputs).toEqual([["a", "1"]]);
	});

	test("masks what add-mask named, from then on", () => {
		const log = newLog();
		log.line("before hunter2hunter2", "stdout");
		log.line("::add-mask::hunter2hunter2", "stdout");
		log.line("after hunter2hunter2", "stderr");
		expect(log.shown).toBe("before hunter2hunter2\nafter ***");
	});

	test("keeps ten annotations of a level, counts all, and cuts a message at 4,096", () => {
		const log = newLog();
		for (let count = 0; count < 12; count += 1) {
			log.line(`::warning title=t::${"x".repeat(5000)}`, "stdout");
		}
		log.line("::notice::one", "stdout");
		const { kept, counts } = log.annotations;
		expect(kept).toHaveLength(11);
		expect(counts).toEqual({ error: 0, warning: 12, notice: 1 });
		expect(kept[0]?.message).toHaveLength(4096);
		expect(kept[0]?.properties).toEqual({ title: "t" });
		expect(log.failed).toBe(false);
	});

	test("shows groups, and debug lines only when debugging", () => {
		const lines = ["::group::Files", "::debug::detail", "::endgroup::"];
		const [quiet, loud] = [newLog(), newLog(true)];
		for (const line of lines) {
			quiet.line(line, "stdout");
			loud.line(line, "stdout");
		}
		expect(quiet.shown).toBe("##[group]Files\n##[endgroup]");
		expect(loud.shown).toBe("##[group]Files\n##[debug]detail\n##[endgroup]");
	});

	test("shows commands once echo is on", () => {
		const log = newLog();
		log.line("::echo::on", "stdout");
		log.line("::set-output name=a::1", "stdout");
		log.line("::echo::sometimes", "stdout");
		expect(log.shown.split("\n")[0]).toBe("::set-output name=a::1");
		expect(log.failed).toBe(true);
	});

	test.each([
		["set-env", "::set-env name=PATH::/evil"],
		["add-path", "::add-path::/evil"],
		["a nameless set-output", "::set-output::x"],
	])("fails the step on %s", (_, line) => {
		const log = newLog();
		log.line(line, "stdout");
		expect(log.failed).toBe(true);
		expect(log.annotations.counts.error).toBe(2);
	});
});
