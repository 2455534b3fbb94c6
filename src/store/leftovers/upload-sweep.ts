import { objectUri } from "../../object-address.ts";
import type { MultipartUpload } from "../object-store.ts";
import { abortUpload } from "../s3-abort.ts";
import type { S3Session } from "../s3-session.ts";
import type { Sweep, SweptPlace } from "./sweep.ts";

/** For how long whoever is done waits for it. What is not removed by then waits for the next run. */
const END_MILLISECONDS = 5000;

/**
 * Removes uploads in parts that nobody goes on with, beside everything else: at once those of processes that were killed
 * on this machine, and with each upload that begins others of its key that have been idle for a day.
 */
export class UploadSweep implements Sweep {
	readonly #session: S3Session;
	readonly #place: SweptPlace;
	readonly #stop = new AbortController();
	readonly #signal: AbortSignal;
	readonly #works = new Set<Promise<void>>();
	readonly #unwatch: () => void;
	#mayList: boolean;

	/** Begins. `signal` ends it. */
	constructor(session: S3Session, place: SweptPlace, signal: AbortSignal) {
		this.#session = session;
		this.#place = place;
		this.#mayList = true;
		this.#signal = AbortSignal.any([signal, this.#stop.signal]);
		this.#unwatch = session.leftovers.watch(place.bucket, {
			onBegun: (upload) => this.#begin(() => place.inTurn(() => this.#removeIdle(upload))),
		});
		this.#begin(() => this.#removeAbandoned());
	}

	/** Takes no longer than a few seconds. Never fails. */
	async end(): Promise<void> {
		this.#unwatch();
		const timer = setTimeout(() => this.#stop.abort(), END_MILLISECONDS);
		await Promise.all(this.#works);
		clearTimeout(timer);
	}

	#begin(work: () => Promise<void>): void {
		// Whoever uploads has not asked for it, so that nothing of it is a failure of theirs.
		const working = work().catch(() => {});
		this.#works.add(working);
		void working.then(() => this.#works.delete(working));
	}

	async #removeAbandoned(): Promise<void> {
		const { bucket, terms, inTurn, isWithin = () => true } = this.#place;
		const abandoned = await this.#session.leftovers.findAbandoned(bucket);
		for (const upload of abandoned) {
			if (!isWithin(upload.location.key)) continue;
			const location = { ...upload.location, ...(terms && { terms }) };
			const left = { ...upload, location };
			await inTurn(() => this.#remove(left, "a run that was killed has left")).catch(() => {});
		}
	}

	async #removeIdle(begun: MultipartUpload): Promise<void> {
		if (!this.#mayList) return;
		const { findIdleUploads } = await import("./idle-uploads.ts");
		const idle = await findIdleUploads(this.#session, begun, this.#signal).catch(() => {
			// The store does not know such requests, or this identity may not make them: nor will it for other keys.
			this.#mayList = false;
			return [];
		});
		for (const upload of idle) {
			await this.#remove(upload, "nobody has gone on with for a day").catch(() => {});
		}
	}

	async #remove(upload: MultipartUpload, reason: string): Promise<void> {
		if (!(await abortUpload(this.#session, upload, this.#signal))) return;
		this.#session.tell(
			`Removed an incomplete upload to ${objectUri(upload.location)} that ${reason}`,
		);
	}
}
