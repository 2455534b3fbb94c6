import { open, realpath } from "node:fs/promises";
import path from "node:path";
import { StagingError } from "../errors.ts";
import { matchExcludes } from "../spec/pattern.ts";
import { onlyNameOf, type SecretFile, secretFileError } from "./secret-file-error.ts";
import { ruleOfName } from "./secret-names.ts";
import { type JobToken, SecretSearch } from "./secret-search.ts";

/** So much of a file is searched: all of most, and the head of the others. */
const SEARCHED_BYTES = 2 ** 20;
/** Of a file whose name does not tell enough, so much does: a key or a file of settings is no larger. */
const HEAD_BYTES = 2 ** 16;

export interface GuardOptions {
	/** Absolute. */
	readonly workspace: string;
	/** Patterns of files that may be uploaded whatever they are; see `matchExcludes`. */
	readonly allowed: readonly string[];
	/** Secrets that this process holds. */
	readonly tokens: readonly JobToken[];
}

/** A file whose bytes are read to be sent. */
interface ReadFile {
	/** Absolute. */
	readonly path: string;
	readonly bytes: number;
}

/** Keeps secrets out of uploads: files that are known for theirs by name, and whatever holds one. */
export class SecretGuard {
	/** The workspace under all its names. */
	readonly #roots: readonly string[];
	readonly #search: SecretSearch;
	readonly #isAllowed: (name: string) => boolean;
	/** A token is let through only in a file that is named as such: no wildcard was written with it in mind. */
	readonly #namedAlone: ReadonlySet<string>;

	private constructor({ allowed, tokens }: GuardOptions, roots: readonly string[]) {
		const matching = matchExcludes(allowed);
		this.#roots = roots;
		this.#search = new SecretSearch(tokens);
		this.#isAllowed = (name) => matching(name.replace(/^\//, "")).length > 0;
		this.#namedAlone = new Set(allowed.flatMap((pattern) => onlyNameOf(pattern) ?? []));
	}

	static async open(options: GuardOptions): Promise<SecretGuard> {
		const { workspace } = options;
		const real = await realpath(workspace).catch(() => workspace);
		const roots = [workspace, real].map((root) =>
			root.endsWith(path.sep) ? root : root + path.sep,
		);
		return new SecretGuard(options, roots);
	}

	/** Whether the author lets an absolute path be uploaded, whatever it is. */
	allows(file: string): boolean {
		return this.#isAllowed(this.#nameOf(file));
	}

	/** Whether the name of an absolute path speaks against it. Costs next to nothing. */
	suspects(file: string): boolean {
		return ruleOfName(this.#nameOf(file)) !== undefined;
	}

	/** What a file holds for which it is not uploaded, by its name and what has to be in it besides. */
	async judge({ path: file, bytes }: ReadFile): Promise<SecretFile | undefined> {
		const name = this.#nameOf(file);
		const rule = ruleOfName(name);
		if (rule === undefined || bytes === 0 || this.#isAllowed(name)) return undefined;
		const { reason, onlyWith } = rule;
		const isSecret = onlyWith === undefined || onlyWith.test(await readHead(file));
		return isSecret ? { name, reason } : undefined;
	}

	/** The error about files that one entry selects and that hold secrets. There is at least one. */
	refuse(files: readonly SecretFile[], entry: string): StagingError {
		return secretFileError(files, entry);
	}

	/** Fails with `secret-file` where bytes from `start` of a file, on their way to the store, hold a secret. */
	inspect(file: ReadFile, bytes: Buffer, start: number): void {
		if (start >= SEARCHED_BYTES) return;
		const found = this.#search.find(bytes.subarray(0, SEARCHED_BYTES - start), file.bytes);
		if (found === undefined) return;
		const name = this.#nameOf(file.path);
		const isAllowed = found.isToken
			? this.#namedAlone.has(name.replace(/^\//, ""))
			: this.#isAllowed(name);
		if (!isAllowed) throw secretFileError([{ name, reason: found.reason }]);
	}

	/** Fails with `secret-file` where text of the spec holds a token of the job, which an expression may have put into it. */
	inspectText(source: string, text: string): void {
		const bytes = Buffer.from(text);
		const found = this.#search.find(bytes, bytes.length);
		if (!found?.isToken) return;
		throw new StagingError("secret-file", `${source} is not uploaded: ${found.reason}`, {
			hint: "Leave the token out of the text; `toJSON(github)` has it, for one",
		});
	}

	/** What `allow-secret-files` calls a file: relative to the workspace, else absolute, with `/`. */
	#nameOf(file: string): string {
		const root = this.#roots.find((candidate) => file.startsWith(candidate)) ?? "";
		const name = file.slice(root.length);
		return path.sep === "/" ? name : name.replaceAll(path.sep, "/");
	}
}

async function readHead(file: string): Promise<string> {
	try {
		const handle = await open(file);
		try {
			const head = Buffer.alloc(HEAD_BYTES);
			const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
			return head.toString("latin1", 0, bytesRead);
		} finally {
			await handle.close();
		}
	} catch {
		// What cannot be read is told by its own transfer.
		return "";
	}
}
