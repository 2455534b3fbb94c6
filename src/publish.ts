import { writeFileSync } from "node:fs";
import path from "node:path";
import { StagingError } from "./errors.ts";
import type { Host } from "./host/host.ts";
import type { Inputs } from "./host/inputs.ts";
import { causeLines, failuresText } from "./report/failure-text.ts";
import { plannedOutputs, stepOutputs } from "./report/outputs.ts";
import { failures, type PhaseReport } from "./report/phase-report.ts";
import { type ObjectLink, phaseSummary } from "./report/summary.ts";
import { countOf } from "./report/units.ts";
import type { OutlinedEntry } from "./spec/spec.ts";

export interface Published {
	readonly report: PhaseReport | undefined;
	/** The entries of `after`, as far as main knows them. */
	readonly outline: readonly OutlinedEntry[];
	/** A directory of this step's own, for the manifest. */
	readonly directory: string;
}

/** Hands the results to later steps. */
export function publishOutputs(host: Host, { report, outline, directory }: Published): void {
	const manifestPath = path.join(directory, "manifest.json");
	const planned = plannedOutputs(outline, host.workspace);
	const outputs = stepOutputs({ report, outline, planned, manifestPath });
	writeFileSync(manifestPath, outputs.manifest);
	for (const [name, value] of outputs.values) host.setOutput(name, value);
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
}

export async function writeSummary(
	host: Host,
	report: PhaseReport,
	options: { readonly inputs: Inputs; readonly title: string; readonly link: ObjectLink },
): Promise<void> {
	if (!options.inputs.summary) return;
	await host.appendSummary(phaseSummary(report, `s3-staging: ${options.title}`, options.link));
}

/** Makes the step fail for what failed, or warns, as each entry wants it: at most one error and one warning. */
export function settle(host: Host, report: PhaseReport, inputs: Inputs, title: string): void {
	if (report.plan.warnings.length > 0) host.warning(report.plan.warnings.join("\n"));
	const all = failures(report);
	for (const { error } of all) for (const line of causeLines(error)) host.debug(line);
	const fatal = all.filter(({ error, onError }) => {
		return error.code === "cancelled" || (onError ?? inputs["on-error"]) === "fail";
	});
	const tolerated = all.filter((failure) => !fatal.includes(failure));
	if (tolerated.length > 0) host.warning(failuresText(tolerated, title));
	if (fatal.length > 0) throw new StagingError("transfers-failed", failuresText(fatal, title));
}
