import { StagingError } from "./errors.ts";
import { bucketName, labelOf, objectUri } from "./object-address.ts";

/** What an entry can do to objects. */
export const VERBS = ["read", "write", "delete"] as const;

export type Verb = (typeof VERBS)[number];

/** Objects that a connection may reach. */
export interface AllowedPath {
	readonly bucket: string;
	/** Whole segments: what is named so, and everything below. With a `/` at its end only what is below; empty for all of the bucket. */
	readonly prefix: string;
}

/** What a connection is for. */
export interface ConnectionLimits {
	readonly label: string;
	readonly access: readonly Verb[];
	/** Absent: everything that the store lets it. */
	readonly allow?: readonly AllowedPath[];
}

/** Something that is to be done, to one object or to all whose keys begin with a prefix. */
export interface Intent {
	readonly verb: Verb;
	/** A bucket's id; see `toBucketId`. */
	readonly bucket: string;
	readonly key: string;
	/** `key` is what keys begin with. Default: it is the key of an object. */
	readonly isPrefix?: boolean;
}

/** Labels of connections and what they are for. */
export type LimitsByLabel = ReadonlyMap<string, ConnectionLimits>;

/** The limits that hold for a bucket. Absent for one that is reached over no connection. */
export function limitsOf(bucket: string, connections: LimitsByLabel): ConnectionLimits | undefined {
	const label = labelOf(bucket);
	return label === undefined ? undefined : connections.get(label);
}

/** Whether a connection is for what is to be done, with whatever it is done to. */
export function isWithin(intent: Intent, limits: ConnectionLimits): boolean {
	return limits.access.includes(intent.verb) && isAllowed(intent, limits);
}

/** Whether a connection may reach an object, or all objects whose keys begin with a prefix. */
function isAllowed(
	{ bucket, key, isPrefix = false }: Omit<Intent, "verb">,
	{ allow }: ConnectionLimits,
): boolean {
	if (allow === undefined) return true;
	const name = bucketName(bucket);
	return allow.some(({ bucket: allowed, prefix }) => {
		if (allowed !== name) return false;
		if (prefix === "") return true;
		const isBelow = key.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`);
		// Stores and proxies that resolve such segments would lead elsewhere.
		return (isBelow && !LEADS_ELSEWHERE.test(key)) || (!isPrefix && key === prefix);
	});
}

const LEADS_ELSEWHERE = /(?:^|\/)\.\.?(?:\/|$)/;

/** A message names this many objects; the rest is a number. */
const MOST_NAMED = 10;

/** The one error about all that an entry would do and a connection is not for. There is at least one. */
export function outsideError(intents: readonly Intent[], limits: ConnectionLimits): StagingError {
	const { label, access, allow } = limits;
	const missing = VERBS.filter((verb) =>
		intents.some((intent) => intent.verb === verb && !access.includes(verb)),
	);
	const outside = [...new Set(intents.filter((one) => !isAllowed(one, limits)).map(objectUri))];
	const reasons = [
		...(missing.length > 0
			? [`it may not ${missing.join(" or ")}: \`access\` has ${wordsOf(access)}`]
			: []),
		...(outside.length > 0
			? [`${shown(outside)} outside what \`allow\` has, ${wordsOf(toTexts(allow))}`]
			: []),
	];
	const [subject] = intents.map(objectUri);
	const hint =
		missing.length > 0
			? `\`access: [${VERBS.filter((verb) => access.includes(verb) || missing.includes(verb)).join(", ")}]\``
			: "the path in `allow`";
	return new StagingError(
		"access-denied",
		`The connection \`${label}\` is not for ${subject}: ${reasons.join("; and ")}`,
		{ hint: `Nothing was asked of the store. If it is meant, write ${hint} for \`${label}\`` },
	);
}

function shown(uris: readonly string[]): string {
	const named = uris.slice(0, MOST_NAMED).join(", ");
	const more = uris.length > MOST_NAMED ? ` and ${uris.length - MOST_NAMED} more` : "";
	return `${named}${more} ${uris.length === 1 ? "is" : "are"}`;
}

function toTexts(allow: ConnectionLimits["allow"] = []): readonly string[] {
	return allow.map(({ bucket, prefix }) => `${bucket}/${prefix}`);
}

function wordsOf(words: readonly string[]): string {
	return words.map((word) => `\`${word}\``).join(", ");
}
