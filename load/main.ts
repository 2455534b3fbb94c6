// npm run load: much at once through the shipped action, each byte of it verified at the end.
import { type LoadOptions, parseOptions, USAGE } from "./options.ts";
import { withPlace } from "./place.ts";
import type { Task } from "./tasks.ts";

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
	process.once(signal, () => stopping.abort(`stopped by ${signal}`));
}
const { signal } = stopping;
const options = readOptions();
for (const task of options.tasks) await run(task);

function readOptions(): LoadOptions {
	try {
		return parseOptions(process.argv.slice(2));
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
		process.exit(2);
	}
}

/** One that fails does not keep the others from running. */
async function run(task: Task): Promise<void> {
	if (signal.aborted) return;
	console.log(`${task.name}: ${task.title}`);
	try {
		await withPlace({ directory: options.directory, signal }, (place) =>
			task.run(place, options, (line) => console.log(`  ${line}`)),
		);
	} catch (error) {
		console.error(signal.aborted ? signal.reason : error);
		process.exitCode = 1;
	}
}
