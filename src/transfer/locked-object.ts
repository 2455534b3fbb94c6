import { StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import type { LockedObject } from "../plan/lock.ts";
import type { Download } from "../plan/plan.ts";
import type { ObjectSummary } from "../store/object-facts.ts";
import type { FetchedObject } from "./fetched-object.ts";

/** The object as a lock pins it, if one does. */
export function toLocked(object: ObjectSummary | LockedObject): LockedObject | undefined {
	return "isLocked" in object ? object : undefined;
}

/** Fails with `object-changed` when the store gave something else than the lock has. */
export function assertLocked({ info, proof }: FetchedObject, download: Download): void {
	const locked = toLocked(download.object);
	if (locked === undefined) {
		return;
	}
	const { checksum } = locked;
	const isOther =
		checksum !== undefined &&
		proof?.checksum?.algorithm === checksum.algorithm &&
		proof.checksum.value !== checksum.value;
	if (info.etag !== locked.etag || isOther) {
		throw movedError(download, info);
	}
}

/** `current` is what is there now, if anything. */
export function movedError(
	{ bucket, object }: Download,
	current: ObjectSummary | undefined,
): StagingError {
	const now = current === undefined ? "it is gone" : `now it is ${describe(current)}`;
	return new StagingError(
		"object-changed",
		`Could not download ${objectUri({ bucket, key: object.key })}: it is not what \`lock\` has: ${describe(object)} was locked, and ${now}`,
		{
			hint: "Find out who changed it; to lock what is there now, delete the lock file, run the step and commit the new one",
		},
	);
}

function describe({ bytes, etag }: ObjectSummary): string {
	return `${bytes} bytes with ETag ${etag}`;
}
