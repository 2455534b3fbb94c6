import type { ObjectLocation } from "../spec/spec.ts";
import type { StoreTraits } from "../store-traits.ts";
import type { Sweep, SweptPlace } from "./leftovers/sweep.ts";
import type { ListingTerms } from "./listing/listing-page.ts";
import type { CopiedObject, CopyInParts, ObjectCopy, PartCopy } from "./object-copy.ts";
import type {
	Checksum,
	DeletionFailure,
	Doomed,
	Identity,
	Invalidation,
	ObjectDescription,
	ObjectHeaders,
	ObjectInfo,
	ObjectPage,
	PresignedLink,
	Rehearsal,
	RestoreRequest,
	RetryEvent,
	StoredObject,
	StoredStream,
	StreamBody,
} from "./object-facts.ts";

/** Bytes `start` to `end`, both included, as in HTTP. */
export interface ByteRange {
	readonly start: number;
	readonly end: number;
}

export interface GetOptions {
	readonly range?: ByteRange;
	/** Fail with `object-changed` when the object no longer has this ETag. */
	readonly ifMatch?: string;
	readonly signal: AbortSignal;
}

/** What the store says of an object before its first byte. */
export interface ObjectAnswer {
	readonly info: ObjectInfo;
	/** What the store sends: absent when it answers with the whole object although a range was asked. */
	readonly range?: ByteRange;
}

/** Takes an object as it comes. What either method throws ends the request, and is what `get` fails with. */
export interface ObjectReceiver {
	/** Called once, before the first byte. */
	begin(answer: ObjectAnswer): void;
	/** Takes the next bytes, which are its own only until it returns. A promise holds back those after them. */
	take(chunk: Uint8Array): Promise<void> | undefined;
}

/**
 * What the requests of an upload carry for the store to check the bytes against. `full-…`: a checksum of each part and
 * of the whole object; `part-…`: of each part, which gives the object a COMPOSITE checksum.
 */
export type UploadProof =
	| DefaultProof
	| `full-${"crc32c" | "crc64nvme"}`
	| `part-${"crc32c" | "sha1" | "sha256"}`;

/** Those that are used where nobody asks for one. */
export type DefaultProof = "full-crc32" | "part-crc32" | "md5" | "none";

/** A multipart upload in progress. */
export interface MultipartUpload {
	readonly location: ObjectLocation;
	readonly uploadId: string;
	/** The same for all its parts. */
	readonly proof: UploadProof;
	/** See `ObjectHeaders.onlyNew`. */
	readonly onlyNew?: boolean;
	/** What the author asked the proof to be. */
	readonly checksumAlgorithm?: Checksum["algorithm"];
	/** What the whole object must have, where that is known beforehand: of a copy. */
	readonly checksum?: Checksum;
}

/** A part the store has. */
export interface StoredPart {
	/** From 1. */
	readonly number: number;
	readonly bytes: number;
	readonly etag: string;
	/** CRC32 of the part; what the whole object's CRC32 is combined from. Absent for a part that was copied. */
	readonly crc32?: number;
	/** That of the proof, in base64. Absent where the proof has none. */
	readonly checksum?: string;
}

/** A part the store has taken. */
export interface UploadedPart extends StoredPart {
	readonly crc32: number;
}

/**
 * The S3 side. Every call retries transient failures by itself, honours its signal at once and
 * fails with a StagingError that names the object. Bodies are bounded buffers, but for `putStream`.
 */
export interface ObjectStore {
	/** The objects whose keys start with `prefix`, page by page in UTF-8 byte order. Fails: no-such-bucket, access-denied, … */
	list(
		bucket: string,
		prefix: string,
		signal: AbortSignal,
		terms?: ListingTerms,
	): AsyncIterable<ObjectPage>;
	/** Fails with `no-such-object` or `no-such-bucket`; S3 itself cannot tell the two apart on HEAD. */
	head(location: ObjectLocation, signal: AbortSignal): Promise<ObjectDescription>;
	/**
	 * Settles when `receiver` has taken the last byte. Tried again only as long as nothing was received: a body
	 * that breaks off, or from which no byte comes for 30 s, fails with `unreachable` or `timeout`.
	 */
	get(location: ObjectLocation, options: GetOptions, receiver: ObjectReceiver): Promise<void>;
	/**
	 * Asks for the restore of an archived object, after which its bytes can be read; one that goes on already is fine.
	 * It takes minutes or hours: `head` tells when it is over.
	 */
	restore(location: ObjectLocation, request: RestoreRequest, signal: AbortSignal): Promise<void>;
	put(
		location: ObjectLocation,
		body: Uint8Array,
		headers: ObjectHeaders,
		signal: AbortSignal,
	): Promise<StoredObject>;
	/** For a body whose length nobody knows: an archive that is made on the way. Memory stays below 8 parts. */
	putStream(
		location: ObjectLocation,
		body: StreamBody,
		headers: ObjectHeaders,
		signal: AbortSignal,
	): Promise<StoredStream>;
	createUpload(
		location: ObjectLocation,
		headers: ObjectHeaders,
		signal: AbortSignal,
	): Promise<MultipartUpload>;
	/** Finds out whether an upload could be made, by beginning one and giving it up: nothing stays. Fails as `createUpload`. */
	rehearse(
		location: ObjectLocation,
		headers: ObjectHeaders,
		signal: AbortSignal,
	): Promise<Rehearsal>;
	/** Fails with `proof-refused` when the store does not take this proof; an upload begun anew uses another. */
	uploadPart(
		upload: MultipartUpload,
		number: number,
		body: Uint8Array,
		signal: AbortSignal,
	): Promise<UploadedPart>;
	/** `parts` in order. The store refuses an object whose parts do not add up. Fails with `proof-refused` like `uploadPart`. */
	completeUpload(
		upload: MultipartUpload,
		parts: readonly StoredPart[],
		signal: AbortSignal,
	): Promise<StoredObject>;
	/** Leaves no part behind; an upload that is already gone is fine. */
	abortUpload(upload: MultipartUpload, signal: AbortSignal): Promise<void>;
	/** Removes unfinished uploads that nobody goes on with. */
	sweepUploads(place: SweptPlace, signal: AbortSignal): Sweep;
	/** Copies within the store. Fails with `object-changed` when the source is not what it was, and with `object-exists`. */
	copy(copy: ObjectCopy, signal: AbortSignal): Promise<CopiedObject>;
	/** Begins a copy part by part, which is completed or aborted as an upload is. */
	beginCopy(copy: CopyInParts, signal: AbortSignal): Promise<MultipartUpload>;
	/** Fails with `object-changed` when the source is not what it was. */
	copyPart(upload: MultipartUpload, part: PartCopy, signal: AbortSignal): Promise<StoredPart>;
	/** An object's tags; none on a store that knows no tags. */
	tags(location: ObjectLocation, signal: AbortSignal): Promise<Readonly<Record<string, string>>>;
	/** Deletes the current version, if it still has this ETag; else fails with `object-changed`. One that is gone is fine. */
	deleteObject(location: ObjectLocation, etag: string, signal: AbortSignal): Promise<void>;
	/**
	 * Deletes at most 1,000 objects, where the store can only those that still have their ETag; one that is gone already
	 * is fine. What was not deleted is the answer, whatever the reason: it does not fail.
	 */
	deleteObjects(doomed: Doomed, signal: AbortSignal): Promise<readonly DeletionFailure[]>;
	/** Makes a distribution forget paths, with the credentials of the store; caches follow within minutes. */
	invalidate(invalidation: Invalidation, signal: AbortSignal): Promise<void>;
	/** Who asks for a bucket, looked for where it is not known; absent where nothing is signed. Fails with `no-credentials`, … */
	identity(bucket: string, signal: AbortSignal): Promise<Identity | undefined>;
	/** Tells `listener` of every request that is tried again, until the function it gives is called. */
	watchRetries(listener: (retry: RetryEvent) => void): () => void;
	/**
	 * A link by which anybody can read an object for `seconds`, at most 604,800; made without a request. Fails with
	 * `no-credentials`, and with `invalid-input` where there can be none (unsigned requests, directory buckets).
	 */
	presign(location: ObjectLocation, seconds: number, signal: AbortSignal): Promise<PresignedLink>;
	/** Fails with `invalid-input` where requests about `location` would lay open what its terms keep secret. Asks nobody. */
	assertConfidential(location: ObjectLocation): void;
	/** What the store of a bucket can do, and how it wants it done. Asks nobody. */
	traits(bucket: string): StoreTraits;
	/** Whether the store of `location` may take no notice of what an upload says, without refusing it. Amazon's does not. */
	mayIgnore(location: ObjectLocation): boolean;
	/** Where a person finds an object in a browser. */
	link(location: ObjectLocation): string;
	/** Gives up whatever is still waited for, so that the process can end. */
	close(): void;
}
