import { CANNED_ACLS, readGrants } from "./access.ts";
import { readEncryption } from "./encryption.ts";
import { type End, readFrom, readTo } from "./ends.ts";
import {
	boolean,
	type FieldReader,
	prefixed,
	type Reading,
	text,
	texts,
	word,
	wordList,
} from "./fields.ts";
import { type Finding, isFinding, quoted } from "./finding.ts";
import {
	checkContentDisposition,
	checkContentType,
	checkHeaderValue,
	checkWebsiteRedirect,
	parseExpires,
} from "./header-values.ts";
import { readMetadata } from "./metadata.ts";
import { readName } from "./names.ts";
import { checkPattern } from "./pattern-syntax.ts";
import type {
	Direction,
	Encryption,
	Grants,
	IfExists,
	JobStatus,
	ObjectSelection,
	ObjectTarget,
	Overwrite,
} from "./spec.ts";
import { readTags } from "./tags.ts";
import type { Field } from "./value.ts";

/** What an entry's mapping can say, each value read. */
export interface OptionValues {
	readonly name: string;
	readonly from: End<ObjectSelection>;
	readonly to: End<ObjectTarget>;
	readonly exclude: readonly string[];
	readonly optional: boolean;
	readonly when: readonly (JobStatus | "always")[];
	readonly flatten: boolean;
	readonly base: string;
	readonly "on-error": "fail" | "warn";
	readonly "version-id": string;
	readonly sha256: string;
	readonly "if-exists": IfExists;
	readonly "read-into-output": "plain" | "masked" | "no";
	readonly overwrite: Overwrite;
	readonly "content-type": string;
	readonly "cache-control": string;
	readonly "content-disposition": string;
	readonly "content-encoding": string;
	readonly "content-language": string;
	readonly expires: Date;
	readonly metadata: Readonly<Record<string, string>>;
	readonly provenance: boolean;
	readonly tags: Readonly<Record<string, string>>;
	readonly "storage-class": string;
	readonly "website-redirect": string;
	readonly encryption: Encryption;
	readonly acl: string;
	readonly grants: Grants;
}

export type OptionKey = keyof OptionValues;

/** One row of the table of options. */
interface Option<T> {
	/** Which transfers it applies to. */
	readonly scope: "both" | Direction;
	/** An entry's own, which `defaults` cannot hold. Default false. */
	readonly isOwn?: boolean;
	readonly read: FieldReader<T>;
}

/** API reference, PutObject, `x-amz-storage-class`. */
const STORAGE_CLASSES = [
	"STANDARD",
	"REDUCED_REDUNDANCY",
	"STANDARD_IA",
	"ONEZONE_IA",
	"INTELLIGENT_TIERING",
	"GLACIER_IR",
	"GLACIER",
	"DEEP_ARCHIVE",
	"EXPRESS_ONEZONE",
] as const;

/** Every key there is, and how its value is read: a key that is not here is unknown. */
export const OPTION_TABLE: { readonly [Key in OptionKey]: Option<OptionValues[Key]> } = {
	name: { scope: "both", isOwn: true, read: readName },
	from: { scope: "both", isOwn: true, read: readFrom },
	to: { scope: "both", isOwn: true, read: readTo },
	exclude: { scope: "both", read: texts(checkExclude) },
	optional: { scope: "both", read: boolean },
	when: { scope: "both", read: wordList(["success", "failure", "cancelled", "always"]) },
	flatten: { scope: "both", read: boolean },
	base: { scope: "both", read: text(checkBase) },
	"on-error": { scope: "both", read: word(["fail", "warn"]) },
	"version-id": { scope: "download", isOwn: true, read: text(checkHeaderValue) },
	sha256: { scope: "download", isOwn: true, read: readSha256 },
	"if-exists": { scope: "download", read: word(["replace", "keep", "error"]) },
	"read-into-output": { scope: "download", isOwn: true, read: readIntoOutput },
	overwrite: { scope: "upload", read: word(["always", "if-changed", "never"]) },
	"content-type": { scope: "upload", read: text(checkContentType) },
	"cache-control": { scope: "upload", read: text(checkHeaderValue) },
	"content-disposition": { scope: "upload", read: text(checkContentDisposition) },
	"content-encoding": { scope: "upload", read: text(checkHeaderValue) },
	"content-language": { scope: "upload", read: text(checkHeaderValue) },
	expires: { scope: "upload", read: readExpires },
	metadata: { scope: "upload", read: readMetadata },
	provenance: { scope: "upload", read: boolean },
	tags: { scope: "upload", read: readTags },
	"storage-class": { scope: "upload", read: word(STORAGE_CLASSES) },
	"website-redirect": { scope: "upload", read: text(checkWebsiteRedirect) },
	encryption: { scope: "upload", read: readEncryption },
	acl: { scope: "upload", read: word(CANNED_ACLS) },
	grants: { scope: "upload", read: readGrants },
};

/** The rows of the table in the order people meet them. */
export const OPTIONS = Object.keys(OPTION_TABLE)
	.filter(isOptionKey)
	.map((key) => ({ key, isOwn: OPTION_TABLE[key].isOwn === true }));

export function isOptionKey(key: string): key is OptionKey {
	return Object.hasOwn(OPTION_TABLE, key);
}

function checkExclude(pattern: string): Finding | undefined {
	if (!pattern.startsWith("!") && !pattern.startsWith("./")) return checkPattern(pattern);
	return {
		message: `${quoted(pattern)} excludes nothing: names here are relative to the base`,
		hint: `leave out the \`${pattern.startsWith("!") ? "!" : "./"}\``,
	};
}

/** `true`, `false` or `masked`. */
function readIntoOutput(field: Field, reading: Reading): "plain" | "masked" | "no" | undefined {
	const { value } = field;
	if (value.kind === "boolean") return boolean(field, reading) ? "plain" : "no";
	const found = word(["true", "false", "masked"])(field, reading);
	if (found === undefined || found === "masked") return found;
	return boolean(field, reading) ? "plain" : "no";
}

/** As `sha256sum` writes it, whatever its capitals. */
function readSha256(field: Field, reading: Reading): string | undefined {
	const check = (written: string) => {
		if (/^[\da-f]{64}$/i.test(written)) return undefined;
		const message = `expected 64 hexadecimal digits, found ${quoted(written)}`;
		const hint = "leave out what stands before the digits";
		return /[\da-f]{64}$/i.test(written) ? { message, hint } : { message };
	};
	return text(check)(field, reading)?.toLowerCase();
}

function checkBase(base: string): Finding | undefined {
	if (!/^[a-z0-9+]+:\/\//i.test(base)) return undefined;
	return {
		message: `${quoted(base)} is no base`,
		hint: "for a download write a key prefix without scheme and bucket, for an upload a path",
	};
}

function readExpires(field: Field, reading: Reading): Date | undefined {
	const written = text()(field, reading);
	if (written === undefined || reading.depth === "outline") return undefined;
	const date = parseExpires(written);
	if (!isFinding(date)) return date;
	reading.report(field.value.position, prefixed(field, date));
	return undefined;
}
