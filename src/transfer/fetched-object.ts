import { type ContentHash, createContentHash } from "../checksums/content-hash.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import type { Proof } from "./proof.ts";

/** An object whose bytes are wanted. */
export interface WantedObject {
	readonly location: ObjectLocation;
	readonly object: ObjectSummary | ObjectInfo;
}

/** An object whose bytes have come. */
export interface FetchedObject {
	readonly info: ObjectInfo;
	readonly proof: Proof | undefined;
	/** What the proof's algorithm makes of the bytes that came. */
	readonly digest: Buffer | undefined;
}

/** What digests the bytes of an object as its proof does. */
export function toHash(proof: Proof | undefined): ContentHash | undefined {
	return proof && createContentHash(proof.algorithm);
}
