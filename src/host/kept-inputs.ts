import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StagingError } from "../errors.ts";
import { INPUT_ROWS, type InputName, type InputTexts, SECRET_INPUTS } from "./inputs.ts";

/** Where main left its inputs, and what they must still be when post reads them. */
export interface KeptInputs {
	readonly path: string;
	readonly sha256: string;
}

/** A directory of this step's own below the runner's temporary one, so that steps which run at once do not meet. */
export function makeOwnDirectory(temporary: string): string {
	const directory = path.join(temporary, "s3-staging", randomUUID());
	return onDisk(directory, () => {
		mkdirSync(directory, { recursive: true, mode: 0o700 });
		return directory;
	});
}

/**
 * Keeps the inputs for post, except those that are secrets, and without the `secrets` that stand in others: later steps
 * can read the file.
 */
export function keepInputs(
	texts: InputTexts,
	directory: string,
	secrets: readonly string[] = [],
): KeptInputs {
	const kept = Object.entries(texts)
		.filter(([name, text]) => text !== "" && isKept(name))
		.map(([name, text]) => [name, without(text, secrets)]);
	const json = JSON.stringify(Object.fromEntries(kept));
	const file = path.join(directory, "inputs.json");
	return onDisk(file, () => {
		writeFileSync(file, json, { mode: 0o600 });
		return { path: file, sha256: sha256(json) };
	});
}

function without(text: string, secrets: readonly string[]): string {
	return secrets.reduce((rest, secret) => rest.replaceAll(secret, ""), text);
}

function onDisk<T>(place: string, write: () => T): T {
	try {
		return write();
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new StagingError("disk", `Could not write ${place}: ${reason}`, {
			hint: "The step needs room in the runner's temporary directory, RUNNER_TEMP.",
			cause,
		});
	}
}

/**
 * The inputs post works with: its own, freshly evaluated ones. Nested composite actions can lose what their
 * expressions stand for (actions/runner#2009, #2800); it shows in an input that is empty although main had it.
 * Then main's text takes the place of every text that only lost something, and `recovered` says so: half of
 * `s3://bucket/${{ inputs.name }}/` is another place.
 */
export function recoverInputs(
	own: InputTexts,
	kept: KeptInputs | undefined,
): { readonly texts: InputTexts; readonly recovered: boolean } {
	const mains = kept ? readKept(kept) : {};
	const names = Object.keys(own) as InputName[];
	const hasLost = names.some((name) => own[name] === "" && mains[name]);
	const replaced = names.filter((name) => hasLost && isRemainder(own[name], mains[name] ?? ""));
	// `before` is not carried out any more.
	const recovered = replaced.some((name) => name !== "before");
	if (!recovered) return { texts: own, recovered };
	const filled = replaced.map((name) => [name, mains[name]]);
	return { texts: { ...own, ...Object.fromEntries(filled) }, recovered };
}

/** Whether `text` is what is left of `whole` when parts of it are taken away, and some are. */
function isRemainder(text: string, whole: string): boolean {
	let found = 0;
	for (const character of whole) if (text.startsWith(character, found)) found += character.length;
	return found === text.length && text.length < whole.length;
}

function readKept(kept: KeptInputs): Partial<InputTexts> {
	let json: string;
	try {
		json = readFileSync(kept.path, "utf8");
	} catch {
		return {};
	}
	// A later step could have changed the file: then it is not what main was given.
	return sha256(json) === kept.sha256 ? JSON.parse(json) : {};
}

function isKept(name: string): boolean {
	const known = Object.hasOwn(INPUT_ROWS, name);
	// The job's status in main says nothing about how the job ended, and connections hold secrets.
	if (name === "job-status" || name === "connections") return false;
	return known && !SECRET_INPUTS.includes(name as InputName);
}

function sha256(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
