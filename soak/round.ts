import { Random } from "./random.ts";
import { type SomeFault, someFaults } from "./some-fault.ts";
import { someWork } from "./some-work.ts";
import type { Work } from "./work.ts";

/** What ends the process before its time, when so many requests have come. */
export interface Ending {
	readonly signal: "SIGINT" | "SIGTERM" | "SIGKILL";
	readonly afterRequests: number;
}

/** One run of the action, and all that happens to it. It follows from seed and number alone. */
export interface Round {
	readonly number: number;
	readonly phase: "before" | "after";
	readonly works: readonly Work[];
	readonly faults: readonly SomeFault[];
	readonly ending?: Ending;
	readonly inputs: Readonly<Record<string, string>>;
	/** Of each request. */
	readonly attempts: number;
}

const MIB = 2 ** 20;

export async function makeRound(seed: number, number: number): Promise<Round> {
	const random = new Random(`${seed}/${number}`);
	const works: Work[] = [];
	// Most rounds are of little bytes and many requests.
	const mostBytes = random.weighted([
		[MIB, 4],
		[20 * MIB, 4],
		[128 * MIB, 1],
	]);
	for (let count = random.between(1, 5); count > 0; count -= 1) {
		works.push(await someWork({ random, name: `w${count}`, mostBytes }));
	}
	return {
		number,
		phase: random.pick(["before", "before", "after"] as const),
		works,
		faults: someFaults(random),
		...(random.chance(0.25) && { ending: someEnding(random) }),
		inputs: someInputs(random),
		attempts: random.between(2, 6),
	};
}

function someEnding(random: Random): Ending {
	return {
		signal: random.pick(["SIGINT", "SIGTERM", "SIGKILL", "SIGKILL"] as const),
		afterRequests: random.between(1, random.pick([2, 8, 40])),
	};
}

function someInputs(random: Random): Readonly<Record<string, string>> {
	return {
		dialect: random.pick(["aws", "aws", "aws", "generic"]),
		"max-concurrency": random.pick(["", "", "1", "4", "64"]),
		"max-memory": random.pick(["", "", "64MiB"]),
	};
}
