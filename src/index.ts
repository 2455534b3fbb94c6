import path from "node:path";
import { StagingError } from "./errors.ts";
import { githubHost } from "./host/github-host.ts";
import { inputTexts, isOnePhase, withdrawInputs } from "./host/inputs.ts";
import { describeStores, openStore } from "./open-store.ts";
import { causeLines } from "./report/cause-lines.ts";
import { errorText } from "./report/failure-text.ts";
import { hasMainBegun, runMain, runOnePhase, runPost, type StageContext } from "./stage/stage.ts";

const host = githubHost(process.env);
const isStepOfOnePhase = isOnePhase(process.env);
const controller = new AbortController();
const context: StageContext = {
	host,
	texts: inputTexts(process.env),
	signal: controller.signal,
	openStore: (inputs, use) => openStore(inputs, process.env, use),
	describeStores: (inputs, connections) => describeStores(inputs, process.env, connections),
};

withdrawInputs(process.env);

// The runner sends SIGINT when a job is cancelled and SIGTERM 7.5 s later; Windows knows SIGBREAK.
for (const signal of ["SIGINT", "SIGTERM", "SIGBREAK"] as const) {
	process.on(signal, () =>
		controller.abort(new StagingError("cancelled", "The job was cancelled")),
	);
}
process.on("uncaughtException", fail);
await runStage().catch(fail);

/**
 * One bundle serves every stage. The runner starts dist/post.js at the end of a job, even where main never began;
 * where something else starts dist/index.js then, main's facts tell.
 */
function runStage(): Promise<void> {
	const startedAs = path.basename(process.argv[1] ?? "");
	if (startedAs === "post.js" || hasMainBegun(host)) return runPost(context);
	return isStepOfOnePhase ? runOnePhase(context) : runMain(context);
}

/** Ends with exit code 1 and without process.exit, which loses what is still on its way to the log. */
function fail(thrown: unknown): void {
	const error =
		thrown instanceof StagingError
			? thrown
			: new StagingError("internal", `A defect in s3-staging: ${thrown}`, {
					hint: "Please report it with the log of a run that has debug logging on.",
					cause: thrown,
				});
	host.error(errorText(error), { title: "s3-staging" });
	for (const line of causeLines(error)) host.debug(line);
}
