import { encodeMetadataText } from "../metadata-text.ts";
import { type Reading, refuseKind, reportBlank } from "./fields.ts";
import { type Finding, quoted } from "./finding.ts";
import { isToken } from "./header-values.ts";
import { type Field, textOf } from "./value.ts";

/** Amazon S3 user guide, "Working with object metadata": names and values together. */
const MOST_METADATA_BYTES = 2_048;

/**
 * Reads a mapping of texts. Names come out in lower case; numbers and booleans are their text as written,
 * no value is empty text.
 */
export function readMetadata(
	field: Field,
	reading: Reading,
): Readonly<Record<string, string>> | undefined {
	const { value } = field;
	if (value.kind !== "map") {
		if (reportBlank(field, value, reading)) return undefined;
		const hint = "write `metadata: { name: value }`";
		return refuseKind(field, value, { expected: "a mapping of names to text", hint }, reading);
	}
	const pairs = new Map<string, string>();
	for (const pair of value.fields) {
		const text = readValue(pair, reading);
		const name = pair.key.toLowerCase();
		const finding = reading.depth === "full" ? checkPair(pair.key, text, pairs) : undefined;
		if (finding !== undefined) reading.report(pair.position, finding);
		pairs.set(name, text);
	}
	return Object.fromEntries(pairs);
}

/** What is wrong with all metadata of an object taken together, if anything. */
export function checkMetadataSize(metadata: Readonly<Record<string, string>>): Finding | undefined {
	const bytes = encodedMetadataBytes(metadata);
	if (bytes <= MOST_METADATA_BYTES) return undefined;
	return {
		message: `\`metadata\` is ${bytes} bytes in all (names and encoded values), and S3 takes at most ${MOST_METADATA_BYTES}`,
	};
}

/** Names and values as they are sent: text that is no plain ASCII as RFC 2047 encoded words in base64. */
export function encodedMetadataBytes(metadata: Readonly<Record<string, string>>): number {
	return Object.entries(metadata).reduce(
		(sum, [name, value]) => sum + name.length + encodeMetadataText(value).length,
		0,
	);
}

function readValue(pair: Field, reading: Reading): string {
	const { value } = pair;
	if (value.kind === "nothing" || value.kind === "broken") return "";
	const text = value.kind === "boolean" ? value.text : textOf(value);
	return text ?? refuseKind(pair, value, { expected: "text" }, reading) ?? "";
}

function checkPair(
	name: string,
	text: string,
	known: ReadonlyMap<string, string>,
): Finding | undefined {
	if (/^x-amz-meta-/i.test(name)) {
		const hint = `write ${quoted(name.slice("x-amz-meta-".length))}`;
		return { message: `${quoted(name)}: names of \`metadata\` go without \`x-amz-meta-\``, hint };
	}
	if (!isToken(name)) {
		return {
			message: `${quoted(name)} cannot be a header's name`,
			hint: "use letters, digits, `-`, `_` and `.`",
		};
	}
	if (known.has(name.toLowerCase())) {
		return { message: `${quoted(name)} stands here twice: names do not differ by case` };
	}
	if (!/\p{Cc}/u.test(text)) return undefined;
	return { message: `${quoted(name)}: metadata holds no control characters` };
}
