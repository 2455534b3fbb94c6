import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
	GetObjectCommand,
	PutObjectCommand,
	S3Client,
	S3ServiceException,
} from "@aws-sdk/client-s3";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ACTION } from "../__tests__/support/action.ts";
import { messages, onlyError } from "../__tests__/support/only-error.ts";
import { writeTree } from "../__tests__/support/tree.ts";
import { type JobResult, runJob, type Step } from "../harness/run-job.ts";
import { startFaultProxy } from "../sandbox/proxy/fault-proxy.ts";
import {
	type IdentityProvider,
	type ProviderOptions,
	startIdentityProvider,
} from "../sandbox/sts/identity-provider.ts";
import { CephIam } from "./servers/ceph/ceph-iam.ts";
import { CEPH } from "./servers/ceph/ceph-server.ts";
import { useServer, whyMissing } from "./support/each-server.ts";

const AUDIENCE = "sts.amazonaws.com";
const missing = whyMissing(CEPH);
const describeOnCeph = missing === undefined ? describe : describe.skip;

// A real STS: tokens are verified by their signature, role and session policies are enforced.
describeOnCeph(`roles of Ceph (${missing ?? "runs"})`, () => {
	const bench = useServer(CEPH);
	const tokens: ProviderOptions = {};
	let provider: IdentityProvider;
	let iam: CephIam;
	let role: string;
	let bucket: string;
	let workspace: string;
	let temp: string;

	beforeAll(async () => {
		provider = await startIdentityProvider(tokens);
		iam = new CephIam(bench.server);
		await iam.trustProvider(provider.issuer, AUDIENCE);
		role = await iam.createRoleForTokens("ci", { issuer: provider.issuer, audience: AUDIENCE });
		bucket = await bench.createBucket();
	});

	afterAll(() => provider.stop());

	beforeEach(async () => {
		delete tokens.claims;
		delete tokens.spoil;
		await iam.putRolePolicy("ci", [allow(["s3:*"], ["", "/*"])]);
		for (const Key of ["in/a.txt", "in/b.txt"]) {
			await bench.client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: "a" }));
		}
		workspace = mkdtempSync(path.join(tmpdir(), "workspace-"));
		temp = mkdtempSync(path.join(tmpdir(), "runner-temp-"));
		writeTree(workspace, { "out.txt": "out" });
	});

	afterEach(() => {
		for (const directory of [workspace, temp]) rmSync(directory, { recursive: true, force: true });
	});

	const allow = (Action: string[], below: string[]) => ({
		Effect: "Allow",
		Action,
		Resource: below.map((rest) => `arn:aws:s3:::${bucket}${rest}`),
	});

	const action = (inputs: Record<string, string>): Step => ({
		id: "stage",
		uses: ACTION,
		with: {
			endpoint: bench.server.endpoint,
			"aws-region": bench.server.region,
			"role-to-assume": role,
			before: `s3://${bucket}/in/a.txt -> a.txt`,
			after: `out.txt -> s3://${bucket}/out/out.txt`,
			...inputs,
		},
	});

	const run = (inputs: Record<string, string> = {}): Promise<JobResult> =>
		runJob([action(inputs)], { workspace, temp, env: provider.environment });

	test("are assumed with the token of the job, and again at its end", async () => {
		const before = provider.tokens.length;
		const job = await run();
		expect(job.stages.flatMap((stage) => messages(stage, "error"))).toEqual([]);
		expect(readFileSync(path.join(workspace, "a.txt"), "utf8")).toBe("a");
		expect(provider.tokens.length - before).toBe(2);
		// What a role uploads belongs to the role.
		await run({ before: `s3://${bucket}/out/out.txt -> back.txt`, after: "" });
		expect(readFileSync(path.join(workspace, "back.txt"), "utf8")).toBe("out");
	});

	test("have no account that `allowed-account-ids` could be held against", async () => {
		const error = onlyError(await run({ "allowed-account-ids": "111122223333" }));
		expect(error).toContain("Security Token Service has no GetCallerIdentity");
		expect(error).toContain("Leave `allowed-account-ids` out at this store");
	});

	test.each<[string, ProviderOptions]>([
		["that has been tampered with", { spoil: (token) => token.replace(/.{8}$/, "AAAAAAAA") }],
		["that has expired", { claims: { exp: Math.floor(Date.now() / 1000) - 60 } }],
		["for another audience", { claims: { aud: "somebody-else" } }],
		["of another issuer", { claims: { iss: "http://127.0.0.1:9" } }],
	])("are not given for a token %s", async (_, options) => {
		Object.assign(tokens, options);
		const error = onlyError(await run());
		expect(error).toContain(`Could not assume the role ${role}: access denied`);
		expect(error).toContain("`sub` is `repo:octo-org/octo-repo:ref:refs/heads/main`");
		for (const token of provider.tokens) expect(error).not.toContain(token);
	});

	test("do no more than their policy says", async () => {
		await iam.putRolePolicy("ci", [allow(["s3:GetObject"], ["/in/*"])]);
		const job = await run();
		expect(readFileSync(path.join(workspace, "a.txt"), "utf8")).toBe("a");
		expect(onlyError(job)).toContain(`\`s3:PutObject\` on \`arn:aws:s3:::${bucket}/out/out.txt\``);
	});

	test("hold sessions to what the transfers of their phase need", async () => {
		const owner = await iam.createRoleForOwner("owner");
		await iam.putRolePolicy("owner", [allow(["s3:*"], ["", "/*"])]);
		const policies = await sentPolicies(bench.server.endpoint, async (endpoint) => {
			const job = await run({ endpoint, dialect: "ceph", preflight: "off" });
			expect(job.stages.flatMap((stage) => messages(stage, "error"))).toEqual([]);
		});
		expect(policies).toHaveLength(2);
		const [before, after] = await Promise.all(policies.map((policy) => assume(owner, policy)));
		await expect(before?.get("in/a.txt")).resolves.toBe(200);
		await expect(before?.get("in/b.txt")).resolves.toBe(403);
		await expect(before?.put("in/a.txt")).resolves.toBe(403);
		await expect(after?.put("out/out.txt")).resolves.toBe(200);
		await expect(after?.put("out/other.txt")).resolves.toBe(403);
		await expect(after?.get("in/a.txt")).resolves.toBe(403);
	});

	/** A session of `arn` that `policy` narrows, and what becomes of its requests. */
	const assume = async (arn: string, policy: string) => {
		const { endpoint, region, accessKeyId, secretAccessKey } = bench.server;
		const sts = new STSClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey } });
		const { Credentials } = await sts.send(
			new AssumeRoleCommand({ RoleArn: arn, RoleSessionName: "narrow", Policy: policy }),
		);
		sts.destroy();
		const client = new S3Client({
			endpoint,
			region,
			forcePathStyle: true,
			requestChecksumCalculation: "WHEN_REQUIRED",
			credentials: {
				accessKeyId: Credentials?.AccessKeyId ?? "",
				secretAccessKey: Credentials?.SecretAccessKey ?? "",
				sessionToken: Credentials?.SessionToken ?? "",
			},
		});
		return {
			get: (Key: string) => statusOf(client.send(new GetObjectCommand({ Bucket: bucket, Key }))),
			put: (Key: string) =>
				statusOf(client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: "x" }))),
		};
	};
});

/** The session policies that reach STS at `target` while `work` is done with the endpoint that it is given. */
async function sentPolicies(
	target: string,
	work: (endpoint: string) => Promise<void>,
): Promise<readonly string[]> {
	const policies: string[] = [];
	const proxy = await startFaultProxy({
		target,
		onBody: (body) => {
			const parameters = new URLSearchParams(body.toString("latin1"));
			if (parameters.get("Action") !== "AssumeRoleWithWebIdentity") return;
			policies.push(parameters.get("Policy") ?? "");
		},
	});
	try {
		await work(proxy.endpoint);
	} finally {
		await proxy.stop();
	}
	return policies;
}

async function statusOf(
	answer: Promise<{ readonly $metadata: { readonly httpStatusCode?: number } }>,
): Promise<number | undefined> {
	try {
		return (await answer).$metadata.httpStatusCode;
	} catch (error) {
		if (error instanceof S3ServiceException) return error.$metadata.httpStatusCode;
		throw error;
	}
}
