// npm run load: much at once through the shipped action, each byte of it verified at the end.
import { type LoadOptions, parseOptions, USAGE } from "./options.ts";
import { withPlace } from "./place.ts";
import type { Task } from "./tasks.ts";

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
	console.log(`${task.name}: ${task.title}`);
	try {
		await withPlace(options.directory, (place) =>
			task.run(place, options, (line) => console.log(`  ${line}`)),
		);
	} catch (error) {
		console.error(error);
		process.exitCode = 1;
	}
}
