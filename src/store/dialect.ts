import type { DefaultProof } from "./object-store.ts";

/** What an endpoint can do beyond the S3 calls that every store knows. */
export interface Dialect {
	readonly name: "aws" | "generic";
	/** What uploads carry for the store to check, until it refuses that. */
	readonly uploadProof: DefaultProof;
	/** Whether uploads may go on with less when the store refuses their proof. */
	readonly mayStepDown: boolean;
	/** Whether downloads may ask for an object's checksum. `maybe`: until the endpoint refuses it. */
	readonly checksumRequests: "yes" | "maybe" | "no";
	/** Whether it deletes many objects with one request, and only those that have not changed. */
	readonly deletes: "many-if-unchanged" | "many" | "one-by-one";
}

/** What the host of an endpoint says about it. */
export interface HostFacts {
	readonly dialect: Dialect;
	/** The region that requests are signed for when nobody names one. */
	readonly region: string;
}

/** The facts of `host`; `name` other than `auto` overrides the dialect, not the region. */
export function describeHost(host: string, name: "auto" | Dialect["name"]): HostFacts {
	const { pattern, region, dialect } = ROWS.find((row) => row.pattern.test(host)) ?? ANY_OTHER;
	const regionInHost = pattern.exec(host)?.[1];
	const chosen = name === "auto" ? dialect : DIALECTS[name];
	return {
		dialect: { ...chosen, mayStepDown: !isAmazonHost(host) },
		region: regionInHost ?? region,
	};
}

/** Whether `host` is Amazon's own. */
export function isAmazonHost(host: string): boolean {
	return AMAZON_HOST.test(host);
}

/** What a kind of store can do; which of them may do with less is for its host to say. */
type DialectRow = Omit<Dialect, "mayStepDown">;

const DIALECTS: Readonly<Record<Dialect["name"], DialectRow>> = {
	// Amazon S3 user guide, "How to perform conditional deletes".
	aws: {
		name: "aws",
		uploadProof: "full-crc32",
		checksumRequests: "yes",
		deletes: "many-if-unchanged",
	},
	// Content-MD5 is the one proof that every S3-compatible store checks.
	generic: { name: "generic", uploadProof: "md5", checksumRequests: "maybe", deletes: "many" },
};

const WITH_PART_CHECKSUMS: DialectRow = { ...DIALECTS.generic, uploadProof: "part-crc32" };

const WITHOUT_CHECKSUMS: DialectRow = { ...DIALECTS.generic, checksumRequests: "no" };

const DELETING_ONE_BY_ONE: DialectRow = { ...WITHOUT_CHECKSUMS, deletes: "one-by-one" };

const AMAZON_HOST =
	/(?:^|[.-])s3[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d+)\.amazonaws\.com(?:\.cn)?$|\.amazonaws\.com(?:\.cn)?$/;

// A group in the pattern is the region that the host's name holds.
const ROWS = [
	{ pattern: AMAZON_HOST, region: "us-east-1", dialect: DIALECTS.aws },
	// CRC32 is COMPOSITE only there: developers.cloudflare.com/r2/api/s3/api
	{ pattern: /\.r2\.cloudflarestorage\.com$/, region: "auto", dialect: WITH_PART_CHECKSUMS },
	// Refuses every x-amz-checksum-* header, x-amz-checksum-mode included (Backblaze's S3 API notes).
	{
		pattern: /^s3\.([a-z0-9-]+)\.backblazeb2\.com$/,
		region: "us-east-1",
		dialect: WITHOUT_CHECKSUMS,
	},
	// Has no S3 checksum headers, and no request that deletes many objects (Cloud Storage XML API).
	{
		pattern: /(?:^|\.)storage\.googleapis\.com$/,
		region: "auto",
		dialect: DELETING_ONE_BY_ONE,
	},
];

const ANY_OTHER = { pattern: /$/, region: "us-east-1", dialect: DIALECTS.generic };
