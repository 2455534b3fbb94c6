import type { StagingError } from "../errors.ts";
import type { HeaderOptions } from "../spec/headers.ts";
import type { ObjectLocation } from "../spec/spec.ts";

/** The name of an object that is never made, below a prefix that is to be written to. */
export const PROBE_NAME = "s3-staging-preflight";

/** A text in which the name that was made up stands for any. */
export function asPlace(text: string): string {
	return text.replaceAll(PROBE_NAME, "*");
}

/** An error about a key that was made up, as one about the place. */
export function ofPlace(error: StagingError): StagingError {
	const { message, hint } = error;
	return error.retold({ message: asPlace(message), hint: hint && asPlace(hint) });
}

/** Something that the end of the job needs, to be asked of the store beforehand. */
export interface Probe {
	/** `list`: the key of `location` is a prefix. */
	readonly kind: "write" | "list";
	readonly location: ObjectLocation;
	/** Those that the store may ask for rights for, or refuse. */
	readonly headers: HeaderOptions;
	/** The first of the entries that it is for. */
	readonly text: string;
	/** See `EntryOptions.onError`; of several entries the strictest. */
	readonly onError: "fail" | "warn" | undefined;
	/** Nothing of the place may still change. */
	readonly isCertain: boolean;
}

/** What is to be asked, and what is known without. */
export interface Probes {
	readonly probes: readonly Probe[];
	readonly problems: readonly Problem[];
	/** Entries whose place waits for later steps. */
	readonly waiting: readonly string[];
	/** Number of probes that would be too many. */
	readonly unasked: number;
}

/** Why something will fail at the end of the job. */
export interface Problem {
	/** The entry it is about. */
	readonly what: string;
	readonly error: StagingError;
	readonly onError: "fail" | "warn" | undefined;
	/** It may be none by then. */
	readonly isDoubtful: boolean;
}

/** What came of asking. */
export interface PreflightReport {
	/** Number of destinations that can be written. */
	readonly writable: number;
	readonly problems: readonly Problem[];
	/** What was not asked and why, each a sentence. */
	readonly notes: readonly string[];
	/** What was left behind in a store. */
	readonly leftovers: readonly string[];
}
