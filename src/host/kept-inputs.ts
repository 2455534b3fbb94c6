import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { INPUT_ROWS, type InputName, type InputTexts, SECRET_INPUTS } from "./inputs.ts";

/** Where main left its inputs, and what they must still be when post reads them. */
export interface KeptInputs {
	readonly path: string;
	readonly sha256: string;
}

/** A directory of this step's own below the runner's temporary one, so that steps which run at once do not meet. */
export function makeOwnDirectory(temporary: string): string {
	const directory = path.join(temporary, "s3-staging", randomUUID());
	mkdirSync(directory, { recursive: true, mode: 0o700 });
	return directory;
}

/** Keeps the inputs for post, except those that hold secrets: later steps can read the file. */
export function keepInputs(texts: InputTexts, directory: string): KeptInputs {
	const kept = Object.entries(texts).filter(([name, text]) => text !== "" && isKept(name));
	const json = JSON.stringify(Object.fromEntries(kept));
	const file = path.join(directory, "inputs.json");
	writeFileSync(file, json, { mode: 0o600 });
	return { path: file, sha256: sha256(json) };
}

/**
 * The inputs post works with: its own, freshly evaluated ones. Where the runner lost them (nested composite
 * actions: actions/runner#2009, #2800), that is where both `after` and `spec` are empty now although main had
 * one, main's texts fill every empty input; `recovered` then says so.
 */
export function recoverInputs(
	own: InputTexts,
	kept: KeptInputs | undefined,
): { readonly texts: InputTexts; readonly recovered: boolean } {
	const mains = own.after === "" && own.spec === "" && kept ? readKept(kept) : {};
	if (!mains.after && !mains.spec) return { texts: own, recovered: false };
	const filled = Object.entries(own).map(([name, text]) => [
		name,
		text === "" ? (mains[name as InputName] ?? "") : text,
	]);
	return { texts: Object.fromEntries(filled), recovered: true };
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
	// The job's status in main says nothing about how the job ended.
	return known && name !== "job-status" && !SECRET_INPUTS.includes(name as InputName);
}

function sha256(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
