import { dirname } from "node:path";
import { StagingError } from "../errors.ts";
import type { Download } from "../plan/plan.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectInfo, ObjectSummary } from "../store/object-store.ts";
import {
	type FetchedObject,
	fetchAtOnce,
	fetchInRanges,
	type ObjectToFetch,
} from "./fetch-object.ts";
import { RangesUnusable } from "./fetch-range.ts";
import { SINGLE_GET_BYTES } from "./parts.ts";
import { assertTargetInPlace } from "./planned-place.ts";
import { assertProven } from "./proof.ts";
import { TemporaryFile } from "./temporary-file.ts";
import type { Arrival, TransferContext } from "./transfer-context.ts";

/**
 * Downloads one object. The file is there afterwards, whole and verified, or what was there before is. An
 * object that changes on the way is begun again once.
 */
export async function downloadObject(
	download: Download,
	context: TransferContext,
): Promise<Arrival> {
	const { limiter, store, signal } = context;
	const location = { bucket: download.bucket, key: download.object.key };
	try {
		return await downloadVersion(download, download.object, context);
	} catch (error) {
		if (!(error instanceof StagingError) || error.code !== "object-changed") {
			throw error;
		}
		const current = await limiter.run(0, signal, () => store.head(location, signal));
		return await downloadVersion(download, current, context);
	}
}

async function downloadVersion(
	download: Download,
	object: ObjectSummary | ObjectInfo,
	context: TransferContext,
): Promise<Arrival> {
	const location = { bucket: download.bucket, key: download.object.key };
	// Before directories are made, before anything is written and before it takes its name.
	await assertTargetInPlace(download);
	await context.directories.ensure(dirname(download.path));
	await assertTargetInPlace(download);
	const file = await TemporaryFile.create(download.path);
	try {
		const fetched = await fetch({ location, object, file }, context);
		assertArrived(fetched, location);
		await assertTargetInPlace(download);
		await file.commit();
		return toArrival(fetched);
	} catch (error) {
		await file.discard();
		throw error;
	}
}

async function fetch(wanted: ObjectToFetch, context: TransferContext): Promise<FetchedObject> {
	if (wanted.object.bytes > SINGLE_GET_BYTES) {
		try {
			return await retracting(context, (counted) => fetchInRanges(wanted, counted));
		} catch (error) {
			if (!(error instanceof RangesUnusable)) {
				throw error;
			}
		}
	}
	return retracting(context, (counted) => fetchAtOnce(wanted, counted));
}

// Bytes of an attempt that failed have to come again, so they must not count as arrived.
async function retracting<T>(
	context: TransferContext,
	work: (context: TransferContext) => Promise<T>,
): Promise<T> {
	let bytes = 0;
	const onProgress = (more: number) => {
		bytes += more;
		context.onProgress(more);
	};
	try {
		return await work({ ...context, onProgress });
	} catch (error) {
		if (bytes > 0) {
			context.onProgress(-bytes);
		}
		throw error;
	}
}

function assertArrived({ proof, digest }: FetchedObject, location: ObjectLocation): void {
	if (proof !== undefined && digest !== undefined) {
		assertProven(proof, digest, location);
	}
}

function toArrival({ info, proof }: FetchedObject): Arrival {
	const { bytes, etag, versionId, contentType, metadata } = info;
	return {
		bytes,
		etag,
		...(versionId !== undefined && { versionId }),
		...(proof?.checksum !== undefined && { checksum: proof.checksum }),
		...(contentType !== undefined && { contentType }),
		metadata,
		verified: proof?.algorithm ?? "size",
	};
}
