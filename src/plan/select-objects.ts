import { compilePattern } from "../spec/pattern.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import type { ObjectDescription, ObjectSummary } from "../store/object-facts.ts";
import type { ObjectStore } from "../store/object-store.ts";

/** Some of the objects an entry names. */
export interface SelectedObjects {
	readonly objects: readonly (ObjectSummary | ObjectDescription)[];
	/** The listing goes on. */
	readonly hasMore: boolean;
}

/** Which objects are meant, and whether listings have to tell when they were stored. */
interface ObjectsWanted extends Pick<DownloadSpec, "from" | "versionId" | "terms"> {
	readonly dates?: boolean;
}

/**
 * The objects an entry names, in batches of at most a page. A page is asked for while the one before is looked at.
 * Fails with `no-such-object` for a key.
 */
export async function* selectObjects(
	{ from, versionId, terms, dates }: ObjectsWanted,
	store: ObjectStore,
	signal: AbortSignal,
): AsyncGenerator<SelectedObjects> {
	if (from.kind === "object") {
		const { bucket, key } = from;
		const location = {
			bucket,
			key,
			...(versionId !== undefined && { versionId }),
			...(terms !== undefined && { terms }),
		};
		const object = await store.head(location, signal);
		yield { objects: [object], hasMore: false };
		return;
	}
	const matches = from.kind === "pattern" ? compilePattern(from.pattern) : undefined;
	const pages = store.list(from.bucket, from.prefix, signal, dates ? { ...terms, dates } : terms);
	for await (const { objects, hasMore } of oneAhead(pages)) {
		yield { objects: matches ? objects.filter(({ key }) => matches(key)) : objects, hasMore };
	}
}

async function* oneAhead<T>(pages: AsyncIterable<T>): AsyncGenerator<T> {
	const iterator = pages[Symbol.asyncIterator]();
	let next = iterator.next();
	try {
		for (let page = await next; !page.done; page = await next) {
			next = iterator.next();
			// A failure waits until it is asked for, and is nobody's when the page before is the last one wanted.
			next.catch(() => undefined);
			yield page.value;
		}
	} finally {
		await iterator.return?.();
	}
}
