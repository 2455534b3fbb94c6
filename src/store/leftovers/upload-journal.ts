import { createHash } from "node:crypto";
import { readdir, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { isLocal, isPrivate, journalPlaces, makePrivate, readNote } from "./journal-directory.ts";
import { isOver, ownIdentity, type ProcessIdentity } from "./process-identity.ts";

/** An upload in parts, as it is known to every process. */
export interface NotedUpload {
	/** Where requests go; for Amazon S3 its partition, in which a bucket's name is there once. */
	readonly store: string;
	/** Its name at the store. */
	readonly bucket: string;
	readonly key: string;
	readonly uploadId: string;
}

/** More are not looked at. */
const MOST_NOTES = 1000;

const NOTE_NAME = /^[0-9a-f]{64}\.json$/;

/**
 * Notes of uploads in parts on this machine, one file for each as long as it goes on, so that a later process can remove
 * what one that was killed has left. They hold no secret. Nothing here fails: an upload goes on without its note.
 */
export class UploadJournal {
	readonly #places: readonly string[];
	#own: ProcessIdentity | undefined;

	constructor(environment: Readonly<Record<string, string | undefined>>) {
		this.#places = journalPlaces(environment);
	}

	/** Notes that this process goes on with an upload. */
	async add(upload: NotedUpload): Promise<void> {
		const process = this.#identity();
		if (process === undefined) return;
		const text = JSON.stringify({ ...upload, process });
		for (const place of this.#places) {
			try {
				await makePrivate(place);
				await writeFile(path.join(place, nameOf(upload)), text, { mode: 0o600, flag: "wx" });
				return;
			} catch {
				// The next place may do.
			}
		}
	}

	/** Forgets an upload that is over. */
	async remove(upload: NotedUpload): Promise<void> {
		for (const place of this.#places) {
			await unlink(path.join(place, nameOf(upload))).catch(() => {});
		}
	}

	/** The uploads to a bucket that processes went on with which are surely over. */
	async abandoned({
		store,
		bucket,
	}: Pick<NotedUpload, "store" | "bucket">): Promise<readonly NotedUpload[]> {
		const found: NotedUpload[] = [];
		for (const place of this.#places) {
			const names = await this.#namesIn(place);
			for (const name of names) {
				const note = parseNote(await readNote(path.join(place, name)));
				// What is not called as it says would never be removed.
				if (note?.store !== store || note.bucket !== bucket || nameOf(note) !== name) continue;
				if (await this.#isAbandoned(note.process, place)) found.push(note);
			}
		}
		return found;
	}

	async #namesIn(place: string): Promise<readonly string[]> {
		const names = await readdir(place).catch(() => []);
		const notes = names.filter((name) => NOTE_NAME.test(name)).slice(0, MOST_NOTES);
		return notes.length > 0 && (await isPrivate(place)) ? notes : [];
	}

	async #isAbandoned(process: ProcessIdentity, place: string): Promise<boolean> {
		const own = this.#identity();
		return own !== undefined && isOver(process, own, await isLocal(place));
	}

	#identity(): ProcessIdentity | undefined {
		this.#own ??= ownIdentity();
		return this.#own;
	}
}

function nameOf({ store, bucket, key, uploadId }: NotedUpload): string {
	const text = JSON.stringify([store, bucket, key, uploadId]);
	return `${createHash("sha256").update(text).digest("hex")}.json`;
}

interface Note extends NotedUpload {
	readonly process: ProcessIdentity;
}

/** Absent for whatever is no note. */
function parseNote(text: string | undefined): Note | undefined {
	if (text === undefined) return undefined;
	try {
		const value: unknown = JSON.parse(text);
		return isNote(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function isNote(value: unknown): value is Note {
	return (
		hasTexts(value, ["store", "bucket", "key", "uploadId"]) &&
		// To abort none might be taken for to delete the object.
		"uploadId" in value &&
		value.uploadId !== "" &&
		"process" in value &&
		hasTexts(value.process, ["machine", "namespace", "startedAt"]) &&
		"pid" in value.process &&
		Number.isInteger(value.process.pid) &&
		Number(value.process.pid) > 0
	);
}

function hasTexts(value: unknown, names: readonly string[]): value is object {
	if (typeof value !== "object" || value === null) return false;
	const fields = new Map<string, unknown>(Object.entries(value));
	return names.every((name) => typeof fields.get(name) === "string");
}
