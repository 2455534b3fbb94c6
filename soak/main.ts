// npm run soak: random transfers through random faults by the shipped bundle; every byte is checked afterwards.
import { runGrowth } from "./growth/run-growth.ts";
import { parseOptions, type SoakOptions, USAGE } from "./options.ts";
import { makeRound } from "./round.ts";
import { type RoundEnd, runRound } from "./run-round.ts";
import { Tally } from "./tally.ts";

/** The end of the log is enough to see what it was about; the round can be repeated. */
const SHOWN_LINES = 40;

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
	process.once(signal, () => stopping.abort(`stopped by ${signal}`));
}
const { signal } = stopping;
try {
	const options = readOptions();
	console.log(`seed ${options.seed}`);
	const { seed, growthRequests } = options;
	const isWell = growthRequests
		? await runGrowth(seed, growthRequests, signal)
		: await soak(options);
	process.exitCode = isWell ? 0 : 1;
} catch (error) {
	console.error(signal.aborted ? signal.reason : error);
	process.exitCode = 1;
}

function readOptions(): SoakOptions {
	try {
		return parseOptions(process.argv.slice(2));
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
		process.exit(2);
	}
}

/** Whether everything was as it has to be. */
async function soak({ seed, from, rounds, minutes }: SoakOptions): Promise<boolean> {
	const endsAt = performance.now() + minutes * 60_000;
	const tally = new Tally();
	const failed: number[] = [];
	try {
		for (let number = from; number < from + rounds && performance.now() < endsAt; number += 1) {
			const end = await runRound(await makeRound(seed, number), signal);
			tally.add(end);
			if (end.problems.length === 0) continue;
			failed.push(number);
			console.log(failureText(seed, end));
		}
	} finally {
		console.log(`\n${tally}`);
	}
	console.log(failed.length === 0 ? "nothing lost" : `${failed.length} rounds went wrong`);
	return failed.length === 0;
}

function failureText(seed: number, { round, end, problems, hits }: RoundEnd): string {
	const { works, faults, ending, phase, attempts, inputs } = round;
	const infinite = (_: string, value: unknown) =>
		value === Number.POSITIVE_INFINITY ? "always" : value;
	return [
		`\nround ${round.number} of seed ${seed} went wrong`,
		...problems.slice(0, 10).map((problem) => `  - ${problem}`),
		`  to repeat it: npm run soak -- --seed ${seed} --from ${round.number} --rounds 1`,
		...works.map(({ kind, entry }) => `  ${kind}: ${JSON.stringify(entry).slice(0, 300)}`),
		...faults.map(({ kind, rule }) => `  fault, ${kind}: ${JSON.stringify(rule, infinite)}`),
		`  in ${phase}, ${attempts} attempts, ${JSON.stringify(inputs)}, ${JSON.stringify(ending ?? "to its end")}`,
		`  met: ${hits
			.map(({ kind, method, target }) => `${kind} ${method} ${target}`)
			.slice(0, 20)
			.join(", ")}`,
		...end.stdout
			.split("\n")
			.slice(-SHOWN_LINES)
			.map((line) => `  | ${line.slice(0, 300)}`),
	].join("\n");
}
