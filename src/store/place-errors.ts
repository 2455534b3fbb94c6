import type { ErrorRow } from "./s3-error-table.ts";

/** The bucket was asked for where it is not. */
export const WRONG_REGION: ErrorRow = {
	code: "wrong-region",
	reason: "the bucket is in another region",
	hint: ({ bucketRegion, region, endpoint, isAmazonUrl }) => {
		if (isAmazonUrl) {
			return `Leave out \`endpoint\`, which is ${endpoint}, a host of one region: Amazon's hosts follow from the region of each bucket`;
		}
		return bucketRegion === undefined
			? `Set \`aws-region\` to the bucket's region; it is \`${region}\` now`
			: `Set \`aws-region: ${bucketRegion}\``;
	},
};

/** By the `Code` of an answer that says where else a bucket is to be asked for. */
export const PLACE_ROWS: Readonly<Record<string, ErrorRow>> = {
	PermanentRedirect: WRONG_REGION,
	TemporaryRedirect: WRONG_REGION,
	AuthorizationHeaderMalformed: WRONG_REGION,
	IllegalLocationConstraintException: WRONG_REGION,
	// Alibaba Cloud OSS, for names of buckets in paths.
	SecondLevelDomainForbidden: {
		code: "not-supported",
		reason: "the store wants the bucket's name in the host's",
		hint: () => "Leave out `path-style: true`, or set `dialect: alibaba`",
	},
};
