import type { Identity } from "../store/object-facts.ts";

/** An identity as main noted it. */
export interface NotedIdentity {
	readonly kind: string;
	readonly fingerprint: string;
	readonly isTemporary: boolean;
}

/** Who asks for a store now, where that is another than at the beginning of the job. */
export interface IdentityChange {
	/** What happened, and what to do. */
	readonly text: string;
	/** It is worth a notice even where nothing failed. */
	readonly isCertain: boolean;
}

/** Stores by the labels of their connections; the unlabelled one by an empty one. */
type ByStore<Noted> = ReadonlyMap<string, Noted>;

/**
 * What changed since main, as far as both know. Credentials that are given out anew each time, such as a role's, have
 * another key id each time, so of them only the kind tells.
 */
export function identityChanges(
	then: ByStore<NotedIdentity>,
	now: { readonly found: ByStore<Identity>; readonly missing: ReadonlySet<string> },
): readonly IdentityChange[] {
	return [...then].flatMap(([label, before]) => {
		const whose = label === "" ? "" : `The connection \`${label}\`: `;
		const after = now.found.get(label);
		if (after === undefined) {
			if (!now.missing.has(label)) return [];
			return [{ text: `${whose}${goneText(before)}`, isCertain: false }];
		}
		const isOther = before.kind !== after.kind;
		const isSame = before.fingerprint === after.fingerprint || !isTelling(before, after);
		if (!isOther && isSame) return [];
		const isCertain = isOther || !(before.isTemporary && after.isTemporary);
		return [{ text: `${whose}${otherText(before, after)}`, isCertain }];
	});
}

/** What is written down somewhere stays as it is, unless somebody replaces it. */
function isTelling(before: NotedIdentity, after: NotedIdentity): boolean {
	const isWritten = before.kind === "environment" || before.kind === "inputs";
	return isWritten || !(before.isTemporary || after.isTemporary);
}

function goneText({ kind }: NotedIdentity): string {
	const gone = `At the beginning of the job the credentials came from ${sourceText(kind)}, and now there are none`;
	return `${gone}. ${kind === "environment" ? EMPTIED : KEEP}`;
}

function otherText(before: NotedIdentity, after: NotedIdentity): string {
	if (before.kind !== after.kind) {
		const moved = `At the beginning of the job the credentials came from ${sourceText(before.kind)}, and now they come from ${sourceText(after.kind)}`;
		return `${moved}. ${before.kind === "environment" ? EMPTIED : KEEP}`;
	}
	const source = sourceText(before.kind);
	return `The credentials from ${source} are others than at the beginning of the job. ${before.kind === "environment" ? REPLACED : KEEP}`;
}

const OWN =
	"give this step an identity of its own: `role-to-assume`, or `aws-access-key-id` and `aws-secret-access-key`";

const EMPTIED = `Something after this step has emptied the environment, as aws-actions/configure-aws-credentials does at its end, and steps end in reverse order. Move that step before this one, or ${OWN}`;

const REPLACED = `A step after this one has put others there, as aws-actions/configure-aws-credentials does. Move that step before this one, or ${OWN}`;

const KEEP = `So that both ends of the job ask as the same, ${OWN}`;

function sourceText(kind: string): string {
	return SOURCES.get(kind) ?? "elsewhere";
}

const SOURCES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		inputs: "this step's inputs",
		environment: "the environment (`AWS_ACCESS_KEY_ID`)",
		profile: "a profile of the shared files",
		"web-identity": "a web identity's token",
		role: "a role that was assumed",
		process: "a `credential_process`",
		sso: "a sign-in (SSO)",
		container: "the container's role",
		instance: "the machine's role",
	}),
);
