/** What an endpoint can do beyond the S3 calls that every store knows. */
export interface Dialect {
	readonly name: "aws" | "generic";
	/**
	 * What every upload request carries for the store to check. `crc32`: also of the whole object when a
	 * multipart upload is completed.
	 */
	readonly uploadProof: "crc32" | "md5";
	/** Whether downloads may ask for an object's checksum. `maybe`: until the endpoint refuses it. */
	readonly checksumRequests: "yes" | "maybe" | "no";
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
	return {
		dialect: name === "auto" ? dialect : DIALECTS[name],
		region: regionInHost ?? region,
	};
}

/** Whether `host` is Amazon's own. */
export function isAmazonHost(host: string): boolean {
	return AMAZON_HOST.test(host);
}

const DIALECTS: Readonly<Record<Dialect["name"], Dialect>> = {
	aws: { name: "aws", uploadProof: "crc32", checksumRequests: "yes" },
	// Content-MD5 is the one proof that every S3-compatible store checks.
	generic: { name: "generic", uploadProof: "md5", checksumRequests: "maybe" },
};

const WITHOUT_CHECKSUMS: Dialect = { ...DIALECTS.generic, checksumRequests: "no" };

const AMAZON_HOST =
	/(?:^|[.-])s3[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d+)\.amazonaws\.com(?:\.cn)?$|\.amazonaws\.com(?:\.cn)?$/;

// A group in the pattern is the region that the host's name holds.
const ROWS = [
	{ pattern: AMAZON_HOST, region: "us-east-1", dialect: DIALECTS.aws },
	// CRC32 is COMPOSITE only there: developers.cloudflare.com/r2/api/s3/api
	{ pattern: /\.r2\.cloudflarestorage\.com$/, region: "auto", dialect: DIALECTS.generic },
	// Refuses every x-amz-checksum-* header, x-amz-checksum-mode included (Backblaze's S3 API notes).
	{
		pattern: /^s3\.([a-z0-9-]+)\.backblazeb2\.com$/,
		region: "us-east-1",
		dialect: WITHOUT_CHECKSUMS,
	},
	// Has no S3 checksum headers (Cloud Storage XML API).
	{ pattern: /(?:^|\.)storage\.googleapis\.com$/, region: "auto", dialect: WITHOUT_CHECKSUMS },
];

const ANY_OTHER = { pattern: /$/, region: "us-east-1", dialect: DIALECTS.generic };
