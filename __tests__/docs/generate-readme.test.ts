import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { root } from "./markdown.ts";

const README = [
	"# t",
	"<!-- inputs: generated from action.yml -->",
	"<!-- /inputs -->",
	"between",
	"<!-- outputs: generated from action.yml -->",
	"<!-- /outputs -->",
	"",
].join("\n");
const MANIFEST = [
	"inputs:",
	"  size: { description: 'One | two', default: '3' }",
	"outputs:",
	"  sum: { description: The sum. }",
	"",
].join("\n");

let directory: string;

beforeEach(() => {
	directory = mkdtempSync(path.join(tmpdir(), "readme-"));
	write("README.md", README);
	for (const folder of [".", "download", "upload"]) write(`${folder}/action.yml`, MANIFEST);
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

test("README.md says what action.yml says", () => {
	expect(generate(["--check"], root)).toEqual({ status: 0, text: "" });
});

describe("the generator", () => {
	test("writes the tables between their marks and leaves the rest alone", () => {
		expect(generate([])).toEqual({ status: 0, text: "" });
		const readme = readFileSync(path.join(directory, "README.md"), "utf8");
		expect(readme).toContain("\n| `size` | `3` | One \\| two |\n<!-- /inputs -->\nbetween\n");
		expect(readme).toContain("\n| `sum` | The sum. |\n<!-- /outputs -->\n");
		expect(generate(["--check"])).toEqual({ status: 0, text: "" });
	});

	test("says what differs, and changes nothing, when it only checks", () => {
		generate([]);
		for (const folder of [".", "download", "upload"]) {
			write(`${folder}/action.yml`, MANIFEST.replace("The sum.", "The total."));
		}
		const before = readFileSync(path.join(directory, "README.md"), "utf8");
		const { status, text } = generate(["--check"]);
		expect(status).toBe(1);
		expect(text).toContain("- | `sum` | The sum. |\n+ | `sum` | The total. |\n");
		expect(readFileSync(path.join(directory, "README.md"), "utf8")).toBe(before);
	});

	test.each([
		["an input", "inputs.size", "{ description: 'One | two', default: '3' }", "{ default: '3' }"],
		["an output", "outputs.sum", "{ description: The sum. }", "{ description: ' ' }"],
	])("refuses %s without a description", (_, name, described, bare) => {
		write("upload/action.yml", MANIFEST.replace(described, bare));
		const { status, text } = generate([]);
		expect(status).toBe(1);
		expect(text).toContain(`upload/action.yml: ${name} has no description`);
	});

	test("refuses a README without a place for a table", () => {
		write("README.md", README.replace("<!-- /outputs -->", ""));
		expect(generate([]).text).toContain("there is no place for the table");
	});
});

function write(file: string, text: string): void {
	const target = path.join(directory, file);
	mkdirSync(path.dirname(target), { recursive: true });
	writeFileSync(target, text);
}

function generate(flags: string[], cwd = directory): { status: number | null; text: string } {
	const script = path.join(root, "scripts/generate-readme.ts");
	const { status, stderr } = spawnSync(process.execPath, [script, ...flags], {
		cwd,
		encoding: "utf8",
	});
	return { status, text: stderr };
}
