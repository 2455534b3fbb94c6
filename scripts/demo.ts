// The whole story on this machine: an S3 server, a job that downloads an image before it works, turns it grey,
// and uploads it when it ends. The action is the shipped bundle, run as the GitHub runner runs it.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type JobResult, runJob } from "../harness/run-job.ts";
import { type Sandbox, startSandbox } from "../sandbox/sandbox.ts";
import { colourImage, isGrey, turnGrey } from "./demo/image.ts";

const BUCKET = "covalent-howto-tmp";
const root = path.resolve(import.meta.dirname, "..");

const startedAt = performance.now();
const scratch = mkdtempSync(path.join(tmpdir(), "s3-staging-demo-"));
const sandbox = await startSandbox();
try {
	await sandbox.createBucket(BUCKET);
	await sandbox.putObject(BUCKET, "remote_unprocessed_file.png", colourImage(), {
		"content-type": "image/png",
	});
	heading(
		`An S3 server listens on ${sandbox.endpoint}; a colour image lies in its bucket ${BUCKET}`,
	);
	const job = await runDemoJob(sandbox);
	await checkResult(job, sandbox);
	heading(
		`Done in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s: every step of it was checked`,
	);
} finally {
	await sandbox.stop();
	rmSync(scratch, { recursive: true });
}

function runDemoJob({ endpoint, credential }: Sandbox): Promise<JobResult> {
	const workspace = mkdtempSync(path.join(scratch, "workspace-"));
	return runJob(
		[
			{
				id: "stage",
				uses: root,
				with: {
					endpoint,
					"aws-access-key-id": "${{ secrets.ACCESS_KEY_ID }}",
					"aws-secret-access-key": "${{ secrets.SECRET_ACCESS_KEY }}",
					before: `image = s3://${BUCKET}/remote_unprocessed_file.png -> in/image.png`,
					after: [
						"- name: processed",
						"  from: in/image.png",
						`  to: s3://${BUCKET}/remote_processed_file.png`,
						"  cache-control: no-cache",
						'  metadata: { pixels: "${{ steps.grey.outputs.pixels }}" }',
					].join("\n"),
				},
			},
			{
				id: "grey",
				env: { IMAGE: "${{ steps.stage.outputs.image }}" },
				run: ({ env, contexts, log }) => {
					log(`outputs of the step before: ${JSON.stringify(contexts.steps, null, 2)}`);
					const pixels = turnGrey(env.IMAGE ?? "");
					log(`turned ${pixels} pixels of ${env.IMAGE} grey`);
					return { pixels: String(pixels) };
				},
			},
		],
		{
			workspace,
			temp: mkdtempSync(path.join(scratch, "temp-")),
			secrets: {
				ACCESS_KEY_ID: credential.accessKeyId,
				SECRET_ACCESS_KEY: credential.secretAccessKey,
			},
			onLine: ({ step, stage, text }) => console.log(`  ${stage} ${step} | ${text}`),
		},
	);
}

async function checkResult(job: JobResult, { object }: Sandbox): Promise<void> {
	assert.equal(job.status, "success", "the job succeeds");
	const processed = object(BUCKET, "remote_processed_file.png");
	assert(processed, "the post step uploads the result");
	heading("What the post step uploaded");
	console.log(processed.headers, processed.checksum);
	assert.equal(processed.headers["content-type"], "image/png");
	assert.equal(processed.headers["cache-control"], "no-cache");
	assert.equal(processed.headers["x-amz-meta-pixels"], job.steps.grey?.outputs.pixels);
	assert.notEqual(job.steps.grey?.outputs.pixels, "0");

	heading("The job summary");
	const summary = job.stages.map((stage) => stage.summary).join("\n");
	console.log(summary);
	for (const name of ["remote_unprocessed_file.png", "remote_processed_file.png"]) {
		assert(summary.includes(`${BUCKET}/${name}`), `the summary names ${name}`);
	}

	const before = object(BUCKET, "remote_unprocessed_file.png");
	assert(before && !isGrey(await before.body()), "the source keeps its colours");
	assert(isGrey(await processed.body()), "the result is grey");
	const staged = job.steps.stage?.outputs.image ?? "";
	assert.deepEqual(readFileSync(staged), await processed.body(), "what arrived is what was made");
}

function heading(text: string): void {
	console.log(`\n== ${text}\n`);
}
