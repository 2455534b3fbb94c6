import type { Checksum, ObjectInfo, ObjectSummary } from "../store/object-facts.ts";

type Known = ObjectSummary | ObjectInfo;

/** Asks the store for all it knows of either object; nothing where it is gone. */
interface Asking {
	readonly source: () => Promise<ObjectInfo | undefined>;
	readonly there: () => Promise<ObjectInfo | undefined>;
}

/**
 * Whether two objects hold the same bytes: told by size and ETag, else by a checksum of the whole object that the
 * store has of both, for which it is asked. Where neither tells, the bytes count as others.
 */
export async function areSameBytes(source: Known, there: Known, ask: Asking): Promise<boolean> {
	if (source.bytes !== there.bytes) return false;
	if (source.etag !== "" && source.etag === there.etag) return true;
	const first = "checksums" in source ? source : await ask.source();
	const second = "checksums" in there ? there : await ask.there();
	if (first === undefined || second === undefined || first.bytes !== second.bytes) return false;
	return first.checksums.some((one) => second.checksums.some((other) => isSame(one, other)));
}

function isSame(one: Checksum, other: Checksum): boolean {
	return (
		one.type === "FULL_OBJECT" &&
		other.type === "FULL_OBJECT" &&
		one.algorithm === other.algorithm &&
		one.value === other.value
	);
}
