import { HeadObjectCommand } from "@aws-sdk/client-s3";
import { describe, expect, test } from "@jest/globals";
import { HttpRequest, HttpResponse } from "@smithy/core/transport";
import { CredentialSource } from "../../../src/store/credentials/credential-source.ts";
import { addressBucket } from "../../../src/store/data-plane/bucket-address.ts";
import { type Endpoint, resolveEndpoint } from "../../../src/store/endpoint.ts";
import { createClient } from "../../../src/store/sdk/sdk-client.ts";
import { signBySdk } from "../../../src/store/sdk/sdk-signer.ts";
import type { StoreSettings } from "../../../src/store/store-settings.ts";

const BUCKETS = ["bucket", "a--b", "123", "dotted.bucket.name", "x.of.two", "name-s3alias"];
const KEY = "dir/key";

const AMAZON_REGIONS = ["us-east-1", "eu-west-1", "ap-southeast-2", "cn-north-1", "us-gov-west-1"];

const ENDPOINTS = [
	"http://localhost:9000",
	"http://127.0.0.1:9000",
	"http://[::1]:9000",
	"https://minio.example.com",
	"https://minio.example.com:8443/",
	"https://example.com/base/path",
	"https://example.com/base/path/",
	"https://s3.eu-west-1.amazonaws.com",
	"https://bucket.vpce-1.s3.eu-west-1.vpce.amazonaws.com",
];

const VARIANTS = [
	{},
	{ AWS_USE_FIPS_ENDPOINT: "true" },
	{ AWS_USE_DUALSTACK_ENDPOINT: "true" },
	{ AWS_USE_FIPS_ENDPOINT: "true", AWS_USE_DUALSTACK_ENDPOINT: "true" },
];

function endpointOf(settings: Partial<StoreSettings>): Endpoint {
	return resolveEndpoint({
		region: "eu-west-1",
		pathStyle: "auto",
		anonymous: false,
		dialect: "auto",
		maxConnections: 1,
		environment: {},
		...settings,
	});
}

const NO_NETWORK = {
	handle: () => Promise.reject(new Error("nothing is sent")),
	destroy: () => {},
	updateHttpClientConfig: () => {},
	httpHandlerConfigs: () => ({}),
};

/** Where the SDK would send a request. */
async function bySdk(endpoint: Endpoint, bucket: string): Promise<string | undefined> {
	let sent: HttpRequest | undefined;
	const requestHandler = {
		handle: async (request: unknown) => {
			sent = HttpRequest.isInstance(request) ? request : undefined;
			return { response: new HttpResponse({ statusCode: 200 }) };
		},
		destroy: () => {},
		updateHttpClientConfig: () => {},
		httpHandlerConfigs: () => ({}),
	};
	const credentials = new CredentialSource({ accessKeyId: "a", secretAccessKey: "b" });
	const client = createClient({ endpoint, credentials, requestHandler });
	await client.send(new HeadObjectCommand({ Bucket: bucket, Key: KEY }));
	return sent && `${sent.protocol}//${sent.headers.host}${sent.path}`;
}

function byUs(endpoint: Endpoint, bucket: string): string | undefined {
	const address = addressBucket(endpoint, bucket);
	if (address === undefined) return undefined;
	expect(address.origin).toMatch(
		new RegExp(`^https?://${address.host.replaceAll(/[[\].]/g, ".")}$`),
	);
	return `${address.origin}${address.path}${KEY}`;
}

describe("the address of a bucket is the SDK's", () => {
	test.each(
		ENDPOINTS.flatMap((endpoint) =>
			([true, false] as const).map((style) => [endpoint, style] as const),
		),
	)("at %s, path style %s", async (url, pathStyle) => {
		const endpoint = endpointOf({ endpoint: url, pathStyle });
		for (const bucket of BUCKETS) {
			expect([bucket, byUs(endpoint, bucket)]).toEqual([bucket, await bySdk(endpoint, bucket)]);
		}
	});

	test.each(
		AMAZON_REGIONS.flatMap((region) =>
			VARIANTS.map((environment) => [region, environment] as const),
		),
	)("at Amazon S3 in %s with %j", async (region, environment) => {
		if (region.startsWith("cn-") && "AWS_USE_FIPS_ENDPOINT" in environment) {
			expect(addressBucket(endpointOf({ region, environment }), "bucket")).toBeUndefined();
			return;
		}
		for (const pathStyle of [true, false]) {
			const endpoint = endpointOf({ region, environment, pathStyle });
			for (const bucket of BUCKETS) {
				expect([bucket, byUs(endpoint, bucket)]).toEqual([bucket, await bySdk(endpoint, bucket)]);
			}
		}
	});
});

describe("the address of an access point is the SDK's", () => {
	const arnIn = (region: string, partition = "aws") =>
		`arn:${partition}:s3:${region}:111122223333:accesspoint/my-point`;

	test.each(VARIANTS)("with %j", async (environment) => {
		for (const region of ["us-east-1", "eu-west-1"]) {
			const endpoint = endpointOf({ region, environment });
			expect(byUs(endpoint, arnIn(region))).toBe(await bySdk(endpoint, arnIn(region)));
		}
		const gov = endpointOf({ region: "us-gov-west-1", environment });
		const arn = arnIn("us-gov-west-1", "aws-us-gov");
		expect(byUs(gov, arn)).toBe(await bySdk(gov, arn));
	});

	test("in China, and behind an endpoint of a VPC", async () => {
		const china = endpointOf({ region: "cn-north-1" });
		const arn = arnIn("cn-north-1", "aws-cn");
		expect(byUs(china, arn)).toBe(await bySdk(china, arn));
		const vpc = endpointOf({
			endpoint: "https://accesspoint.vpce-1.s3.eu-west-1.vpce.amazonaws.com",
		});
		expect(byUs(vpc, arnIn("eu-west-1"))).toBe(await bySdk(vpc, arnIn("eu-west-1")));
	});

	test.each([
		[{ pathStyle: true }, "`path-style: true`"],
		[{ endpoint: "https://minio.example.com" }, "the endpoint https://minio.example.com"],
	] as const)("and there is none with %j", (settings, where) => {
		expect(() => addressBucket(endpointOf(settings), arnIn("eu-west-1"))).toThrow(
			expect.objectContaining({
				code: "invalid-input",
				message: `${arnIn("eu-west-1")} does not go with ${where}`,
			}),
		);
	});
});

test("an access point of an Outpost is addressed and signed by the SDK", async () => {
	const endpoint = endpointOf({ region: "us-west-2" });
	const arn = "arn:aws:s3-outposts:us-west-2:111122223333:outpost/op-01ac5d28/accesspoint/my-point";
	expect(addressBucket(endpoint, arn)).toBeUndefined();
	const client = createClient({
		endpoint,
		credentials: new CredentialSource({ accessKeyId: "a", secretAccessKey: "b" }),
		requestHandler: NO_NETWORK,
	});
	const request = { operation: "PutObject", bucket: arn, key: KEY, headers: {} } as const;
	const signed = await signBySdk(client, request, new AbortController().signal);
	expect(signed.origin + signed.path).toBe(
		`https://my-point-111122223333.op-01ac5d28.s3-outposts.us-west-2.amazonaws.com/${KEY}`,
	);
	expect(signed.headers.authorization).toContain("/us-west-2/s3-outposts/aws4_request");
	expect(signed.method).toBe("PUT");
});

describe("the address of a bucket that is accelerated is the SDK's", () => {
	test.each([true, false])("dual-stack: %s", async (useDualStack) => {
		for (const region of ["us-east-1", "eu-west-1"]) {
			const endpoint = endpointOf({ region, useAccelerate: true, useDualStack });
			for (const bucket of ["bucket", "a--b", "123", "name-s3alias"]) {
				expect([bucket, byUs(endpoint, bucket)]).toEqual([bucket, await bySdk(endpoint, bucket)]);
			}
		}
	});

	test.each(["dotted.bucket.name", "name--use1-az4--x-s3", "ab"])(
		"and there is none for %s",
		(bucket) => {
			const endpoint = endpointOf({ useAccelerate: true });
			expect(() => addressBucket(endpoint, bucket)).toThrow(
				expect.objectContaining({
					code: "invalid-input",
					message: `\`use-accelerate\` does not go with the bucket ${bucket}`,
				}),
			);
		},
	);
});

test.each([
	["a directory bucket", "name--use1-az4--x-s3", "us-east-1"],
	["an access point of one", "name--use1-az4--xa-s3", "us-east-1"],
	[
		"an alias of an access point of an Outpost",
		"name-o01ac5d28a6a232904e8xz5w8ijx1qzlbp3i3kuse10--op-s3",
		"us-east-1",
	],
	["a partition of its own", "bucket", "us-iso-east-1"],
	["the global region", "bucket", "aws-global"],
])("%s is left to the SDK", (_, bucket, region) => {
	expect(addressBucket(endpointOf({ region }), bucket)).toBeUndefined();
});

describe("the bytes of a request need no hash", () => {
	test.each([
		["https://minio.example.com", true],
		["http://127.0.0.1:9000", true],
		["http://127.1.2.3", true],
		["http://[::1]:9000", true],
		["http://localhost:9000", true],
		["http://s3.localhost", true],
		["http://minio.example.com", false],
		["http://10.0.0.1:9000", false],
		["http://localhost.example.com", false],
		["http://127.0.0.1.example.com", false],
	])("at %s: %s", (endpoint, isSafe) => {
		const address = addressBucket(endpointOf({ endpoint, pathStyle: true }), "bucket");
		expect(address?.isSafe).toBe(isSafe);
	});
});
