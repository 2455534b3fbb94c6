import { StagingError } from "../errors.ts";

/** As many requests go first. One alone could fail for what is wrong with its object only. */
const SCOUTS = 4;

/** In so many directories requests are found to be in vain before that is taken to be so in all. */
const MOST_PLACES = 16;

/** What failures say about the requests that were to follow. */
export interface Omens {
	/** Whether a failure is about what all requests share, rather than about one object. */
	isShared(error: StagingError): boolean;
	/** Whether one shows that others can succeed. */
	isHarmless(error: StagingError): boolean;
}

interface Failed {
	readonly key: string;
	readonly error: StagingError;
}

interface Verdict {
	/** What the keys begin with whose requests are in vain. */
	readonly prefix: string;
	/** What these fail with. */
	readonly error: StagingError;
}

/**
 * Requests that share a fate. The first few go ahead; when one succeeds, all others go as they come, and when all of
 * these fail for a shared cause, no other is made below the directory that their keys have in common: rights may end
 * there. An empty key is for what is about no object.
 */
export class Canary {
	readonly #omens: Omens;
	readonly #failures: Failed[] = [];
	#inFlight = 0;
	#isProven: boolean = false;
	#waiting: (() => void)[] = [];
	readonly #verdicts: Verdict[] = [];

	constructor(omens: Omens) {
		this.#omens = omens;
	}

	/** Whether requests go as they come. */
	get isProven(): boolean {
		return this.#isProven;
	}

	/** Fails as the first requests did where no other is made. */
	assertHope(key: string): void {
		const verdict = this.#verdicts.find(({ prefix }) => key.startsWith(prefix));
		if (verdict !== undefined) {
			throw verdict.error;
		}
	}

	/**
	 * Makes a request when that can help, else fails as the first ones did. The request may tell by `prove` that it is
	 * going well, before it is over.
	 */
	async run<T>(key: string, request: (prove: () => void) => Promise<T>): Promise<T> {
		while (!this.#isProven) {
			this.assertHope(key);
			if (this.#inFlight + this.#failures.length < SCOUTS) {
				return await this.#scout(key, request);
			}
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		}
		return await request(() => undefined);
	}

	async #scout<T>(key: string, request: (prove: () => void) => Promise<T>): Promise<T> {
		this.#inFlight += 1;
		try {
			const outcome = await request(() => this.#prove());
			this.#prove();
			return outcome;
		} catch (error) {
			this.#judge(key, error);
			throw error;
		} finally {
			this.#inFlight -= 1;
			this.#wake();
		}
	}

	#judge(key: string, error: unknown): void {
		if (!(error instanceof StagingError) || this.#isProven) {
			return;
		}
		if (this.#omens.isHarmless(error)) {
			this.#prove();
		} else if (this.#omens.isShared(error)) {
			this.#failures.push({ key, error });
			if (this.#failures.length === SCOUTS) {
				this.#conclude(this.#failures.splice(0));
			}
		}
	}

	#conclude(failures: readonly Failed[]): void {
		const [first] = failures;
		if (first !== undefined) {
			const isLast = this.#verdicts.length + 1 === MOST_PLACES;
			const prefix = isLast ? "" : commonDirectory(failures.map(({ key }) => key));
			this.#verdicts.push({ prefix, error: untried(first.error) });
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

function commonDirectory([first = "", ...others]: readonly string[]): string {
	let directory = parentOf(first);
	while (!others.every((key) => key.startsWith(directory))) {
		directory = parentOf(directory.slice(0, -1));
	}
	return directory;
}

function parentOf(key: string): string {
	return key.slice(0, key.lastIndexOf("/") + 1);
}

/** One error for all that are not tried, however many these are. */
function untried(first: StagingError): StagingError {
	const { code, message, hint, group } = first;
	// Without a group it is told by its words, which must not differ then.
	const told =
		group === undefined
			? message
			: `Not tried, because the first ${SCOUTS} requests of this kind failed alike: ${message}`;
	return new StagingError(code, told, { hint, group, cause: first });
}
