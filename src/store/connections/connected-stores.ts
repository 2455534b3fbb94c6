import { labelOf } from "../../object-address.ts";
import type { RetryEvent } from "../object-facts.ts";
import type { ObjectStore } from "../object-store.ts";

/** Opens the store of a connection, or without a label the unlabelled one. */
export type OpenStore = (label: string | undefined) => ObjectStore;

/** The unlabelled store and those of connections, each opened when it is first needed. */
export class ConnectedStores {
	readonly #open: OpenStore;
	readonly #stores = new Map<string | undefined, ObjectStore>();
	readonly #listeners = new Set<(retry: RetryEvent) => void>();

	constructor(open: OpenStore) {
		this.#open = open;
	}

	/** The store that a bucket is in. Fails with `invalid-input` when its settings do not add up. */
	of(bucket: string): ObjectStore {
		const label = labelOf(bucket);
		const known = this.#stores.get(label);
		if (known !== undefined) return known;
		const opened = this.#open(label);
		opened.watchRetries((retry) => {
			for (const listener of this.#listeners) listener(retry);
		});
		this.#stores.set(label, opened);
		return opened;
	}

	watchRetries(listener: (retry: RetryEvent) => void): () => void {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	}

	close(): void {
		for (const store of this.#stores.values()) store.close();
	}
}
