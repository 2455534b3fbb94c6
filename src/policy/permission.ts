import type { KeyPattern } from "./key-pattern.ts";

/** A condition block of a policy: operator, key, values. */
export type Condition = Readonly<
	Record<string, Readonly<Record<string, string | readonly string[]>>>
>;

/** Actions on objects of a bucket. */
export interface ObjectPermission {
	readonly kind: "objects";
	readonly purpose: "Read" | "Write" | "Delete";
	/** A bucket's id; see `toBucketId`. */
	readonly bucket: string;
	readonly keys: KeyPattern;
	readonly actions: readonly string[];
}

/**
 * To list a bucket by a prefix. The same right lets S3 say of a key that it does not exist, where it would else say
 * that access is denied; `prefix` is then the key (s3:prefix is the key where an object is asked for).
 */
export interface ListPermission {
	readonly kind: "list";
	readonly bucket: string;
	readonly prefix: KeyPattern;
}

/** Actions on something that is no bucket and no object. */
export interface ResourcePermission {
	readonly kind: "resource";
	readonly purpose: "UseKeys" | "InvalidateCaches";
	/** The label of the connection whose identity needs it. Absent: the unlabelled one. */
	readonly label: string | undefined;
	readonly actions: readonly string[];
	/** An ARN. */
	readonly resource: string;
	readonly condition?: Condition;
}

/** To list the unfinished uploads of a bucket, which takes no condition. */
export interface UploadListPermission {
	readonly kind: "uploads";
	readonly bucket: string;
}

export type Permission =
	| ObjectPermission
	| ListPermission
	| UploadListPermission
	| ResourcePermission;

/** What is known of the store of a connection. */
export interface StoreFacts {
	/** Tells the partition; its buckets may be in others of that. */
	readonly region: string;
	/** Amazon's own, which takes notice of all that it is asked. */
	readonly isAmazon: boolean;
}

/** What else decides what a phase may have to ask for. */
export interface PolicyFacts {
	/** Objects are read in the versions that a lock file names. */
	readonly hasLock: boolean;
	/** To find nothing is no error, unless an entry says so. */
	readonly mayFindNothing: boolean;
	/** By the label of the connection; `undefined` for the unlabelled store. */
	storeOf(label: string | undefined): StoreFacts;
}
