import { describe, expect, test } from "@jest/globals";
import { resolveEndpoint } from "../../src/store/endpoint.ts";
import type { StoreSettings } from "../../src/store/store-settings.ts";

function resolve(settings: Partial<StoreSettings>) {
	return resolveEndpoint({
		pathStyle: "auto",
		anonymous: false,
		dialect: "auto",
		maxConnections: 1,
		environment: {},
		...settings,
	});
}

describe("the region", () => {
	test.each([
		["the setting before the environment", { region: "eu-west-1" }, "eu-west-1"],
		["AWS_REGION before AWS_DEFAULT_REGION", {}, "us-west-2"],
		["AWS_DEFAULT_REGION where AWS_REGION is empty", { AWS_REGION: "" }, "ap-south-1"],
	])("is %s", (_, { region, ...variables }: { region?: string; AWS_REGION?: string }, expected) => {
		const environment = {
			AWS_REGION: "us-west-2",
			AWS_DEFAULT_REGION: "ap-south-1",
			...variables,
		};
		expect(resolve({ ...(region && { region }), environment }).region).toBe(expected);
	});

	test.each([
		["https://minio.example.com", "us-east-1"],
		["https://abc.r2.cloudflarestorage.com", "auto"],
		["https://s3.us-west-004.backblazeb2.com", "us-west-004"],
		["https://storage.googleapis.com", "auto"],
		["https://s3.eu-central-1.amazonaws.com", "eu-central-1"],
		["https://s3.dualstack.eu-central-1.amazonaws.com", "eu-central-1"],
		["https://s3.cn-north-1.amazonaws.com.cn", "cn-north-1"],
	])("follows from the endpoint %s when nobody names one", (endpoint, region) => {
		expect(resolve({ endpoint }).region).toBe(region);
	});

	test("need not be named for Amazon S3, where it is found for each bucket", () => {
		expect(resolve({})).toMatchObject({ region: "us-east-1", isRegionGiven: false });
		expect(resolve({ region: "us-east-1" }).isRegionGiven).toBe(true);
	});
});

describe("the endpoint", () => {
	const environment = {
		AWS_REGION: "eu-west-1",
		AWS_ENDPOINT_URL: "http://general:1",
		AWS_ENDPOINT_URL_S3: "http://only-s3:2",
	};

	test("is the setting before the environment", () => {
		expect(resolve({ endpoint: "http://setting:3", environment }).name).toBe("http://setting:3");
	});

	test("is the one for S3 before the one for all services", () => {
		expect(resolve({ environment }).name).toBe("http://only-s3:2");
	});

	test("is the one for all services where the one for S3 is empty", () => {
		expect(resolve({ environment: { ...environment, AWS_ENDPOINT_URL_S3: "" } }).name).toBe(
			"http://general:1",
		);
	});

	test("is Amazon S3 when the environment's are to be ignored", () => {
		const ignoring = { ...environment, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" };
		expect(resolve({ environment: ignoring })).toMatchObject({
			name: "s3.eu-west-1.amazonaws.com",
			dialect: { name: "aws" },
		});
	});

	test.each(["minio:9000", "ftp://x", "not a url", "https://host/?x"])(
		"%s is refused with what to write instead",
		(endpoint) => {
			expect(() => resolve({ endpoint })).toThrow(
				expect.objectContaining({
					code: "invalid-input",
					message: `The endpoint ${JSON.stringify(endpoint)} is no URL of a store`,
					hint: expect.stringContaining("https://"),
				}),
			);
		},
	);

	test.each([
		["https://user:hunter2@host", "https://…@host"],
		["https://:hunter2@host", "https://…@host"],
		["https://user:hunt/er2@host", "https://…@host"],
		["https://user:hunt@er2@host", "https://…@host"],
		["user:hunter2@host", "…@host"],
	])("a user or password in it is refused, and not shown: %s", (endpoint, shown) => {
		expect(() => resolve({ endpoint })).toThrow(
			expect.objectContaining({ message: `The endpoint "${shown}" is no URL of a store` }),
		);
	});
});

describe("path style", () => {
	const minio = "https://minio.example.com";
	const amazon = "https://s3.eu-west-1.amazonaws.com";
	test.each([
		["auto", minio, true],
		["auto", amazon, false],
		[false, minio, false],
		[true, amazon, true],
		["auto", "https://oss-cn-hangzhou.aliyuncs.com", false],
	] as const)("%s at %s is %s", (pathStyle, endpoint, expected) => {
		expect(resolve({ endpoint, pathStyle }).forcePathStyle).toBe(expected);
	});
});

describe("the dialect", () => {
	test.each([
		["https://s3.eu-west-1.amazonaws.com", "full-crc32", "yes"],
		["https://bucket.s3.amazonaws.com", "full-crc32", "yes"],
		["https://minio.example.com", "md5", "maybe"],
		["https://amazonaws.com.example.com", "md5", "maybe"],
		["https://abc.r2.cloudflarestorage.com", "part-crc32", "maybe"],
		["https://s3.us-west-004.backblazeb2.com", "md5", "maybe"],
		["https://storage.googleapis.com", "md5", "no"],
	] as const)("of %s is what its host is known for", (endpoint, uploadProof, checksumRequests) => {
		expect(resolve({ endpoint }).dialect).toMatchObject({ uploadProof, checksumRequests });
	});

	test("is the one that was asked for, whatever the host", () => {
		const endpoint = "https://s3.us-west-004.backblazeb2.com";
		expect(resolve({ endpoint, dialect: "aws" }).dialect.name).toBe("aws");
	});
});

describe("Amazon's other hosts", () => {
	test.each([
		["use-fips", { useFips: true }, "`use-fips`"],
		["use-dualstack", { useDualStack: true }, "`use-dualstack`"],
		["use-accelerate", { useAccelerate: true }, "`use-accelerate`"],
		[
			"the variable for FIPS",
			{ environment: { AWS_USE_FIPS_ENDPOINT: "true" } },
			"AWS_USE_FIPS_ENDPOINT",
		],
		[
			"the variable for IPv6",
			{ environment: { AWS_USE_DUALSTACK_ENDPOINT: "true" } },
			"AWS_USE_DUALSTACK_ENDPOINT",
		],
	])("do not go with an endpoint: %s", (_, settings, name) => {
		expect(() => resolve({ endpoint: "https://minio.example.com", ...settings })).toThrow(
			expect.objectContaining({
				code: "invalid-input",
				message: `${name} does not go with an endpoint`,
				hint: expect.stringContaining(`Leave out ${name}`),
			}),
		);
	});

	test.each([
		[{ pathStyle: true }, "`use-accelerate` does not go with `path-style: true`"],
		[{ useFips: true }, "`use-accelerate` does not go with `use-fips`"],
		[
			{ environment: { AWS_USE_FIPS_ENDPOINT: "true" } },
			"`use-accelerate` does not go with AWS_USE_FIPS_ENDPOINT",
		],
		[{ region: "cn-north-1" }, "`use-accelerate` is not known in cn-north-1"],
	] as const)("do not accelerate with %j", (settings, message) => {
		expect(() => resolve({ region: "us-east-1", useAccelerate: true, ...settings })).toThrow(
			expect.objectContaining({ code: "invalid-input", message }),
		);
	});

	test("are the inputs' before the environment's", () => {
		const environment = { AWS_USE_FIPS_ENDPOINT: "true", AWS_USE_DUALSTACK_ENDPOINT: "true" };
		expect(resolve({ environment })).toMatchObject({ fips: true, dualStack: true });
		const settings = { environment, useFips: false, useDualStack: false };
		expect(resolve(settings)).toMatchObject({ fips: false, dualStack: false });
	});
});
