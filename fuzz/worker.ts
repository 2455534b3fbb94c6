// Tries inputs for one target in a thread of its own, which can be ended whatever it does.
import { parentPort, workerData } from "node:worker_threads";
import type { WorkerOrder } from "./campaign.ts";
import { Coverage } from "./coverage.ts";
import { Fuzzer } from "./fuzzer.ts";
import { LastInput } from "./last-input.ts";
import { Random } from "./random.ts";
import { isTargetName, loadTarget } from "./targets.ts";

const { name, seed, seconds, executions, findings, isGuided, memory }: WorkerOrder = workerData;
if (!isTargetName(name)) {
	throw new Error(`no target ${name}`);
}
const roots = ["src/", "sandbox/", "fuzz/planted/"].map((folder) =>
	new URL(`../${folder}`, import.meta.url).toString(),
);
const coverage = new Coverage(roots);
const lastInput = new LastInput(memory);
const fuzzer = new Fuzzer({
	target: await loadTarget(name),
	coverage,
	random: new Random(seed),
	isGuided,
	onInput: (input) => lastInput.write(input),
});
const deadline = performance.now() + seconds * 1_000;
parentPort?.postMessage(await fuzzer.run({ executions, findings, deadline }));
