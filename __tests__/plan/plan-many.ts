// Plans the download of 100,000 objects into an existing directory and prints time and memory.
// Arguments: workspace, temporary directory, platform. Needs `--expose-gc`.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Platform } from "../../src/plan/plan-context.ts";
import { peakMemoryBytes } from "../support/peak-memory.ts";
import { memoryStore } from "./memory-store.ts";
import { download, transfersOf } from "./temp-job.ts";

const [workspace = "", temporary = "", platform = "posix"] = process.argv.slice(2);
const COUNT = 100_000;

const store = {
	...memoryStore({}),
	async *list() {
		for (let page = 0; page < COUNT / 1_000; page++) {
			const objects = Array.from({ length: 1_000 }, (_, index) => ({
				key: `data/2026/${String(page).padStart(3, "0")}/part-${index}.csv`,
				bytes: index,
				etag: `${page}-${index}`.padStart(32, "0"),
			}));
			yield { objects, hasMore: page < COUNT / 1_000 - 1 };
		}
	},
};

mkdirSync(path.join(workspace, "data/050"), { recursive: true });
global.gc?.();
const before = process.memoryUsage().rss;
const startedAt = performance.now();
const plan = await makePlan(
	[download("s3://b/data/2026/**/*.csv", "data/", { exclude: ["*.tmp"] })],
	{
		phase: "before",
		jobStatus: undefined,
		store,
		workspace,
		temporary,
		allowPaths: [],
		platform: platform as Platform,
		includeHiddenFiles: false,
		ifNoFilesFound: "error",
		signal: new AbortController().signal,
	},
);
const milliseconds = performance.now() - startedAt;
// The most this process ever held, garbage included.
const grownBytes = peakMemoryBytes() - before;
const transfers = transfersOf(plan).length;
process.stdout.write(`${JSON.stringify({ transfers, milliseconds, grownBytes })}\n`);
