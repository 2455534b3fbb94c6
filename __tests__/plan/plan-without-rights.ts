// Plans the upload of `out/` without root's rights and prints why it failed. Arguments: workspace, temporary directory.
import { makePlan } from "../../src/plan/make-plan.ts";
import { memoryStore } from "./memory-store.ts";
import { upload } from "./temp-job.ts";

const [workspace = "", temporary = ""] = process.argv.slice(2);
const NOBODY = 65_534;
if (process.getuid?.() === 0) process.setuid?.(NOBODY);

const plan = await makePlan([upload("out/", "s3://b/")], {
	phase: "after",
	jobStatus: "success",
	store: memoryStore({}),
	workspace,
	temporary,
	allowPaths: [],
	includeHiddenFiles: false,
	ifNoFilesFound: "error",
	signal: new AbortController().signal,
});
const failure = plan.entries[0]?.failure;
process.stdout.write(
	`\n${JSON.stringify({ code: failure?.code, message: failure?.message, hint: failure?.hint })}\n`,
);
