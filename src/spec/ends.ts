import { labelOf } from "../object-address.ts";
import { checkLabel } from "./check-connections.ts";
import { checkOneLine, prefixed, type Reading, refuseKind, reportBlank, texts } from "./fields.ts";
import { type Finding, isFinding } from "./finding.ts";
import { hasScheme, parseSelection, parseTarget } from "./location.ts";
import { readObjectMapping } from "./object-mapping.ts";
import { hasPatternCharacters } from "./pattern.ts";
import { checkPattern } from "./pattern-syntax.ts";
import type { Direction, InlineText, ObjectSelection, ObjectTarget } from "./spec.ts";
import { type Field, textOf } from "./value.ts";
import { isWebAddress, shownAddress } from "./web-address.ts";

/** One end of a transfer. `shown` is the end as written, for messages, without what is secret of it. */
export type End<Objects> =
	/** On S3, or a web address to download from. `objects` is absent where the end is wrong, which is then reported, or not looked at closely. */
	| { readonly side: "s3"; readonly shown: string; readonly objects?: Objects }
	| { readonly side: "local"; readonly shown: string; readonly paths: readonly string[] }
	/** Stands in the spec itself, under `key`, in place of a FROM. */
	| { readonly side: "inline"; readonly shown: string; readonly source: InlineText }
	/** Blank, or of a scheme nobody knows: reported in full depth. */
	| { readonly side: "unknown"; readonly shown: string };

interface EndRules<Objects> {
	readonly parse: (text: string) => Objects | Finding;
	readonly checkPath: (path: string) => Finding | undefined;
	readonly expected: string;
	/** How what it reads begins. */
	readonly schemes: RegExp;
}

const FROM: EndRules<ObjectSelection> = {
	parse: parseSelection,
	checkPath: checkSourcePath,
	expected: "text, a list of paths, or `{ bucket: …, key: … }`",
	schemes: /^(?:s3(?:\+[a-z0-9-]*)?|https):\/\//,
};

const TO: EndRules<ObjectTarget> = {
	parse: parseTarget,
	checkPath: checkLocalPath,
	expected: "text or `{ bucket: …, key: … }`",
	schemes: /^s3(?:\+[a-z0-9-]*)?:\/\//,
};

/** Reads `from`. Undefined when it has the wrong kind. */
export function readFrom(field: Field, reading: Reading): End<ObjectSelection> | undefined {
	const { value } = field;
	if (value.kind !== "list" || value.items.length === 0) return readEnd(field, reading, FROM);
	const isObject = value.items.some((item) => {
		return item.kind === "map" || hasScheme(textOf(item) ?? "");
	});
	if (isObject) return refuseObjectList(field, reading);
	const paths = texts(checkSourcePath)(field, reading);
	return paths && localEnd(field, paths, reading);
}

/** Reads `to`. Undefined when it has the wrong kind. */
export function readTo(field: Field, reading: Reading): End<ObjectTarget> | undefined {
	return readEnd(field, reading, TO);
}

/** Undefined where an end is unknown, where both are local, and for what goes from the web to S3. */
export function directionOf(
	from: End<ObjectSelection>,
	to: End<ObjectTarget>,
): Direction | undefined {
	if (from.side === "s3" && to.side === "local") return "download";
	if (isWebAddress(from.shown)) return undefined;
	if (to.side !== "s3" || from.side === "unknown") return undefined;
	return from.side === "s3" ? "copy" : "upload";
}

function readEnd<Objects>(
	field: Field,
	reading: Reading,
	rules: EndRules<Objects>,
): End<Objects | ObjectTarget> | undefined {
	const { value } = field;
	if (reportBlank(field, value, reading)) {
		return value.kind === "broken" ? undefined : { side: "unknown", shown: "" };
	}
	if (value.kind === "map") return { side: "s3", ...readObjectMapping(value, reading) };
	const shown = textOf(value);
	if (shown === undefined) return refuseKind(field, value, { expected: rules.expected }, reading);
	return hasScheme(shown)
		? remoteEnd(field, shown, reading, rules)
		: localText(field, shown, reading, rules);
}

function remoteEnd<Objects>(
	field: Field,
	written: string,
	reading: Reading,
	{ parse, schemes }: EndRules<Objects>,
): End<Objects> {
	const { depth, report } = reading;
	checkLabel(labelOf(written), field.value.position, reading);
	const side = schemes.test(written) ? "s3" : "unknown";
	const shown = isWebAddress(written) ? shownAddress(written) : written;
	if (depth === "outline") return { side, shown };
	const objects = parse(written);
	if (!isFinding(objects)) return { side: "s3", shown, objects };
	report(field.value.position, prefixed(field, objects));
	return { side, shown };
}

function localText<Objects>(
	field: Field,
	shown: string,
	reading: Reading,
	{ checkPath }: EndRules<Objects>,
): End<never> | undefined {
	const finding = reading.depth === "full" ? checkPath(shown) : undefined;
	if (finding === undefined) return localEnd(field, [shown], reading);
	reading.report(field.value.position, prefixed(field, finding));
	return undefined;
}

function localEnd(
	field: Field,
	paths: readonly string[],
	{ depth, report }: Reading,
): End<never> | undefined {
	const shown = paths.join(", ");
	const isEmpty = depth === "full" && field.key === "from" && paths.every(isNegative);
	if (!isEmpty) return { side: "local", shown, paths };
	report(field.value.position, {
		message: "`from` selects nothing: every path starts with `!`, which takes files away",
		hint: "put what is to be uploaded before it; a file whose name starts with `!` is written `./!…`",
	});
	return undefined;
}

function refuseObjectList({ value }: Field, { report }: Reading): undefined {
	report(value.position, {
		message: "`from`: a list holds local paths only",
		hint: "write one entry for each object, prefix or pattern on S3",
	});
}

const WRITE_A_LIST = "write a list: `from: [a, b]`";

function checkSourcePath(path: string): Finding | undefined {
	const bare = isNegative(path) ? path.slice(1).trimStart() : path;
	if (bare === "") return { message: "`!` needs a path behind it" };
	const finding = checkLocalPath(bare);
	if (finding !== undefined && bare.includes("\n")) return { ...finding, hint: WRITE_A_LIST };
	if (finding !== undefined || !hasPatternCharacters(bare)) return finding;
	const wrong = checkPattern(bare);
	return wrong && { hint: "where a name holds such a character, write `?` for it", ...wrong };
}

/** What a shell would have replaced before any program saw it. */
const SHELL_START = /^(?:~|\$\w+|\$\{\w+\}|%\w+%)(?=[/\\]|$)/;

function checkLocalPath(path: string): Finding | undefined {
	const [start] = SHELL_START.exec(path) ?? [];
	if (start === undefined) return checkOneLine(path);
	return {
		message: `\`${start}\` is not replaced: no shell reads this path`,
		hint: `write the path itself, or an expression such as \`\${{ runner.temp }}\`; what is really named so is written \`./${path}\``,
	};
}

function isNegative(path: string): boolean {
	return path.startsWith("!");
}
