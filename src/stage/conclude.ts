import { StagingError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { Inputs } from "../host/inputs.ts";
import type { IdentityPolicy } from "../policy/policies.ts";
import { causeLines } from "../report/cause-lines.ts";
import { failuresText } from "../report/failure-text.ts";
import { explained, type IdentityHints } from "../report/identity-hints.ts";
import { failures, type PhaseReport } from "../report/phase-report.ts";
import { policySections } from "../report/policy-section.ts";
import { rootCauses } from "../report/root-causes.ts";
import { type ObjectLink, phaseSummary } from "../report/summary.ts";
import type { Askers } from "./askers.ts";
import { orWarn } from "./or-warn.ts";
import { tellIdentity, type WhoAsked } from "./tell-identity.ts";

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

/** Who asked at the beginning of the job, and who does now; absent where nobody had to be there. */
export interface AskersThenAndNow {
	readonly then: WhoAsked;
	readonly now: Askers | undefined;
}

/** Ends a phase: the summary, then the step's fate. Fails with everything that failed and may not. */
export async function conclude(
	over: PhaseOutcome,
	{ then, now }: AskersThenAndNow,
	{ host, inputs }: { readonly host: Host; readonly inputs: Inputs },
): Promise<void> {
	const outcome = tellIdentity(host, over, then, now);
	const { report, title, link, policies } = outcome;
	if (inputs.summary) {
		const told = phaseSummary(report, `s3-staging: ${title}`, link);
		const summary = `${told}\n${policySections(policies, title)}\n`;
		await orWarn(host, "the job summary", () => host.appendSummary(summary));
	}
	failOrWarn(host, outcome, inputs);
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
