// Uploads `out/` without root's rights and prints each result. Arguments: workspace, endpoint.
import { makePlan } from "../../src/plan/make-plan.ts";
import { openObjectStore } from "../../src/store/s3-object-store.ts";
import { openRun } from "../../src/transfer/open-run.ts";
import { upload } from "../plan/temp-job.ts";

const [workspace = "", endpoint = ""] = process.argv.slice(2);
const NOBODY = 65_534;
if (process.getuid?.() === 0) process.setuid?.(NOBODY);

const { signal } = new AbortController();
const store = openObjectStore({
	endpoint,
	pathStyle: "auto",
	anonymous: false,
	dialect: "auto",
	maxConnections: 4,
	environment: process.env,
});
const plan = await makePlan([upload("out/", "s3://bucket/")], {
	phase: "after",
	jobStatus: "success",
	store,
	workspace,
	temporary: workspace,
	allowPaths: [],
	includeHiddenFiles: false,
	ifNoFilesFound: "error",
	signal,
});
const options = { store, signal, maxConcurrency: 4, maxMemoryBytes: 2 ** 24, onEvent: () => {} };
const results = await openRun(options).finish(plan);
store.close();
const told = results.map((result) =>
	result.status === "failed"
		? { code: result.error.code, message: result.error.message }
		: result.status,
);
process.stdout.write(`\n${JSON.stringify(told)}\n`);
