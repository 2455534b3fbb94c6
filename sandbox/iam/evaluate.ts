import { holds, type RequestContext } from "./conditions.ts";
import type { PolicyDocument, PolicyStatement } from "./policy-document.ts";
import { matchesPattern, type Variables } from "./wildcard.ts";

/** One thing that a request has to be allowed; many take several. */
export interface NeededAction {
	/** Such as `s3:GetObject`. */
	readonly action: string;
	/** An ARN. */
	readonly resource: string;
	/** Values of condition keys, by their names in lower case. Default: none is known. */
	readonly context?: RequestContext;
}

/**
 * The policies that hold for an identity: each list grants what any of its policies grants, and only what every list
 * grants is allowed. A user has one list, a session that was narrowed two.
 */
export interface IdentityPolicies {
	readonly identity: readonly PolicyDocument[];
	/** Of a session that was narrowed when it was made. */
	readonly session?: readonly PolicyDocument[];
}

export type Decision =
	| { readonly isAllowed: true }
	/** As the messages of AWS tell it (IAM user guide, "Troubleshoot access denied error messages"). */
	| { readonly isAllowed: false; readonly because: string };

const ALLOWED: Decision = { isAllowed: true };

/** Decides as IAM does: what any policy denies is denied, and what none allows too. */
export function evaluate(
	{ identity, session }: IdentityPolicies,
	needed: NeededAction,
	variables: Variables = {},
): Decision {
	const lists = [
		{ kind: "identity-based", policies: identity },
		...(session ? [{ kind: "session", policies: session }] : []),
	];
	const effects = lists.map(({ kind, policies }) => {
		const statements = policies.flatMap((policy) => policy.statements);
		const hits = statements.filter((statement) => applies(statement, needed, variables));
		return { kind, hits };
	});
	for (const { kind, hits } of effects) {
		if (hits.some(({ effect }) => effect === "Deny")) {
			const because = `with an explicit deny in ${kind === "session" ? "a" : "an"} ${kind} policy`;
			return { isAllowed: false, because };
		}
	}
	const silent = effects.find(({ hits }) => hits.length === 0);
	if (silent === undefined) return ALLOWED;
	const because = `because no ${silent.kind} policy allows the ${needed.action} action`;
	return { isAllowed: false, because };
}

/** Whether a statement is about what is needed, its conditions included. */
function applies(
	statement: PolicyStatement,
	{ action, resource, context = {} }: NeededAction,
	variables: Variables = {},
): boolean {
	const { actions, notActions = [], resources, notResources = [], conditions } = statement;
	// Names of actions are the same whatever their capitals; those of resources are not.
	const isAction = (pattern: string) => matchesPattern(pattern.toLowerCase(), action.toLowerCase());
	const isResource = (pattern: string) => matchesPattern(pattern, resource, variables);
	if (actions ? !actions.some(isAction) : notActions.some(isAction)) return false;
	if (resources ? !resources.some(isResource) : notResources.some(isResource)) return false;
	return Object.entries(conditions).every(([operator, keys]) =>
		Object.entries(keys).every(([key, wanted]) =>
			holds(operator, key, wanted, { context, variables }),
		),
	);
}
