import { StagingError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { loadLockText, saveLockText, toRealPath } from "../host/lock-file.ts";
import { type Lock, lockedSelection } from "../plan/lock.ts";
import { parseLock } from "../plan/parse-lock.ts";
import { errorText } from "../report/failure-text.ts";
import { lockText } from "../report/lock-text.ts";
import { failures, isAnyWithheld, type PhaseReport } from "../report/phase-report.ts";

/** The lock file of a phase: it holds the phase to what is in it, or is written when there is none. */
export class PhaseLock {
	/** Absent while there is no file. */
	readonly lock: Lock | undefined;
	/** Where the file is or will be: absolute, links resolved. */
	readonly realPath: string;
	readonly #path: string;
	readonly #host: Host;

	/** Fails with `invalid-input` where the file cannot be used. */
	static open(path: string, host: Host): PhaseLock {
		return new PhaseLock(path, host);
	}

	private constructor(path: string, host: Host) {
		const text = loadLockText(path, host.workspace);
		const lock = text === undefined ? undefined : parseLock(path, text);
		this.#path = path;
		this.#host = host;
		this.realPath = toRealPath(path, host.workspace);
		this.lock = lock;
	}

	/** Writes the first lock, of a phase of which nothing is missing. That it cannot be written fails the step, and nothing else of it. */
	async writeFirst(report: PhaseReport): Promise<void> {
		if (this.lock !== undefined) return;
		const reason = reasonNotToWrite(report);
		if (reason !== undefined) {
			this.#host.info(`No lock is written: ${reason}`);
			return;
		}
		try {
			await saveLockText(this.#path, this.#host.workspace, lockText(report, lockedSelection));
			this.#host.info(`Wrote the lock ${this.#path}: commit it to stage the same bytes again`);
		} catch (error) {
			if (!(error instanceof StagingError)) throw error;
			this.#host.error(errorText(error), { title: "s3-staging" });
		}
	}
}

function reasonNotToWrite(report: PhaseReport): string | undefined {
	if (report.dryRun) return "this is a dry run";
	if (isAnyWithheld(report)) return "entries were left out for lack of credentials";
	return failures(report).length > 0 ? "not everything arrived" : undefined;
}
