import { SECRET_KEYS } from "./connection-options.ts";
import { nearest } from "./nearest.ts";
import { textOf, type Value } from "./value.ts";

/** Whatever is shorter is no key, and hiding it would hide half of what is printed. */
const SHORTEST_SECRET = 8;

/** Deeper than any connection, and an end to mappings that hold themselves. */
const DEEPEST = 8;

/** Of what is no YAML: a key that may be meant for a secret, wherever it stands, and the rest of its line or the next line that has anything. */
const WRITTEN = /([\w-]*(?:key|secret|token)[\w-]*)["']?[ \t]*:\s*(?:[|>][-+\d]*\s*)?(\S[^\n]*)/gi;

/**
 * What connections keep secret, well written or not. Where there is no value, since the text is no YAML, what stands
 * behind keys that look like theirs.
 */
export function* findConnectionSecrets(text: string, value: Value | undefined): Generator<string> {
	if (value?.kind === "map") {
		// A text where a connection belongs may be its key.
		for (const { value: one } of value.fields) if (one.kind === "text") yield* textsIn(one, 0);
		return yield* secretsIn(value, 0);
	}
	if (value) return yield* textsIn(value, 0);
	for (const [, , rest = ""] of text.matchAll(WRITTEN)) {
		for (const part of [rest, ...rest.split(/[\s,{}[\]"']+/)]) yield* longEnough(part.trim());
	}
}

function* secretsIn(value: Value, depth: number): Generator<string> {
	if (value.kind === "list" && depth < DEEPEST) {
		for (const item of value.items) yield* secretsIn(item, depth + 1);
	}
	if (value.kind !== "map" || depth >= DEEPEST) return;
	for (const { key, value: inner } of value.fields) {
		if (isSecretKey(key, inner)) yield* textsIn(inner, depth + 1);
		else yield* secretsIn(inner, depth + 1);
	}
}

function* textsIn(value: Value, depth: number): Generator<string> {
	if (depth >= DEEPEST) return;
	if (value.kind === "map")
		for (const field of value.fields) yield* textsIn(field.value, depth + 1);
	if (value.kind === "list") for (const item of value.items) yield* textsIn(item, depth + 1);
	const text = textOf(value) ?? "";
	for (const part of [text, ...text.split(/\s+/)]) yield* longEnough(part);
}

// A label may sound like a secret, and has a mapping.
function isSecretKey(key: string, { kind }: Value): boolean {
	const isLike = kind !== "map" && /key|secret|token/i.test(key);
	return isLike || nearest(key, SECRET_KEYS) !== undefined;
}

function* longEnough(text: string): Generator<string> {
	if (text.length >= SHORTEST_SECRET) yield text;
}
