import { bucketName } from "../../object-address.ts";
import { partitionOf } from "../../partition.ts";
import type { Endpoint } from "../endpoint.ts";
import type { MultipartUpload } from "../object-store.ts";
import { once } from "../once.ts";
import type { NotedUpload, UploadJournal } from "./upload-journal.ts";

/** Hears of uploads in parts that begin in a bucket. */
export interface UploadListener {
	onBegun(upload: MultipartUpload): void;
}

/** What a store knows of its uploads in parts, so that none is left. */
export class Leftovers {
	readonly #endpoint: Endpoint;
	readonly #openJournal: () => Promise<UploadJournal>;
	/** By the bucket's id. */
	readonly #listeners = new Map<string, UploadListener>();

	constructor(endpoint: Endpoint, environment: Readonly<Record<string, string | undefined>>) {
		this.#endpoint = endpoint;
		this.#openJournal = once(async () => {
			const { UploadJournal } = await import("./upload-journal.ts");
			return new UploadJournal(environment);
		});
	}

	/** Notes an upload that the store has begun. Never fails. */
	async noteBegun(upload: MultipartUpload): Promise<void> {
		await (await this.#openJournal()).add(this.#toNoted(upload));
		this.#listeners.get(upload.location.bucket)?.onBegun(upload);
	}

	/** Forgets one that is completed or aborted. Never fails. */
	async noteEnded(upload: MultipartUpload): Promise<void> {
		await (await this.#openJournal()).remove(this.#toNoted(upload));
	}

	/** What processes that were killed have left of a bucket, as far as this machine knows. Never fails. */
	async findAbandoned(bucket: string): Promise<readonly MultipartUpload[]> {
		const journal = await this.#openJournal();
		const where = { store: this.#storeName(), bucket: bucketName(bucket) };
		const found = await journal.abandoned(where);
		return found.map(({ key, uploadId }) => ({
			location: { bucket, key },
			uploadId,
			proof: "none",
		}));
	}

	/** Tells `listener` of every upload in parts that begins in a bucket, until the function it gives is called. */
	watch(bucket: string, listener: UploadListener): () => void {
		this.#listeners.set(bucket, listener);
		return () => this.#listeners.delete(bucket);
	}

	#toNoted({ location, uploadId }: MultipartUpload): NotedUpload {
		const { bucket, key } = location;
		return { store: this.#storeName(), bucket: bucketName(bucket), key, uploadId };
	}

	// Whatever region a bucket of Amazon's is in, its name tells which it is.
	#storeName(): string {
		return this.#endpoint.url ?? partitionOf(this.#endpoint.region);
	}
}
