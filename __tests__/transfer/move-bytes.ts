import { readFileSync } from "node:fs";
import type { Transfer } from "../../src/plan/plan.ts";
import { openObjectStore } from "../../src/store/s3-object-store.ts";
import { runPlan } from "../../src/transfer/run-plan.ts";
import { peakMemoryBytes } from "../support/peak-memory.ts";

// A process of its own, so that its memory is that of the transfers alone. Moves what it is told to and prints
// how many mebibytes it came to need on top of what it began with.
const { settings, transfers, maxMemoryBytes } = JSON.parse(readFileSync(0, "utf8"));
const store = openObjectStore({ ...settings, environment: {} }, () => {});
const entries = transfers.map((transfer: Transfer) => ({
	entry: transfer.entry,
	transfers: [transfer],
	skips: [],
}));
const plan = { phase: "before", entries, directories: [], warnings: [] } as const;
const before = process.memoryUsage.rss();
const results = await runPlan(plan, {
	store,
	maxConcurrency: 8,
	maxMemoryBytes,
	onEvent: () => {},
	signal: new AbortController().signal,
});
store.close();
const failed = results.filter(({ status }) => status === "failed").length;
const mebibytes = (peakMemoryBytes() - before) / 2 ** 20;
process.stdout.write(JSON.stringify({ failed, mebibytes }));
