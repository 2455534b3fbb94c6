import { readFileSync } from "node:fs";
import type { Transfer } from "../../src/plan/plan.ts";
import { openObjectStore } from "../../src/store/s3-object-store.ts";
import { openRun } from "../../src/transfer/open-run.ts";
import { peakMemoryBytes } from "../support/peak-memory.ts";

// A process of its own, so that its memory is that of the transfers alone. Moves what it is told to and prints
// how many mebibytes it came to need, in all and on top of what it began with.
const { settings, transfers, limits } = JSON.parse(readFileSync(0, "utf8"));
const store = openObjectStore({ ...settings, environment: {} });
const entries = transfers.map((transfer: Transfer) => ({
	entry: transfer.entry,
	transfers: [transfer],
	skips: [],
}));
const plan = { phase: "before", entries, directories: [], warnings: [] } as const;
const before = process.memoryUsage.rss();
const { signal } = new AbortController();
const results = await openRun({ store, ...limits, onEvent: () => {}, signal }).finish(plan);
store.close();
const failures = results.flatMap((result) => (result.status === "failed" ? [result.error] : []));
const peak = peakMemoryBytes();
process.stdout.write(
	JSON.stringify({
		failures: failures.map(({ message }) => message),
		mebibytes: peak / 2 ** 20,
		addedMebibytes: (peak - before) / 2 ** 20,
	}),
);
