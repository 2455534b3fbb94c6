import { S3_PARTS } from "../part-bytes.ts";
import type { DialectName } from "../store-traits.ts";
import type { DialectRow } from "./dialect.ts";

/** A store's name, and in what it differs from one of which nothing is known. */
type Row = Partial<Omit<DialectRow, "name">>;

// What every S3-compatible store can be expected to do, until it refuses. Content-MD5 is the one proof that all check.
const GENERIC = {
	title: "This store",
	uploadProof: "md5",
	checksumRequests: "maybe",
	deletesIfUnchanged: false,
	parts: S3_PARTS,
	copiesParts: true,
	copyConditions: "heeds",
	onlyNew: { PutObject: "unsure", CompleteMultipartUpload: "unsure", CopyObject: "unsure" },
	lacks: [],
	keepsUnderscores: true,
	mayIgnore: true,
	needsHostStyle: false,
	region: "us-east-1",
} as const satisfies Omit<DialectRow, "name">;

const HEEDED = {
	PutObject: "heeds",
	CompleteMultipartUpload: "heeds",
	CopyObject: "heeds",
} as const;

const IN_PUTS = { ...GENERIC.onlyNew, PutObject: "heeds" } as const;

const IGNORED = {
	PutObject: "ignores",
	CompleteMultipartUpload: "ignores",
	CopyObject: "ignores",
} as const;

const REFUSED = {
	PutObject: "refuses",
	CompleteMultipartUpload: "refuses",
	CopyObject: "refuses",
} as const;

const AMAZON_CLASSES = [
	["STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING"],
	["GLACIER_IR", "GLACIER", "DEEP_ARCHIVE", "EXPRESS_ONEZONE"],
].flat();

/** Whatever stands here is documented or measured; docs/providers.md has the source of each. */
const ROWS: Readonly<Record<DialectName, Row>> = {
	aws: {
		title: "Amazon S3",
		uploadProof: "full-crc32",
		checksumRequests: "yes",
		deletesIfUnchanged: true,
		onlyNew: HEEDED,
		storageClasses: AMAZON_CLASSES,
		mayIgnore: false,
	},
	generic: {},
	r2: {
		title: "Cloudflare R2",
		// CRC32 is COMPOSITE only.
		uploadProof: "part-crc32",
		onlyNew: IN_PUTS,
		lacks: [
			"acl",
			"tags",
			"website-redirect",
			"object-lock",
			"kms",
			"requester-pays",
			"expected-bucket-owner",
		],
		storageClasses: ["STANDARD", "STANDARD_IA"],
		region: "auto",
	},
	b2: { title: "Backblaze B2", onlyNew: REFUSED, lacks: ["tags"] },
	gcs: {
		title: "Google Cloud Storage",
		checksumRequests: "no",
		copiesParts: false,
		// Its own conditions are about generations, and of S3's those of reads alone are known to it.
		onlyNew: IGNORED,
		lacks: ["tags", "object-lock"],
		storageClasses: ["STANDARD", "NEARLINE", "COLDLINE", "ARCHIVE"],
		region: "auto",
	},
	minio: {
		title: "MinIO",
		// It takes parts for a CRC32 of the whole, and cannot complete them.
		uploadProof: "part-crc32",
		checksumRequests: "yes",
		onlyNew: IN_PUTS,
		lacks: ["acl"],
	},
	ceph: {
		title: "Ceph RGW",
		copyConditions: "ignores",
		onlyNew: { ...IN_PUTS, CompleteMultipartUpload: "ignores", CopyObject: "ignores" },
		keepsUnderscores: false,
	},
	spaces: { title: "DigitalOcean Spaces", lacks: ["kms"] },
	wasabi: { title: "Wasabi" },
	hetzner: {
		title: "Hetzner Object Storage",
		lacks: ["encryption", "kms", "requester-pays"],
	},
	scaleway: {
		title: "Scaleway Object Storage",
		parts: { ...S3_PARTS, most: 1000 },
		onlyNew: HEEDED,
		storageClasses: ["STANDARD", "ONEZONE_IA", "GLACIER"],
	},
	linode: { title: "Linode Object Storage" },
	oracle: { title: "Oracle Cloud Object Storage", lacks: ["tags"] },
	alibaba: {
		title: "Alibaba Cloud OSS",
		onlyNew: REFUSED,
		lacks: ["tags", "object-lock"],
		storageClasses: ["STANDARD", "STANDARD_IA", "GLACIER"],
		needsHostStyle: true,
	},
	storj: {
		title: "Storj",
		// It keeps segments of up to 64 MiB, and smaller parts make more of them.
		parts: { ...S3_PARTS, leastBytes: 64 * 2 ** 20 },
		copiesParts: false,
		onlyNew: HEEDED,
		lacks: ["acl"],
	},
	tigris: { title: "Tigris", region: "auto" },
	swift: {
		title: "OpenStack Swift",
		// Its own ETag of such an object is another than the one that it tells.
		copyConditions: "refuses-of-parts",
		onlyNew: REFUSED,
		// A customer key is taken no notice of: whoever may read the bucket could read the object.
		lacks: ["tags", "website-redirect", "object-lock", "encryption", "kms", "customer-key"],
		storageClasses: ["STANDARD"],
	},
	garage: {
		title: "Garage",
		lacks: ["acl", "tags", "object-lock", "encryption", "kms"],
		region: "garage",
	},
	versitygw: {
		title: "Versity S3 Gateway",
		uploadProof: "full-crc32",
		checksumRequests: "yes",
		onlyNew: { ...HEEDED, CopyObject: "ignores" },
		lacks: ["acl", "encryption", "kms", "customer-key"],
		storageClasses: ["STANDARD"],
	},
	rclone: {
		title: "rclone serve s3",
		copiesParts: false,
		copyConditions: "ignores",
		onlyNew: IGNORED,
		// It says again what it was told, and does nothing of it.
		lacks: [
			"acl",
			"tags",
			"website-redirect",
			"object-lock",
			"encryption",
			"kms",
			"customer-key",
			"expected-bucket-owner",
		],
		storageClasses: ["STANDARD"],
	},
};

/** Every store by its name. */
export const DIALECTS = fillRows();

function fillRows(): Readonly<Record<DialectName, DialectRow>> {
	const filled = Object.entries(ROWS).map(([name, row]) => [name, { ...GENERIC, ...row, name }]);
	return Object.fromEntries(filled);
}
