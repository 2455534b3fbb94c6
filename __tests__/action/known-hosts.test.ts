import { describe, expect, test } from "@jest/globals";
import type { Dialect } from "../../sandbox/dialects/manners.ts";
import { useWorld } from "../support/action.ts";
import { useTestProxies } from "../support/test-proxy.ts";

// Hosts of stores, which a proxy leads to the sandbox that plays them.
const STORES: readonly (readonly [Dialect, string, string, string])[] = [
	["r2", "0123abcd.r2.cloudflarestorage.com", "auto", "x-amz-checksum-crc32"],
	["b2", "s3.us-west-004.backblazeb2.com", "us-west-004", "content-md5"],
	["gcs", "storage.googleapis.com", "auto", "content-md5"],
	["spaces", "nyc3.digitaloceanspaces.com", "us-east-1", "content-md5"],
	["wasabi", "s3.eu-central-2.wasabisys.com", "eu-central-2", "content-md5"],
	["hetzner", "fsn1.your-objectstorage.com", "fsn1", "content-md5"],
	["scaleway", "s3.fr-par.scw.cloud", "fr-par", "content-md5"],
	[
		"oracle",
		"ns.compat.objectstorage.eu-frankfurt-1.oraclecloud.com",
		"eu-frankfurt-1",
		"content-md5",
	],
	["alibaba", "oss-cn-hangzhou.aliyuncs.com", "us-east-1", "content-md5"],
	["storj", "gateway.storjshare.io", "us-east-1", "content-md5"],
	["tigris", "t3.storage.dev", "auto", "content-md5"],
];

describe.each(STORES)("the store %s, known by its host %s", (dialect, host, region, proof) => {
	const world = useWorld({ dialect, region, host });
	const startProxy = useTestProxies();

	test("is reached in its region, with the proof that it takes, its buckets where it wants them", async () => {
		const proxy = await startProxy({ find: () => world.sandbox.port });
		world.files({ "out/a": "a" });
		const job = await world.stage(
			{ after: "out/a -> s3://bucket/a", endpoint: `http://${host}` },
			{ env: { HTTP_PROXY: proxy.url } },
		);
		expect(job.post("stage").annotations).toEqual([]);
		expect(job.status).toBe("success");
		const put = world.sandbox.recorder.requests.find(({ operation }) => operation === "PutObject");
		expect(put?.headers).toHaveProperty([proof]);
		expect(put?.headers.authorization).toContain(`/${region}/s3/aws4_request`);
		expect(put?.headers.host).toBe(dialect === "alibaba" ? `bucket.${host}` : host);
	});
});
