import { bucketName } from "../object-address.ts";
import { partitionOf } from "../partition.ts";
import { type KeyPattern, patternText } from "./key-pattern.ts";

/** What a policy calls a bucket: its ARN; of an access point that is named by its ARN, just that. */
export function bucketArn(bucket: string, region: string): string {
	const name = bucketName(bucket);
	if (name.startsWith("arn:")) return name;
	const partition = partitionOf(region);
	// Its zone tells its region, and its account is the caller's (user guide, "Zonal endpoint API operations").
	if (isDirectoryBucket(bucket)) return `arn:${partition}:s3express:*:*:bucket/${name}`;
	return `arn:${partition}:s3:::${name}`;
}

/** What a policy calls objects of a bucket. */
export function objectArn(bucket: string, keys: KeyPattern, region: string): string {
	const arn = bucketArn(bucket, region);
	const text = patternText(keys);
	return arn.includes(":accesspoint/") ? `${arn}/object/${text}` : `${arn}/${text}`;
}

/** A directory bucket has one action for all that is done in it (user guide, "Authorizing Regional and Zonal endpoint API operations"). */
export function isDirectoryBucket(bucket: string): boolean {
	return /--x-s3$/.test(bucketName(bucket));
}

/** The alias of an access point does not tell the ARN by which policies know it. */
export function isAccessPointAlias(bucket: string): boolean {
	return /-s3alias$/.test(bucketName(bucket));
}
