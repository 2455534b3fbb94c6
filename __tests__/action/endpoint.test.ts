import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const KEYS = { accessKeyId: "AKIAMAINEXAMPLE00000", secretAccessKey: "main/secret/of/no/value" };
const KEY_VARIABLES = {
	AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
	AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
};

describe("where requests go", () => {
	const world = useWorld({ credentials: [KEYS], region: "eu-west-1" });
	const fetchKey = async (inputs: Record<string, string>, env: Record<string, string>) => {
		await world.sandbox.putObject("bucket", "key", "it");
		const step = {
			id: "stage",
			uses: ACTION,
			with: { before: "s3://bucket/key -> key", ...inputs },
		};
		return world.job([step], { env: { ...KEY_VARIABLES, ...env } });
	};

	test("is the environment's endpoint, signed for the environment's region", async () => {
		const AWS_ENDPOINT_URL_S3 = world.sandbox.endpoint;
		const job = await fetchKey({}, { AWS_ENDPOINT_URL_S3, AWS_REGION: "eu-west-1" });
		expect(job.status).toBe("success");
		const [first] = world.sandbox.recorder.requests;
		expect(first?.headers.authorization).toContain("/eu-west-1/s3/");
	});

	test("is the inputs' before the environment's", async () => {
		const { endpoint } = world.sandbox;
		const elsewhere = { AWS_ENDPOINT_URL_S3: "http://127.0.0.1:1", AWS_REGION: "ap-south-1" };
		const job = await fetchKey({ endpoint, "aws-region": "eu-west-1" }, elsewhere);
		expect(job.status).toBe("success");
	});

	// RFC 6761 has every name below `localhost` be the loopback address; not every system's resolver knows.
	const RESOLVER = `
		import dns from "node:dns";
		const lookup = dns.lookup;
		dns.lookup = (host, ...rest) => lookup(host.endsWith(".localhost") ? "127.0.0.1" : host, ...rest);
		import { syncBuiltinESMExports } from "node:module";
		syncBuiltinESMExports();`;

	test.each([
		["true", "localhost"],
		["auto", "localhost"],
		["false", "bucket.localhost"],
	])("names the bucket as `path-style: %s` says", async (pathStyle, host) => {
		const endpoint = `http://localhost:${world.sandbox.port}`;
		const job = await fetchKey(
			{ endpoint, "aws-region": "eu-west-1", "path-style": pathStyle },
			{ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(RESOLVER)}` },
		);
		expect(job.status).toBe("success");
		const hosts = world.sandbox.recorder.requests.map(({ headers }) => headers.host);
		expect(new Set(hosts)).toEqual(new Set([`${host}:${world.sandbox.port}`]));
	});
});
