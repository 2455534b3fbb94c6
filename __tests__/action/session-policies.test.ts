import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { evaluate, type NeededAction } from "../../sandbox/iam/evaluate.ts";
import { parsePolicy } from "../../sandbox/iam/policy-document.ts";
import { messages } from "../support/only-error.ts";
import { CI, callsOf, errorsOf, useRoleWorld } from "../support/roles.ts";

const world = useRoleWorld();
const CALL = "AssumeRoleWithWebIdentity";

/** The policies that sessions were asked for with, in order. */
function policies(): readonly (string | undefined)[] {
	return callsOf(world.sandbox, CALL).map(({ Policy }) => Policy);
}

function allows(policy: string | undefined, action: string, resource: string): boolean {
	const needed: NeededAction = { action, resource };
	return evaluate({ identity: [parsePolicy(policy ?? "")] }, needed).isAllowed;
}

async function assume(inputs: Record<string, string>) {
	await world.sandbox.putObject("bucket", "in/key", "it");
	return await world.assume({ "role-to-assume": CI, dialect: "aws", ...inputs });
}

describe("the session of a role", () => {
	test("may do what its phase needs, and what is tried for the next, and nothing else", async () => {
		const job = await assume({
			before: "s3://bucket/in/ -> in/",
			after: "in/ -> s3://bucket/out/",
		});
		expect(job.status).toBe("success");
		expect(world.sandbox.keys("bucket")).toEqual(["in/key", "out/key"]);
		const [main, post, ...others] = policies();
		expect(others).toEqual([]);
		const object = "arn:aws:s3:::bucket/in/key";
		expect(allows(main, "s3:GetObject", object)).toBe(true);
		expect(allows(main, "s3:PutObject", object)).toBe(false);
		expect(allows(main, "s3:GetObject", "arn:aws:s3:::bucket/out/key")).toBe(false);
		expect(allows(main, "s3:AbortMultipartUpload", "arn:aws:s3:::bucket/out/key")).toBe(true);
		expect(allows(post, "s3:GetObject", object)).toBe(false);
		expect(allows(post, "s3:PutObject", "arn:aws:s3:::bucket/out/key")).toBe(true);
		expect(allows(post, "s3:PutObject", "arn:aws:s3:::bucket/outside")).toBe(false);
	});

	test("is not narrowed by what is not tried", async () => {
		const inputs = { before: "s3://bucket/in/ -> in/", after: "in/ -> s3://bucket/out/" };
		await assume({ ...inputs, preflight: "off" });
		expect(allows(policies()[0], "s3:PutObject", "arn:aws:s3:::bucket/out/key")).toBe(false);
	});

	test("may be narrowed by the author, and is refused outside that", async () => {
		const Statement = [{ Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::bucket/else/*" }];
		const own = JSON.stringify({ Version: "2012-10-17", Statement });
		const job = await assume({
			before: "s3://bucket/in/key -> key",
			"inline-session-policy": own,
		});
		expect(policies()).toEqual([own]);
		expect(job.status).toBe("failure");
		expect(errorsOf(job.main("stage"))).toEqual([expect.stringContaining("s3:GetObject")]);
		const [refused] = world.sandbox.recorder.requests.filter(({ status }) => status === 403);
		expect(refused?.needed[0]?.action).toBe("s3:GetObject");
	});

	test.each([
		["PackedPolicyTooLarge", "shorten `inline-session-policy`"],
		["MalformedPolicyDocument", "Check `inline-session-policy`"],
	])("is not begun without the author's policy where STS answers %s", async (code, hint) => {
		world.sandbox.fault({ operation: CALL, action: { kind: "error", status: 400, code } });
		const Statement = [{ Effect: "Allow", Action: "s3:*", Resource: "*" }];
		const own = JSON.stringify({ Version: "2012-10-17", Statement });
		const job = await assume({
			before: "s3://bucket/in/key -> key",
			"inline-session-policy": own,
		});
		expect(policies()).toEqual([own]);
		expect(errorsOf(job.main("stage"))).toEqual([expect.stringContaining(hint)]);
	});

	test.each([
		['{ "Version": ', "it is no JSON: line 1, column 13"],
		["[]", "it is no JSON object"],
		['{ "Version": "2012-10-17" }', "`Statement` is missing"],
	])("is not made of %s", async (text, reason) => {
		const job = await assume({
			before: "s3://bucket/in/key -> key",
			"inline-session-policy": text,
		});
		expect(errorsOf(job.main("stage"))).toEqual([expect.stringContaining(reason)]);
		expect(policies()).toEqual([]);
	});

	test("may read the directories of keys that are too many for STS", async () => {
		const keys = Array.from({ length: 60 }, (_, at) => `in/${"k".repeat(40)}-${at}`);
		for (const key of keys) await world.sandbox.putObject("bucket", key, "x");
		const job = await assume({
			before: keys.map((key) => `s3://bucket/${key} -> ${key}`).join("\n"),
		});
		expect(job.status).toBe("success");
		const [policy = ""] = policies();
		expect(policy.length).toBeLessThanOrEqual(2048);
		expect(allows(policy, "s3:GetObject", "arn:aws:s3:::bucket/in/other")).toBe(true);
		expect(allows(policy, "s3:GetObject", "arn:aws:s3:::bucket/out")).toBe(false);
		expect(job.main("stage").log).toContain("is narrowed to directories rather than to keys");
	});

	test("is told of a missing key that it is missing, not that it is forbidden", async () => {
		const job = await assume({ before: "s3://bucket/in/kay -> key" });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringContaining("there is no such object"),
		]);
		const [policy] = policies();
		expect(policy).toContain('"s3:prefix":"in/kay"');
	});

	test("names resources in the partition of the profile's region", async () => {
		const file = path.join(world.temp, "config");
		writeFileSync(file, "[profile ci]\nregion = cn-north-1\n");
		const env = { ...world.provider.environment, AWS_CONFIG_FILE: file, AWS_PROFILE: "ci" };
		await world.assume(
			{ "role-to-assume": CI, dialect: "aws", before: "s3://bucket/in/key -> key" },
			{ env },
		);
		expect(policies()[0]).toContain("arn:aws-cn:s3:::bucket/in/key");
	});

	test("is not narrowed where STS cannot pack its policy, and that is told", async () => {
		world.sandbox.fault({
			operation: CALL,
			action: { kind: "error", status: 400, code: "PackedPolicyTooLarge" },
		});
		const job = await assume({ before: "s3://bucket/in/key -> key" });
		expect(job.status).toBe("success");
		const [first, second] = policies();
		expect([typeof first, typeof second]).toEqual(["string", "undefined"]);
		expect(messages(job.main("stage"), "notice").join()).toContain(
			"The session of the role is not narrowed to what the transfers need",
		);
	});
});
