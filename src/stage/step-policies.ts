import type { PolicyFacts } from "../policy/permission.ts";
import type { PhaseWork } from "../policy/phase-permissions.ts";
import type { IdentityPolicy } from "../policy/policies.ts";
import { foreseeAfter } from "./foreseen-after.ts";
import type { Step } from "./read-step.ts";
import type { StageContext } from "./stage.ts";

type PolicyContext = Pick<StageContext, "describeStores">;

/** The IAM policies that identities need for phases of a step. What makes them is loaded only where there is anything to do. */
export async function findPolicies(
	phases: readonly PhaseWork[],
	step: Step,
	context: PolicyContext,
): Promise<readonly IdentityPolicy[]> {
	if (phases.every(({ entries }) => entries.length === 0)) return [];
	const { toPolicies } = await import("../policy/policies.ts");
	return toPolicies(phases, await policyFacts(step, context));
}

/** What of a step decides what it needs, besides its entries. */
export async function policyFacts(
	{ inputs, spec }: Step,
	{ describeStores }: PolicyContext,
): Promise<PolicyFacts> {
	return {
		hasLock: inputs.lock !== "",
		mayFindNothing: inputs["if-no-files-found"] !== "error",
		storeOf: await describeStores(inputs, spec.connections),
	};
}

/** What a whole step needs, as far as that is known before the job works. */
export async function foreseePolicies(
	now: PhaseWork,
	step: Step,
	context: PolicyContext,
): Promise<readonly IdentityPolicy[]> {
	const later = { entries: await foreseeAfter(step), manifest: step.manifest };
	return findPolicies([now, later], step, context);
}

/** The output `policy`: what the unlabelled identity needs, as JSON; empty where that is nothing. */
export function policyOutput(policies: readonly IdentityPolicy[]): string {
	const own = policies.find(({ label }) => label === undefined);
	return own === undefined ? "" : JSON.stringify(own.policy);
}
