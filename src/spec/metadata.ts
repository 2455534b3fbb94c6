import { encodeMetadataText } from "../metadata-text.ts";
import type { Reading } from "./fields.ts";
import { type Finding, quoted } from "./finding.ts";
import { isToken } from "./header-values.ts";
import { readTextMap } from "./text-map.ts";
import type { Field } from "./value.ts";

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
	const pairs = readTextMap(field, reading, { example: "metadata: { name: value }", checkPair });
	return pairs && Object.fromEntries([...pairs].map(([name, text]) => [name.toLowerCase(), text]));
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
	if ([...known.keys()].some((other) => other.toLowerCase() === name.toLowerCase())) {
		return { message: `${quoted(name)} stands here twice: names do not differ by case` };
	}
	if (!/\p{Cc}/u.test(text)) return undefined;
	return { message: `${quoted(name)}: metadata holds no control characters` };
}
