import type { Host } from "../host/host.ts";
import { identityChanges } from "../report/identity-changes.ts";
import { isAboutIdentity } from "../report/identity-hints.ts";
import { failures } from "../report/phase-report.ts";
import type { MainFacts } from "../report/state.ts";
import type { Askers } from "./askers.ts";
import type { PhaseOutcome } from "./conclude.ts";
import { missingHint } from "./missing-credentials.ts";

/** What is known of who asked in main. */
export interface WhoAsked {
	/** Absent where nobody was noted. */
	readonly noted?: MainFacts["askers"] | undefined;
	/** It is told already that inputs were lost since, and credentials with them. Default false. */
	readonly hasLostInputs?: boolean;
}

/**
 * What came of a phase, with what is known of who asked where that may be to blame. Where nothing is to blame but
 * another asks than main, a notice says so.
 */
export function tellIdentity(
	host: Host,
	outcome: PhaseOutcome,
	{ noted, hasLostInputs = false }: WhoAsked,
	now: Askers | undefined,
): PhaseOutcome {
	const isBlamed = failures(outcome.report).some(({ error }) => isAboutIdentity(error));
	const changes = noted && now ? identityChanges(new Map(noted), now) : [];
	if (isBlamed) {
		const changed = changes.length > 0 ? changes.map(({ text }) => text).join("\n") : undefined;
		return { ...outcome, identityHints: { missing: missingHint(host.trigger), changed } };
	}
	for (const { text, isCertain } of changes) if (isCertain && !hasLostInputs) host.notice(text);
	return outcome;
}
