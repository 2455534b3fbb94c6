import { describe, expect, test } from "@jest/globals";
import { describeHost } from "../../src/store/dialect.ts";

describe("the host of an endpoint", () => {
	test.each([
		["s3.eu-west-1.amazonaws.com", "aws", "eu-west-1"],
		["s3.cn-north-1.amazonaws.com.cn", "aws", "cn-north-1"],
		["0123456789abcdef.r2.cloudflarestorage.com", "r2", "auto"],
		["0123456789abcdef.eu.r2.cloudflarestorage.com", "r2", "auto"],
		["s3.us-west-004.backblazeb2.com", "b2", "us-west-004"],
		["storage.googleapis.com", "gcs", "auto"],
		["bucket.storage.googleapis.com", "gcs", "auto"],
		["nyc3.digitaloceanspaces.com", "spaces", "us-east-1"],
		["s3.wasabisys.com", "wasabi", "us-east-1"],
		["s3.eu-central-2.wasabisys.com", "wasabi", "eu-central-2"],
		["fsn1.your-objectstorage.com", "hetzner", "fsn1"],
		["s3.fr-par.scw.cloud", "scaleway", "fr-par"],
		["us-southeast-1.linodeobjects.com", "linode", "us-southeast-1"],
		["ns.compat.objectstorage.us-ashburn-1.oraclecloud.com", "oracle", "us-ashburn-1"],
		["ns.compat.objectstorage.eu-frankfurt-1.oci.customer-oci.com", "oracle", "eu-frankfurt-1"],
		["oss-cn-hangzhou.aliyuncs.com", "alibaba", "us-east-1"],
		["s3.oss-eu-central-1.aliyuncs.com", "alibaba", "us-east-1"],
		["gateway.storjshare.io", "storj", "us-east-1"],
		["gateway.us1.storjshare.io", "storj", "us-east-1"],
		["t3.storage.dev", "tigris", "auto"],
		["fly.storage.tigris.dev", "tigris", "auto"],
	])("%s is that of %s, in region %s", (host, name, region) => {
		const facts = describeHost(host, "auto");
		expect({ name: facts.dialect.name, region: facts.region }).toEqual({ name, region });
	});

	test.each([
		"minio.example.com",
		"amazonaws.com.example.com",
		"s3.wasabisys.com.example.com",
		"xs3.fr-par.scw.cloud",
		"notdigitaloceanspaces.com",
		"evil-t3.storage.dev",
	])("%s is that of no store that is known", (host) => {
		expect(describeHost(host, "auto")).toMatchObject({
			dialect: { name: "generic" },
			region: "us-east-1",
		});
	});
});

describe("a dialect that is named", () => {
	test("is what the store is, whatever its host", () => {
		expect(describeHost("s3.us-west-004.backblazeb2.com", "minio").dialect.name).toBe("minio");
	});

	test("gives the region, unless the host's name holds one", () => {
		expect(describeHost("store.example.com", "garage").region).toBe("garage");
		expect(describeHost("s3.us-west-004.backblazeb2.com", "garage").region).toBe("us-west-004");
	});

	test("lets uploads step down, but never at Amazon's own hosts", () => {
		expect(describeHost("store.example.com", "aws").dialect.mayStepDown).toBe(true);
		expect(describeHost("s3.eu-west-1.amazonaws.com", "minio").dialect.mayStepDown).toBe(false);
	});
});
