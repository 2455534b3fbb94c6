/** The runner shows ten warnings of a step (actions/runner, ActionCommandManager.cs), and others have some to tell. */
const MOST_TOLD = 5;

/** What a person should hear of objects although nothing fails: of some of them, and how many more there are. */
export class Doubts {
	readonly #onNotice: (text: string) => void;
	#count = 0;

	constructor(onNotice: (text: string) => void) {
		this.#onNotice = onNotice;
	}

	tell(text: string): void {
		this.#count += 1;
		if (this.#count <= MOST_TOLD) this.#onNotice(text);
	}

	/** Tells of those that were not told. */
	close(): void {
		const more = this.#count - MOST_TOLD;
		if (more > 0) this.#onNotice(`… and ${more} more notices of this kind`);
	}
}
