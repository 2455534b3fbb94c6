// The whole story on this machine: an S3 server, a job that downloads an image before it works, turns it grey,
// and uploads it when it ends. The action is the shipped bundle, run as the GitHub runner runs it.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type JobResult, runJob } from "../harness/run-job.ts";
import { type Sandbox, startSandbox } from "../sandbox/sandbox.ts";
import { colourImage, isGrey, turnGrey } from "./demo/image.ts";
import { heading, quote, summaryText } from "./demo/show.ts";

const BUCKET = "covalent-howto-tmp";
const BEFORE = `image = s3://${BUCKET}/remote_unprocessed_file.png -> in/image.png`;
const AFTER = `- name: processed
  from: in/image.png
  to: s3://${BUCKET}/remote_processed_file.png
  cache-control: no-cache
  metadata: { pixels: "\${{ steps.grey.outputs.pixels }}" }`;

const startedAt = performance.now();
const scratch = mkdtempSync(path.join(tmpdir(), "s3-staging-demo-"));
const sandbox = await startSandbox();
try {
	heading("A job of two steps: s3-staging, then one that turns an image grey");
	quote(`before:\n${BEFORE.replace(/^/gm, "  ")}\nafter:\n${AFTER.replace(/^/gm, "  ")}`);
	await sandbox.createBucket(BUCKET);
	await sandbox.putObject(BUCKET, "remote_unprocessed_file.png", colourImage(), {
		"content-type": "image/png",
	});
	heading(`The job's log; the bucket is on an S3 server of this demo, ${sandbox.endpoint}`);
	const job = await runDemoJob(sandbox);
	await checkResult(job, sandbox);
	const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
	heading(`Done in ${seconds} s, and every part of it was checked: the result is grey`);
} finally {
	await sandbox.stop();
	rmSync(scratch, { recursive: true });
}

function runDemoJob({ endpoint, credential }: Sandbox): Promise<JobResult> {
	const inputs = {
		endpoint,
		dialect: "aws",
		"aws-access-key-id": "${{ secrets.ACCESS_KEY_ID }}",
		"aws-secret-access-key": "${{ secrets.SECRET_ACCESS_KEY }}",
		before: BEFORE,
		after: AFTER,
	};
	return runJob(
		[
			{ id: "files", uses: path.resolve(import.meta.dirname, ".."), with: inputs },
			{
				id: "grey",
				env: {
					IMAGE: "${{ steps.files.outputs.image }}",
					OUTPUTS: "${{ toJSON(steps.files.outputs) }}",
				},
				run: ({ env, log }) => {
					log("The outputs of s3-staging, as this step sees them:");
					for (const [name, value] of Object.entries(JSON.parse(env.OUTPUTS ?? ""))) {
						log(`  ${name} = ${value}`);
					}
					const pixels = turnGrey(env.IMAGE ?? "");
					log(`Turned ${pixels} pixels of ${env.IMAGE} grey`);
					return { pixels: String(pixels) };
				},
			},
		],
		{
			workspace: mkdtempSync(path.join(scratch, "workspace-")),
			temp: mkdtempSync(path.join(scratch, "temp-")),
			secrets: {
				ACCESS_KEY_ID: credential.accessKeyId,
				SECRET_ACCESS_KEY: credential.secretAccessKey,
			},
			onLine: ({ step, stage, text }) =>
				console.log(`   ${step}${stage === "post" ? ", at the end of the job" : ""} | ${text}`),
		},
	);
}

async function checkResult(job: JobResult, { object }: Sandbox): Promise<void> {
	assert.equal(job.status, "success", "the job succeeds");
	const pixels = job.steps.grey?.outputs.pixels ?? "";
	heading("What the end of the job uploaded");
	const processed = object(BUCKET, "remote_processed_file.png");
	assert(processed, "the result is uploaded");
	const { algorithm, value } = processed.checksum ?? {};
	const lines = Object.entries({ ...processed.headers, [`checksum ${algorithm}`]: value });
	quote(lines.map(([name, text]) => `${name}: ${text}`).join("\n"));
	assert.equal(processed.headers["content-type"], "image/png");
	assert.equal(processed.headers["cache-control"], "no-cache");
	assert.equal(processed.headers["x-amz-meta-pixels"], pixels);

	heading("`after` is read again at the end, so it knows what later steps found out");
	const line = (text = "") => text.split("\n").find((part) => part.includes("metadata"));
	quote(`first:      ${line(job.main("files").inputs.after)}`);
	quote(`at the end: ${line(job.post("files").inputs.after)}`);
	assert.notEqual(job.main("files").inputs.after, job.post("files").inputs.after);

	heading("The job summary, as text");
	const summary = summaryText(job);
	quote(summary);
	for (const name of ["remote_unprocessed_file.png", "remote_processed_file.png"]) {
		assert(summary.includes(`s3://${BUCKET}/${name}`), `the summary names ${name}`);
	}

	const source = object(BUCKET, "remote_unprocessed_file.png");
	assert(source && !isGrey(await source.body()), "the source keeps its colours");
	assert(isGrey(await processed.body()), "the result is grey");
	const staged = readFileSync(job.steps.files?.outputs.image ?? "");
	assert.deepEqual(staged, await processed.body(), "what arrived is what was made");
}
