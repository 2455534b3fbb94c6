// One process that runs phases of the engine, one after the other, until its parent has seen enough; after each it
// tells what it holds. Started with --expose-gc and a channel to its parent.
import type { Host } from "../../src/host/host.ts";
import { inputTexts } from "../../src/host/inputs.ts";
import { describeStores, openStore } from "../../src/open-store.ts";
import { runOnePhase } from "../../src/stage/stage.ts";
import { takeSample } from "./sample.ts";

/** What the loop tells its parent after each phase. */
export interface PhaseReport {
	readonly sample: Awaited<ReturnType<typeof takeSample>>;
	/** What the step would have failed with. */
	readonly errors: readonly string[];
	readonly retries: number;
}

const { GITHUB_WORKSPACE: workspace = "", RUNNER_TEMP: temporary = "" } = process.env;

process.on("message", (message) => {
	if (message === "again") void runPhase();
	else process.disconnect();
});
void runPhase();

async function runPhase(): Promise<void> {
	const errors: string[] = [];
	let retries = 0;
	const host = quietHost(errors, (line) => {
		if (line.startsWith("Retry: ")) retries += 1;
	});
	await runOnePhase({
		host,
		texts: inputTexts(process.env),
		// As in a step, one signal for all that it does.
		signal: new AbortController().signal,
		openStore: (inputs, use) => openStore(inputs, process.env, use),
		describeStores: (inputs, connections) => describeStores(inputs, process.env, connections),
	});
	const report: PhaseReport = { sample: await takeSample(), errors, retries };
	process.send?.(report);
}

/** A host that keeps nothing but errors. */
function quietHost(errors: string[], onLine: (line: string) => void): Host {
	const ignore = () => {};
	return {
		workspace,
		temporary,
		provenance: {},
		tokens: {},
		trigger: { event: "push", head: "own", isDependabot: false },
		info: onLine,
		hasDebugLog: false,
		debug: ignore,
		notice: ignore,
		warning: ignore,
		error: (text) => void errors.push(text),
		startGroup: ignore,
		endGroup: ignore,
		mask: ignore,
		setOutput: ignore,
		saveState: ignore,
		state: () => "",
		appendSummary: () => Promise.resolve(),
	};
}
