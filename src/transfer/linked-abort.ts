import { setMaxListeners } from "node:events";

/** A signal that fires with another one, or alone before. */
export class LinkedAbort {
	readonly #parent: AbortSignal;
	readonly #controller = new AbortController();
	readonly #follow = () => this.abort(this.#parent.reason);

	/** Fires at once when the parent has fired already. */
	constructor(parent: AbortSignal) {
		this.#parent = parent;
		// Every request and everyone who waits for one listens, and Node 20 takes more than ten for a leak.
		setMaxListeners(0, this.signal);
		if (parent.aborted) {
			this.#follow();
		} else {
			parent.addEventListener("abort", this.#follow, { once: true });
		}
	}

	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	abort(reason?: unknown): void {
		this.#controller.abort(reason);
	}

	/** Lets go of the parent, which may live on for long. */
	unlink(): void {
		this.#parent.removeEventListener("abort", this.#follow);
	}
}
