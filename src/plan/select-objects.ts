import { compilePattern } from "../spec/pattern.ts";
import type { ObjectSelection } from "../spec/spec.ts";
import type { ObjectInfo, ObjectStore, ObjectSummary } from "../store/object-store.ts";

/** The objects an entry names, in batches of at most a page. Fails with `no-such-object` for a key. */
export async function* selectObjects(
	from: ObjectSelection,
	store: ObjectStore,
	signal: AbortSignal,
): AsyncGenerator<readonly (ObjectSummary | ObjectInfo)[]> {
	if (from.kind === "object") {
		yield [await store.head({ bucket: from.bucket, key: from.key }, signal)];
		return;
	}
	const matches = from.kind === "pattern" ? compilePattern(from.pattern) : () => true;
	for await (const page of store.list(from.bucket, from.prefix, signal)) {
		yield page.filter(({ key }) => matches(key));
	}
}
