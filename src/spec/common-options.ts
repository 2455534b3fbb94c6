import { parseCount, parseCountRange, parseSize } from "./amounts.ts";
import { readBucketOwner } from "./bucket-owner.ts";
import { durationBetween } from "./duration.ts";
import { readEncryption } from "./encryption.ts";
import { readFrom, readTo } from "./ends.ts";
import { boolean, parsed, text, texts, word, wordList } from "./fields.ts";
import { type Finding, quoted } from "./finding.ts";
import { checkNamePattern } from "./name-pattern.ts";
import { readName } from "./names.ts";
import { EVERY_DIRECTION as ALL, type OptionTable } from "./option.ts";
import { readRuleFields } from "./rule-fields.ts";

/** What every transfer can say. */
export const COMMON_OPTIONS = {
	name: { directions: ALL, isOwn: true, read: readName },
	from: { directions: ALL, isOwn: true, read: readFrom },
	to: { directions: ALL, isOwn: true, read: readTo },
	exclude: { directions: ALL, read: texts(checkExclude) },
	optional: { directions: ALL, read: boolean },
	expect: { directions: ALL, read: parsed(parseCountRange) },
	"max-bytes": { directions: ALL, read: parsed(parseSize) },
	newest: { directions: ALL, read: parsed(parseCount) },
	sort: { directions: ALL, read: word(["name", "newest", "oldest", "largest", "smallest"]) },
	overwrite: { directions: ALL, perFile: true, read: word(["always", "if-changed", "never"]) },
	when: { directions: ALL, read: wordList(["success", "failure", "cancelled", "always"]) },
	flatten: { directions: ALL, read: boolean },
	base: { directions: ALL, read: text(checkBase) },
	presign: { directions: ALL, read: parsed(durationBetween("1s", "7d")) },
	"on-error": { directions: ALL, read: word(["fail", "warn"]) },
	encryption: { directions: ALL, perFile: true, read: readEncryption },
	"request-payer": { directions: ALL, read: boolean },
	"expected-bucket-owner": { directions: ALL, read: readBucketOwner },
	"keep-attributes": { directions: ["download", "upload"], perFile: true, read: boolean },
	rules: { directions: ALL, read: readRuleFields },
} as const satisfies OptionTable;

function checkExclude(pattern: string): Finding | undefined {
	return checkNamePattern(pattern, "excludes");
}

function checkBase(base: string): Finding | undefined {
	if (!/^[a-z0-9+]+:\/\//i.test(base)) return undefined;
	return {
		message: `${quoted(base)} is no base`,
		hint: "for a download or a copy write a key prefix without scheme and bucket, for an upload a path",
	};
}
