import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

// Writes the tables of inputs and outputs in README.md from action.yml; with `--check` it only says what differs.

interface Entry {
	readonly description?: string;
	readonly default?: string;
	readonly required?: boolean;
}

interface Manifest {
	readonly inputs: Readonly<Record<string, Entry | null>>;
	readonly outputs: Readonly<Record<string, Entry | null>>;
}

const README = "README.md";
/** All are read, so that none has an input without a description; the tables come from the first. */
const MANIFESTS = ["action.yml", "download/action.yml", "upload/action.yml"];

main(process.argv.slice(2));

function main(flags: readonly string[]): void {
	const [manifest] = MANIFESTS.map(readManifest);
	if (manifest === undefined) return;
	const current = readFileSync(README, "utf8");
	const inputs = replaceTable(current, "inputs", inputTable(manifest));
	const wanted = replaceTable(inputs, "outputs", outputTable(manifest));
	if (!flags.includes("--check")) {
		writeFileSync(README, wanted);
		return;
	}
	const lines = differences(current, wanted);
	for (const line of lines) console.error(line);
	if (lines.length > 0) {
		console.error(
			"README.md does not tell what action.yml says. Run: node scripts/generate-readme.ts",
		);
		process.exitCode = 1;
	}
}

function readManifest(path: string): Manifest {
	const manifest = parse(readFileSync(path, "utf8")) as Manifest;
	for (const kind of ["inputs", "outputs"] as const) {
		for (const [name, entry] of Object.entries(manifest[kind])) {
			if (!entry?.description?.trim()) {
				throw new Error(`${path}: ${kind}.${name} has no description`);
			}
		}
	}
	return manifest;
}

function inputTable({ inputs }: Manifest): string {
	const rows = Object.entries(inputs).map(([name, entry]) => {
		const fallback = entry?.default ? `\`${entry.default}\`` : "";
		return [`\`${name}\``, fallback, entry?.description ?? ""];
	});
	return table(["Input", "Default", "What it does"], rows);
}

function outputTable({ outputs }: Manifest): string {
	const rows = Object.entries(outputs).map(([name, entry]) => {
		return [`\`${name}\``, entry?.description ?? ""];
	});
	const named = "The path or URI of the entry `<name>`, see below.";
	return table(["Output", "Value"], [["`<name>`", named], ...rows]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const rule = head.map(() => "---");
	return [head, rule, ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
}

function cell(text: string): string {
	return text.trim().replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
}

function replaceTable(readme: string, name: string, body: string): string {
	const start = `<!-- ${name}: generated from action.yml -->`;
	const end = `<!-- /${name} -->`;
	const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
	if (from === -1 || to < from) {
		throw new Error(`${README}: there is no place for the table: ${start} … ${end}`);
	}
	return `${readme.slice(0, from + start.length)}\n${body}\n${readme.slice(to)}`;
}

function differences(current: string, wanted: string): string[] {
	const [found, expected] = [current.split("\n"), wanted.split("\n")];
	const missing = expected.filter((line) => !found.includes(line));
	const stale = found.filter((line) => !expected.includes(line));
	const order = missing.length + stale.length === 0 && current !== wanted ? ["~ the order"] : [];
	return [...stale.map((line) => `- ${line}`), ...missing.map((line) => `+ ${line}`), ...order];
}
