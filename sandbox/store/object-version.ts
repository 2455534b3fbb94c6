import type { Checksum } from "../checksums/checksum.ts";
import type { Tags } from "../protocol/tags.ts";
import type { ArchiveTier, Restore } from "./archive.ts";
import type { StoredBlob } from "./blob-store.ts";

/** An object's content and everything S3 keeps beside it. Never changed once it is stored. */
export interface ObjectContent {
	/** The bytes, in order. Several after a multipart upload. */
	readonly blobs: readonly StoredBlob[];
	readonly size: number;
	/** Without quotes. */
	readonly etag: string;
	/** Lower-case names and values exactly as GET and HEAD return them. */
	readonly headers: Readonly<Record<string, string>>;
	readonly storageClass: string;
	readonly tags: Tags;
	readonly checksum: Checksum;
	/** One entry for each part of a multipart upload. */
	readonly parts?: readonly ObjectPart[];
}

/** A part as GetObjectAttributes and `partNumber` show it. */
interface ObjectPart {
	readonly size: number;
	/** Base64; in the algorithm of the object's own checksum. */
	readonly checksumValue: string;
}

interface Versioned {
	readonly key: string;
	/** `null`, as text, for what was written while versioning was off. */
	readonly versionId: string;
	readonly lastModified: Date;
}

/** A version that holds an object. */
export interface ObjectVersion extends Versioned, ObjectContent {
	readonly isDeleteMarker: false;
	/** Of an object that INTELLIGENT_TIERING has archived. */
	readonly archiveTier?: ArchiveTier;
	readonly restore?: Restore;
	/** Its class is no archive, whatever it is called, as in stores beside Amazon's. */
	readonly isInTier?: true;
}

/** A version that says the object was deleted. */
export interface DeleteMarker extends Versioned {
	readonly isDeleteMarker: true;
}

export type Version = ObjectVersion | DeleteMarker;
