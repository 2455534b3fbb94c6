import { type BucketArn, parseBucketArn } from "../../bucket-arn.ts";
import { StagingError } from "../../errors.ts";
import type { Endpoint } from "../endpoint.ts";
import { isLoopback } from "../http/loopback.ts";

/** Where the objects of a bucket are. */
export interface BucketAddress {
	/** Scheme, host and port. */
	readonly origin: string;
	/** As the Host header has it: without a port that is the scheme's own. */
	readonly host: string;
	/** What stands before a key, with a slash at its end. */
	readonly path: string;
	/** TLS, or this machine itself: nobody between can change or read the bytes. */
	readonly isSafe: boolean;
}

/**
 * The address of a bucket or an access point by the rules of the AWS SDK. Nothing where only the SDK itself knows it: for
 * directory buckets, which want sessions of their own, those on Outposts, and regions outside the three common
 * partitions. Fails with `invalid-input` for one that does not go with the endpoint.
 */
export function addressBucket(endpoint: Endpoint, bucket: string): BucketAddress | undefined {
	if (endpoint.accelerate) {
		return toAcceleratedAddress(endpoint, bucket);
	}
	const arn = parseBucketArn(bucket);
	if (arn !== undefined) {
		return addressAccessPoint(endpoint, arn);
	}
	const base = /--(?:x|xa|op)-s3$/.test(bucket) ? undefined : toBase(endpoint, "s3");
	if (base === undefined) {
		return undefined;
	}
	const { protocol, host, hostname, pathname } = base;
	const isVirtual = !endpoint.forcePathStyle && isHostable(bucket, base);
	const bucketHost = isVirtual ? `${bucket}.${host}` : host;
	return {
		origin: `${protocol}//${bucketHost}`,
		host: bucketHost,
		path: `${pathname.replace(/\/$/, "")}/${isVirtual ? "" : `${bucket}/`}`,
		isSafe: protocol === "https:" || isLoopback(hostname),
	};
}

// Amazon S3 user guide, "Getting started with Amazon S3 Transfer Acceleration".
function toAcceleratedAddress({ dualStack }: Endpoint, bucket: string): BucketAddress {
	if (!/^[a-z\d][a-z\d-]{1,61}[a-z\d]$/.test(bucket) || /--(?:x|xa|op)-s3$/.test(bucket)) {
		const message = `\`use-accelerate\` does not go with the bucket ${bucket}`;
		const reason = bucket.includes(".") ? "with dots in their names" : "of this kind";
		const hint = `Leave it out, or use a connection without it: buckets ${reason} cannot be accelerated`;
		throw new StagingError("invalid-input", message, { hint });
	}
	const host = `${bucket}.s3-accelerate${dualStack ? ".dualstack" : ""}.amazonaws.com`;
	return { origin: `https://${host}`, host, path: "/", isSafe: true };
}

// Amazon S3 user guide, "Using Amazon S3 access points".
function addressAccessPoint(
	endpoint: Endpoint,
	{ kind, account, name, text }: BucketArn,
): BucketAddress | undefined {
	if (endpoint.forcePathStyle) {
		const where =
			endpoint.url === undefined ? "`path-style: true`" : `the endpoint ${endpoint.name}`;
		throw new StagingError("invalid-input", `${text} does not go with ${where}`, {
			hint: "Access points are Amazon's and have hosts of their own: leave it out, or name a bucket",
		});
	}
	const base = kind === "outpost" ? undefined : toBase(endpoint, "s3-accesspoint");
	if (base === undefined) {
		return undefined;
	}
	const { protocol, host: baseHost, hostname, pathname } = base;
	const host = `${name}-${account}.${baseHost}`;
	return {
		origin: `${protocol}//${host}`,
		host,
		path: `${pathname.replace(/\/$/, "")}/`,
		isSafe: protocol === "https:" || isLoopback(hostname),
	};
}

function toBase(endpoint: Endpoint, service: "s3" | "s3-accesspoint"): URL | undefined {
	if (endpoint.url !== undefined) {
		return new URL(endpoint.url);
	}
	const suffix = toSuffix(endpoint);
	const variant = `${service}${endpoint.fips ? "-fips" : ""}${endpoint.dualStack ? ".dualstack" : ""}`;
	return suffix === undefined
		? undefined
		: new URL(`https://${variant}.${endpoint.region}.${suffix}`);
}

function toSuffix({ region, fips }: Endpoint): string | undefined {
	if (/^(?:af|ap|ca|eu|il|me|mx|sa|us|us-gov)-[a-z]+-\d+$/.test(region)) {
		return "amazonaws.com";
	}
	return /^cn-[a-z]+-\d+$/.test(region) && !fips ? "amazonaws.com.cn" : undefined;
}

// A certificate for `*.host` does not cover a name with dots in front.
function isHostable(bucket: string, { protocol }: URL): boolean {
	const labels = protocol === "http:" ? bucket.split(".") : [bucket];
	return labels.every((label) => /^[a-z\d][a-z\d-]{1,61}[a-z\d]$/.test(label));
}
