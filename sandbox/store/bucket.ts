import { randomBytes } from "node:crypto";
import type { BlobStore } from "./blob-store.ts";
import type { MultipartUpload } from "./multipart-upload.ts";
import type { DeleteMarker, ObjectContent, ObjectVersion, Version } from "./object-version.ts";
import { lowerBound } from "./utf8-order.ts";

/** `Off` means never turned on; once on, versioning can only be suspended. */
export type Versioning = "Off" | "Enabled" | "Suspended";

/** The fixed facts of a bucket. */
export interface BucketFacts {
	readonly name: string;
	readonly region: string;
	/** Anonymous requests may read and list it. */
	readonly isPublic: boolean;
	/** Whether ACLs are accepted; they have no effect here. */
	readonly allowsAcls: boolean;
	/** Only requests that say that the requester pays are served: no key pair here is the owner's. */
	readonly requesterPays: boolean;
	/** Whether keys of the client's own (SSE-C) are taken. */
	readonly allowsCustomerKeys: boolean;
	/** Whether objects can be locked; such a bucket keeps versions. */
	readonly hasObjectLock: boolean;
	readonly createdAt: Date;
}

/** The version id of what is written while versioning is not on. */
const NULL_VERSION = "null";

/** The objects and unfinished uploads of one bucket. Every change is one synchronous step. */
export class Bucket {
	readonly facts: BucketFacts;
	readonly uploads = new Map<string, MultipartUpload>();
	versioning: Versioning = "Off";
	readonly #blobs: BlobStore;
	/** Newest first. */
	readonly #versions = new Map<string, readonly Version[]>();
	readonly #keys: string[] = [];

	constructor(facts: BucketFacts, blobs: BlobStore) {
		this.facts = facts;
		this.#blobs = blobs;
	}

	/** All keys that have a version, in UTF-8 byte order. */
	get keys(): readonly string[] {
		return this.#keys;
	}

	/** All versions of a key, newest first. */
	versions(key: string): readonly Version[] {
		return this.#versions.get(key) ?? [];
	}

	/** The object a plain GET of the key reads. */
	object(key: string): ObjectVersion | undefined {
		const newest = this.versions(key)[0];
		return newest?.isDeleteMarker === false ? newest : undefined;
	}

	/** Makes `content` the newest version; its blobs now belong to the bucket. */
	put(key: string, content: ObjectContent, lastModified: Date): ObjectVersion {
		const facts = { key, versionId: this.#nextVersionId(), lastModified };
		const version: ObjectVersion = { ...content, ...facts, isDeleteMarker: false };
		this.#add(version);
		return version;
	}

	/** A DELETE without version id: removes the object, or marks it deleted where versions are kept. */
	delete(key: string, lastModified: Date): DeleteMarker | undefined {
		if (this.versioning === "Off") {
			this.remove(key, NULL_VERSION);
			return undefined;
		}
		const versionId = this.#nextVersionId();
		const marker: DeleteMarker = { key, versionId, lastModified, isDeleteMarker: true };
		this.#add(marker);
		return marker;
	}

	/** Removes one version for good. */
	remove(key: string, versionId: string): Version | undefined {
		const removed = this.versions(key).find((version) => version.versionId === versionId);
		if (removed === undefined) return undefined;
		this.#setVersions(
			key,
			this.versions(key).filter((version) => version !== removed),
		);
		if (!removed.isDeleteMarker) this.#blobs.release(removed.blobs);
		return removed;
	}

	/** Puts `next` in the place of the version with its id, which shares its blobs. */
	replace(next: ObjectVersion): void {
		const versions = this.versions(next.key);
		this.#setVersions(
			next.key,
			versions.map((version) => (version.versionId === next.versionId ? next : version)),
		);
	}

	#add(version: Version): void {
		if (version.versionId === NULL_VERSION) this.remove(version.key, NULL_VERSION);
		this.#setVersions(version.key, [version, ...this.versions(version.key)]);
	}

	#setVersions(key: string, versions: readonly Version[]): void {
		const isKnown = this.#versions.has(key);
		if (versions.length > 0) this.#versions.set(key, versions);
		else this.#versions.delete(key);
		if (isKnown === versions.length > 0) return;
		const at = lowerBound(this.#keys, key);
		if (isKnown) this.#keys.splice(at, 1);
		else this.#keys.splice(at, 0, key);
	}

	#nextVersionId(): string {
		return this.versioning === "Enabled" ? randomBytes(24).toString("base64url") : NULL_VERSION;
	}
}
