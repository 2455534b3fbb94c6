import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Seen, Verdict } from "./check-round.ts";
import { filePlace } from "./work.ts";

/** A file in the manifest that the output `manifest` names. */
interface FileRecord {
	readonly path: string | null;
	readonly uri: string;
	readonly source: string;
	readonly status: "done" | "updated" | "failed" | "skipped" | "planned";
}

/** What the step tells of each file has to be so. */
export function checkRecords(
	{ end, round }: Seen,
	verdicts: ReadonlyMap<string, Verdict>,
	workspace: string,
): readonly string[] {
	const { manifest = "" } = end.outputs;
	if (end.signal !== null || !existsSync(manifest)) return [];
	const { files } = JSON.parse(readFileSync(manifest, "utf8")) as {
		readonly files: readonly FileRecord[];
	};
	const isUncertain =
		round.ending !== undefined || round.faults.some(({ isAmbiguous }) => isAmbiguous);
	// A move that could not delete its source has made its copy all the same.
	const moved = new Set(
		[...verdicts.values()].flatMap(({ place: { goesAfter } }) =>
			typeof goesAfter === "object" ? [goesAfter.place] : [],
		),
	);
	return files.flatMap((record) => {
		const name = toPlace(record, workspace);
		const verdict = verdicts.get(name);
		return verdict ? checkRecord(record, verdict, isUncertain || moved.has(name)) : [];
	});
}

function checkRecord({ status }: FileRecord, verdict: Verdict, isUncertain: boolean) {
	const { place, asBefore, asAfter } = verdict;
	const wrong = `${place.name} is told to be ${status}: `;
	if (status === "done" || status === "updated") return asAfter ? [wrong + asAfter] : [];
	if (status === "failed" && !isUncertain && asBefore) return [wrong + asBefore];
	return [];
}

function toPlace({ path: file, uri, source }: FileRecord, workspace: string): string {
	const isDownload = source.startsWith("s3") && file !== null;
	if (isDownload) return filePlace(path.relative(workspace, file).replaceAll("\\", "/"));
	return uri.replace(/^s3(\+\w+)?:\/\//, "object:");
}
