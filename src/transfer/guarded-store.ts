import { headerRights } from "../header-rights.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { SaidHeaders } from "../store/object-facts.ts";
import type { ObjectReceiver, ObjectStore } from "../store/object-store.ts";
import type { Canary } from "./canary.ts";

/** What goes ahead of the requests to a bucket, and of those that do the same. */
export interface StoreCanaries {
	ofBucket(bucket: string): Canary;
	/** Absent for what is done once only. */
	ofVerb(verb: string): Canary | undefined;
}

/** A store whose requests fail at once when those before them have shown that they are in vain. */
export function guardStore(store: ObjectStore, canaries: StoreCanaries): ObjectStore {
	const send = <T>(where: Request, request: (prove?: () => void) => Promise<T>): Promise<T> => {
		const { verb, bucket, key } = where;
		const [ofVerb, ofBucket] = [canaries.ofVerb(`${verb} ${bucket}`), canaries.ofBucket(bucket)];
		if (ofBucket.isProven && ofVerb?.isProven !== false) return request();
		if (ofVerb === undefined) return ofBucket.run("", request);
		return ofVerb.run(key, (proveVerb) =>
			ofBucket.run("", (proveBucket) =>
				request(() => {
					proveVerb();
					proveBucket();
				}),
			),
		);
	};
	return {
		...toRest(store),
		...toWriter(store, send),
		...toReader(store, send),
		// Nobody waits for one that may go on for hours.
		putStream: async (location, ...rest) => {
			canaries.ofBucket(location.bucket).assertHope("");
			return await store.putStream(location, ...rest);
		},
	};
}

interface Request {
	readonly verb: string;
	readonly bucket: string;
	readonly key: string;
}

/** `prove` tells that a request goes well before it is over; absent where all go as they come. */
type Send = <T>(where: Request, request: (prove?: () => void) => Promise<T>) => Promise<T>;

function toReader(store: ObjectStore, send: Send) {
	return {
		get: (location, options, receiver) =>
			send({ ...at(location), verb: reading("get", location) }, (prove) =>
				store.get(location, options, prove ? proving(receiver, prove) : receiver),
			),
		tags: (location, ...rest) =>
			send({ ...at(location), verb: reading("tags", location) }, () =>
				store.tags(location, ...rest),
			),
	} satisfies Partial<ObjectStore>;
}

function at({ bucket, key }: ObjectLocation): Omit<Request, "verb"> {
	return { bucket, key };
}

function reading(verb: string, { versionId }: ObjectLocation): string {
	return versionId === undefined ? verb : `${verb} version`;
}

// An answer is enough; its bytes may take long.
function proving(receiver: ObjectReceiver, prove: () => void): ObjectReceiver {
	return {
		begin: (answer) => {
			prove();
			receiver.begin(answer);
		},
		take: (chunk) => receiver.take(chunk),
	};
}

function toWriter(store: ObjectStore, send: Send) {
	const write = <T>(location: ObjectLocation, headers: SaidHeaders, request: () => Promise<T>) =>
		send({ ...at(location), verb: writing("write", headers) }, request);
	return {
		put: (location, body, headers, signal) =>
			write(location, headers, () => store.put(location, body, headers, signal)),
		createUpload: (location, headers, signal) =>
			write(location, headers, () => store.createUpload(location, headers, signal)),
		beginCopy: (copy, signal) =>
			write(copy.location, copy.headers, () => store.beginCopy(copy, signal)),
		copy: (copy, signal) =>
			// What is wrong may be either bucket's.
			send(
				{
					verb: writing("copy", copy.headers),
					bucket: `${copy.source.bucket} ${copy.location.bucket}`,
					key: copy.location.key,
				},
				() => store.copy(copy, signal),
			),
		deleteObject: (location, etag, signal) =>
			send({ ...at(location), verb: "delete" }, () => store.deleteObject(location, etag, signal)),
	} satisfies Partial<ObjectStore>;
}

// Each of these takes a right of its own, or can be refused by itself.
function writing(verb: string, headers: SaidHeaders): string {
	const { encryption } = headers;
	const key = encryption && "key" in encryption ? encryption.key : encryption?.type;
	return [verb, ...headerRights(headers), ...(key === undefined ? [] : [`key ${key}`])].join(" ");
}

function toRest(store: ObjectStore) {
	return {
		list: (...asked) => store.list(...asked),
		head: (...asked) => store.head(...asked),
		restore: (...asked) => store.restore(...asked),
		rehearse: (...asked) => store.rehearse(...asked),
		uploadPart: (...asked) => store.uploadPart(...asked),
		completeUpload: (...asked) => store.completeUpload(...asked),
		abortUpload: (...asked) => store.abortUpload(...asked),
		sweepUploads: (...asked) => store.sweepUploads(...asked),
		copyPart: (...asked) => store.copyPart(...asked),
		deleteObjects: (...asked) => store.deleteObjects(...asked),
		invalidate: (...asked) => store.invalidate(...asked),
		identity: (...asked) => store.identity(...asked),
		watchRetries: (listener) => store.watchRetries(listener),
		presign: (...asked) => store.presign(...asked),
		assertConfidential: (location) => store.assertConfidential(location),
		traits: (bucket) => store.traits(bucket),
		mayIgnore: (location) => store.mayIgnore(location),
		link: (location) => store.link(location),
		close: () => store.close(),
	} satisfies Partial<ObjectStore>;
}
