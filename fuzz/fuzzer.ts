import type { Coverage } from "./coverage.ts";
import { type Failure, failureOf, minimise } from "./failure.ts";
import { mutate, type Vocabulary } from "./mutator.ts";
import type { Random } from "./random.ts";
import type { FuzzTarget } from "./target.ts";

export interface FuzzerParts {
	readonly target: FuzzTarget;
	readonly coverage: Coverage;
	readonly random: Random;
	/** Without it nothing is learnt from what runs: for comparison. */
	readonly isGuided: boolean;
	/** Hears of every input before it is tried. */
	readonly onInput: (input: Buffer) => void;
}

/** When to stop, whichever comes first. */
export interface FuzzerLimits {
	readonly executions: number;
	readonly findings: number;
	/** As of `performance.now()`. */
	readonly deadline: number;
}

export interface FuzzerOutcome {
	readonly executions: number;
	readonly corpus: number;
	readonly blocks: { readonly covered: number; readonly known: number };
	readonly failures: readonly Failure[];
}

// To ask V8 what ran takes about a millisecond, many times as long as most inputs.
const BATCH = 16;
const MOST_BYTES = 2_048;

/** Tries inputs, keeps those by which new code runs, and makes others of them. */
export class Fuzzer {
	readonly #parts: FuzzerParts;
	readonly #vocabulary: Vocabulary;
	readonly #corpus: Buffer[] = [];
	readonly #failures = new Map<string, Failure>();
	#executions = 0;

	constructor(parts: FuzzerParts) {
		const { dictionary, mostBytes = MOST_BYTES } = parts.target;
		this.#parts = parts;
		this.#vocabulary = { dictionary: dictionary.map((token) => Buffer.from(token)), mostBytes };
	}

	async run({ executions, findings, deadline }: FuzzerLimits): Promise<FuzzerOutcome> {
		await this.#plant();
		while (
			this.#executions < executions &&
			this.#failures.size < findings &&
			performance.now() < deadline
		) {
			await this.#tryBatch();
		}
		await this.#minimiseAll();
		return {
			executions: this.#executions,
			corpus: this.#corpus.length,
			blocks: this.#parts.coverage.blocks(),
			failures: [...this.#failures.values()],
		};
	}

	async #plant(): Promise<void> {
		for (const seed of this.#parts.target.seeds) {
			const input = Buffer.from(seed);
			await this.#try(input);
			this.#corpus.push(input);
		}
		this.#parts.coverage.take(true);
	}

	async #tryBatch(): Promise<void> {
		const inputs = Array.from({ length: BATCH }, () => this.#nextInput());
		for (const input of inputs) {
			await this.#try(input);
		}
		const { coverage, isGuided } = this.#parts;
		if (!coverage.take(!isGuided) || !isGuided) {
			return;
		}
		for (const input of inputs) {
			await this.#try(input);
			if (coverage.take(true)) {
				this.#corpus.push(input);
			}
		}
	}

	/** What was found last is where more is to be found. */
	#nextInput(): Buffer {
		const { random } = this.#parts;
		const parents = random.once(2) ? this.#corpus.slice(-BATCH) : this.#corpus;
		return mutate(random.pick(parents), random.pick(this.#corpus), this.#vocabulary, random);
	}

	async #try(input: Buffer): Promise<void> {
		this.#parts.onInput(input);
		this.#executions += 1;
		const failure = await failureOf(this.#parts.target, input);
		if (failure !== undefined && !this.#failures.has(failure.name)) {
			this.#failures.set(failure.name, failure);
		}
	}

	async #minimiseAll(): Promise<void> {
		const { target, onInput } = this.#parts;
		for (const failure of this.#failures.values()) {
			this.#failures.set(failure.name, await minimise(target, failure, onInput));
		}
	}
}
