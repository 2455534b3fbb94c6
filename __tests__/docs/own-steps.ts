import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { root } from "./markdown.ts";

/** One use of an action of ours in a workflow, a composite action or a page. */
export interface OwnStep {
	/** Where it stands, for messages. */
	readonly place: string;
	/** The folder of the action.yml it means: `.`, `download` or `upload`. */
	readonly action: string;
	readonly inputs: Readonly<Record<string, string>>;
}

/** Files of examples/ that hold steps, relative to the repository. */
export function exampleFiles(): string[] {
	const examples = readdirSync(path.join(root, "examples"), { recursive: true, encoding: "utf8" });
	return examples.filter((name) => name.endsWith(".yml") && name !== "spec.yml").sort();
}

export function readExample(name: string): string {
	return readFileSync(path.join(root, "examples", name), "utf8");
}

/** Every step of ours anywhere in a YAML text. Fails where the text is no YAML. */
export function ownSteps(yaml: string, place: string): OwnStep[] {
	return mappings(parse(yaml)).flatMap((step) => {
		const match = /^s3-staging\/s3-staging(?:\/(\w+))?@v1$/.exec(String(step.uses ?? ""));
		if (!match) return [];
		const inputs = Object.entries(asMapping(step.with)).map(([name, text]) => [name, String(text)]);
		return [{ place, action: match[1] ?? ".", inputs: Object.fromEntries(inputs) }];
	});
}

/** Every text anywhere in a YAML text that is the value of one of our lists of transfers. */
export function transferTexts(yaml: string): { name: string; text: string }[] {
	return mappings(parse(yaml)).flatMap((mapping) =>
		["before", "after", "transfers"].flatMap((name) =>
			typeof mapping[name] === "string" ? [{ name, text: mapping[name] }] : [],
		),
	);
}

/** Replaces expressions by what they could give; in `after` of the main step, by nothing. */
export function fillIn(text: string, value: "plausible" | "empty"): string {
	return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
		if (value === "empty") return "";
		return /outputs\.app|prefix/.test(expression) ? "s3://bucket/some/prefix/" : "value-1";
	});
}

type Mapping = Readonly<Record<string, unknown>>;

function mappings(value: unknown): Mapping[] {
	if (typeof value !== "object" || value === null) return [];
	const inner = Object.values(value).flatMap(mappings);
	return Array.isArray(value) ? inner : [asMapping(value), ...inner];
}

function asMapping(value: unknown): Mapping {
	return typeof value === "object" && value !== null ? (value as Mapping) : {};
}
