import { sourceObject } from "../source-object.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import type { ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import { lookAt } from "./look-at.ts";
import { orAbsent } from "./look-up.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import type { PlanContext } from "./plan-context.ts";

/** An object with the path of its file, at which something may be. */
export interface Meeting {
	readonly entry: DownloadSpec;
	readonly object: ObjectSummary | ObjectInfo;
	readonly path: string;
}

/** The paths at which there is a file that is not to be replaced. Fails with `cancelled`, and with `disk`. */
export async function findKept(
	meetings: readonly Meeting[],
	context: PlanContext,
): Promise<ReadonlySet<string>> {
	const isKept = await mapConcurrently(meetings, context.signal, async (meeting) => {
		const found = await lookAt(meeting.path);
		if (found?.isSymbolicLink()) return meeting.entry.ifExists !== "compare";
		if (!found?.isFile()) return false;
		return meeting.entry.ifExists !== "compare" || (await isSame(meeting, found.size, context));
	});
	return new Set(meetings.filter((_, index) => isKept[index]).map(({ path }) => path));
}

/** Whether a file holds the bytes that it would be downloaded for. */
async function isSame(
	{ entry, object, path }: Meeting,
	bytes: number,
	{ store, signal }: PlanContext,
): Promise<boolean> {
	if (bytes !== object.bytes) return false;
	const { hasDigest, holdsSameBytes } = await import("./same-bytes.ts");
	const { fileContent } = await import("./upload-content.ts");
	const content = fileContent(path, bytes, signal);
	if (entry.sha256 !== undefined) return await hasDigest(content, entry.sha256);
	const source = sourceObject({ bucket: entry.from.bucket, object, entry });
	const lookUp = () => orAbsent(store.head(source, signal));
	const { parts } = store.traits(source.bucket);
	return await holdsSameBytes(content, object, { lookUp, parts });
}
