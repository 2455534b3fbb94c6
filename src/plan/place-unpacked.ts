import type { ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import { objectName } from "./object-name.ts";
import type { DownloadDraft } from "./place-page.ts";
import type { PlanScope } from "./plan-scope.ts";
import { toUnpackingRules } from "./unpacking-rules.ts";

/**
 * Adds archives that are to be unpacked below the entry's TO. Which files are in one is known only when it is read. Fails
 * with `path-refused` and `disk`.
 */
export async function placeUnpacked(
	objects: readonly (ObjectSummary | ObjectInfo)[],
	{ rules, transfers }: DownloadDraft,
	{ destinations, bounds }: PlanScope,
): Promise<void> {
	const { target: path, entryFor } = rules;
	const { bucket } = rules.entry.from;
	const realDirectory = await destinations.directory(path);
	const unpacking = toUnpackingRules({ path, realDirectory }, bounds);
	for (const object of objects) {
		const entry = entryFor(objectName(object.key, rules));
		const ends = { bucket, object, path, realDirectory };
		transfers.push({ direction: "download", entry, ...ends, unpacking });
	}
}
