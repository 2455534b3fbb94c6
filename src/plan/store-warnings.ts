import type { WriteSpec } from "../spec/copy-spec.ts";
import type { StoreTraits } from "../store-traits.ts";
import type { PlanContext } from "./plan-context.ts";
import type { EntryFindings } from "./plan-scope.ts";

type Texts = Readonly<Record<string, string>>;

/** Adds what the author should hear because the store does less than he asks, or otherwise. */
export function withStoreWarnings(findings: EntryFindings, { store }: PlanContext): EntryFindings {
	const { entry, warnings } = findings;
	if (entry.direction === "download") return findings;
	const traits = store.traits(entry.to.bucket);
	const told = [overwriteWarning(entry, traits), metadataWarning(entry, traits)];
	const more = told.filter((warning) => warning !== undefined);
	return more.length === 0 ? findings : { ...findings, warnings: [...warnings, ...more] };
}

function overwriteWarning(
	{ overwrite, direction }: WriteSpec,
	{ title, onlyNew }: StoreTraits,
): string | undefined {
	const manner = onlyNew[direction === "copy" ? "CopyObject" : "PutObject"];
	if (overwrite !== "never" || manner === "heeds" || manner === "unsure") return undefined;
	return `${title} cannot be told to write only where there is no object: with \`overwrite: never\` each ${direction} looks once more just before, and what somebody else writes in that moment is replaced`;
}

function metadataWarning(
	{ headers }: WriteSpec,
	{ title, keepsUnderscores }: StoreTraits,
): string | undefined {
	const name = Object.keys(headers.metadata ?? {}).find((one) => one.includes("_"));
	if (name === undefined || keepsUnderscores) return undefined;
	return `${title} gives the metadata \`${name}\` back as \`${hyphenated(name)}\`: name it so yourself`;
}

/** Metadata as the store gives it back. */
export function asKept(metadata: Texts, { keepsUnderscores }: StoreTraits): Texts {
	if (keepsUnderscores) return metadata;
	const entries = Object.entries(metadata);
	return Object.fromEntries(entries.map(([name, value]) => [hyphenated(name), value]));
}

function hyphenated(name: string): string {
	return name.replaceAll("_", "-");
}
