import { S3Error } from "../protocol/s3-error.ts";
import type { BlobStore } from "./blob-store.ts";
import type { BucketFacts } from "./bucket.ts";
import { Bucket } from "./bucket.ts";

/** Three to 63 of a-z, 0-9, dot, hyphen; letter or digit at both ends (S3 bucket naming rules). */
const BUCKET_NAME = /^(?!\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Everything a sandbox stores. */
export class Store {
	readonly blobs: BlobStore;
	readonly #buckets = new Map<string, Bucket>();

	constructor(blobs: BlobStore) {
		this.blobs = blobs;
	}

	/** In order of name. */
	get buckets(): readonly Bucket[] {
		return [...this.#buckets.values()].sort((left, right) =>
			left.facts.name < right.facts.name ? -1 : 1,
		);
	}

	find(name: string): Bucket | undefined {
		return this.#buckets.get(name);
	}

	/** Throws NoSuchBucket. */
	get(name: string): Bucket {
		const bucket = this.#buckets.get(name);
		if (bucket === undefined) throw new S3Error("NoSuchBucket", { details: { BucketName: name } });
		return bucket;
	}

	/** Throws InvalidBucketName, or BucketAlreadyOwnedByYou. */
	create(facts: BucketFacts): Bucket {
		const details = { BucketName: facts.name };
		if (!BUCKET_NAME.test(facts.name))
			throw new S3Error("InvalidBucketName", {
				message: `The specified bucket is not valid: ${facts.name}`,
				details,
			});
		if (this.#buckets.has(facts.name)) throw new S3Error("BucketAlreadyOwnedByYou", { details });
		const bucket = new Bucket(facts, this.blobs);
		this.#buckets.set(facts.name, bucket);
		return bucket;
	}

	/** Throws BucketNotEmpty while a version is left. Unfinished uploads go with the bucket. */
	delete(name: string): void {
		const bucket = this.get(name);
		if (bucket.keys.length > 0) {
			throw new S3Error("BucketNotEmpty", { details: { BucketName: name } });
		}
		for (const upload of bucket.uploads.values()) {
			this.blobs.release([...upload.parts.values()].map((part) => part.blob));
		}
		this.#buckets.delete(name);
	}
}
