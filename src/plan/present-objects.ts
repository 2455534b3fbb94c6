import { sourceObject } from "../source-object.ts";
import type { WriteSpec } from "../spec/copy-spec.ts";
import { toUri } from "../spec/location.ts";
import type { Overwrite } from "../spec/spec.ts";
import type { ObjectDescription, ObjectSummary } from "../store/object-facts.ts";
import { describeUpload } from "./describe-ends.ts";
import type { HeadersUpdate } from "./headers-update.ts";
import { orAbsent } from "./look-up.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import type { Copy, Skip, Upload } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { hasSameBytes } from "./same-bytes.ts";
import { areSameBytes } from "./same-copy.ts";

type Found = ObjectSummary | ObjectDescription;

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
 * where it is listed already. Fails with `cancelled`,
 * and with `access-denied` where a connection is not for them.
 */
export async function leaveOutPresent<T extends Upload | Copy>(
	transfers: readonly T[],
	context: PlanContext,
	known?: ReadonlyMap<string, Found>,
): Promise<Sorted<T>> {
	if (context.connections?.size) {
		const { refuseTransfers } = await import("./check-access.ts");
		refuseTransfers(transfers, context.connections);
	}
	const doubtful = transfers.filter(({ entry }) => overwriteOf(entry) !== "always");
	if (doubtful.length === 0) return { needed: transfers, present: [], skips: [] };
	const found = known ?? (await findObjects(doubtful, context));
	const isCompressed = doubtful.some((one) => one.direction === "upload" && one.compress);
	const atOnce = isCompressed ? MOST_ENCODERS : undefined;
	const look = (transfer: T) => decide(transfer, found.get(transfer.location.key), context);
	const decided = await mapConcurrently(doubtful, context.signal, look, atOnce);
	const outcomes = new Map(doubtful.map((transfer, index) => [transfer, decided[index]]));
	const present = doubtful.filter((_, index) => decided[index] === "present");
	const needed = transfers.flatMap((transfer) => {
		const outcome = outcomes.get(transfer) ?? transfer;
		return outcome === "present" ? [] : [outcome];
	});
	return { needed, present, skips: present.map(toSkip) };
}

/** The transfer as it is to be made, or `present` where it is not. */
async function decide<T extends Upload | Copy>(
	transfer: T,
	object: Found | undefined,
	context: PlanContext,
): Promise<T | "present"> {
	if (object === undefined) return transfer;
	if (transfer.entry.overwrite === "never") return "present";
	// The bytes of links tell nothing: there are none.
	if ("linkTarget" in transfer || !(await isAlike(transfer, object, context))) return transfer;
	const update = await headersUpdate(transfer, object, context);
	if (update === "present") return update;
	return update === "upload" ? transfer : { ...transfer, update };
}

async function headersUpdate(
	transfer: Upload | Copy,
	object: Found,
	context: PlanContext,
): Promise<HeadersUpdate | "present" | "upload"> {
	const { store, signal } = context;
	if (transfer.direction === "copy" || "members" in transfer) return "present";
	if (transfer.entry.compare !== "headers") return "present";
	const found =
		"headers" in object ? object : await orAbsent(store.head(transfer.location, signal));
	if (found?.etag !== object.etag) return "upload";
	const { judgeHeaders } = await import("./header-drift.ts");
	return await judgeHeaders(transfer, found, context);
}

function overwriteOf({ overwrite = "always" }: WriteSpec): Overwrite {
	return overwrite;
}

const IS_THERE = "there is an object already";
const IS_SAME = "the object holds the same bytes already";
const SAYS_SAME = "the object holds the same bytes and headers already";

function toSkip(transfer: Upload | Copy): Skip {
	const { direction, entry, location } = transfer;
	const source =
		transfer.direction === "upload" ? describeUpload(transfer) : toUri(sourceObject(transfer));
	const isSaidToo = direction === "upload" && transfer.entry.compare === "headers";
	const same = isSaidToo ? SAYS_SAME : IS_SAME;
	const reason = entry.overwrite === "never" ? IS_THERE : same;
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
		const { parts } = store.traits(transfer.location.bucket);
		return await hasSameBytes(transfer, there, { lookUp, parts, signal });
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
