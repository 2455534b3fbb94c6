import type { Permission } from "../policy/permission.ts";
import type { Connection } from "../spec/connection.ts";
import type { Step } from "./read-step.ts";
import type { PhaseEntries } from "./run-phase.ts";
import type { StageContext } from "./stage.ts";
import { policyFacts } from "./step-policies.ts";
import { triedPlaces } from "./tried-places.ts";

/** Policies of sessions as JSON, by the labels of connections; empty for the unlabelled store. */
export type SessionPolicies = ReadonlyMap<string, string>;

/**
 * What the sessions of roles are narrowed to: what a phase needs, and with `isTrying` the preflight of the next. Of those
 * alone whose role has no policy of the author's own.
 */
export async function narrowSessions(
	{ entries, manifest, connections = new Map<string, Connection>() }: PhaseEntries,
	step: Step,
	context: Pick<StageContext, "host" | "describeStores">,
	isTrying: boolean,
): Promise<SessionPolicies> {
	const labels = rolesOf(step.inputs, connections);
	if (labels.length === 0) return new Map();
	const facts = await policyFacts(step, context);
	const { phasePermissions } = await import("../policy/phase-permissions.ts");
	const { identityOf } = await import("../policy/policies.ts");
	const { toSessionPolicy } = await import("../policy/session-policy.ts");
	const work = { entries, manifest, tried: isTrying ? triedPlaces(step) : [] };
	const needed = phasePermissions(work, facts);
	// Else a key that is missing would be told as one that is forbidden.
	const answered = phasePermissions(work, { ...facts, mayFindNothing: true });
	const policies = new Map<string, string>();
	for (const label of labels) {
		const ofLabel = (one: Permission) => (identityOf(one) ?? "") === label;
		const own = needed.filter(ofLabel);
		if (own.length === 0) continue;
		const store = facts.storeOf(label || undefined);
		const frank = toSessionPolicy(answered.filter(ofLabel), store);
		const policy = frank?.reach === "exact" ? frank : toSessionPolicy(own, store);
		if (policy === undefined) context.host.notice(UNNARROWED);
		else policies.set(label, policy.text);
		if (policy && policy.reach !== "exact") {
			context.host.info(
				`The session of the role is narrowed to ${policy.reach} rather than to keys: STS takes 2,048 characters`,
			);
		}
	}
	return policies;
}

/** Says that a session can do all that its role can. */
export const UNNARROWED =
	"The session of the role is not narrowed to what the transfers need: the policy for that is too large for STS, or a bucket is named by the alias of an access point. It may do what the role may; `inline-session-policy` can narrow it";

function rolesOf(
	inputs: Step["inputs"],
	connections: ReadonlyMap<string, Connection>,
): readonly string[] {
	const isOpen = inputs["role-to-assume"].length > 0 && inputs["inline-session-policy"] === "";
	const labels = [...connections].flatMap(([label, { identity }]) =>
		identity?.role && identity.role.sessionPolicy === undefined ? [label] : [],
	);
	return [...(isOpen ? [""] : []), ...labels];
}
