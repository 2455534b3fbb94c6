import type { OperationName } from "../protocol/operation-name.ts";
import type { HeaderRule, Manner } from "./manner.ts";

/** A store that the sandbox can play. */
export type Dialect = keyof typeof MANNERS;

const WRITES = ["PutObject", "CompleteMultipartUpload", "CopyObject"] as const;

/** The condition that there is to be no object yet, in some of the requests that make one. */
function conditions(...operations: readonly OperationName[]): readonly HeaderRule[] {
	return [
		{ header: "if-none-match", operations },
		{ header: "if-match", operations },
	];
}

function headers(...names: readonly string[]): readonly HeaderRule[] {
	return names.map((header) => ({ header }));
}

const ACL = headers("x-amz-acl", "x-amz-grant-");
const TAGGING = headers("x-amz-tagging");
const REDIRECT = headers("x-amz-website-redirect-location");
const LOCK = headers("x-amz-object-lock-");
const ENCRYPTION = headers("x-amz-server-side-encryption");
const KMS = headers("x-amz-server-side-encryption-aws-kms-key-id");
const CUSTOMER_KEY = headers("x-amz-server-side-encryption-customer-");
const CHECKSUMS = headers("x-amz-checksum-", "x-amz-sdk-checksum-algorithm");
const DELETE_CONDITIONS = [{ header: "if-match", operations: ["DeleteObject"] }] as const;

const TAG_OPERATIONS = ["GetObjectTagging", "PutObjectTagging", "DeleteObjectTagging"] as const;

const AMAZON_CLASSES = [
	["STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING"],
	["GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"],
].flat();

/** Where each is from stands in docs/providers.md; of what is not known, the worst is played. */
export const MANNERS = {
	aws: { storageClasses: AMAZON_CLASSES },
	generic: {},
	r2: {
		refuses: ["full-object-crc32"],
		ignores: conditions("CompleteMultipartUpload", "CopyObject"),
		lacksHeaders: [
			...[ACL, TAGGING, REDIRECT, LOCK, KMS].flat(),
			...headers("x-amz-expected-bucket-owner", "x-amz-request-payer"),
		],
		lacksOperations: TAG_OPERATIONS,
		storageClasses: ["STANDARD", "STANDARD_IA"],
		wantsEqualParts: true,
		region: "auto",
		regionAliases: ["us-east-1"],
	},
	b2: {
		refuses: ["checksum-headers"],
		lacksHeaders: [...TAGGING, ...conditions(...WRITES)],
	},
	gcs: {
		ignores: [...CHECKSUMS, ...conditions(...WRITES)],
		lacksHeaders: [...TAGGING, ...LOCK],
		lacksOperations: [...TAG_OPERATIONS, "UploadPartCopy", "RestoreObject"],
		storageClasses: ["STANDARD", "NEARLINE", "COLDLINE", "ARCHIVE"],
		region: "auto",
	},
	minio: {
		refuses: ["full-object-complete"],
		ignores: [...ACL, ...conditions("CompleteMultipartUpload", "CopyObject")],
	},
	ceph: {
		ignores: [
			...conditions("CompleteMultipartUpload", "CopyObject"),
			...[CHECKSUMS, ENCRYPTION, DELETE_CONDITIONS, headers("x-amz-copy-source-if-match")].flat(),
		],
		lacksOperations: ["RestoreObject"],
		hyphenates: true,
	},
	spaces: { lacksHeaders: KMS, ignores: conditions(...WRITES) },
	wasabi: { ignores: conditions(...WRITES) },
	hetzner: {
		ignores: conditions(...WRITES),
		lacksHeaders: [...ENCRYPTION, ...headers("x-amz-request-payer")],
		lacksOperations: ["RestoreObject"],
	},
	scaleway: { mostParts: 1000, storageClasses: ["STANDARD", "ONEZONE_IA", "GLACIER"] },
	linode: { ignores: conditions(...WRITES) },
	oracle: {
		ignores: conditions(...WRITES),
		lacksHeaders: TAGGING,
		lacksOperations: TAG_OPERATIONS,
	},
	alibaba: {
		lacksHeaders: [...conditions(...WRITES), ...TAGGING, ...LOCK],
		lacksOperations: TAG_OPERATIONS,
		storageClasses: ["STANDARD", "STANDARD_IA", "GLACIER"],
		wantsHostStyle: true,
	},
	storj: { ignores: ACL, lacksOperations: ["UploadPartCopy", "RestoreObject"] },
	tigris: { region: "auto" },
	swift: {
		hidesPartedEtags: true,
		ignores: [...CHECKSUMS, ...LOCK, ...CUSTOMER_KEY, ...DELETE_CONDITIONS],
		lacksHeaders: [...conditions(...WRITES), ...TAGGING, ...REDIRECT, ...ENCRYPTION],
		lacksOperations: [...TAG_OPERATIONS, "RestoreObject"],
		storageClasses: ["STANDARD"],
	},
	garage: {
		ignores: [...ACL, ...LOCK, ...ENCRYPTION, ...conditions(...WRITES)],
		lacksHeaders: TAGGING,
		lacksOperations: [...TAG_OPERATIONS, "RestoreObject"],
		region: "garage",
	},
	versitygw: {
		ignores: [
			...conditions("CopyObject"),
			...[ACL, ENCRYPTION, CUSTOMER_KEY, headers("x-amz-storage-class")].flat(),
		],
	},
	rclone: {
		ignores: [
			...conditions(...WRITES),
			...[ACL, ENCRYPTION, CUSTOMER_KEY, LOCK, CHECKSUMS, DELETE_CONDITIONS].flat(),
			...headers("x-amz-expected-bucket-owner", "x-amz-copy-source-if-match"),
		],
		lacksHeaders: TAGGING,
		lacksOperations: [...TAG_OPERATIONS, "UploadPartCopy", "RestoreObject"],
	},
} as const satisfies Record<string, Manner>;
