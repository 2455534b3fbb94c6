import { StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import { stepOutputs } from "../report/outputs.ts";
import {
	failures,
	isAnyWithheld,
	isDone,
	type ManifestObject,
	type PhaseReport,
} from "../report/phase-report.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { PhaseContext } from "./phase-transfers.ts";

/**
 * Writes the manifest of a phase as its last object, if nothing of the phase failed and anything changed: what is there
 * tells of the last time that all went well. Never fails.
 */
export async function writeManifest(
	report: PhaseReport,
	location: ObjectLocation,
	{ store, signal }: PhaseContext,
): Promise<ManifestObject> {
	const uri = objectUri(location);
	const heldBack = reasonNotToWrite(report);
	if (heldBack !== undefined) return { uri, heldBack };
	// Links are secrets, and an object is not the place for them.
	const { links, ...rest } = report;
	const sources = { report: rest, outline: [], planned: new Map(), manifestPath: uri };
	const { manifest } = stepOutputs(sources);
	const headers = { contentType: "application/json", metadata: {} };
	try {
		await store.putStream(location, { pieces: toBytes(manifest) }, headers, signal);
		return { uri };
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		return { uri, error };
	}
}

function reasonNotToWrite(report: PhaseReport): string | undefined {
	if (report.dryRun) return "this is a dry run";
	if (failures(report).length > 0) return "something of the phase failed";
	if (isAnyWithheld(report)) return "entries were left out for lack of credentials";
	const hasRun = report.plan.entries.some(({ output }) => output !== undefined);
	if (!hasRun) return "no entry found anything to do";
	return hasChanged(report) ? undefined : "nothing was transferred or deleted";
}

function hasChanged({ results, prunes = [] }: PhaseReport): boolean {
	return results.some(isDone) || prunes.some(({ deleted }) => deleted.length > 0);
}

async function* toBytes(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
	for (const piece of pieces) yield Buffer.from(piece);
}
