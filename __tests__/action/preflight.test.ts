import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { startJob } from "../../harness/run-job.ts";
import type { StageResult } from "../../harness/stage-result.ts";
import { ACTION, useWorld } from "../support/action.ts";

const AUTO = { preflight: "auto" };
const DENIED = { kind: "error", status: 403, code: "AccessDenied" } as const;

const textsOf = ({ annotations }: StageResult, level: string) =>
	annotations
		.filter((annotation) => annotation.level === level)
		.map(({ message }) => message.replaceAll(/request id \w+/g, "ID"));

describe("a preflight", () => {
	const world = useWorld();
	const operations = () =>
		world.sandbox.recorder.requests.map(({ operation, key }) => `${operation} ${key ?? ""}`.trim());
	/** A job whose main stage has just one step, and whose end the sandbox does not see. */
	const main = async (inputs: Record<string, string>) => {
		const later = { run: "exit 1" };
		const job = await world.job([world.action({ ...AUTO, ...inputs }), later]);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
		return job.main("stage");
	};

	test("begins and gives up one upload for each place, which leaves nothing", async () => {
		const after = [
			"logs/** -> s3://bucket/logs/",
			"more/** -> s3://bucket/logs/",
			"report.html -> s3://bucket/site/report.html",
			"index.html -> s3://bucket/site/index.html",
		].join("\n");
		const { failed, log, summary } = await main({ after });
		expect(failed).toBe(false);
		expect(operations().sort()).toEqual([
			"AbortMultipartUpload logs/s3-staging-preflight",
			"AbortMultipartUpload site/report.html",
			"CreateMultipartUpload logs/s3-staging-preflight",
			"CreateMultipartUpload site/report.html",
		]);
		expect(log).toContain("Preflight: 2 destinations can be written");
		expect(summary).toContain("### s3-staging: preflight\n\n2 destinations can be written.");
		expect(world.sandbox.keys("bucket")).toEqual([]);
	});

	test("goes on beside the downloads of `before`", async () => {
		const gate = Promise.withResolvers<void>();
		await world.sandbox.putObject("bucket", "in", "in");
		const hold = { kind: "hold", until: gate.promise } as const;
		world.sandbox.fault({ operation: "GetObject", action: hold });
		const inputs = { before: "s3://bucket/in -> in", after: "in -> s3://bucket/out", ...AUTO };
		const running = world.stage(inputs);
		await world.sandbox.recorder.waitFor("AbortMultipartUpload");
		gate.resolve();
		expect((await running).status).toBe("success");
		expect(world.sandbox.keys("bucket")).toEqual(["in", "out"]);
	});

	test("fails the step before the job's own work, and names everything at once", async () => {
		world.sandbox.fault({ operation: "CreateMultipartUpload", key: /^secret/, action: DENIED });
		const after = [
			"a -> s3://bucket/secret/a/",
			"b -> s3://bucket/open/",
			"c -> s3://missing-bucket/c",
		].join("\n");
		const { failed, annotations, log, summary } = await main({ after });
		expect(failed).toBe(true);
		expect(annotations).toHaveLength(1);
		const [message = ""] = annotations.map((one) => one.message);
		expect(message).toContain(
			"Preflight: the end of the job would fail. Nothing is lost yet, for the job's own steps are still to come:\n- a -> s3://bucket/secret/a/: Could not upload s3://bucket/secret/a/*: access denied (403 AccessDenied",
		);
		expect(message).toContain(
			"\n- c -> s3://missing-bucket/c: Could not upload s3://missing-bucket/c: there is no such bucket",
		);
		expect(message).toContain("`s3:PutObject` on `arn:aws:s3:::bucket/secret/a/*`");
		expect(message).toMatch(/\nTo go on without .* `preflight: off`$/);
		expect(log).toContain("Preflight: 1 destination can be written");
		expect(summary).toContain("Cannot be written");
	});

	test.each([
		["keys that nobody knows", "other", { "aws-access-key-id": "AKIAUNKNOWN000000000" }],
		["a bucket that is not there", "missing", {}],
		["a store that does not answer", "other", { endpoint: "http://127.0.0.1:9" }],
	])("is silent about what `before` failed of: %s", async (_, bucket, inputs) => {
		const before = `s3://${bucket === "other" ? "bucket" : bucket}/in -> in`;
		const step = world.action({ ...AUTO, ...inputs, before, after: `a -> s3://${bucket}/a` });
		const job = await world.job([step], { env: { AWS_MAX_ATTEMPTS: "1" } });
		const { failed, annotations } = job.main("stage");
		expect(failed).toBe(true);
		expect(annotations.map(({ message }) => message)).toEqual([
			expect.stringContaining("Could not look up s3://"),
		]);
	});

	test("carries what the store may refuse: ACLs, encryption, storage class, tags, locks", async () => {
		world.sandbox.createBucket("locked", { objectLock: true });
		const after = [
			"- from: a",
			"  to: s3://locked/a",
			"  encryption: { type: aws:kms, key: alias/reports }",
			"  storage-class: STANDARD_IA",
			'  tags: { team: data, file: "{sha256}" }',
			"  legal-hold: true",
			"  retain-until: 30d",
			"  retention-mode: GOVERNANCE",
			"  metadata: { x: y }",
			"- { from: b, to: s3://bucket/b, acl: public-read }",
		].join("\n");
		const stage = await main({ after });
		expect(textsOf(stage, "error")).toEqual([
			expect.stringContaining("the bucket does not accept access control lists"),
		]);
		const begun = world.sandbox.recorder.requests.find(({ key }) => key === "a");
		expect(begun?.headers).toMatchObject({
			"x-amz-server-side-encryption": "aws:kms",
			"x-amz-server-side-encryption-aws-kms-key-id": "alias/reports",
			"x-amz-storage-class": "STANDARD_IA",
			"x-amz-tagging": "team=data&file=",
			"x-amz-object-lock-legal-hold": "ON",
			"x-amz-object-lock-mode": "GOVERNANCE",
		});
		expect(begun?.headers).not.toHaveProperty("x-amz-meta-x");
		expect(world.sandbox.uploads("locked")).toEqual([]);
	});

	test("asks anew for what a rule says otherwise, and for customer keys", async () => {
		world.sandbox.createBucket("sealed", { allowCustomerKeys: true });
		const key = Buffer.alloc(32, 7).toString("base64");
		const after = `- from: a/
  to: s3://bucket/a/
  rules: [{ match: "*.bin", storage-class: GLACIER_IR }, { match: "*.txt", cache-control: no-cache }]
- { from: b, to: s3://sealed/b, encryption: { type: customer, key: "${key}" } }`;
		// Nothing secret goes over plain HTTP but to this machine.
		const { failed } = await main({ after });
		expect(failed).toBe(false);
		const begun = world.sandbox.recorder.requests.filter(
			({ operation }) => operation === "CreateMultipartUpload",
		);
		expect(begun.map(({ headers }) => headers["x-amz-storage-class"]).sort()).toEqual([
			"GLACIER_IR",
			undefined,
			undefined,
		]);
		expect(begun.find(({ bucket }) => bucket === "sealed")?.headers).toHaveProperty(
			"x-amz-server-side-encryption-customer-algorithm",
		);
	});

	test("asks for one key where an entry prunes", async () => {
		world.sandbox.fault({ operation: "ListObjectsV2", action: DENIED });
		const stage = await main({ after: "- { from: dist/, to: s3://bucket/site/, prune: true }" });
		expect(textsOf(stage, "error")).toEqual([expect.stringContaining("`s3:ListBucket`")]);
		const listing = world.sandbox.recorder.requests.find(
			(one) => one.operation === "ListObjectsV2",
		);
		expect(listing?.query).toMatchObject({ prefix: "site/", "max-keys": "1" });
	});

	test("tries out the place of the manifest", async () => {
		await world.sandbox.putObject("bucket", "x", "x");
		const stage = await main({
			after: "s3://bucket/x -> x",
			manifest: "s3://bucket/m/manifest.json",
		});
		expect(stage.failed).toBe(false);
		expect(operations()).toContain("CreateMultipartUpload m/manifest.json");
	});

	test("waits with a bucket that a later step names, and says so", async () => {
		const after = "a -> s3://${{ steps.later.outputs.bucket }}/a\nb -> s3://bucket/b";
		const { failed, log } = await main({ after });
		expect(failed).toBe(false);
		expect(log).toContain(
			"Preflight: 1 destination can be written\nWhere `a -> s3:///a` goes waits for later steps.",
		);
		expect(operations()).toHaveLength(2);
	});

	test("waits where an option that matters has no value yet", async () => {
		const after =
			'- { from: a, to: s3://bucket/a, encryption: { type: aws:kms, key: "${{ steps.later.outputs.key }}" } }';
		const { failed, log } = await main({ after });
		expect(failed).toBe(false);
		expect(log).toContain("waits for later steps");
		expect(operations()).toEqual([]);
	});

	test("tries the known part of a key, and only warns where that is denied", async () => {
		world.sandbox.fault({ operation: "CreateMultipartUpload", action: DENIED });
		const after = "a -> s3://bucket/runs/${{ steps.later.outputs.id }}/a";
		const stage = await main({ after });
		expect(stage.failed).toBe(false);
		expect(textsOf(stage, "warning")).toEqual([
			expect.stringContaining("Preflight: the end of the job may fail."),
		]);
		expect(operations()).toEqual(["CreateMultipartUpload runs/s3-staging-preflight"]);
	});

	test("goes where `from` has no value yet", async () => {
		await main({ after: "${{ steps.later.outputs.path }} -> s3://bucket/a/" });
		expect(operations()).toHaveLength(2);
	});

	test("takes a key of a spec file as it is, with empty segments", async () => {
		writeFileSync(path.join(world.workspace, "spec.yml"), "after:\n  - a -> s3://bucket//x//a\n");
		await main({ spec: "spec.yml" });
		expect(operations()).toContain("CreateMultipartUpload /x//a");
	});

	test("does not mind when an entry runs", async () => {
		await main({ after: "- { from: a, to: s3://bucket/a, when: failure }" });
		expect(operations()).toHaveLength(2);
	});

	test("only warns of entries whose `on-error` is `warn`", async () => {
		const after = "- { from: a, to: s3://missing-bucket/a, on-error: warn }";
		const stage = await main({ after });
		expect(stage.failed).toBe(false);
		expect(textsOf(stage, "warning")).toEqual([expect.stringContaining("no such bucket")]);
	});

	test("only warns of a store that fails for now", async () => {
		const action = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
		world.sandbox.fault({ operation: "CreateMultipartUpload", times: 2, action });
		const job = await world.job(
			[world.action({ after: "a -> s3://bucket/a", ...AUTO }), { run: "exit 1" }],
			{
				env: { AWS_MAX_ATTEMPTS: "2" },
			},
		);
		expect(job.main("stage").failed).toBe(false);
		expect(textsOf(job.main("stage"), "warning")).toEqual([
			expect.stringContaining("the end of the job may fail"),
		]);
	});

	test("says of a store without multipart uploads that it shows at the end", async () => {
		const action = { kind: "error", status: 501, code: "NotImplemented" } as const;
		world.sandbox.fault({ operation: "CreateMultipartUpload", action });
		const { failed, log } = await main({ after: "a -> s3://bucket/a/" });
		expect(failed).toBe(false);
		expect(log).toContain("Whether s3://bucket/a/* can be written shows at the end of the job");
	});

	test("finds without a request what the store is known not to have", async () => {
		const after = "- { from: a, to: s3://bucket/a, tags: { team: web }, website-redirect: /b }";
		const stage = await main({ after, dialect: "r2" });
		expect(textsOf(stage, "error")).toEqual([
			expect.stringContaining(
				"- a -> s3://bucket/a: Cloudflare R2 does not have what `tags` and `website-redirect` ask for",
			),
		]);
		expect(operations()).toEqual([]);
	});

	test("warns of an upload that it may not give up", async () => {
		world.sandbox.fault({ operation: "AbortMultipartUpload", action: DENIED });
		const job = await world.job([
			world.action({ after: "a -> s3://bucket/a", ...AUTO }),
			{ run: "exit 1" },
		]);
		expect(job.main("stage").failed).toBe(false);
		const [text = "", ...others] = textsOf(job.main("stage"), "warning");
		expect(others).toEqual([]);
		expect(text).toContain("`s3:AbortMultipartUpload`");
		expect(text).toContain("lifecycle rule");
		const [left] = world.sandbox.uploads("bucket");
		expect(text).toContain(left?.uploadId);
	});

	test("makes no request in a dry run, and says so", async () => {
		const { log } = await main({ after: "a -> s3://bucket/a", "dry-run": "true" });
		expect(log).toContain("Preflight: a dry run begins no uploads");
		expect(operations()).toEqual([]);
	});

	test.each([
		["there is no `after`", { before: "s3://bucket/x -> x" }],
		["`after` only downloads", { after: "s3://bucket/x -> x" }],
		["it is off", { after: "a -> s3://bucket/a", preflight: "off" }],
	])("is not made where %s", async (_, inputs) => {
		await world.sandbox.putObject("bucket", "x", "x");
		const { log } = await main(inputs);
		expect(log).not.toContain("Preflight");
		expect(operations().filter((one) => one.includes("MultipartUpload"))).toEqual([]);
	});

	test("asks of 64 places at most, and says how many it left out", async () => {
		const after = Array.from({ length: 70 }, (_, index) => `a -> s3://bucket/${index}/a`);
		const { log } = await main({ after: after.join("\n") });
		expect(log).toContain("Preflight: 64 destinations can be written\n6 more were left out.");
		expect(world.sandbox.recorder.count("CreateMultipartUpload")).toBe(64);
		expect(world.sandbox.recorder.maxConcurrency()).toBeLessThanOrEqual(8);
	});

	test("leaves no upload behind when the job is cancelled in the middle", async () => {
		const gate = Promise.withResolvers<void>();
		const hold = { kind: "hold", until: gate.promise } as const;
		world.sandbox.fault({ operation: "CreateMultipartUpload", times: 20, action: hold });
		const after = Array.from({ length: 20 }, (_, index) => `a -> s3://bucket/${index}/a`).join(
			"\n",
		);
		const { workspace, temp } = world;
		const job = startJob([world.action({ after, ...AUTO })], { workspace, temp });
		await world.sandbox.recorder.waitFor("CreateMultipartUpload", 8);
		job.cancel();
		setTimeout(() => gate.resolve(), 300);
		const result = await job.result;
		expect(result.status).toBe("cancelled");
		expect(textsOf(result.main("stage"), "error").join("\n")).toContain(
			"The job was cancelled before it was known whether `after` can be written",
		);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
		expect(world.sandbox.recorder.count("CreateMultipartUpload")).toBe(8);
		expect(world.sandbox.recorder.count("AbortMultipartUpload")).toBe(8);
	});

	test("names the upload that a cancelled job could not give up", async () => {
		const gate = Promise.withResolvers<void>();
		const hold = { kind: "hold", until: gate.promise } as const;
		world.sandbox.fault({ operation: "CreateMultipartUpload", action: hold });
		world.sandbox.fault({ operation: "AbortMultipartUpload", times: 20, action: DENIED });
		const { workspace, temp } = world;
		const inputs = { after: "a -> s3://bucket/a", ...AUTO };
		const job = startJob([world.action(inputs)], { workspace, temp });
		await world.sandbox.recorder.waitFor("CreateMultipartUpload", 1);
		job.cancel();
		setTimeout(() => gate.resolve(), 300);
		const stage = (await job.result).main("stage");
		expect(textsOf(stage, "error").join("\n")).toMatch(
			/was cancelled before .*\nAn upload that was begun to try out s3:\/\/bucket\/a is still in the bucket/,
		);
		expect(world.sandbox.uploads("bucket")).toHaveLength(1);
	});
});

describe("a preflight over a connection", () => {
	const world = useWorld();
	const connections = (more: string) => `other:
  endpoint: ${world.sandbox.endpoint}
  aws-access-key-id: ${world.sandbox.credential.accessKeyId}
  aws-secret-access-key: ${world.sandbox.credential.secretAccessKey}
  ${more}
`;
	const main = async (after: string, more: string) => {
		const inputs = { after, connections: connections(more), preflight: "auto" };
		const step = { id: "stage", uses: ACTION, with: inputs };
		return (await world.job([step, { run: "exit 1" }])).main("stage");
	};

	test("tries a key that `allow` covers", async () => {
		const stage = await main("a/ -> s3+other://bucket/", "access: [write]\n  allow: [bucket/www/]");
		expect(stage.failed).toBe(false);
		expect(world.sandbox.recorder.requests.map(({ key }) => key)).toEqual([
			"www/s3-staging-preflight",
			"www/s3-staging-preflight",
		]);
	});

	test.each([
		["a verb", "access: [read]", "it may not write"],
		["a path", "access: [write]\n  allow: [bucket/www/]", "outside what `allow` has"],
	])("finds without a request that it is not for %s", async (_, more, expected) => {
		const stage = await main("a -> s3+other://bucket/a", more);
		expect(textsOf(stage, "error")).toEqual([expect.stringContaining(expected)]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("names the place, not the key that it made up for it", async () => {
		const stage = await main("a/ -> s3+other://bucket/a/", "access: [read]");
		const [text = ""] = textsOf(stage, "error");
		expect(text).toContain("is not for s3+other://bucket/a/*: it may not write");
		expect(text).not.toContain("s3-staging-preflight");
	});

	test("finds that it may not delete where an entry prunes", async () => {
		const after = "- { from: a/, to: s3+other://bucket/a/, prune: true }";
		const stage = await main(after, "access: [read, write]");
		expect(textsOf(stage, "error")).toEqual([expect.stringContaining("it may not delete")]);
	});
});

describe("a preflight by rights", () => {
	const KEYS = { accessKeyId: "AKIAWRITEREXAMPLE000", secretAccessKey: "writer/secret" };
	const allow = (Action: string | string[], Resource: string) => ({
		Effect: "Allow",
		Action,
		Resource: `arn:aws:s3:::bucket/${Resource}`,
	});
	const policy = JSON.stringify({
		Version: "2012-10-17",
		Statement: [
			allow(["s3:PutObject", "s3:AbortMultipartUpload"], "out/*"),
			allow("s3:PutObject", "kept/*"),
		],
	});
	const world = useWorld({ credentials: [{ ...KEYS, policies: [policy] }] });
	const main = async (after: string) => {
		const job = await world.job([world.action({ after, ...AUTO }), { run: "exit 1" }]);
		return job.main("stage");
	};

	test("takes those of an upload, and no other", async () => {
		const { annotations, log } = await main("a -> s3://bucket/out/a\nb/ -> s3://bucket/out/b/");
		expect(annotations).toEqual([]);
		expect(log).toContain("Preflight: 2 destinations can be written");
	});

	test.each([
		["a/ -> s3://bucket/other/", "`s3:PutObject` on `arn:aws:s3:::bucket/other/*`"],
		["- { from: a, to: s3://bucket/out/a, tags: { x: y } }", "`s3:PutObjectTagging`"],
		["- { from: a/, to: s3://bucket/out/, prune: true }", "`s3:ListBucket`"],
	])("names what is missing: %s", async (after, missing) => {
		const stage = await main(after);
		expect(textsOf(stage, "error")).toEqual([expect.stringContaining(missing)]);
	});

	test("warns where uploads can be begun and not given up", async () => {
		const stage = await main("a -> s3://bucket/kept/a");
		expect(stage.failed).toBe(false);
		expect(textsOf(stage, "warning")).toEqual([
			expect.stringContaining("`s3:AbortMultipartUpload`"),
		]);
	});
});
