import type { Choice } from "../spec/choice.ts";
import type { ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import { keepNewest, objectFacts } from "./file-order.ts";
import type { SelectedObjects } from "./select-objects.ts";

type Listed = ObjectSummary | ObjectInfo;

/** As many at a time as a page of a listing has, so that neither the choice nor what follows holds more. */
const PAGE = 1_000;

/**
 * Of the objects an entry names those it chooses, in batches of at most a page: all of them, or the newest. Of objects
 * that come to no file, as `isFile` tells, none is chosen.
 */
export async function* chooseObjects(
	{ newest }: Choice,
	pages: AsyncIterable<SelectedObjects>,
	isFile: (object: Listed) => boolean,
): AsyncGenerator<SelectedObjects> {
	if (newest === undefined) {
		yield* pages;
		return;
	}
	const chosen: Listed[] = [];
	for await (const { objects } of pages) {
		for (const object of objects) if (isFile(object)) chosen.push(object);
		// So that few objects are sorted again: of 1,000,000 the newest 100,000 are sorted ten times.
		if (chosen.length > newest + Math.max(newest, PAGE)) keepNewest(chosen, newest, objectFacts);
	}
	keepNewest(chosen, newest, objectFacts);
	yield* inPages(chosen);
}

/** What is known already, as a listing would give it. */
export function* inPages(objects: readonly Listed[]): Generator<SelectedObjects> {
	for (let at = 0; at < objects.length; at += PAGE) {
		yield { objects: objects.slice(at, at + PAGE), hasMore: at + PAGE < objects.length };
	}
}
