// AWS SDKs, "partitions.json": regions of all others begin with what no region of the first begins with.
const PARTITIONS = [
	["cn-", "aws-cn"],
	["us-gov-", "aws-us-gov"],
	["us-iso-", "aws-iso"],
	["us-isob-", "aws-iso-b"],
	["eu-isoe-", "aws-iso-e"],
	["us-isof-", "aws-iso-f"],
	["eusc-", "aws-eusc"],
] as const;

/** The partition that a region belongs to, as ARNs name it. */
export function partitionOf(region: string): string {
	return PARTITIONS.find(([start]) => region.startsWith(start))?.[1] ?? "aws";
}
