import type { StagingError } from "../errors.ts";
import type { SecretFile } from "../secret-files/secret-file-error.ts";
import type { UploadSpec } from "../spec/spec.ts";
import type { FoundFile } from "./find-by-pattern.ts";
import type { PlanContext } from "./plan-context.ts";

/** The files of an entry that must not be uploaded, while they are gathered. */
export class SecretFiles {
	readonly #guard: PlanContext["secretGuard"];
	readonly #entry: UploadSpec;
	readonly #found: SecretFile[] = [];

	constructor(entry: UploadSpec, { secretGuard }: PlanContext) {
		this.#entry = entry;
		this.#guard = secretGuard;
	}

	/** Whether a file may be looked at by `take`; not so for nearly all. `real`: its path with links resolved. */
	mayTake(file: FoundFile, real: string): boolean {
		const guard = this.#guard;
		if (guard === undefined) return false;
		return guard.suspects(real) || (file.writtenPath !== real && guard.suspects(file.writtenPath));
	}

	/** Whether it holds secrets, as its names and its content tell. */
	async take(file: FoundFile, real: string, bytes: number): Promise<boolean> {
		for (const path of new Set([file.writtenPath, real])) {
			const found = await this.#guard?.judge({ path, bytes });
			if (found === undefined) continue;
			this.#found.push(found);
			return true;
		}
		return false;
	}

	/** One error about all of them, or none. */
	problems(): StagingError[] {
		if (this.#guard === undefined || this.#found.length === 0) return [];
		return [this.#guard.refuse(this.#found, this.#entry.text)];
	}
}
