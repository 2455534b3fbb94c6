import { writeFile } from "node:fs/promises";
import path from "node:path";
import { StagingError } from "../errors.ts";
import { type Host, SHORTEST_MASK } from "../host/host.ts";
import { errorText } from "../report/failure-text.ts";
import { plannedOutputs, stepOutputs } from "../report/outputs.ts";
import type { PhaseReport } from "../report/phase-report.ts";
import { countOf } from "../report/units.ts";
import type { OutlinedEntry } from "../spec/outlined-entry.ts";
import { orWarn } from "./or-warn.ts";
import { readContent, type WantedContent, wantedContents } from "./read-contents.ts";

/** What the outputs tell. */
export interface Published {
	readonly report: PhaseReport | undefined;
	/** The entries of `after`, as far as main knows them. */
	readonly outline: readonly OutlinedEntry[];
	/** A directory of this step's own, for the manifest. */
	readonly directory: string;
	/** The IAM policy that the step needs. */
	readonly policy: string;
}

/** Hands the results to later steps. */
export async function publishOutputs(host: Host, published: Published): Promise<void> {
	const { report, outline, directory, policy } = published;
	const manifestPath = path.join(directory, "manifest.json");
	const planned = plannedOutputs(outline, host.workspace);
	const outputs = stepOutputs({ report, outline, planned, manifestPath, policy });
	for (const [name, value] of outputs.values) host.setOutput(name, value);
	await orWarn(host, "the manifest", () => writeFile(manifestPath, outputs.manifest));
	if (outputs.unlisted > 0) {
		host.notice(
			`${countOf(outputs.unlisted, "path")} with a line break cannot stand in the output \`paths\`, which has one path a line: \`files\` has them all.`,
		);
	}
	for (const name of outputs.tooLarge) {
		host.notice(
			`The output \`${name}\` would be larger than 100 kB, so it is left empty: read it from the JSON file that the output \`manifest\` names.`,
		);
	}
	for (const wanted of report ? wantedContents(report, outputs.values) : []) {
		await publishContent(host, wanted);
	}
}

/** What cannot be an output makes the step fail, and hides nothing else of it. */
async function publishContent(host: Host, { name, path, isMasked }: WantedContent): Promise<void> {
	try {
		const text = await readContent(path);
		if (isMasked) maskLines(host, name, text);
		host.setOutput(name, text);
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		host.error(errorText(error), { title: "s3-staging" });
	}
}

/** What is masked has to stand in no other word of the log, so short lines are left, and that is said. */
function maskLines(host: Host, name: string, text: string): void {
	const lines = text.split(/\r?\n/).filter((line) => line !== "");
	for (const line of lines) host.mask(line);
	const short = lines.filter((line) => line.length < SHORTEST_MASK).length;
	if (short === 0) return;
	host.warning(
		`The output \`${name}\` holds ${countOf(short, "line")} of fewer than ${SHORTEST_MASK} characters, which cannot be masked: the log shows them wherever they are printed.`,
	);
}
