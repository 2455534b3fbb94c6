// npm run bench: our action against the bare HTTP client, the AWS SDK and other programs, each as a whole process.
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import type { WorkResult } from "./measurement.ts";
import { type BenchOptions, parseOptions, USAGE } from "./options.ts";
import { findPeers } from "./peers.ts";
import { describeMachine, writePerformancePage } from "./performance-page.ts";
import { runWork } from "./run-work.ts";
import { renderTable } from "./table.ts";
import { buildTools } from "./tools.ts";
import { tenthOf, type Work } from "./work.ts";

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
	process.once(signal, () => stopping.abort(new Error(`stopped by ${signal}`)));
}

try {
	await bench(readOptions());
} catch (error) {
	console.error(error);
	process.exitCode = 1;
}

function readOptions(): BenchOptions {
	try {
		return parseOptions(process.argv.slice(2));
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
		process.exit(2);
	}
}

async function bench(options: BenchOptions): Promise<void> {
	const directory = mkdtempSync(path.join(options.directory, "s3-staging-bench-"));
	try {
		const equipment = {
			tools: await buildTools(path.join(directory, "tools")),
			peers: await findPeers(process.env),
		};
		const run = {
			...options,
			equipment,
			directory,
			signal: stopping.signal,
			onLine: console.error,
		};
		const results: WorkResult[] = [];
		const works = options.works.map((work) => chosenPart(work, options));
		for (const work of works.filter(({ contenders }) => contenders.length > 0)) {
			results.push(await runWork(run, work));
		}
		const machine = describeMachine(equipment.peers, options.runs);
		const text = `${machine}\n\n${renderTable(results)}`;
		console.log(text);
		if (options.isKept) writePerformancePage(text);
	} finally {
		rmSync(directory, { recursive: true });
	}
}

function chosenPart(work: Work, { only, isQuick }: BenchOptions): Work {
	return {
		...work,
		...(isQuick && { title: `A tenth of: ${work.title}`, job: tenthOf(work.job) }),
		contenders: work.contenders.filter((name) => only?.has(name) ?? true),
	};
}
