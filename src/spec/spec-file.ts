import { checkRules } from "./check-rules.ts";
import { readListValue } from "./entry-list.ts";
import { anyOf, type Report } from "./finding.ts";
import { unknownKey } from "./nearest.ts";
import type { RawEntry } from "./raw-entry.ts";
import type { ListName } from "./read-entry.ts";
import { NO_OPTIONS, type ReadOptions, readOptions } from "./read-options.ts";
import { findClashes } from "./rival-options.ts";
import { wholeText } from "./source-text.ts";
import { describe, type Field, isBlank, type Value } from "./value.ts";

/** A spec file as the author wrote it. `path` is how the author names it. */
export interface SpecFile {
	readonly path: string;
	readonly text: string;
}

/** What a spec file holds, entries not yet judged. */
export interface SpecFileContent {
	readonly defaults: ReadOptions;
	readonly lists: ReadonlyMap<ListName, readonly RawEntry[]>;
	/** Not yet judged. Absent where there are none. */
	readonly connections?: Value;
	/** It is YAML. */
	readonly isReadable: boolean;
}

/** Reads a YAML file with the keys `defaults`, `connections` and some lists. `reportOf` says who hears of what is wrong with a list. */
export async function readSpecFile(
	file: SpecFile,
	listNames: readonly ListName[],
	reportOf: (list: ListName | undefined) => Report,
): Promise<SpecFileContent> {
	const { readYaml } = await import("./yaml-value.ts");
	const report = reportOf(undefined);
	const root = readYaml(wholeText(file.path, file.text), report);
	const fields = rootFields(root, [...listNames, "defaults", "connections"], report);
	const lists = new Map<ListName, readonly RawEntry[]>();
	for (const list of listNames) {
		const value = fields.find(({ key }) => key === list)?.value;
		lists.set(list, await readListValue(value, reportOf(list)));
	}
	const defaults = fields.find(({ key }) => key === "defaults");
	const connections = fields.find(({ key }) => key === "connections")?.value;
	return {
		defaults: defaults ? defaultsOf(defaults.value, report) : NO_OPTIONS,
		lists,
		...(connections && { connections }),
		isReadable: root !== undefined,
	};
}

function rootFields(
	root: Value | undefined,
	keys: readonly string[],
	report: Report,
): readonly Field[] {
	if (root === undefined || root.kind === "broken") return [];
	if (root.kind !== "map") {
		const found = isBlank(root) ? "an empty file" : describe(root);
		const message = `expected a mapping with ${anyOf(keys)}, found ${found}`;
		report(root.position, { message });
		return [];
	}
	for (const { key, position } of root.fields) {
		if (!keys.includes(key)) report(position, unknownKey(key, keys));
	}
	return root.fields;
}

function defaultsOf(value: Value, report: Report): ReadOptions {
	if (value.kind === "map") {
		const defaults = readOptions(value.fields, "defaults", { report, depth: "full" });
		for (const { key, finding } of findClashes(defaults.fields.keys(), defaults.values)) {
			report(defaults.fields.get(key)?.position ?? value.position, finding);
		}
		for (const { position, finding } of checkRules(defaults, defaults.values)) {
			report(position, finding);
		}
		return defaults;
	}
	if (value.kind === "nothing" || value.kind === "broken") return NO_OPTIONS;
	report(value.position, {
		message: `\`defaults\`: expected a mapping of options, found ${describe(value)}`,
	});
	return NO_OPTIONS;
}
