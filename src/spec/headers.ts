import type { Retention } from "./object-lock.ts";

/** How the store encrypts what it keeps. */
export type Encryption =
	/** With a key of the store's own. */
	| { readonly type: "AES256" }
	/** With a key of the Key Management Service; `aws:kms:dsse` twice over. */
	| {
			readonly type: "aws:kms" | "aws:kms:dsse";
			/** Its id, alias or ARN. Absent: the account's own key for S3. */
			readonly key?: string;
			/** What KMS binds the encryption to. */
			readonly context?: Readonly<Record<string, string>>;
			/** Whether S3 asks KMS once for many objects. Absent: as the bucket has it. */
			readonly bucketKey?: boolean;
	  };

/** Who may do what with an object, each as S3 writes it: `id=…`, `uri=…` or `emailAddress=…`. */
export interface Grants {
	readonly read?: readonly string[];
	readonly "read-acp"?: readonly string[];
	readonly "write-acp"?: readonly string[];
	readonly "full-control"?: readonly string[];
}

/** What the author asked an object to say of itself besides its bytes. Absent means: not asked for. */
export interface HeaderOptions {
	readonly contentType?: string;
	readonly cacheControl?: string;
	readonly contentDisposition?: string;
	readonly contentEncoding?: string;
	readonly contentLanguage?: string;
	readonly expires?: Date;
	/** Metadata names in lower case, without `x-amz-meta-`; values are any Unicode text. */
	readonly metadata?: Readonly<Record<string, string>>;
	/** Where a website sends whoever asks for the object: a key with a `/` before it, or a URL. */
	readonly websiteRedirect?: string;
	/** At most 10. */
	readonly tags?: Readonly<Record<string, string>>;
	readonly storageClass?: string;
	/** A canned ACL; never beside `grants`. */
	readonly acl?: string;
	readonly grants?: Grants;
	readonly encryption?: Encryption;
	/** What proves the bytes to the store. Absent: what its endpoint takes. */
	readonly checksumAlgorithm?: "crc32" | "crc32c" | "crc64nvme" | "sha1" | "sha256";
	/** Until when nobody can remove the object. */
	readonly retention?: Retention;
	/** Nobody can remove the object until somebody lifts this. */
	readonly legalHold?: true;
}
