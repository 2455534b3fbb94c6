import { countRangeText } from "./amounts.ts";
import { ARCHIVE_RIVALS } from "./archive-rivals.ts";
import type { Finding } from "./finding.ts";
import type { OptionKey, OptionValues } from "./options.ts";

type Values = { readonly [Key in OptionKey]?: OptionValues[Key] };

/** Two options that cannot both be meant, or not with these values. */
export interface Rivals {
	readonly keys: readonly [OptionKey, OptionKey];
	/** What is wrong where both are written; nothing where these values go together. */
	readonly clash: (values: Values) => Finding | undefined;
}

const RIVALS: readonly Rivals[] = [
	{
		keys: ["acl", "grants"],
		clash: () => ({ message: "`acl` and `grants` exclude each other" }),
	},
	{
		keys: ["content-encoding", "compress"],
		clash: ({ compress }) =>
			compress === "none"
				? undefined
				: {
						message: "`content-encoding` and `compress` exclude each other",
						hint: "`content-encoding` is for files that are encoded already; `compress` sets it by itself",
					},
	},
	{ keys: ["move", "version-id"], clash: clashOfMove },
	{
		keys: ["if-exists", "overwrite"],
		clash: () => ({
			message:
				"`if-exists` and `overwrite` exclude each other: both are about a file that is there",
			hint: "`overwrite` knows `always`, `if-changed` and `never`; `error` is a word of `if-exists`",
		}),
	},
	{ keys: ["decode", "overwrite"], clash: clashOfComparing("decode") },
	{ keys: ["extract", "overwrite"], clash: clashOfComparing("extract") },
	...ARCHIVE_RIVALS,
	{ keys: ["move", "prune"], clash: clashOfEmptying },
	{ keys: ["optional", "expect"], clash: clashOfNothing },
	{ keys: ["newest", "prune"], clash: clashOfPruning },
	{ keys: ["exclude", "extract"], clash: clashOfArchive("exclude") },
	{ keys: ["flatten", "extract"], clash: clashOfArchive("flatten") },
	{ keys: ["base", "extract"], clash: clashOfArchive("base") },
	{ keys: ["keep-attributes", "extract"], clash: clashOfArchive("keep-attributes") },
	{ keys: ["decode", "extract"], clash: clashOfArchive("decode") },
	{ keys: ["read-into-output", "extract"], clash: clashOfArchive("read-into-output") },
];

/** What is wrong with options that stand together, each told at the later key of its pair. */
export function* findClashes(
	keys: Iterable<OptionKey>,
	values: Values,
): Generator<{ readonly key: OptionKey; readonly finding: Finding }> {
	const written = new Set(keys);
	for (const { keys: pair, clash } of RIVALS) {
		if (!pair.every((key) => written.has(key))) continue;
		const finding = clash(values);
		if (finding !== undefined) yield { key: pair[1], finding };
	}
}

/** What lies under some options that they take the place of. `values` are they over it. */
export function displacedKeys(own: Values, values: Values): OptionKey[] {
	return RIVALS.flatMap(({ keys, clash }) => {
		const isBoth = keys.every((key) => values[key] !== undefined);
		const displaced = keys.filter((key) => own[key] === undefined);
		return isBoth && displaced.length === 1 && clash(values) ? displaced : [];
	});
}

/** What is made of an object has other bytes. */
function clashOfComparing(key: "decode" | "extract"): Rivals["clash"] {
	return ({ [key]: made = "no", overwrite }) => {
		if (made === "no" || overwrite !== "if-changed") return undefined;
		return {
			message: `\`${key}\` and \`overwrite: if-changed\` exclude each other: only whole objects are compared with files`,
		};
	};
}

function clashOfPruning({ prune = "no" }: Values): Finding | undefined {
	if (prune === "no") return undefined;
	return {
		message: "`newest` and `prune` exclude each other: objects of the older files would be deleted",
	};
}

function clashOfNothing({ optional, expect }: Values): Finding | undefined {
	if (optional === undefined || expect === undefined) return undefined;
	const isNothingFine = expect.least === 0;
	if (optional === isNothingFine) return undefined;
	return {
		message: `\`optional: ${optional}\` and \`expect: ${countRangeText(expect)}\` contradict each other`,
		hint: "`expect` says whether nothing is fine: leave out `optional`",
	};
}

function clashOfMove({ move }: Values): Finding | undefined {
	if (move !== true) return undefined;
	return {
		message:
			"`move` and `version-id` exclude each other: a version that is deleted cannot come back",
		hint: "copy the version, and let a lifecycle rule remove old ones",
	};
}

function clashOfEmptying({ move, prune = "no" }: Values): Finding | undefined {
	if (move !== true || prune === "no") return undefined;
	return {
		message:
			"`move` and `prune` exclude each other: what has been moved is no longer in the source, so the next run would delete it",
		hint: "leave out `move` to keep `to` like `from`, or `prune` to add to what is there",
	};
}

/** What an archive is unpacked to is told by the archive alone. */
function clashOfArchive(key: OptionKey): Rivals["clash"] {
	return ({ extract, [key]: other }) => {
		if (extract === undefined || extract === "no" || other === false || other === "no")
			return undefined;
		return { message: `\`${key}\` and \`extract\` exclude each other` };
	};
}
