import type { PartLimits } from "./part-bytes.ts";

/** The stores that are known by name, in the order of docs/providers.md; `generic` is any other. */
export const DIALECT_NAMES = [
	"aws",
	"generic",
	"r2",
	"b2",
	"gcs",
	"minio",
	"ceph",
	"spaces",
	"wasabi",
	"hetzner",
	"scaleway",
	"linode",
	"oracle",
	"alibaba",
	"storj",
	"tigris",
	"swift",
	"garage",
	"versitygw",
	"rclone",
] as const;

export type DialectName = (typeof DIALECT_NAMES)[number];

/** What `dialect` can be set to: `auto` goes by the host of the endpoint. */
export const DIALECT_WORDS = ["auto", ...DIALECT_NAMES] as const;

/** What uploads and copies can ask of a store that not every store has. */
export type Feature =
	| "acl"
	| "tags"
	| "website-redirect"
	| "object-lock"
	/** With a key of the store's own (SSE-S3). */
	| "encryption"
	/** With a key of a key service. */
	| "kms"
	/** With a key of the client's (SSE-C). */
	| "customer-key"
	| "requester-pays"
	| "expected-bucket-owner";

/** The requests that make an object. */
export type WriteOperation = "PutObject" | "CompleteMultipartUpload" | "CopyObject";

/** What a store does about the condition that there is to be no object yet (`If-None-Match: *`). */
export type ConditionManner =
	| "heeds"
	/** Nobody has said. */
	| "unsure"
	| "ignores"
	| "refuses";

/** What a plan and its transfers have to know of a store. */
export interface StoreTraits {
	readonly name: DialectName;
	/** What people call it. */
	readonly title: string;
	readonly parts: PartLimits;
	/** Whether it copies ranges of objects into parts. Where not, it copies objects of any size with one request. */
	readonly copiesParts: boolean;
	/** What it does about the ETag that the source of a copy is to have; refused may be that of an object in parts. */
	readonly copyConditions: "heeds" | "ignores" | "refuses-of-parts";
	/** What it refuses, or takes no notice of. */
	readonly lacks: readonly Feature[];
	/** All that there are. Absent: as its operators have named them. */
	readonly storageClasses?: readonly string[];
	/** What it does about `If-None-Match: *`. */
	readonly onlyNew: Readonly<Record<WriteOperation, ConditionManner>>;
	/** Whether `_` in the name of metadata comes back as it was; else as `-`. */
	readonly keepsUnderscores: boolean;
}
