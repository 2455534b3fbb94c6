import { partitionOf } from "../partition.ts";

/** The host of Amazon S3 in a region, as messages name it (AWS General Reference, "Amazon S3 endpoints and quotas"). */
export function amazonHost(region: string): string {
	return `s3.${region}.amazonaws.com${partitionOf(region) === "aws-cn" ? ".cn" : ""}`;
}
