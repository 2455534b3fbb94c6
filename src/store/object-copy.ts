import type { ObjectLocation } from "../spec/spec.ts";
import type { Checksum, SaidHeaders } from "./object-facts.ts";

/** What a copy reads. */
export interface CopySource extends ObjectLocation {
	/** Fail with `object-changed` when the source no longer has this ETag. */
	readonly etag?: string;
}

/**
 * What a copy says of its object. Storage class, access, encryption and redirect are never the source's: where they are
 * absent, they are as the store makes them by itself.
 */
export interface CopyHeaders extends SaidHeaders {
	/**
	 * Content type, caching, encoding, language, expiry and metadata are what is said here and nothing else; otherwise
	 * they are the source's, and none of them may be said. Default false.
	 */
	readonly replaces?: boolean;
	/** Absent: the source's. */
	readonly tags?: Readonly<Record<string, string>>;
	/** Fail with `object-exists` where there is an object already. Default false. */
	readonly onlyNew?: boolean;
}

/** A copy that the store makes with one request. */
export interface ObjectCopy {
	/** At most 5 GiB (API reference, CopyObject). */
	readonly source: CopySource;
	readonly location: ObjectLocation;
	readonly headers: CopyHeaders;
}

/** A copy that is made part by part. */
export interface CopyInParts {
	readonly location: ObjectLocation;
	/** All there is to say: nothing is taken over from the source, tags included. */
	readonly headers: SaidHeaders & Pick<CopyHeaders, "onlyNew">;
	/** The source's own, of the whole object: a store that can refuses an object that does not have it. */
	readonly checksum?: Checksum;
}

/** A part of a copy. */
export interface PartCopy {
	/** From 1. */
	readonly number: number;
	readonly source: CopySource;
	/** First and last byte, both included. */
	readonly start: number;
	readonly end: number;
}

/** The outcome of a copy with one request. The store says nothing of its size. */
export interface CopiedObject {
	readonly etag: string;
	readonly versionId?: string;
	/** Of the whole object. */
	readonly checksum?: Checksum;
}
