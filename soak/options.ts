import { parseArgs } from "node:util";

/** What a soak is to do. */
export interface SoakOptions {
	readonly seed: number;
	/** Number of the first round. */
	readonly from: number;
	/** Ends after so many rounds, */
	readonly rounds: number;
	/** or after so long. */
	readonly minutes: number;
	/** One process with very many requests instead, and how many. */
	readonly growthRequests?: number;
}

export const USAGE = `npm run soak -- [options]
  --seed N       what everything random follows from (default: another each time)
  --minutes N    how long, fractions allowed (default 2, without --rounds)
  --rounds N     how many rounds
  --from N       number of the first round (default 1)
  --growth       instead: one process with very many requests, which must not grow
  --requests N   how many of them (default 100000)`;

const NUMBER = /^\d{1,10}(\.\d+)?$/;

/** Reads the arguments; throws an Error that names what is wrong with them. */
export function parseOptions(texts: readonly string[]): SoakOptions {
	const { values } = parseArgs({
		args: [...texts],
		options: {
			seed: { type: "string" },
			minutes: { type: "string" },
			rounds: { type: "string" },
			from: { type: "string" },
			growth: { type: "boolean", default: false },
			requests: { type: "string" },
		},
	});
	const bounded = values.rounds !== undefined;
	return {
		seed: read("--seed", values.seed, Math.floor(Math.random() * 1_000_000)),
		from: read("--from", values.from, 1),
		rounds: read("--rounds", values.rounds, Number.POSITIVE_INFINITY),
		minutes: read("--minutes", values.minutes, bounded ? Number.POSITIVE_INFINITY : 2),
		...(values.growth && { growthRequests: read("--requests", values.requests, 100_000) }),
	};
}

function read(option: string, text: string | undefined, usual: number): number {
	if (text === undefined) return usual;
	if (!NUMBER.test(text)) throw new Error(`${option} takes a number, not "${text}"`);
	return Number(text);
}
