const PARTITIONS = [
	["cn-", "aws-cn"],
	["us-gov-", "aws-us-gov"],
] as const;

/** The partition that a region belongs to, as ARNs name it. */
export function partitionOf(region: string): string {
	return PARTITIONS.find(([start]) => region.startsWith(start))?.[1] ?? "aws";
}
