import {
	type Intent,
	isWithin,
	type LimitsByLabel,
	limitsOf,
	outsideError,
	type Verb,
} from "../../connection-limits.ts";
import { toBucketId } from "../../object-address.ts";
import type { ObjectLocation } from "../../spec/spec.ts";
import type { ObjectStore } from "../object-store.ts";
import { ConnectedStores, type OpenStore } from "./connected-stores.ts";

/** The store for what is to be done. Fails with `access-denied` where the connection is not for it. */
type StoreFor = (intent: Intent) => ObjectStore;

/**
 * A store whose requests go to the connection that a bucket's id names. Fails with `access-denied`, and makes no
 * request, where the connection is not for it: whoever asks has been told already, by the plan.
 */
export function withConnections(connections: LimitsByLabel, open: OpenStore): ObjectStore {
	const stores = new ConnectedStores(open);
	const isPermitted = (intent: Intent) => {
		const limits = limitsOf(intent.bucket, connections);
		return limits === undefined || isWithin(intent, limits);
	};
	const storeFor = (intent: Intent) => {
		const limits = limitsOf(intent.bucket, connections);
		if (limits !== undefined && !isWithin(intent, limits)) throw outsideError([intent], limits);
		return stores.of(intent.bucket);
	};
	return {
		...toReader(storeFor),
		...toWriter(storeFor),
		...toDeleter(storeFor),
		invalidate: async (invalidation, signal) =>
			stores.of(toBucketId(invalidation.connection, "")).invalidate(invalidation, signal),
		identity: async (bucket, signal) => stores.of(bucket).identity(bucket, signal),
		watchRetries: (listener) => stores.watchRetries(listener),
		sweepUploads: (place, signal) => {
			const { bucket } = place;
			const isWithin = (key: string) => isPermitted({ verb: "write", bucket, key });
			return stores.of(bucket).sweepUploads({ ...place, isWithin }, signal);
		},
		assertConfidential: (location) => stores.of(location.bucket).assertConfidential(location),
		traits: (bucket) => stores.of(bucket).traits(bucket),
		// Nobody can look where nobody may read.
		mayIgnore: (location) =>
			isPermitted(toIntent("read", location)) && stores.of(location.bucket).mayIgnore(location),
		link: (location) => stores.of(location.bucket).link(location),
		close: () => stores.close(),
	};
}

function toReader(storeFor: StoreFor) {
	const at = (location: ObjectLocation) => storeFor(toIntent("read", location));
	return {
		list: (bucket, prefix, ...rest) =>
			storeFor({ verb: "read", bucket, key: prefix, isPrefix: true }).list(bucket, prefix, ...rest),
		head: async (location, signal) => at(location).head(location, signal),
		get: async (location, ...rest) => at(location).get(location, ...rest),
		restore: async (location, ...rest) => at(location).restore(location, ...rest),
		tags: async (location, signal) => at(location).tags(location, signal),
		presign: async (location, ...rest) => at(location).presign(location, ...rest),
	} satisfies Partial<ObjectStore>;
}

function toWriter(storeFor: StoreFor) {
	const at = (location: ObjectLocation) => storeFor(toIntent("write", location));
	const mayRead = (location: ObjectLocation) => storeFor(toIntent("read", location));
	return {
		put: async (location, ...rest) => at(location).put(location, ...rest),
		putStream: async (location, ...rest) => at(location).putStream(location, ...rest),
		rehearse: async (location, ...rest) => at(location).rehearse(location, ...rest),
		createUpload: async (location, ...rest) => at(location).createUpload(location, ...rest),
		uploadPart: async (upload, ...rest) => at(upload.location).uploadPart(upload, ...rest),
		completeUpload: async (upload, ...rest) => at(upload.location).completeUpload(upload, ...rest),
		abortUpload: async (upload, signal) => at(upload.location).abortUpload(upload, signal),
		copy: async (copy, signal) => {
			mayRead(copy.source);
			return at(copy.location).copy(copy, signal);
		},
		beginCopy: async (copy, signal) => at(copy.location).beginCopy(copy, signal),
		copyPart: async (upload, part, signal) => {
			mayRead(part.source);
			return at(upload.location).copyPart(upload, part, signal);
		},
	} satisfies Partial<ObjectStore>;
}

function toDeleter(storeFor: StoreFor) {
	return {
		deleteObject: async (location, ...rest) =>
			storeFor(toIntent("delete", location)).deleteObject(location, ...rest),
		deleteObjects: async (doomed, signal) => {
			const { bucket, objects } = doomed;
			const [store] = objects.map(({ key }) => storeFor({ verb: "delete", bucket, key }));
			return store ? store.deleteObjects(doomed, signal) : [];
		},
	} satisfies Partial<ObjectStore>;
}

function toIntent(verb: Verb, { bucket, key }: ObjectLocation): Intent {
	return { verb, bucket, key };
}
