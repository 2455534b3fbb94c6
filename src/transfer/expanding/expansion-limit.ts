import { StagingError } from "../../errors.ts";
import type { Download } from "../../plan/plan.ts";
import { describeTransfer } from "../locations.ts";

const LEAST_LIMIT_BYTES = 4 * 2 ** 30;
const MOST_TIMES = 100;

/** What of an archive is no content, headers, padding and what stands behind its end: at first, and for each entry. */
const FIRST_FRAME_BYTES = 64 * 2 ** 20;
const FRAME_BYTES = 64 * 2 ** 10;

/** Counts what a download expands to, against the limit of its entry. */
export class ExpansionLimit {
	readonly #download: Download;
	readonly #limit: number;
	#bytes = 0;
	#frame = FIRST_FRAME_BYTES;
	#decoded = 0;

	constructor(download: Download) {
		const { entry, object } = download;
		this.#download = download;
		this.#limit = entry.maxExpandedBytes ?? Math.max(LEAST_LIMIT_BYTES, MOST_TIMES * object.bytes);
	}

	/** Fails with `content-refused` when it has become too much. */
	add(bytes: number): void {
		this.#bytes += bytes;
		this.#assertWithin(this.#bytes, this.#limit);
	}

	/** Of an archive: one more entry, which may take some bytes beside its content. */
	addEntry(): void {
		this.#frame += FRAME_BYTES;
	}

	/** Of an archive: what its bytes are decoded to, content included. Fails as `add` does. */
	addDecoded(bytes: number): void {
		this.#decoded += bytes;
		this.#assertWithin(this.#decoded, this.#limit + this.#frame);
	}

	#assertWithin(bytes: number, most: number): void {
		if (bytes > most) {
			throw new StagingError(
				"content-refused",
				`Could not ${describeTransfer(this.#download)}: its ${this.#download.object.bytes} bytes expand to more than ${this.#limit} bytes`,
				{ hint: "If it is meant to be that large, say so with `max-expanded`, such as `100 GiB`" },
			);
		}
	}
}
