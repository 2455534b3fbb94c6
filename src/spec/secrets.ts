import { parseCustomerKey } from "./customer-key.ts";
import { findEscaped } from "./escaped-text.ts";
import { LONGEST_QUOTE } from "./finding.ts";
import { type Field, textOf, type Value } from "./value.ts";
import { findWebSecrets } from "./web-secrets.ts";

/** 32 bytes in base64, wherever they stand. */
const ANY_KEY = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=/g;

/** Types of encryption whose `key` is the name of a key and no key. */
const NAMING_TYPES = ["AES256", "aws:kms", "aws:kms:dsse"];

/**
 * Every spelling of every secret in a spec: the keys of `encryption`, well written or not, and what signs web
 * addresses. In texts that are no YAML, and in places where none belongs, what looks like one counts as one.
 */
export function findSecrets(texts: readonly string[], fields: Iterable<Field>): readonly string[] {
	const written = [...fields];
	const found = new Set(findWebSecrets([...texts, ...textsIn(written)]));
	for (const text of texts) {
		if (!text.includes("customer")) continue;
		for (const [key] of text.matchAll(ANY_KEY)) for (const one of spellingsOf(key)) found.add(one);
	}
	for (const key of keysIn(written)) for (const one of spellingsOf(key)) found.add(one);
	const plain = [...found];
	for (const text of texts) for (const one of findEscaped(text, plain)) found.add(one);
	// A spelling goes before what is part of it.
	return [...found].sort((one, other) => other.length - one.length);
}

function* textsIn(fields: Iterable<Field>): Generator<string> {
	for (const { value } of fields) {
		const text = textOf(value);
		if (text?.includes("://")) yield text;
		if (value.kind === "map") yield* textsIn(value.fields);
	}
}

function* keysIn(fields: Iterable<Field>): Generator<string> {
	for (const { key, value } of fields) {
		if (key === "encryption") yield* keysOf(value);
		else yield* keysBelow(value);
	}
}

function* keysBelow(value: Value): Generator<string> {
	if (value.kind === "map") yield* keysIn(value.fields);
	if (value.kind === "list") for (const item of value.items) yield* keysBelow(item);
}

function* keysOf(value: Value): Generator<string> {
	if (value.kind !== "map") {
		const text = textOf(value) ?? "";
		if (/^[\w+/=-]{32,}$/.test(text)) yield text;
		return;
	}
	const type = value.fields.find(({ key }) => key === "type");
	if (type && NAMING_TYPES.includes(textOf(type.value) ?? "")) return;
	for (const { key, value: secret } of value.fields) {
		if (key !== "type") yield textOf(secret) ?? "";
	}
}

/** The text, its lines, and where it is a key the other ways to write its bytes. */
function spellingsOf(written: string): string[] {
	// What is longer is shown in part.
	const lines = written.split(/\s+/).map((line) => line.slice(0, LONGEST_QUOTE));
	const base64 = lines.find((line) => parseCustomerKey(line)) ?? "";
	const bytes = Buffer.from(base64, "base64");
	const text = bytes.toString("latin1");
	const isReadable = /^[\x20-\x7e]+$/.test(text);
	return [
		...[written, ...lines, base64.replace(/=$/, "")],
		...[bytes.toString("base64"), bytes.toString("base64url")],
		...[encodeURIComponent(base64), bytes.toString("hex"), bytes.toString("hex").toUpperCase()],
		...(isReadable ? [text] : []),
	].filter((spelling) => spelling.length >= SHORTEST_SECRET);
}

/** Whatever is shorter is no key, and hiding it would hide half of what is printed. */
const SHORTEST_SECRET = 8;

/** A text with stars in place of secrets, and as long as before. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
	return secrets.reduce(
		(shown, secret) => shown.replaceAll(secret, "*".repeat(secret.length)),
		text,
	);
}
