import { writeFile } from "node:fs/promises";
import path from "node:path";
import { StagingError } from "../errors.ts";
import { type Host, SHORTEST_MASK } from "../host/host.ts";
import type { Inputs } from "../host/inputs.ts";
import type { IdentityPolicy } from "../policy/policies.ts";
import { causeLines } from "../report/cause-lines.ts";
import { errorText, failuresText } from "../report/failure-text.ts";
import { explained, type IdentityHints } from "../report/identity-hints.ts";
import { plannedOutputs, stepOutputs } from "../report/outputs.ts";
import { failures, type PhaseReport } from "../report/phase-report.ts";
import { policySections } from "../report/policy-section.ts";
import { rootCauses } from "../report/root-causes.ts";
import { type ObjectLink, phaseSummary } from "../report/summary.ts";
import { countOf } from "../report/units.ts";
import type { OutlinedEntry } from "../spec/outlined-entry.ts";
import { readContent, type WantedContent, wantedContents } from "./read-contents.ts";

/** A phase that is over. */
export interface PhaseOutcome {
	readonly report: PhaseReport;
	/** The phase's name in log and summary. */
	readonly title: string;
	readonly link: ObjectLink;
	/** Default: nothing is known. */
	readonly identityHints?: IdentityHints;
	/** What its identities need. */
	readonly policies: readonly IdentityPolicy[];
}

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

/** Ends a phase: the summary, then the step's fate. Fails with everything that failed and may not. */
export async function conclude(host: Host, outcome: PhaseOutcome, inputs: Inputs): Promise<void> {
	const { report, title, link, policies } = outcome;
	if (inputs.summary) {
		const told = phaseSummary(report, `s3-staging: ${title}`, link);
		const summary = `${told}\n${policySections(policies, title)}\n`;
		await orWarn(host, "the job summary", () => host.appendSummary(summary));
	}
	failOrWarn(host, outcome, inputs);
}

/** What cannot be written about the transfers must not hide how they went. */
export async function orWarn(host: Host, what: string, write: () => Promise<void>): Promise<void> {
	try {
		await write();
	} catch (error) {
		host.warning(`Could not write ${what}: ${error instanceof Error ? error.message : error}`);
	}
}

/** The debug log tells what lay under this many causes. */
const MOST_EXPLAINED = 100;

/** Makes the step fail for what failed, or warns, as each entry wants it: at most one error and one warning. */
function failOrWarn(host: Host, outcome: PhaseOutcome, inputs: Inputs): void {
	const { report, title, identityHints = {} } = outcome;
	if (report.plan.warnings.length > 0) host.warning(report.plan.warnings.join("\n"));
	const all = explained(failures(report), identityHints);
	for (const { error } of rootCauses(all).slice(0, MOST_EXPLAINED)) {
		for (const line of causeLines(error)) host.debug(line);
	}
	const fatal = all.filter(({ error, onError }) => {
		return error.code === "cancelled" || (onError ?? inputs["on-error"]) === "fail";
	});
	const tolerated = all.filter((failure) => !fatal.includes(failure));
	if (tolerated.length > 0) host.warning(failuresText(tolerated, title));
	if (fatal.length > 0) throw new StagingError("transfers-failed", failuresText(fatal, title));
}
