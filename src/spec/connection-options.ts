import { bucketLength } from "../bucket-arn.ts";
import { type AllowedPath, VERBS } from "../connection-limits.ts";
import { isServerUrl, SERVER_URL } from "../server-url.ts";
import { DIALECT_WORDS } from "../store-traits.ts";
import { checkBucket, toBucket } from "./bucket.ts";
import {
	checkArn,
	checkExternalId,
	checkSessionName,
	checkSessionPolicy,
	parseSeconds,
	readAccountIds,
} from "./connection-identity.ts";
import {
	boolean,
	type FieldReader,
	parsed,
	type Reading,
	text,
	texts,
	word,
	wordList,
} from "./fields.ts";
import { type Finding, isFinding, quoted } from "./finding.ts";
import { checkKeyLength } from "./location.ts";
import { hasPatternCharacters } from "./pattern.ts";
import type { Field } from "./value.ts";

/** What a connection can say. Their names are those of the inputs that say it of the unlabelled store. */
export const CONNECTION_OPTIONS = {
	endpoint: text(checkUrl),
	"aws-region": text(checkWord),
	"aws-access-key-id": text(checkWord),
	"aws-secret-access-key": text(checkWord),
	"aws-session-token": text(checkWord),
	"aws-profile": text(),
	"role-to-assume": texts(checkArn),
	"role-session-name": text(checkSessionName),
	"role-duration-seconds": parsed(parseSeconds),
	"role-external-id": text(checkExternalId),
	"role-chaining": boolean,
	"inline-session-policy": text(checkSessionPolicy),
	audience: text(checkWord),
	"sts-endpoint": text(checkUrl),
	"allowed-account-ids": readAccountIds,
	anonymous: boolean,
	"path-style": readPathStyle,
	"use-accelerate": boolean,
	"use-dualstack": boolean,
	"use-fips": boolean,
	"ca-bundle": text(),
	dialect: word(DIALECT_WORDS),
	allow: readAllow,
	access: wordList(VERBS),
} as const satisfies Record<string, FieldReader<unknown>>;

export type ConnectionKey = keyof typeof CONNECTION_OPTIONS;

/** What a connection says, key by key. */
export type ConnectionValues = {
	-readonly [Key in ConnectionKey]?: Exclude<
		ReturnType<(typeof CONNECTION_OPTIONS)[Key]>,
		undefined
	>;
};

export const CONNECTION_KEYS = Object.keys(CONNECTION_OPTIONS) as ConnectionKey[];

/** Keys whose values are secrets. */
export const SECRET_KEYS: readonly ConnectionKey[] = [
	"aws-access-key-id",
	"aws-secret-access-key",
	"aws-session-token",
];

export function isConnectionKey(key: string): key is ConnectionKey {
	return Object.hasOwn(CONNECTION_OPTIONS, key);
}

// None of these say what they found: it may be a secret, or hold one.
function checkUrl(found: string): Finding | undefined {
	return isServerUrl(found) ? undefined : { message: `expected ${SERVER_URL}` };
}

function checkWord(found: string): Finding | undefined {
	return /\s/.test(found)
		? { message: "expected a value without spaces or line breaks in it" }
		: undefined;
}

function readPathStyle(field: Field, reading: Reading): "auto" | boolean | undefined {
	if (field.value.kind === "boolean") return boolean(field, reading);
	const found = word(["auto", "true", "false"])(field, reading);
	return found === undefined || found === "auto" ? found : found === "true";
}

function readAllow(field: Field, reading: Reading): readonly AllowedPath[] | undefined {
	const items = texts(checkAllowed)(field, reading);
	return items?.flatMap((item) => {
		const path = parseAllowed(item);
		return isFinding(path) ? [] : [path];
	});
}

function checkAllowed(item: string): Finding | undefined {
	const path = parseAllowed(item);
	return isFinding(path) ? path : undefined;
}

/** Reads `bucket`, `bucket/` or `bucket/prefix`. */
function parseAllowed(item: string): AllowedPath | Finding {
	if (item.includes("://")) {
		const hint = `write the bucket and the prefix alone: ${quoted(item.replace(/^.*?:\/\//, ""))}`;
		return { message: `${quoted(item)} has a scheme`, hint };
	}
	const end = bucketLength(item);
	const bucket = item.slice(0, end);
	const prefix = item.slice(end + 1);
	if (hasPatternCharacters(item)) {
		const hint = "write the beginning of the path, which allows all below: `bucket/prefix/`";
		return { message: `${quoted(item)} holds a pattern character, and this is no pattern`, hint };
	}
	return checkBucket(bucket) ?? checkKeyLength(prefix) ?? { bucket: toBucket(bucket), prefix };
}
