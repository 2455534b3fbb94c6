import { describe, expect, test } from "@jest/globals";
import { assertUnread, resolveStsEndpoint } from "../../../src/store/credentials/sts-endpoint.ts";
import { resolveEndpoint } from "../../../src/store/endpoint.ts";
import type { StoreSettings } from "../../../src/store/store-settings.ts";

function resolve(settings: Partial<StoreSettings>) {
	const all: StoreSettings = {
		pathStyle: "auto",
		anonymous: false,
		dialect: "auto",
		maxConnections: 1,
		region: "eu-west-1",
		environment: {},
		...settings,
	};
	const { url, region } = resolveStsEndpoint(all, resolveEndpoint(all));
	return `${url ?? "Amazon's"} ${region}`;
}

const CEPH = "https://ceph.example.com:7480";

describe("roles are assumed", () => {
	test.each([
		["at Amazon's in the region of the buckets", {}, "Amazon's eu-west-1"],
		["at a custom endpoint itself", { endpoint: CEPH }, `${CEPH} eu-west-1`],
		[
			"at Amazon's where the endpoint is one of Amazon's hosts",
			{ endpoint: "https://s3.eu-west-1.amazonaws.com" },
			"Amazon's eu-west-1",
		],
		[
			"where the environment says",
			{ endpoint: CEPH, environment: { AWS_ENDPOINT_URL_STS: "https://sts.example.com" } },
			"https://sts.example.com eu-west-1",
		],
		[
			"nowhere that the environment says where it is to be ignored",
			{
				environment: {
					AWS_ENDPOINT_URL_STS: "https://sts.example.com",
					AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true",
				},
			},
			"Amazon's eu-west-1",
		],
		[
			"at `sts-endpoint` before all others",
			{
				endpoint: CEPH,
				identity: { stsEndpoint: "https://own.example.com" },
				environment: { AWS_ENDPOINT_URL_STS: "https://sts.example.com" },
			},
			"https://own.example.com eu-west-1",
		],
	])("%s", (_, settings, expected) => {
		expect(resolve(settings)).toBe(expected);
	});

	test.each([
		["https://sts.us-east-1.amazonaws.com", "us-east-1"],
		["https://sts.amazonaws.com", "us-east-1"],
		["https://sts-fips.us-west-2.amazonaws.com", "us-west-2"],
		["https://sts.cn-north-1.amazonaws.com.cn", "cn-north-1"],
		["https://sts.eu-central-1.api.aws", "eu-central-1"],
		["https://vpce-1-x.sts.eu-south-1.vpce.amazonaws.com", "eu-south-1"],
	])("with a signature for the region of %s", (stsEndpoint, region) => {
		expect(resolve({ identity: { stsEndpoint } })).toBe(`${stsEndpoint} ${region}`);
	});

	test.each(["http://ceph.example.com", "http://10.0.0.1:7480"])(
		"nowhere unencrypted: %s",
		(url) => {
			const place = { url, region: "us-east-1", fips: false, dualStack: false };
			expect(() => assertUnread(place, "arn:aws:iam:::role/ci")).toThrow(
				`Could not assume the role arn:aws:iam:::role/ci: at ${url} its keys would go over the network unencrypted`,
			);
		},
	);

	test.each(["https://ceph.example.com", "http://127.0.0.1:7480", "http://localhost"])(
		"encrypted, or on this machine: %s",
		(url) => {
			const place = { url, region: "us-east-1", fips: false, dualStack: false };
			expect(() => assertUnread(place, "arn:aws:iam:::role/ci")).not.toThrow();
		},
	);
});

test("an address in the environment that is none is refused by its name, and its password not shown", () => {
	const AWS_ENDPOINT_URL_STS = "sts:hunter2@example.com";
	expect(() => resolve({ environment: { AWS_ENDPOINT_URL_STS } })).toThrow(
		expect.objectContaining({
			code: "invalid-input",
			message: 'AWS_ENDPOINT_URL_STS is "…@example.com"',
		}),
	);
});
