import { readAttributes } from "../../file-attributes.ts";
import type { FetchedResult, FetchResult } from "../move-transfer.ts";

/** Whether a download is to become a link: its object is empty and tells where to. */
export function isLink(result: FetchResult): result is FetchedResult {
	if (result.status === "failed" || result.file.download.linkRoot === undefined) return false;
	const { linkTarget } = readAttributes(result.arrival.metadata).attributes;
	return linkTarget !== undefined && result.arrival.bytes === 0;
}

/** A download that becomes a link, by its place in the plan. */
export interface HeldLink {
	readonly fetched: FetchedResult;
	readonly index: number;
}

/** Downloads that become links wait until all other transfers of the plan are over: nothing is written past a link. */
export class HeldLinks {
	readonly #held: HeldLink[] = [];
	readonly #make: (links: readonly HeldLink[]) => void;
	#missing: number;

	/** `count`: transfers of the plan. `make` is called once, if there are links. */
	constructor(count: number, make: (links: readonly HeldLink[]) => void) {
		this.#missing = count;
		this.#make = make;
	}

	hold(link: HeldLink): void {
		this.#held.push(link);
		this.#makeWhenLast();
	}

	/** Another transfer is over. */
	settle(): void {
		this.#missing -= 1;
		this.#makeWhenLast();
	}

	#makeWhenLast(): void {
		if (this.#held.length > 0 && this.#missing === this.#held.length) this.#make(this.#held);
	}
}
