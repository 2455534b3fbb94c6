// Downloads the objects that its input names, begins them early, and prints how many bytes of heap the run and the
// results hold in the end for each. Needs `--expose-gc`.
import { readFileSync } from "node:fs";
import type { Download } from "../../src/plan/plan.ts";
import { openObjectStore } from "../../src/store/s3-object-store.ts";
import { openRun } from "../../src/transfer/open-run.ts";

const { settings, warmUp, downloads } = JSON.parse(readFileSync(0, "utf8"));
const store = openObjectStore({ ...settings, environment: {} });

function open() {
	const limits = { maxConcurrency: 8, maxMemoryBytes: 2 ** 26 };
	const { signal } = new AbortController();
	return openRun({ store, ...limits, onEvent: () => undefined, signal });
}

function heapBytes(): number {
	global.gc?.();
	return process.memoryUsage().heapUsed;
}

async function move(run: ReturnType<typeof open>, wanted: readonly Download[]) {
	run.begin(wanted);
	const entries = wanted.map((download) => ({
		entry: download.entry,
		transfers: [download],
		skips: [],
	}));
	return await run.finish({ phase: "before", entries, directories: [], warnings: [] });
}

await move(open(), warmUp);
const run = open();
const before = heapBytes();
const results = await move(run, downloads);
const bytesEach = (heapBytes() - before) / results.length;
store.close();
await run.abandon();
const arrived = results.filter(({ status }) => status === "done").length;
process.stdout.write(JSON.stringify({ arrived, bytesEach }));
