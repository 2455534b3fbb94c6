import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import type { ContenderName, Work } from "./work.ts";
import { WORKS } from "./works.ts";

/** What a run of the benchmark is to do. */
export interface BenchOptions {
	readonly works: readonly Work[];
	/** Limits the contenders. */
	readonly only?: ReadonlySet<ContenderName>;
	readonly runs: number;
	/** A tenth of each work: to see that all contenders run, not to judge them. */
	readonly isQuick: boolean;
	/** Where files are made and removed again: a directory on the disk to be measured. */
	readonly directory: string;
	/** Put the table into docs/performance.md. */
	readonly isKept: boolean;
}

export const USAGE = `npm run bench -- [options]
  --work NAME,…     only these works: ${WORKS.map(({ name }) => name).join(", ")}
  --only NAME,…     only these contenders: ${contenderNames().join(", ")}
  --runs N          runs of each contender, 1 to 99 (default 5)
  --quick           two runs of a tenth of the work
  --directory PATH  where files are made and removed (default: the temporary directory)
  --write           put the table into docs/performance.md`;

/** Reads the arguments; throws an Error that names what is wrong with them. */
export function parseOptions(texts: readonly string[]): BenchOptions {
	const { values } = parseArgs({
		args: [...texts],
		options: {
			work: { type: "string" },
			only: { type: "string" },
			runs: { type: "string" },
			quick: { type: "boolean", default: false },
			directory: { type: "string", default: tmpdir() },
			write: { type: "boolean", default: false },
		},
	});
	const names = chosen(
		"--work",
		values.work,
		WORKS.map(({ name }) => name),
	);
	return {
		works: WORKS.filter(({ name }) => names.has(name)),
		...(values.only === undefined ? {} : { only: chosen("--only", values.only, contenderNames()) }),
		runs: readRuns(values.runs, values.quick ? 2 : 5),
		isQuick: values.quick,
		directory: values.directory,
		isKept: values.write,
	};
}

function contenderNames(): readonly ContenderName[] {
	return [...new Set(WORKS.flatMap(({ contenders }) => contenders))];
}

function chosen<T extends string>(
	option: string,
	text: string | undefined,
	names: readonly T[],
): ReadonlySet<T> {
	if (text === undefined) return new Set(names);
	const wanted = text.split(",");
	const unknown = wanted.find((name) => !names.some((known) => known === name));
	if (unknown !== undefined) {
		throw new Error(`${option} has no "${unknown}"; it knows ${names.join(", ")}`);
	}
	return new Set(names.filter((name) => wanted.includes(name)));
}

function readRuns(text: string | undefined, usual: number): number {
	if (text === undefined) return usual;
	if (!/^[1-9]\d?$/.test(text)) {
		throw new Error(`--runs takes a number from 1 to 99, not "${text}"`);
	}
	return Number(text);
}
