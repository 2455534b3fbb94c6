import fc from "fast-check";
import { anyKey } from "../signature/any-request.ts";

const NAMED: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&apos;",
};

/** The ways in which stores write a character that XML cannot have as it is. */
const WAYS: readonly ((character: string) => string)[] = [
	(character) => NAMED[character] ?? toHexadecimal(character),
	toHexadecimal,
	(character) => `&#${character.charCodeAt(0)};`,
];

function toHexadecimal(character: string): string {
	return `&#x${character.charCodeAt(0).toString(16)};`;
}

const anyWay = fc.constantFrom(...WAYS);

// The library loses a text that is nothing but white space with a line end in it.
function isBlankLine(text: string): boolean {
	return text.trim() === "" && text.includes("\n");
}

function written(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
	return fc
		.tuple(
			text.filter((whole) => !isBlankLine(whole)),
			anyWay,
		)
		.map(([whole, write]) => whole.toWellFormed().replace(UNSAFE, (character) => write(character)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: keys may hold control characters
const UNSAFE = /[&<>"'\u0000-\u001f\u007f\ufffe\uffff]/g;

function element(name: string, content: fc.Arbitrary<string>): fc.Arbitrary<string> {
	return content.map((text) => (text === "" ? `<${name}/>` : `<${name}>${text}</${name}>`));
}

const digits = fc.nat().map(String);

/** A key among its kin, to be confused with nothing else. */
const owner = element("Owner", fc.constant("<ID>o</ID><Key>not this one</Key><DisplayName/>"));

const objectFields = fc.tuple(
	element("Key", written(fc.oneof(anyKey, anyKey.map(encodeURIComponent)))),
	element(
		"Size",
		fc.maxSafeNat().map((size) => String(size % 1e15)),
	),
	element("ETag", written(fc.constantFrom('"e"', "e", 'W/"e"', ""))),
	element("LastModified", fc.constant("2026-01-01T00:00:00.000Z")),
	fc.oneof(owner, fc.constant("")),
	fc.constantFrom("<ChecksumAlgorithm/>", ""),
	element("StorageClass", written(fc.constantFrom("STANDARD", "STANDARD_IA", "STANDAR", "&", ""))),
);

const space = fc.constantFrom("", "", "\n", "\n  ", "\r\n\t");

/** Elements in any order, with space around them. */
function children(fields: fc.Arbitrary<readonly string[]>): fc.Arbitrary<string> {
	return fc.tuple(fields, space, fc.infiniteStream(fc.nat())).map(([all, between, order]) => {
		const ranks = new Map(all.map((field) => [field, order.next().value]));
		const sorted = [...all].sort((one, other) => Number(ranks.get(one)) - Number(ranks.get(other)));
		return between + sorted.map((field) => field + between).join("");
	});
}

const rootFields = fc
	.tuple(
		fc.tuple(
			element("Name", fc.constant("bucket")),
			element("Prefix", written(anyKey)),
			element("KeyCount", digits),
			element("IsTruncated", fc.constantFrom("true", "false")),
			fc.oneof(fc.constant(""), element("EncodingType", fc.constantFrom("url", "other"))),
			fc.oneof(fc.constant(""), element("NextContinuationToken", written(anyKey))),
			element("CommonPrefixes", element("Prefix", written(anyKey))),
		),
		fc.array(element("Contents", children(objectFields)), { maxLength: 4 }),
	)
	.map(([fields, objects]) => [...fields, ...objects]);

const declaration = fc.constantFrom(
	"",
	'<?xml version="1.0" encoding="UTF-8"?>',
	'<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n',
);
const rootTag = fc.constantFrom(
	"<ListBucketResult>",
	'<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
	"<ListBucketResult\n\txmlns='http://s3.amazonaws.com/doc/2006-03-01/' >",
);

/** Any listing as a store could send it, odd ones more often than in life. */
export const anyListing: fc.Arbitrary<string> = fc
	.tuple(declaration, rootTag, children(rootFields))
	.map(([head, root, content]) => `${head}${root}${content}</ListBucketResult>\n`);
