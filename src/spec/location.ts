import { bucketLength } from "../bucket-arn.ts";
import { labelOf, MAX_KEY_BYTES, objectUri, toBucketId } from "../object-address.ts";
import { checkBucket, toBucket } from "./bucket.ts";
import { type Finding, quoted } from "./finding.ts";
import { constantPrefix, hasPatternCharacters } from "./pattern.ts";
import { checkPattern } from "./pattern-syntax.ts";
import type { ObjectLocation, ObjectSelection, ObjectTarget } from "./spec.ts";
import { isWebAddress, parseWebAddress, shownAddress } from "./web-address.ts";

/** What labels of connections look like, for messages. */
export const LABEL_RULE = "a lower-case letter, then lower-case letters, digits and `-`";

const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;

/** Whether a text means something with a scheme rather than a local path. A Windows drive is no scheme. */
export function hasScheme(text: string): boolean {
	return SCHEME.test(text) || /^(s3:|arn:)/i.test(text);
}

/**
 * Reads `s3://bucket/key`, `s3://bucket/prefix/`, `s3://bucket/pattern`, the same with `s3+label://`, or
 * `https://host/path`. Keys are literal: nothing is decoded.
 */
export function parseSelection(text: string): ObjectSelection | Finding {
	if (isWebAddress(text)) return parseWebAddress(text);
	const split = splitUri(text);
	if ("message" in split) return split;
	return hasPatternCharacters(split.key) ? patternSelection(split) : parseTarget(text);
}

/** Reads `s3://bucket/key` or `s3://bucket/prefix/`, where an upload can go. */
export function parseTarget(text: string): ObjectTarget | Finding {
	const split = splitUri(text);
	if ("message" in split) return split;
	const { bucket, key } = split;
	if (hasPatternCharacters(key)) {
		return {
			message: `${quoted(text)} holds a pattern character (any of \`* ? [ ] { }\`), and \`to\` is no pattern`,
			hint: "for a key that holds such a character write `{ bucket: …, key: … }` or `{ bucket: …, prefix: … }`",
		};
	}
	const tooLong = checkKeyLength(key);
	if (tooLong !== undefined) return tooLong;
	if (key === "" || key.endsWith("/")) return { kind: "prefix", bucket, prefix: key };
	return { kind: "object", bucket, key };
}

export function checkKeyLength(key: string): Finding | undefined {
	const bytes = Buffer.byteLength(key);
	if (bytes <= MAX_KEY_BYTES) return undefined;
	return { message: `the key is ${bytes} bytes long, and S3 takes at most ${MAX_KEY_BYTES}` };
}

/** `s3://bucket/…`: the key, prefix or pattern as it is, nothing encoded. Of a web address see `objectUri`. */
export function toUri(location: ObjectLocation | ObjectSelection | ObjectTarget): string {
	return objectUri({ bucket: location.bucket, key: withinBucket(location) });
}

function withinBucket(location: ObjectLocation | ObjectSelection | ObjectTarget): string {
	if ("key" in location) return location.key;
	return location.kind === "pattern" ? location.pattern : location.prefix;
}

function splitUri(text: string): ObjectLocation | Finding {
	const label = labelOf(text);
	const start = label === undefined ? "s3://".length : `s3+${label}://`.length;
	if (label === undefined && !text.startsWith("s3://")) return wrongScheme(text);
	const rest = text.slice(start);
	const end = bucketLength(rest);
	const name = rest.slice(0, end);
	const finding = checkBucket(name);
	if (finding !== undefined) return finding;
	if (end < rest.length)
		return { bucket: toBucketId(label, toBucket(name)), key: rest.slice(end + 1) };
	return {
		message: `${quoted(text)} names no key`,
		hint: "add a key, or `/` for everything in the bucket",
	};
}

function patternSelection({ bucket, key }: ObjectLocation): ObjectSelection | Finding {
	const pattern = key.endsWith("/") ? `${key}**` : key;
	const prefix = constantPrefix(key);
	const finding = checkPattern(pattern);
	if (finding === undefined) {
		return checkKeyLength(prefix) ?? { kind: "pattern", bucket, pattern, prefix };
	}
	return {
		hint: "for a key that holds such a character write `{ bucket: …, key: … }`",
		...finding,
	};
}

function wrongScheme(text: string): Finding {
	if (isWebAddress(text)) {
		const message = `${quoted(shownAddress(text))} is a web address, which can be downloaded from only`;
		return { message, hint: "upload to S3: `s3://bucket/key`" };
	}
	const scheme = SCHEME.exec(text)?.[0] ?? text.slice(0, text.indexOf(":") + 1);
	const message = `\`${scheme}\` is not known here: objects are written \`s3://bucket/key\``;
	if (/^s3\+/i.test(scheme)) {
		const hint = `write \`s3+label://\`, the label of a connection: ${LABEL_RULE}`;
		return { message: `${quoted(scheme)} names no connection`, hint };
	}
	if (/^s3:/i.test(scheme)) return { message, hint: "start with `s3://`, in lower case" };
	if (/^arn:/i.test(scheme)) {
		return { message, hint: "write a bucket by its name, and an access point as `s3://arn:…/key`" };
	}
	if (/^file:/i.test(scheme)) return { message, hint: "write a local path as it is" };
	return { message, hint: "write `s3://`, the bucket's name, `/` and the key" };
}
