import type { StagingError } from "../errors.ts";
import type { HeaderOptions } from "../spec/headers.ts";
import type { Retention } from "../spec/object-lock.ts";
import type { RestoreTier } from "../spec/restore-options.ts";
import type { RequestTerms } from "../spec/terms.ts";
import type { CredentialKind } from "./credentials/credential-kind.ts";

/** A checksum the store holds for an object. `value` is base64 as S3 gives it, without a part count. */
export interface Checksum {
	readonly algorithm: "crc32" | "crc32c" | "crc64nvme" | "sha1" | "sha256";
	readonly value: string;
	/** FULL_OBJECT covers the bytes of the object; COMPOSITE is a checksum of its parts' checksums. */
	readonly type: "FULL_OBJECT" | "COMPOSITE";
}

/** What a listing says of an object. */
export interface ObjectSummary {
	readonly key: string;
	readonly bytes: number;
	/** Opaque version tag, without quotes. */
	readonly etag: string;
	/** When it was stored. In a listing only where it was asked for. */
	readonly lastModified?: Date;
	/** Absent where the store names none, as S3 does for STANDARD; in a listing, for STANDARD in any case. */
	readonly storageClass?: string;
}

/** Where archives keep an object: a storage class, or a tier of INTELLIGENT_TIERING. */
export type ArchivePlace = "GLACIER" | "DEEP_ARCHIVE" | "ARCHIVE_ACCESS" | "DEEP_ARCHIVE_ACCESS";

/** Of an object that is archived: its bytes can be read only once they are restored. */
export interface ArchiveFacts {
	readonly place: ArchivePlace;
	/** `restored`: the bytes can be read for a while. */
	readonly state: "archived" | "restoring" | "restored";
}

/** How an archived object is to be restored. */
export interface RestoreRequest {
	readonly tier: RestoreTier;
	/** How long the copy stays. Absent for an object of INTELLIGENT_TIERING, which moves back itself. */
	readonly days?: number;
}

/** A piece of a listing. */
export interface ObjectPage {
	readonly objects: readonly ObjectSummary[];
	readonly hasMore: boolean;
}

/** Everything HEAD or GET says of an object. */
export interface ObjectInfo extends ObjectSummary {
	readonly versionId?: string;
	readonly contentType?: string;
	/** As stored: names of codings separated by commas, in the order in which they were applied. */
	readonly contentEncoding?: string;
	/** Absent where the store does not say, as S3 does where there are no tags, or none that may be read. */
	readonly tagsCount?: number;
	/** Absent for an object that is not archived. */
	readonly archive?: ArchiveFacts;
	/** Names in lower case, values decoded (RFC 2047). */
	readonly metadata: Readonly<Record<string, string>>;
	readonly checksums: readonly Checksum[];
	/** The ETag is no MD5: of an object encrypted with KMS or a customer key, and of what is on no S3 store. */
	readonly etagIsOpaque: boolean;
	/** It is sent whole or not at all. Default: ranges of it can be asked for. */
	readonly isOnlyWhole?: boolean;
}

/** Everything that a request can say of the object it makes. A date of expiry that somebody else wrote stays as it is. */
export interface SaidHeaders extends Omit<HeaderOptions, "expires" | "retention"> {
	readonly expires?: Date | string;
	readonly retention?: Retention<Date>;
}

/** Everything HEAD says of an object, as a copy of it would say it. */
export interface ObjectDescription extends ObjectInfo {
	/** Without tags and access, which HEAD does not tell. */
	readonly headers: SaidHeaders;
	/** Encrypted with a customer key. */
	readonly hasCustomerKey: boolean;
	/** Its lock, which no copy takes over. */
	readonly retention?: Retention<Date>;
	readonly legalHold?: true;
	/** Number of metadata entries that HTTP headers cannot hold (API reference, HeadObject, `x-amz-missing-meta`). */
	readonly untoldMetadata: number;
}

/** What an upload says of its object besides the bytes: final. The store encodes metadata (RFC 2047). */
export interface ObjectHeaders extends Omit<HeaderOptions, "expires" | "retention"> {
	/** Of a copy from another store as somebody else wrote it. */
	readonly expires?: Date | string;
	readonly retention?: Retention<Date>;
	readonly contentType: string;
	readonly metadata: Readonly<Record<string, string>>;
	/** Fail with `object-exists` where there is an object already. Default false. */
	readonly onlyNew?: boolean;
}

/** The outcome of an upload. */
export interface StoredObject {
	readonly etag: string;
	readonly versionId?: string;
	readonly checksum?: Checksum;
	/** What the store verified each request against. */
	readonly verified: Verification;
}

/** What proved that bytes arrived as they left. `size`: nothing but their number. */
export type Verification = Checksum["algorithm"] | "md5" | "size";

/** The outcome of an upload whose length nobody knew before. */
export interface StoredStream extends StoredObject {
	readonly bytes: number;
}

/** An address by which anybody can read an object for a while. */
export interface PresignedLink {
	/** A secret: whoever has it can read the object. */
	readonly url: string;
	/** From when on it is refused. */
	readonly expires: Date;
	/** It ends before it was asked to: with the credentials that signed it, or with temporary ones whose end is not known. */
	readonly limit?: "credentials" | "unknown";
}

/** An object that is to go, as it was when it was listed. */
export interface DoomedObject {
	readonly key: string;
	/** Without quotes. */
	readonly etag: string;
}

/** Objects of one bucket that are to go. */
export interface Doomed {
	readonly bucket: string;
	readonly objects: readonly DoomedObject[];
	/** See `ObjectLocation.terms`. */
	readonly terms?: RequestTerms;
}

/** An object that was not deleted, or of which nobody knows whether it was. */
export interface DeletionFailure {
	readonly key: string;
	/** The same for all objects of a request that failed as a whole. */
	readonly error: StagingError;
}

/** What a CloudFront distribution is to forget. */
export interface Invalidation {
	/** Its id. */
	readonly distribution: string;
	/** The label of the connection whose credentials ask for it. Absent: those of the unlabelled store. */
	readonly connection?: string;
	/** With a slash before them, encoded as CloudFront wants it; a `*` at the end stands for anything. At most 3,000. */
	readonly paths: readonly string[];
}

/** A body whose length nobody knows. */
export interface StreamBody {
	/** Read once. Each piece stays as it is. */
	readonly pieces: AsyncIterable<Uint8Array>;
	/** What there is at most, so that no part is too small: see `toStreamPartBytes`. Default: little. */
	readonly mostBytes?: number;
}

/** How an upload went that was begun and given up. */
export interface Rehearsal {
	/** The store knows no uploads in parts, so that nothing was found out. */
	readonly unsupported?: StagingError;
	/** It could not be given up, and is still there. */
	readonly leftover?: { readonly uploadId: string; readonly error: StagingError };
}

/** A request that is tried again. */
export interface RetryEvent {
	readonly operation: string;
	readonly location: string;
	readonly bucket: string;
	/** The store asks for fewer requests (SlowDown, 429). */
	readonly isThrottled: boolean;
	/** The attempt that failed, from 1. */
	readonly attempt: number;
	readonly maxAttempts: number;
	readonly delayMilliseconds: number;
	readonly reason: string;
}

/** Whose requests a store's are, without a secret: fit to be written down. */
export interface Identity {
	readonly kind: CredentialKind;
	/** Of the access key id. */
	readonly fingerprint: string;
	/** They come with a session token. */
	readonly isTemporary: boolean;
}
