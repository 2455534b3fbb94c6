import { labelOf } from "../object-address.ts";
import type { Permission, PolicyFacts, ResourcePermission } from "./permission.ts";
import { type PhaseWork, phasePermissions } from "./phase-permissions.ts";
import { isAccessPointAlias } from "./resource-name.ts";
import { type Statement, toStatements } from "./statements.ts";

/** An IAM policy. */
export interface Policy {
	readonly Version: "2012-10-17";
	readonly Statement: readonly Statement[];
}

/** The policy of one identity: the unlabelled one, or that of a connection. */
export interface IdentityPolicy {
	readonly label: string | undefined;
	readonly policy: Policy;
	/** Buckets, by their ids, that no policy can name by what is known of them. */
	readonly unnamed: readonly string[];
}

/** What each identity has to be allowed for phases: the unlabelled one first, then by label. */
export function toPolicies(
	phases: readonly PhaseWork[],
	facts: PolicyFacts,
): readonly IdentityPolicy[] {
	const permissions = phases.flatMap((phase) => phasePermissions(phase, facts));
	// No label is empty.
	const labels = new Set(permissions.map((permission) => identityOf(permission) ?? ""));
	return [...labels].sort().map((name) => {
		const label = name === "" ? undefined : name;
		const own = permissions.filter((permission) => identityOf(permission) === label);
		const { region } = facts.storeOf(label);
		const unnamed = new Set(own.flatMap((one) => (isUnnamed(one) ? [one.bucket] : [])));
		const named = own.filter((permission) => !isUnnamed(permission));
		return { label, policy: toPolicy(named, region), unnamed: [...unnamed] };
	});
}

/** The policy that allows just this. */
export function toPolicy(permissions: readonly Permission[], region: string): Policy {
	return { Version: "2012-10-17", Statement: toStatements(permissions, region) };
}

/** The label of the connection whose identity needs a permission. */
export function identityOf(permission: Permission): string | undefined {
	return permission.kind === "resource" ? permission.label : labelOf(permission.bucket);
}

/** Whether a permission is about a bucket that no policy can name by what is known of it. */
export function isUnnamed(
	permission: Permission,
): permission is Exclude<Permission, ResourcePermission> {
	return permission.kind !== "resource" && isAccessPointAlias(permission.bucket);
}
