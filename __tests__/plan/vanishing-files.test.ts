import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { pathOf, type TempJob, tempJob, transfersOf, upload } from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
});
afterEach(() => job.remove());

/** Writes and removes files in a directory as fast as it can until it is stopped. */
const CHURN = `
	const { rmSync, writeFileSync } = require("node:fs");
	const { parentPort, workerData } = require("node:worker_threads");
	parentPort.postMessage("running");
	for (let at = 0; ; at++) {
		writeFileSync(workerData + "/passing" + (at % 50), "x");
		rmSync(workerData + "/passing" + ((at + 25) % 50), { force: true });
	}
`;

test("files that vanish while a directory is searched do not lose the others", async () => {
	const logs = path.join(job.workspace, "logs");
	mkdirSync(logs);
	for (let at = 0; at < 1_000; at++) writeFileSync(path.join(logs, `stays${at}`), "x");
	const worker = new Worker(CHURN, { eval: true, workerData: logs });
	try {
		await new Promise((resolve) => worker.once("message", resolve));
		for (let run = 0; run < 3; run++) {
			const plan = await job.plan([upload("logs/", "s3://b/")]);
			expect(plan.entries[0]?.failure).toBeUndefined();
			const staying = transfersOf(plan).filter((transfer) => pathOf(transfer)?.includes("stays"));
			expect(staying).toHaveLength(1_000);
		}
	} finally {
		await worker.terminate();
	}
});
