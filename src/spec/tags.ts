import type { Reading } from "./fields.ts";
import { type Finding, quoted } from "./finding.ts";
import { fillIn } from "./placeholders.ts";
import { readTextMap } from "./text-map.ts";
import type { Field } from "./value.ts";

/** Amazon S3 user guide, "Categorizing your objects using tags": how many, and UTF-16 units of each name and value. */
const MOST_TAGS = 10;
const LONGEST_NAME = 128;
const LONGEST_VALUE = 256;

/** What S3 takes in a tag: letters, digits and spaces of any script, and these. */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Reads a mapping of tags: names as written, values as text. */
export function readTags(
	field: Field,
	reading: Reading,
): Readonly<Record<string, string>> | undefined {
	const pairs = readTextMap(field, reading, { example: "tags: { team: data }", checkPair });
	return pairs && Object.fromEntries(pairs);
}

/** What is wrong with all tags of an object taken together, if anything. */
export function checkTagCount(tags: Readonly<Record<string, string>>): Finding | undefined {
	const count = Object.keys(tags).length;
	if (count <= MOST_TAGS) return undefined;
	return { message: `\`tags\` are ${count} in all, and S3 takes at most ${MOST_TAGS}` };
}

function checkPair(name: string, written: string): Finding | undefined {
	return checkTagPair(
		name,
		fillIn(written, () => ""),
	);
}

/** What is wrong with a tag as it is sent, if anything. */
export function checkTagPair(name: string, value: string): Finding | undefined {
	if (name === "") return { message: "a tag needs a name" };
	if (/^aws:/i.test(name)) {
		return { message: `${quoted(name)}: names of tags that begin with \`aws:\` are Amazon's own` };
	}
	if (name.length > LONGEST_NAME) {
		return {
			message: `${quoted(name)} has ${name.length} characters, and the name of a tag at most ${LONGEST_NAME}`,
		};
	}
	if (value.length > LONGEST_VALUE) {
		return {
			message: `${quoted(name)}: this value has ${value.length} characters, and that of a tag at most ${LONGEST_VALUE}`,
		};
	}
	const wrong = [name, value].find((text) => !TAG_TEXT.test(text));
	if (wrong === undefined) return undefined;
	const hint = "letters, digits, spaces and `_ . : / = + - @` may stand there";
	return { message: `${quoted(wrong)} holds a character that no tag takes`, hint };
}
