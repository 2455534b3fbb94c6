import { StagingError } from "../errors.ts";

/** As many requests go first. One alone could fail for what is wrong with its object only. */
const SCOUTS = 4;

/** What failures say about the requests that were to follow. */
export interface Omens {
	/** Whether a failure is about what all requests share, rather than about one object. */
	isShared(error: StagingError): boolean;
	/** Whether one shows that others can succeed. */
	isHarmless(error: StagingError): boolean;
}

/**
 * Requests that share a fate. The first few go ahead; when one succeeds, all others go as they come, and when all of
 * these fail for a shared cause, no other is made.
 */
export class Canary {
	readonly #omens: Omens;
	readonly #failures: StagingError[] = [];
	#inFlight = 0;
	#isProven: boolean = false;
	#waiting: (() => void)[] = [];
	/** What the others fail with. */
	#verdict: StagingError | undefined;

	constructor(omens: Omens) {
		this.#omens = omens;
	}

	/** Whether requests go as they come. */
	get isProven(): boolean {
		return this.#isProven;
	}

	/** Fails as the first requests did where no other is made. */
	assertHope(): void {
		if (this.#verdict !== undefined) {
			throw this.#verdict;
		}
	}

	/**
	 * Makes a request when that can help, else fails as the first ones did. The request may tell by `prove` that it is
	 * going well, before it is over.
	 */
	async run<T>(request: (prove: () => void) => Promise<T>): Promise<T> {
		while (!this.#isProven) {
			this.assertHope();
			if (this.#inFlight + this.#failures.length < SCOUTS) {
				return await this.#scout(request);
			}
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		}
		return await request(() => undefined);
	}

	async #scout<T>(request: (prove: () => void) => Promise<T>): Promise<T> {
		this.#inFlight += 1;
		try {
			const outcome = await request(() => this.#prove());
			this.#prove();
			return outcome;
		} catch (error) {
			this.#judge(error);
			throw error;
		} finally {
			this.#inFlight -= 1;
			this.#wake();
		}
	}

	#judge(error: unknown): void {
		if (!(error instanceof StagingError) || this.#isProven) {
			return;
		}
		if (this.#omens.isHarmless(error)) {
			this.#prove();
		} else if (this.#omens.isShared(error)) {
			this.#failures.push(error);
			const [first] = this.#failures;
			if (first !== undefined && this.#failures.length === SCOUTS) {
				this.#verdict = untried(first);
			}
		}
	}

	#prove(): void {
		if (!this.#isProven) {
			this.#isProven = true;
			this.#wake();
		}
	}

	#wake(): void {
		for (const resolve of this.#waiting.splice(0)) {
			resolve();
		}
	}
}

/** One error for all that are not tried, however many these are. */
function untried(first: StagingError): StagingError {
	const { code, message, hint, group } = first;
	// Without a group it is told by its words, which must not differ then.
	const told =
		group === undefined
			? message
			: `Not tried, because the first ${SCOUTS} requests of this kind failed alike: ${message}`;
	return new StagingError(code, told, {
		...(hint !== undefined && { hint }),
		...(group !== undefined && { group }),
		cause: first,
	});
}
