import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { messages, onlyError } from "../support/only-error.ts";

const MANY = 1_000;
const ALWAYS = Number.POSITIVE_INFINITY;
const DENIED = { kind: "error", status: 403, code: "AccessDenied" } as const;

describe("a root cause that all transfers share", () => {
	const world = useWorld();
	const names = Array.from({ length: MANY }, (_, index) => `f${String(index).padStart(4, "0")}`);
	const files = (folder: string): void =>
		world.files(Object.fromEntries(names.map((name) => [`${folder}/${name}`, name])));

	test("is met by four of a thousand uploads, and told once", async () => {
		files("out");
		world.sandbox.fault({ operation: "PutObject", action: DENIED, times: ALWAYS });
		const job = await world.stage({ after: "all = out/ -> s3://bucket/out/" });
		expect(world.sandbox.recorder.count("PutObject")).toBe(4);
		const lines = onlyError(job).split("\n");
		expect(lines[0]).toBe("1,000 transfers of `after` did not arrive:");
		expect(lines[1]).toMatch(
			/^- Could not upload s3:\/\/bucket\/out\/f\d+: access denied \(403 AccessDenied, request id \w+\), and 999 more for the same cause$/,
		);
		expect(lines[2]).toMatch(/^Allow `s3:PutObject` on `arn:aws:s3:::bucket\/out\/f\d+`/);
		expect(lines).toHaveLength(3);
		const { log, summary } = job.post("stage");
		expect(log.match(/access denied/g)).toHaveLength(2);
		expect(log).toContain("1,000 transfers failed for one cause: Could not upload");
		expect(summary.match(/access denied/g)).toHaveLength(1);
		expect(summary).toContain("1000 failed");
	});

	test("is met by four of a thousand downloads", async () => {
		for (const name of names) await world.sandbox.putObject("bucket", `in/${name}`, name);
		world.sandbox.fault({ operation: "GetObject", action: DENIED, times: ALWAYS });
		const job = await world.stage({ before: "s3://bucket/in/ -> in/" });
		expect(world.sandbox.recorder.count("GetObject")).toBe(4);
		expect(onlyError(job)).toContain("and 999 more for the same cause\nAllow `s3:GetObject` on");
		expect(world.tree()).toEqual([]);
	});

	test("of another entry leaves the others alone", async () => {
		files("out");
		const only = { operation: "PutObject", key: /^forbidden\//, action: DENIED, times: ALWAYS };
		world.sandbox.fault(only);
		const after = "out/ -> s3://bucket/forbidden/\nout/ -> s3://bucket/allowed/";
		const job = await world.stage({ after });
		expect(job.status).toBe("failure");
		expect(world.sandbox.keys("bucket")).toEqual(names.map((name) => `allowed/${name}`));
		expect(world.sandbox.recorder.count("PutObject")).toBe(MANY + 4);
	});

	test("of one directory leaves the others alone", async () => {
		const folders = ["a-forbidden", "b-forbidden", "c-allowed"];
		const paths = folders.flatMap((folder) =>
			names.slice(0, 40).map((name) => `${folder}/${name}`),
		);
		world.files(Object.fromEntries(paths.map((path) => [`out/${path}`, path])));
		const only = { operation: "PutObject", key: /forbidden\//, action: DENIED, times: ALWAYS };
		world.sandbox.fault(only);
		const job = await world.stage({ after: "out/ -> s3://bucket/out/" });
		expect(job.status).toBe("failure");
		expect(world.sandbox.keys("bucket")).toHaveLength(40);
		expect(world.sandbox.recorder.count("PutObject")).toBe(40 + 2 * 4);
		expect(onlyError(job)).toContain("and 79 more for the same cause");
	});

	test("of so many directories that it can be but that of all is met in sixteen", async () => {
		const paths = names.slice(0, 800).map((name, index) => `d${index % 20}/${name}`);
		world.files(Object.fromEntries(paths.map((path) => [`out/${path}`, path])));
		world.sandbox.fault({ operation: "PutObject", action: DENIED, times: ALWAYS });
		await world.stage({ after: "out/ -> s3://bucket/out/" });
		expect(world.sandbox.recorder.count("PutObject")).toBeLessThanOrEqual(16 * 4);
	});

	test("of what is said of an object leaves those alone that say nothing of it", async () => {
		files("out");
		const only = { operation: "PutObject", key: /[13579]$/, action: DENIED, times: ALWAYS };
		world.sandbox.fault(only);
		const rule = '{ match: "*[13579]", tags: { odd: "yes" } }';
		const job = await world.stage({
			after: `- { from: out/, to: s3://bucket/out/, rules: [${rule}] }`,
		});
		expect(job.status).toBe("failure");
		expect(world.sandbox.keys("bucket")).toHaveLength(MANY / 2);
		expect(world.sandbox.recorder.count("PutObject")).toBe(MANY / 2 + 4);
	});

	test.each([
		["a bucket that is not there", "s3://nowhere/", "there is no such bucket", {}],
		[
			"a wrong secret",
			"s3://bucket/",
			"the signature does not match",
			{ "aws-secret-access-key": "x" },
		],
	])("such as %s is met by four uploads, whatever their entry", async (_, to, reason, inputs) => {
		world.files(Object.fromEntries(names.slice(0, 40).map((name) => [name, name])));
		const after = names.slice(0, 40).map((name) => `${name} -> ${to}${name}`);
		const job = await world.stage({ after: after.join("\n"), ...inputs });
		expect(world.sandbox.recorder.count("PutObject")).toBe(4);
		expect(onlyError(job)).toContain(`: ${reason}`);
		expect(onlyError(job)).toContain("and 39 more for the same cause");
		expect(job.post("stage").log.match(/failed, Not tried, because/g)).toHaveLength(36);
	});

	test("such as a host that nobody knows is not looked up for every file", async () => {
		files("out");
		const env = { AWS_MAX_ATTEMPTS: "2" };
		const endpoint = "http://s3.example.invalid";
		const job = await world.stage({ after: "out/ -> s3://bucket/out/", endpoint }, { env });
		expect(onlyError(job)).toContain("and 999 more for the same cause");
		expect(job.post("stage").log.match(/Retry: /g)).toHaveLength(4);
	});
});

describe("failures that say nothing of others", () => {
	const world = useWorld();

	test("stop nobody, however many they are", async () => {
		const names = Array.from({ length: 60 }, (_, index) => `f${index}`);
		world.files(Object.fromEntries(names.map((name) => [`out/${name}`, name])));
		const action = { kind: "error", status: 400, code: "KeyTooLongError" } as const;
		world.sandbox.fault({ operation: "PutObject", key: /[1-5]$/, action, times: ALWAYS });
		const job = await world.stage({ after: "out/ -> s3://bucket/" });
		expect(world.sandbox.keys("bucket")).toHaveLength(30);
		expect(messages(job.post("stage"), "error").join()).toContain("30 transfers");
		expect(world.sandbox.recorder.count("PutObject")).toBe(60);
	});

	test("as one success shows, are tried each", async () => {
		const names = Array.from({ length: 60 }, (_, index) => `f${String(index).padStart(2, "0")}`);
		world.files(Object.fromEntries(names.map((name) => [`out/${name}`, name])));
		world.sandbox.fault({
			operation: "PutObject",
			key: /[1-9]$/,
			action: DENIED,
			times: ALWAYS,
		});
		const job = await world.stage({ after: "out/ -> s3://bucket/" });
		expect(world.sandbox.keys("bucket")).toHaveLength(6);
		expect(world.sandbox.recorder.count("PutObject")).toBe(60);
		expect(onlyError(job)).toContain("and 53 more for the same cause");
	});
});
