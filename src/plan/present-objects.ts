import { sourceObject } from "../source-object.ts";
import type { WriteSpec } from "../spec/copy-spec.ts";
import { toUri } from "../spec/location.ts";
import type { Overwrite } from "../spec/spec.ts";
import type { ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import { describeUpload } from "./describe-ends.ts";
import { orAbsent } from "./look-up.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import type { Copy, Skip, Upload } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { hasSameBytes } from "./same-bytes.ts";
import { areSameBytes } from "./same-copy.ts";

type Found = ObjectSummary | ObjectInfo;

/** Up to this many keys are asked for one by one; of more, a page of a listing tells of a thousand. */
const FEW = 8;

/** So many contents are compressed at once to be compared: as many as threads do it, and each takes memory. */
const MOST_ENCODERS = 4;

/** The uploads or copies of an entry, in two. */
export interface Sorted<T> {
	readonly needed: readonly T[];
	readonly present: readonly T[];
	/** Of those that are present, in their order. */
	readonly skips: readonly Skip[];
}

/**
 * Tells apart uploads or copies whose objects are there already, as their `overwrite` means it. `known`: what is there,
 * where it is listed already. Fails with `cancelled`.
 */
export async function leaveOutPresent<T extends Upload | Copy>(
	transfers: readonly T[],
	context: PlanContext,
	known?: ReadonlyMap<string, Found>,
): Promise<Sorted<T>> {
	const doubtful = transfers.filter(({ entry }) => overwriteOf(entry) !== "always");
	if (doubtful.length === 0) return { needed: transfers, present: [], skips: [] };
	const found = known ?? (await findObjects(doubtful, context));
	const isHere = async (transfer: T) => {
		const object = found.get(transfer.location.key);
		if (object === undefined || transfer.entry.overwrite === "never") return object !== undefined;
		// The bytes of links tell nothing: there are none.
		if ("linkTarget" in transfer) return false;
		return await isAlike(transfer, object, context);
	};
	const isCompressed = doubtful.some((one) => one.direction === "upload" && one.compress);
	const atOnce = isCompressed ? MOST_ENCODERS : undefined;
	const isPresent = await mapConcurrently(doubtful, context.signal, isHere, atOnce);
	const present = new Set(doubtful.filter((_, index) => isPresent[index]));
	return {
		needed: transfers.filter((transfer) => !present.has(transfer)),
		present: [...present],
		skips: [...present].map(toSkip),
	};
}

function overwriteOf({ overwrite = "always" }: WriteSpec): Overwrite {
	return overwrite;
}

const IS_THERE = "there is an object already";
const IS_SAME = "the object holds the same bytes already";

function toSkip(transfer: Upload | Copy): Skip {
	const { direction, entry, location } = transfer;
	const source =
		transfer.direction === "upload" ? describeUpload(transfer) : toUri(sourceObject(transfer));
	const reason = entry.overwrite === "never" ? IS_THERE : IS_SAME;
	return { direction, entry, source, destination: toUri(location), reason };
}

/** Whether an object holds the bytes that a transfer would give it. */
async function isAlike(
	transfer: Upload | Copy,
	there: Found,
	{ store, signal }: PlanContext,
): Promise<boolean> {
	const lookUp = () => orAbsent(store.head(transfer.location, signal));
	if (transfer.direction === "upload") {
		return await hasSameBytes(transfer, there, { lookUp, signal });
	}
	const ask = { source: () => orAbsent(store.head(sourceObject(transfer), signal)), there: lookUp };
	return await areSameBytes(transfer.object, there, ask);
}

async function findObjects(
	transfers: readonly (Upload | Copy)[],
	{ store, signal }: PlanContext,
): Promise<ReadonlyMap<string, Found>> {
	const wanted = new Set(transfers.map(({ location }) => location.key));
	const [first] = transfers;
	if (first === undefined) return new Map();
	const { bucket, terms } = first.location;
	if (wanted.size <= FEW) {
		const asked = await mapConcurrently([...wanted], signal, async (key) => {
			const location = { bucket, key, ...(terms && { terms }) };
			return [key, await orAbsent(store.head(location, signal), UNREADABLE)] as const;
		});
		return new Map(asked.flatMap(([key, info]) => (info ? [[key, info] as const] : [])));
	}
	const found = new Map<string, Found>();
	const directory = commonDirectory([...wanted]);
	for await (const { objects } of store.list(bucket, directory, signal, terms)) {
		for (const object of objects) if (wanted.has(object.key)) found.set(object.key, object);
		if (found.size === wanted.size) break;
	}
	return found;
}

/** An object that was encrypted with another key: there, and nobody can tell what it holds. */
const UNREADABLE: ObjectSummary = { key: "", bytes: Number.NaN, etag: "" };

/** What all keys begin with, up to a `/` or nothing, so that no more is listed than has to be. */
function commonDirectory(keys: readonly string[]): string {
	let prefix = keys[0] ?? "";
	for (const key of keys) {
		while (!key.startsWith(prefix)) prefix = prefix.slice(0, -1);
	}
	return prefix.slice(0, prefix.lastIndexOf("/") + 1);
}
