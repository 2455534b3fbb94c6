import { StagingError } from "../../errors.ts";
import type { Download } from "../../plan/plan.ts";
import { describeTransfer } from "../locations.ts";

const LEAST_LIMIT_BYTES = 4 * 2 ** 30;
const MOST_TIMES = 100;

/** Counts what a download expands to, against the limit of its entry. */
export class ExpansionLimit {
	readonly #download: Download;
	readonly #limit: number;
	#bytes = 0;

	constructor(download: Download) {
		const { entry, object } = download;
		this.#download = download;
		this.#limit = entry.maxExpandedBytes ?? Math.max(LEAST_LIMIT_BYTES, MOST_TIMES * object.bytes);
	}

	/** Fails with `content-refused` when it has become too much. */
	add(bytes: number): void {
		this.#bytes += bytes;
		if (this.#bytes > this.#limit) {
			throw new StagingError(
				"content-refused",
				`Could not ${describeTransfer(this.#download)}: its ${this.#download.object.bytes} bytes expand to more than ${this.#limit} bytes`,
				{ hint: "If it is meant to be that large, say so with `max-expanded`, such as `100 GiB`" },
			);
		}
	}
}
