import { StagingError } from "../errors.ts";
import { isWebOrigin, labelOf } from "../object-address.ts";
import { lacksIdentity } from "../spec/check-connections.ts";
import type { Connection } from "../spec/connection.ts";
import type { Identity } from "../store/object-facts.ts";
import type { ObjectStore } from "../store/object-store.ts";

/** Who asks, store by store: by the labels of connections, the unlabelled store by an empty one. */
export interface Askers {
	/** Those who sign their requests, as far as anybody could be found. */
	readonly found: ReadonlyMap<string, Identity>;
	/** Where nobody was found. */
	readonly missing: ReadonlySet<string>;
	/** Of these, where something is set up that fails to give credentials, or where somebody asked before. */
	readonly failing: ReadonlySet<string>;
}

/** What stores are asked about. */
export interface UsedStores {
	/** Their ids, and the origins of web addresses. */
	readonly buckets: readonly string[];
	/** By their labels. */
	readonly connections: ReadonlyMap<string, Connection>;
	/** Labels of those that somebody asked at the beginning of the job. */
	readonly asked: ReadonlySet<string>;
}

/** Looks for the credentials of every store that buckets are in. Asks no store; what fails otherwise shows with the first request. */
export async function findAskers(
	{ buckets, connections, asked }: UsedStores,
	store: ObjectStore,
	signal: AbortSignal,
): Promise<Askers> {
	const found = new Map<string, Identity>();
	const missing = new Set<string>();
	const failing = new Set<string>();
	const byLabel = new Map(
		buckets.filter((bucket) => !isWebOrigin(bucket)).map((bucket) => [storeOf(bucket), bucket]),
	);
	const isBlank = (label: string) => {
		const connection = connections.get(label);
		// What is found without them would be somebody else.
		return connection !== undefined && lacksIdentity(connection);
	};
	const looks = [...byLabel].map(async ([label, bucket]) => {
		const asker = isBlank(label) ? "nobody" : await findAsker(store, bucket, signal);
		return [label, asker] as const;
	});
	for (const [label, asker] of await Promise.all(looks)) {
		if (asker === "nobody" || asker === "failing") missing.add(label);
		else if (asker !== undefined) found.set(label, asker);
		const isLost = asker === "nobody" && !isBlank(label) && asked.has(label);
		if (asker === "failing" || isLost) failing.add(label);
	}
	return { found, missing, failing };
}

async function findAsker(
	store: ObjectStore,
	bucket: string,
	signal: AbortSignal,
): Promise<Identity | "nobody" | "failing" | undefined> {
	try {
		return await store.identity(bucket, signal);
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		if (error.code !== "no-credentials") return undefined;
		return error.isNobodyThere ? "nobody" : "failing";
	}
}

/** The label of the store that a bucket is in; empty for the unlabelled one. */
export function storeOf(bucket: string): string {
	return labelOf(bucket) ?? "";
}
