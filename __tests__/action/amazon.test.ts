import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
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
	"s3-accesspoint.eu-west-1.amazonaws.com",
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

	test("says that a host of one region is to be left out for a bucket of another", async () => {
		// What such a host answers for whatever region a request is signed.
		const action = { kind: "error", status: 301, code: "PermanentRedirect" } as const;
		world.sandbox.fault({ action, times: Number.POSITIVE_INFINITY });
		const { status, annotations } = await stage({
			endpoint: "https://s3.us-east-1.amazonaws.com",
			transfers: "s3://ireland/a -> a",
		});
		expect(status).toBe("failure");
		expect(annotations[0]?.message).toContain("wrong-region");
		expect(annotations[0]?.message).toContain(
			"Leave out `endpoint`, which is https://s3.us-east-1.amazonaws.com",
		);
	});

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

	test("is where all of an upload in parts goes, whatever `endpoint_url` a shared file has", async () => {
		const file = path.join(world.temp, "config");
		writeFileSync(file, "[default]\nendpoint_url = http://127.0.0.1:9\n");
		world.files({ large: Buffer.alloc(20 * 2 ** 20) });
		const { annotations, proxy } = await stage(
			{ "aws-region": "us-east-1", transfers: "large -> s3://bucket/large" },
			{ AWS_CONFIG_FILE: file, AWS_MAX_ATTEMPTS: "1" },
		);
		expect(annotations).toEqual([]);
		expect(world.sandbox.keys("bucket")).toEqual(["large"]);
		expect(new Set(proxy.asked)).toEqual(
			new Set(["CONNECT bucket.s3.us-east-1.amazonaws.com:443"]),
		);
	});

	test("takes access points for buckets, in whatever region they say that they are", async () => {
		// What an access point leads to is known by the name in its host's.
		world.sandbox.createBucket("reports-111122223333", { region: "eu-west-1" });
		const arn = "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports";
		world.files({ "out/small": "x", "out/large": Buffer.alloc(20 * 2 ** 20) });
		await world.sandbox.putObject("reports-111122223333", "in/a", "in/a");
		const { annotations, proxy, log, outputs } = await stage({
			"aws-region": "us-east-1",
			transfers: `
- in = s3://${arn}/in/ -> in/
- { from: out/, to: "s3://${arn}/out/", name: sent, presign: 1h }
- { from: "s3://${arn}/in/a", to: s3://bucket/copied }
- { from: in/none, to: "s3://${arn.replace("/", ":")}/x", optional: true }
`,
		});
		expect(annotations).toEqual([]);
		expect(readFileSync(world.at("in/a"), "utf8")).toBe("in/a");
		expect(world.sandbox.keys("reports-111122223333")).toEqual(["in/a", "out/large", "out/small"]);
		expect(String(await world.sandbox.object("bucket", "copied")?.body())).toBe("in/a");
		expect(log).toContain(`s3://${arn}/out/small`);
		expect(JSON.stringify(outputs)).toContain(
			"https://reports-111122223333.s3-accesspoint.eu-west-1.amazonaws.com/out/small?",
		);
		expect(new Set(proxy.asked)).toEqual(
			new Set([
				"CONNECT reports-111122223333.s3-accesspoint.eu-west-1.amazonaws.com:443",
				"CONNECT bucket.s3.us-east-1.amazonaws.com:443",
			]),
		);
		const refused = world.sandbox.recorder.requests.filter(({ status }) => status >= 300);
		expect(refused).toEqual([]);
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
