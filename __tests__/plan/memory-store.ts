import { StagingError } from "../../src/errors.ts";
import { S3_PARTS } from "../../src/part-bytes.ts";
import type { ObjectLocation } from "../../src/spec/spec.ts";
import type { ObjectDescription, ObjectSummary } from "../../src/store/object-facts.ts";
import type { ObjectStore } from "../../src/store/object-store.ts";
import type { StoreTraits } from "../../src/store-traits.ts";

/** A store of names and sizes: what planning asks, and a record of what it asked. */
export interface MemoryStore extends ObjectStore {
	/** `list bucket/prefix` and `head bucket/key`, in order. */
	readonly asked: readonly string[];
	/** The most HEAD requests that were open at once. */
	readonly mostHeads: number;
}

const PAGE = 1_000;

/** `buckets` maps a bucket to its keys, and a key to its size. */
export function memoryStore(
	buckets: Readonly<Record<string, Readonly<Record<string, number>>>>,
): MemoryStore {
	const asked: string[] = [];
	let heads = 0;
	let mostHeads = 0;
	const open = (bucket: string) => {
		const objects = buckets[bucket];
		if (objects) return objects;
		throw new StagingError("no-such-bucket", `Could not read s3://${bucket}: no such bucket`);
	};
	return {
		asked,
		get mostHeads() {
			return mostHeads;
		},
		async *list(bucket, prefix) {
			asked.push(`list ${bucket}/${prefix}`);
			const keys = Object.keys(open(bucket)).filter((key) => key.startsWith(prefix));
			keys.sort((first, second) => Buffer.compare(Buffer.from(first), Buffer.from(second)));
			for (let at = 0; at < keys.length; at += PAGE) {
				const page = keys.slice(at, at + PAGE);
				const objects = page.map((key) => summary(key, open(bucket)[key] ?? 0));
				yield { objects, hasMore: at + PAGE < keys.length };
			}
		},
		async head({ bucket, key }: ObjectLocation): Promise<ObjectDescription> {
			asked.push(`head ${bucket}/${key}`);
			heads++;
			mostHeads = Math.max(mostHeads, heads);
			await new Promise((resolve) => setImmediate(resolve));
			heads--;
			const bytes = open(bucket)[key];
			if (bytes !== undefined) {
				return {
					...summary(key, bytes),
					metadata: {},
					checksums: [],
					etagIsOpaque: false,
					headers: {},
					untoldMetadata: 0,
					hasCustomerKey: false,
				};
			}
			throw new StagingError("no-such-object", `Could not download s3://${bucket}/${key}: gone`);
		},
		get: refuse,
		restore: refuse,
		put: refuse,
		putStream: refuse,
		presign: refuse,
		rehearse: refuse,
		identity: refuse,
		createUpload: refuse,
		uploadPart: refuse,
		completeUpload: refuse,
		abortUpload: refuse,
		copy: refuse,
		beginCopy: refuse,
		copyPart: refuse,
		tags: refuse,
		deleteObject: refuse,
		deleteObjects: refuse,
		invalidate: refuse,
		watchRetries: () => () => undefined,
		assertConfidential: () => undefined,
		traits: () => TRAITS,
		mayIgnore: () => false,
		sweepUploads: () => ({ end: async () => {} }),
		link: ({ bucket, key }) => `memory:${bucket}/${key}`,
		close: () => undefined,
	};
}

const TRAITS: StoreTraits = {
	name: "generic",
	title: "Memory",
	parts: S3_PARTS,
	copiesParts: true,
	copyConditions: "heeds",
	lacks: [],
	onlyNew: { PutObject: "heeds", CompleteMultipartUpload: "heeds", CopyObject: "heeds" },
	keepsUnderscores: true,
};

function summary(key: string, bytes: number): ObjectSummary {
	return { key, bytes, etag: "00000000000000000000000000000000" };
}

async function refuse(): Promise<never> {
	throw new Error("Planning moves no bytes.");
}
