// Makes the outputs, the manifest, the log and the summary of 100,000 downloads and prints time and memory.
// Argument: where the manifest goes. Needs `--expose-gc`.
import { writeFile } from "node:fs/promises";
import { planLines, resultLines } from "../../src/report/log-lines.ts";
import { stepOutputs } from "../../src/report/outputs.ts";
import { phaseSummary } from "../../src/report/summary.ts";
import type { DoneResult } from "../../src/transfer/result.ts";
import { aDownload, aDownloadSpec, aReport, done } from "../support/build.ts";
import { peakMemoryBytes } from "../support/peak-memory.ts";

const [manifestPath = ""] = process.argv.slice(2);
const entry = aDownloadSpec({ from: { kind: "prefix", bucket: "bucket", prefix: "data/" } });
const metadata = {};
const results: DoneResult[] = [];
for (let index = 0; index < 100_000; index++) {
	const name = `2026/07/part-${index}.csv`;
	const object = { key: `data/${name}`, bytes: 4_096, etag: "e" };
	results.push(done(aDownload({ entry, object, path: `/w/data/${name}` }), { metadata }));
}
const transfers = results.map(({ transfer }) => transfer);
const { plan } = aReport({ entries: [{ entry, transfers, skips: [] }] });
const report = { plan, results, dryRun: false, milliseconds: 1_000 };
global.gc?.();
const before = process.memoryUsage().rss;
const startedAt = performance.now();
const lines = [...planLines(report), ...resultLines(report)];
const { manifest, tooLarge } = stepOutputs({
	report,
	outline: [],
	planned: new Map(),
	manifestPath,
});
await writeFile(manifestPath, manifest);
const summaryLength = phaseSummary(report, "before", () => undefined).length;
const milliseconds = performance.now() - startedAt;
const grownBytes = peakMemoryBytes() - before;
process.stdout.write(
	`${JSON.stringify({ lines: lines.length, tooLarge, summaryLength, milliseconds, grownBytes })}\n`,
);
