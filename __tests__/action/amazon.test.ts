import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";
import { createAuthority } from "../support/authority.ts";
import { useTestProxies } from "../support/test-proxy.ts";
import { useTlsDoors } from "../support/tls-door.ts";

// Hosts of Amazon's, which a proxy leads to the sandbox.
const NAMES = [
	"s3.us-east-1.amazonaws.com",
	"s3.eu-west-1.amazonaws.com",
	"s3-fips.dualstack.us-east-1.amazonaws.com",
	"s3-accelerate.dualstack.amazonaws.com",
];

describe("Amazon S3", () => {
	const world = useWorld({ names: NAMES });
	const startProxy = useTestProxies();
	const openDoor = useTlsDoors();

	/** Runs a step that reaches Amazon's hosts through a proxy that wants a password, and trusts their certificate. */
	async function stage(inputs: Record<string, string>, env: Record<string, string> = {}) {
		const authority = createAuthority(world.temp);
		const secrets = authority.issue(...NAMES.flatMap((name) => [name, `*.${name}`]));
		const door = await openDoor(secrets, world.sandbox.port);
		const proxy = await startProxy({
			find: (host) => (host.endsWith(".amazonaws.com") ? door : undefined),
			login: "us er:p@ss:word",
		});
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		const step = {
			id: "stage",
			uses: `${ACTION}/upload`,
			with: {
				"aws-access-key-id": accessKeyId,
				"aws-secret-access-key": secretAccessKey,
				"ca-bundle": authority.file,
				...inputs,
			},
		};
		const HTTPS_PROXY = proxy.url.replace("://", "://us%20er:p%40ss:word@");
		const job = await world.job([step], { env: { HTTPS_PROXY, ...env } });
		return { ...job.main("stage"), status: job.status, proxy };
	}

	test("needs no region: each bucket is asked about once, and its own region's host does the rest", async () => {
		world.sandbox.createBucket("ireland", { region: "eu-west-1" });
		for (const key of ["in/a", "in/b"]) await world.sandbox.putObject("ireland", key, key);
		world.files({ "out/x": "x" });
		const { status, log, proxy, annotations } = await stage({
			transfers: "- s3://ireland/in/ -> in/\n- out/ -> s3://bucket/out/\n",
		});
		expect(annotations).toEqual([]);
		expect(status).toBe("success");
		expect(readFileSync(world.at("in/b"), "utf8")).toBe("in/b");
		expect(world.sandbox.keys("bucket")).toEqual(["out/x"]);
		expect(log.match(/s3:\/\/ireland\/ is in eu-west-1\n/g)).toHaveLength(1);
		expect(log.match(/s3:\/\/bucket\/ is in us-east-1\n/g)).toHaveLength(1);
		const questions = world.sandbox.recorder.requests.filter(
			({ operation }) => operation === "HeadBucket",
		);
		expect(questions.map(({ bucket }) => bucket).sort()).toEqual(["bucket", "ireland"]);
		expect(questions.every(({ headers }) => headers.authorization === undefined)).toBe(true);
		const refused = world.sandbox.recorder.requests.filter(({ status }) => status >= 300);
		expect(new Set(refused.map(({ operation }) => operation))).toEqual(new Set(["HeadBucket"]));
		expect(new Set(proxy.asked)).toEqual(
			new Set([
				"CONNECT ireland.s3.us-east-1.amazonaws.com:443",
				"CONNECT ireland.s3.eu-west-1.amazonaws.com:443",
				"CONNECT bucket.s3.us-east-1.amazonaws.com:443",
			]),
		);
		// Before that the runner itself shows what the step was given.
		expect(log.slice(log.indexOf("##[endgroup]"))).not.toMatch(/p@ss|p%40ss|us%20er/);
	});

	test.each([
		[
			{ "use-fips": "true", "use-dualstack": "true" },
			{},
			"bucket.s3-fips.dualstack.us-east-1.amazonaws.com",
		],
		[
			{ "use-fips": "false", "use-dualstack": "false" },
			{ AWS_USE_FIPS_ENDPOINT: "true", AWS_USE_DUALSTACK_ENDPOINT: "true" },
			"bucket.s3.us-east-1.amazonaws.com",
		],
		[
			{ "use-accelerate": "true", "use-dualstack": "true" },
			{},
			"bucket.s3-accelerate.dualstack.amazonaws.com",
		],
	] as const)("%j with %j goes to its own host, in parts as well", async (inputs, env, host) => {
		world.files({ small: "x", large: Buffer.alloc(20 * 2 ** 20) });
		const { annotations, proxy } = await stage(
			{ ...inputs, "aws-region": "us-east-1", transfers: "./ -> s3://bucket/" },
			env,
		);
		expect(annotations).toEqual([]);
		expect(world.sandbox.keys("bucket")).toEqual(["large", "small"]);
		expect(world.sandbox.recorder.count("UploadPart")).toBeGreaterThan(1);
		expect(new Set(proxy.asked)).toEqual(new Set([`CONNECT ${host}:443`]));
	});

	test("cannot accelerate a bucket with dots in its name, and says so", async () => {
		world.files({ x: "x" });
		const { annotations, proxy } = await stage({
			"use-accelerate": "true",
			"aws-region": "us-east-1",
			transfers: "x -> s3://a.dotted.bucket/x",
		});
		expect(annotations[0]?.message).toContain(
			"`use-accelerate` does not go with the bucket a.dotted.bucket\nLeave it out, or use a connection without it: buckets with dots in their names cannot be accelerated",
		);
		expect(proxy.asked).toEqual([]);
	});
});
