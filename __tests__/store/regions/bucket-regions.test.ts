import { expect, test } from "@jest/globals";
import { resolveEndpoint } from "../../../src/store/endpoint.ts";
import { BucketRegions } from "../../../src/store/regions/bucket-regions.ts";

const atAmazon = (region: string) =>
	new BucketRegions(
		resolveEndpoint({
			region,
			pathStyle: "auto",
			anonymous: false,
			dialect: "auto",
			maxConnections: 1,
			environment: {},
		}),
	);

test.each([
	["eu-west-1", "ap-south-1", "s3.ap-south-1.amazonaws.com"],
	["cn-north-1", "cn-northwest-1", "s3.cn-northwest-1.amazonaws.com.cn"],
	["us-gov-west-1", "us-gov-east-1", "s3.us-gov-east-1.amazonaws.com"],
])("from %s a bucket of Amazon's is found in %s, and stays there", (own, found, name) => {
	const regions = atAmazon(own);
	regions.keep("bucket", found);
	regions.keep("bucket", own);
	expect(regions.endpointOf("bucket")).toMatchObject({
		region: found,
		name,
	});
	expect(regions.endpointOf("other").region).toBe(own);
});

test.each([
	["eu-west-1", "cn-north-1"],
	["cn-north-1", "us-east-1"],
	["us-east-1", "us-gov-west-1"],
	["us-gov-west-1", "us-east-1"],
	["us-east-1", "eu-west-1.evil.example"],
	["us-east-1", "eu-west-1/"],
	["us-east-1", "auto"],
])(
	"from %s no signature of Amazon's goes to %s, whoever says that a bucket is there",
	(own, said) => {
		const regions = atAmazon(own);
		regions.keep("bucket", said);
		expect(regions.hasFound("bucket")).toBe(false);
		expect(regions.endpointOf("bucket").region).toBe(own);
	},
);
