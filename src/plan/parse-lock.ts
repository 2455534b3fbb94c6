import { StagingError } from "../errors.ts";
import type { Checksum } from "../store/object-facts.ts";
import {
	ANEW,
	type Lock,
	type LockEntry,
	type LockedObject,
	type LockedSelection,
} from "./lock.ts";

/** Reads a lock file's text. Fails with `invalid-input` for what no step has written. */
export function parseLock(path: string, text: string): Lock {
	const { version, entries } = asRecord(parseJson(path, text), path);
	if (version !== 1) {
		throw broken(path, "it is of another version of s3-staging, or no lock at all");
	}
	const parsed = asList(entries, path).map((entry) => toEntry(entry, path));
	const twice = firstTwice(parsed.map(({ selection }) => JSON.stringify(selection)));
	if (twice !== undefined) throw broken(path, `it has ${twice} twice`);
	return { path, entries: parsed };
}

function parseJson(path: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw broken(path, `it is not valid JSON (${(cause as Error).message})`);
	}
}

function toEntry(value: unknown, path: string): LockEntry {
	const { objects, ...head } = asRecord(value, path);
	const selection = toSelection(head, path);
	const parsed = asList(objects, path).map((object) => toObject(object, path));
	const twice = firstTwice(parsed.map(({ key }) => key));
	if (twice !== undefined) throw broken(path, `it has the object ${JSON.stringify(twice)} twice`);
	return { selection, objects: parsed };
}

function toSelection(value: Record<string, unknown>, path: string): LockedSelection {
	const { kind, from, to, exclude, "version-id": versionId, newest } = value;
	if (kind !== "object" && kind !== "prefix" && kind !== "pattern") throw broken(path, NO_LOCK);
	return {
		kind,
		from: asText(from, path),
		...(to !== undefined && { to: asText(to, path) }),
		exclude: asList(exclude, path).map((pattern) => asText(pattern, path)),
		...(versionId !== undefined && { "version-id": asText(versionId, path) }),
		...(newest !== undefined && { newest: asCount(newest, path) }),
	};
}

function toObject(value: unknown, path: string): LockedObject {
	const { key, bytes, etag = "", checksum, "version-id": versionId } = asRecord(value, path);
	return {
		isLocked: true,
		key: asText(key, path),
		bytes: asCount(bytes, path),
		etag: asTag(etag, path),
		...(versionId !== undefined && { versionId: asText(versionId, path) }),
		...(checksum !== undefined && { checksum: toChecksum(checksum, path) }),
	};
}

function toChecksum(found: unknown, path: string): Checksum {
	const { algorithm, value, type } = asRecord(found, path);
	const known = ALGORITHMS.find((name) => name === algorithm);
	if (known === undefined || type !== "FULL_OBJECT") throw broken(path, NO_LOCK);
	return { algorithm: known, value: asText(value, path), type };
}

const ALGORITHMS = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"] as const;

const NO_LOCK = "it does not read as a lock does";

function asRecord(value: unknown, path: string): Record<string, unknown> {
	if (typeof value !== "object" || value === null) throw broken(path, NO_LOCK);
	return { ...value };
}

function asList(value: unknown, path: string): readonly unknown[] {
	if (!Array.isArray(value)) throw broken(path, NO_LOCK);
	return value;
}

function asText(value: unknown, path: string): string {
	if (typeof value !== "string") throw broken(path, NO_LOCK);
	return value;
}

function asCount(value: unknown, path: string): number {
	const count = typeof value === "number" && Number.isSafeInteger(value) ? value : -1;
	if (count < 0) throw broken(path, NO_LOCK);
	return count;
}

/** An ETag, as it can stand in a header (RFC 9110, 8.8.3). */
function asTag(value: unknown, path: string): string {
	const tag = asText(value, path);
	if (!/^[\x21\x23-\x7e\x80-\xff]*$/.test(tag)) throw broken(path, NO_LOCK);
	return tag;
}

function firstTwice(names: readonly string[]): string | undefined {
	const seen = new Set<string>();
	return names.find((name) => seen.size === seen.add(name).size);
}

function broken(path: string, reason: string): StagingError {
	return new StagingError("invalid-input", `lock: cannot use \`${path}\`: ${reason}`, {
		hint: ANEW,
	});
}
