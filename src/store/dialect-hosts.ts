import type { DialectName } from "../store-traits.ts";

/** A host by which a store is known. A group in the pattern is the region that the host's name holds. */
interface KnownHost {
	readonly name: DialectName;
	readonly pattern: RegExp;
}

/** Stores that people run themselves have no host of their own: they are named by `dialect`. */
export const DIALECTS_BY_HOST: readonly KnownHost[] = [
	{
		name: "aws",
		pattern:
			/(?:^|[.-])s3[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d+)\.amazonaws\.com(?:\.cn)?$|\.amazonaws\.com(?:\.cn)?$/,
	},
	{ name: "r2", pattern: /\.r2\.cloudflarestorage\.com$/ },
	{ name: "b2", pattern: /(?:^|\.)s3\.([a-z0-9-]+)\.backblazeb2\.com$/ },
	{ name: "gcs", pattern: /(?:^|\.)storage\.googleapis\.com$/ },
	{ name: "spaces", pattern: /\.digitaloceanspaces\.com$/ },
	{ name: "wasabi", pattern: /(?:^|\.)s3\.(?:([a-z]{2}-[a-z]+-\d)\.)?wasabisys\.com$/ },
	{ name: "hetzner", pattern: /(?:^|\.)([a-z]+\d)\.your-objectstorage\.com$/ },
	{ name: "scaleway", pattern: /(?:^|\.)s3\.([a-z]{2}-[a-z]+)\.scw\.cloud$/ },
	{ name: "linode", pattern: /(?:^|\.)([a-z]{2}-[a-z]+-\d+)\.linodeobjects\.com$/ },
	{
		name: "oracle",
		pattern:
			/(?:^|\.)compat\.objectstorage\.([a-z]{2}-[a-z]+-\d+)\.(?:oraclecloud|oci\.customer-oci)\.com$/,
	},
	{ name: "alibaba", pattern: /(?:^|\.)(?:s3\.)?oss-[a-z0-9-]+\.aliyuncs\.com$/ },
	{ name: "storj", pattern: /(?:^|\.)gateway(?:\.[a-z0-9]+)?\.storjshare\.io$/ },
	{ name: "tigris", pattern: /(?:^|\.)(?:t3\.storage\.dev|fly\.storage\.tigris\.dev)$/ },
];
