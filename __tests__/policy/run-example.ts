import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runJob } from "../../harness/run-job.ts";
import type { NeededAction } from "../../sandbox/iam/evaluate.ts";
import type { RecordedRequest } from "../../sandbox/recorder.ts";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox.ts";
import { type Policy, toPolicies } from "../../src/policy/policies.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { ACTION, reach } from "../support/action.ts";
import { startCloudFront } from "../support/cloudfront.ts";
import { writeTree } from "../support/tree.ts";
import { type Example, filesFor, seedStore } from "./examples.ts";

const USER = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "secret" };
const REGION = "us-east-1";

/** What became of an example. */
export interface ExampleRun {
	readonly policy: Policy;
	/** The output `policy`. */
	readonly output: string;
	readonly status: string;
	readonly log: string;
	readonly requests: readonly RecordedRequest[];
	/** Everything that it had to be allowed. */
	readonly needed: readonly NeededAction[];
}

/** The policy that an example needs, on Amazon's S3. */
async function policyOf({ text }: Example): Promise<Policy> {
	const spec = await parseSpec({ before: "", after: "", transfers: text }, "one-phase");
	const facts = { hasLock: false, mayFindNothing: false };
	const store = { region: REGION, isAmazon: true };
	const found = toPolicies([{ entries: spec.transfers }], { ...facts, storeOf: () => store });
	return found[0]?.policy ?? { Version: "2012-10-17", Statement: [] };
}

/** Runs an example against a store whose only identity has just the policy that is generated for it. */
export async function runExample(example: Example): Promise<ExampleRun> {
	const policy = await policyOf(example);
	const credentials = [{ ...USER, policies: [JSON.stringify(policy)] }];
	const sandbox = await startSandbox({ region: REGION, credentials });
	const cloudFront = await startCloudFront(sandbox.credential);
	const workspace = mkdtempSync(path.join(tmpdir(), "example-"));
	const temp = mkdtempSync(path.join(tmpdir(), "example-temp-"));
	try {
		const text = await prepare(example, sandbox, workspace);
		const inputs = { dialect: "aws", "aws-region": REGION, transfers: text };
		const step = {
			id: "stage",
			uses: path.join(ACTION, "upload"),
			with: { ...reach(sandbox), ...inputs },
		};
		const env = { AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url };
		const job = await runJob([step], { workspace, temp, env });
		const { requests } = sandbox.recorder;
		const invalidations = cloudFront.taken.map(({ distribution }) => ({
			action: "cloudfront:CreateInvalidation",
			resource: `arn:aws:cloudfront::111122223333:distribution/${distribution}`,
		}));
		return {
			policy,
			output: String(job.steps.stage?.outputs.policy),
			status: job.status,
			log: job.main("stage").log,
			requests,
			needed: [...requests.flatMap(({ needed }) => needed), ...invalidations],
		};
	} finally {
		await Promise.all([sandbox.stop(), cloudFront.stop()]);
		for (const directory of [workspace, temp]) rmSync(directory, { recursive: true, force: true });
	}
}

/** The text of the example that is run: nobody waits for hours, and versions have names that only the store knows. */
async function prepare(example: Example, sandbox: Sandbox, workspace: string): Promise<string> {
	const text = example.text.replace(", wait: 5h", "");
	const spec = await parseSpec({ before: "", after: "", transfers: text }, "one-phase");
	await seedStore(example, spec, sandbox);
	writeTree(workspace, filesFor(spec));
	const [first] = spec.transfers;
	if (first?.direction !== "download" || first.versionId === undefined) return text;
	const { bucket } = first.from;
	const { versionId = "" } = sandbox.object(bucket, sandbox.keys(bucket)[0] ?? "") ?? {};
	return text.replace(first.versionId, versionId);
}
