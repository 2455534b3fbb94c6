// npm run fuzz: tries inputs that nobody has thought of on every parser of ours, guided by which code they reach.
import { type CampaignOutcome, runCampaign } from "./campaign.ts";
import { keepCase } from "./found-cases.ts";
import { type FuzzOptions, parseOptions, USAGE } from "./options.ts";

const options = readOptions();
let found = 0;
console.log(`seed ${options.seed}`);
for (const name of options.targets) {
	const { seed, executions, findings, isGuided, targets } = options;
	const seconds = options.seconds / targets.length;
	const started = performance.now();
	const outcome = await runCampaign({ name, seed, seconds, executions, findings, isGuided });
	tell(outcome, performance.now() - started);
	found += outcome.failures.length;
}
process.exitCode = found > 0 ? 1 : 0;

function readOptions(): FuzzOptions {
	try {
		return parseOptions(process.argv.slice(2));
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
		process.exit(2);
	}
}

function tell(outcome: CampaignOutcome, milliseconds: number): void {
	const { name, executions, corpus = 0, blocks, failures } = outcome;
	const covered = blocks === undefined ? "" : `, ${blocks.covered} of ${blocks.known} blocks`;
	const pace = Math.round((executions / milliseconds) * 1_000).toLocaleString("en-US");
	const tried = `${executions.toLocaleString("en-US")} executions (${pace}/s)`;
	console.log(`${name}: ${tried}${covered}, corpus ${corpus}, ${failures.length} findings`);
	for (const { message, input } of failures) {
		console.log(`  ${keepCase(name, input)}: ${message.replaceAll("\n", "\n    ")}`);
	}
}
