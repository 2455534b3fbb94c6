import type { FuzzTarget } from "./target.ts";

/** An input for which something does not hold. */
export interface Failure {
	/** The same for inputs that fail alike. */
	readonly name: string;
	readonly message: string;
	readonly input: Buffer;
}

/** For inputs of a few kilobytes; three times in a row, since the machine may be busy. */
const MOST_MILLISECONDS = 1_000;
const TIMES = 3;

const MOST_TRIES = 2_000;
const MOST_MINIMISING_MILLISECONDS = 20_000;

/** How `input` fails, if it does. */
export async function failureOf(target: FuzzTarget, input: Buffer): Promise<Failure | undefined> {
	let fastest = Number.POSITIVE_INFINITY;
	for (let times = 0; times < TIMES && fastest > MOST_MILLISECONDS; times++) {
		const started = performance.now();
		try {
			await target.check(Buffer.from(input));
		} catch (error) {
			return { ...describe(error), input };
		}
		fastest = Math.min(fastest, performance.now() - started);
	}
	return fastest > MOST_MILLISECONDS
		? { name: "slow", message: `takes ${Math.round(fastest)} ms`, input }
		: undefined;
}

/** The same failure of as few bytes as are found soon. */
export async function minimise(
	target: FuzzTarget,
	failure: Failure,
	onInput: (input: Buffer) => void,
): Promise<Failure> {
	const deadline = performance.now() + MOST_MINIMISING_MILLISECONDS;
	let smallest = failure;
	let tries = 0;
	for (let length = smallest.input.length; length >= 1; length = Math.floor(length / 2)) {
		for (let start = 0; start < smallest.input.length; ) {
			if (tries++ > MOST_TRIES || performance.now() > deadline) {
				return smallest;
			}
			const input = without(smallest.input, start, length);
			onInput(input);
			const found = await failureOf(target, input);
			if (found?.name === failure.name) {
				smallest = found;
			} else {
				start += length;
			}
		}
	}
	return smallest;
}

function without(input: Buffer, start: number, length: number): Buffer {
	return Buffer.concat([input.subarray(0, start), input.subarray(start + length)]);
}

function describe(error: unknown): Pick<Failure, "name" | "message"> {
	const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
	const [place = ""] = /(?:src|sandbox|fuzz)\/[\w/.-]+:\d+/.exec(stack) ?? [];
	const [first = ""] = message.split("\n", 1);
	// What differs from input to input is quoted, or a number.
	const kind = first.replace(/`[^`]*`|"[^"]*"|'[^']*'/g, "…").replace(/\d+/g, "0");
	return { name: `${place} ${kind.slice(0, 80)}`, message };
}
