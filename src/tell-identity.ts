import type { Askers } from "./askers.ts";
import type { Host } from "./host/host.ts";
import { missingHint } from "./missing-credentials.ts";
import type { PhaseOutcome } from "./publish.ts";
import { identityChanges } from "./report/identity-changes.ts";
import { isAboutIdentity } from "./report/identity-hints.ts";
import { failures } from "./report/phase-report.ts";
import type { MainFacts } from "./report/state.ts";

/**
 * What came of a phase, with what is known of who asked where that may be to blame. Where nothing is to blame but
 * another asks than main, a notice says so.
 */
export function tellIdentity(
	host: Host,
	outcome: PhaseOutcome,
	who: { readonly then?: MainFacts["askers"]; readonly now?: Askers | undefined },
): PhaseOutcome {
	const isBlamed = failures(outcome.report).some(({ error }) => isAboutIdentity(error));
	const { then, now } = who;
	const changes = then && now ? identityChanges(new Map(then), now) : [];
	if (isBlamed) {
		const changed = changes.length > 0 ? changes.map(({ text }) => text).join("\n") : undefined;
		return { ...outcome, identityHints: { missing: missingHint(host.trigger), changed } };
	}
	for (const { text, isCertain } of changes) if (isCertain) host.notice(text);
	return outcome;
}
