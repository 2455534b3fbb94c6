import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { ALL, type Amounts, QUICK, TASKS, type Task } from "./tasks.ts";

/** What is to run, and where. */
export interface LoadOptions extends Amounts {
	readonly tasks: readonly Task[];
	/** Everything is made and removed below it. */
	readonly directory: string;
}

const GIB = 1024 ** 3;

export const USAGE = `npm run load -- [TASK …] [options]
${TASKS.map(({ name, title }) => `  ${name.padEnd(17)}${title}`).join("\n")}
  --files N        of small-files, 1 to 1000000 (default 100000)
  --size N         GiB of large-file, 1 to 1000 (default 50)
  --quick          a small part of each: seconds
  --directory PATH where files are made and removed (default: the temporary directory)`;

/** Reads the arguments; throws an Error that names what is wrong with them. */
export function parseOptions(texts: readonly string[]): LoadOptions {
	const { values, positionals } = parseArgs({
		args: [...texts],
		allowPositionals: true,
		options: {
			files: { type: "string" },
			size: { type: "string" },
			quick: { type: "boolean", default: false },
			directory: { type: "string", default: tmpdir() },
		},
	});
	const { files, size, quick, directory } = values;
	return {
		...(quick ? QUICK : ALL),
		...(files !== undefined && { files: toNumber("--files", files, 1_000_000) }),
		...(size !== undefined && { bytes: toNumber("--size", size, 1_000) * GIB }),
		tasks: chosen(positionals),
		directory,
	};
}

function chosen(names: readonly string[]): readonly Task[] {
	const unknown = names.find((name) => !TASKS.some((task) => task.name === name));
	if (unknown !== undefined) {
		const known = TASKS.map(({ name }) => name).join(", ");
		throw new Error(`There is no task "${unknown}": it is one of ${known}`);
	}
	return names.length === 0 ? TASKS : TASKS.filter(({ name }) => names.includes(name));
}

function toNumber(option: string, text: string, most: number): number {
	const number = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : Number.NaN;
	if (!(number <= most)) {
		throw new Error(`${option} takes a number from 1 to ${most}, not "${text}"`);
	}
	return number;
}
