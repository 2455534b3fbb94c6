import { StagingError } from "./errors.ts";
import { isWebOrigin, labelOf } from "./object-address.ts";
import { lacksIdentity } from "./spec/check-connections.ts";
import type { Connection } from "./spec/connection.ts";
import type { Identity } from "./store/object-facts.ts";
import type { ObjectStore } from "./store/object-store.ts";

/** Who asks, store by store: by the labels of connections, the unlabelled store by an empty one. */
export interface Askers {
	/** Those who sign their requests, as far as anybody could be found. */
	readonly found: ReadonlyMap<string, Identity>;
	/** Where nobody was found. */
	readonly missing: ReadonlySet<string>;
}

/** Looks for the credentials of every store that buckets are in. Asks no store; what fails otherwise shows with the first request. */
export async function findAskers(
	store: ObjectStore,
	buckets: readonly string[],
	connections: ReadonlyMap<string, Connection>,
): Promise<Askers> {
	const found = new Map<string, Identity>();
	const missing = new Set<string>();
	const byLabel = new Map(
		buckets.filter((bucket) => !isWebOrigin(bucket)).map((bucket) => [storeOf(bucket), bucket]),
	);
	for (const [label, bucket] of byLabel) {
		const connection = connections.get(label);
		// What is found without them would be somebody else.
		if (connection && lacksIdentity(connection)) missing.add(label);
		else await addAsker(store, bucket, { found, missing });
	}
	return { found, missing };
}

async function addAsker(
	store: ObjectStore,
	bucket: string,
	{ found, missing }: { found: Map<string, Identity>; missing: Set<string> },
): Promise<void> {
	try {
		const identity = await store.identity(bucket);
		if (identity) found.set(storeOf(bucket), identity);
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		if (error.code === "no-credentials") missing.add(storeOf(bucket));
	}
}

/** The label of the store that a bucket is in; empty for the unlabelled one. */
export function storeOf(bucket: string): string {
	return labelOf(bucket) ?? "";
}
