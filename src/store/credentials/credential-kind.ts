import { hash } from "node:crypto";
import type { Credentials } from "./credential-source.ts";

/** Where credentials came from. `role`: one that was assumed with other credentials; `other`: the SDK does not say. */
export type CredentialKind =
	| "inputs"
	| "environment"
	| "profile"
	| "web-identity"
	| "role"
	| "process"
	| "sso"
	| "container"
	| "instance"
	| "other";

/** Who asks, without a secret: fit to be written down. */
export interface CredentialDescription {
	readonly kind: CredentialKind;
	/** Of the access key id: the first 16 digits of its SHA-256. */
	readonly fingerprint: string;
	/** They come with a session token. */
	readonly isTemporary: boolean;
}

export function describeCredentials({
	accessKeyId,
	sessionToken,
	kind = "other",
}: Credentials): CredentialDescription {
	const fingerprint = hash("sha256", accessKeyId).slice(0, 16);
	return { kind, fingerprint, isTemporary: Boolean(sessionToken) };
}

/** The kind of what the SDK's chain found. The services that give credentials to machines leave no note. */
export function kindOfFound(
	found: object,
	environment: Readonly<Record<string, string | undefined>>,
): CredentialKind {
	const notes = "$source" in found ? Object.keys(Object(found.$source)) : [];
	const [, kind] = KINDS.find(([pattern]) => notes.some((note) => pattern.test(note))) ?? [];
	if (kind !== undefined) return kind;
	const isContainer =
		environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI ||
		environment.AWS_CONTAINER_CREDENTIALS_FULL_URI;
	return isContainer ? "container" : "instance";
}

// The first that fits counts: a profile can name any of the others.
const KINDS: readonly (readonly [RegExp, CredentialKind])[] = [
	[/^CREDENTIALS_PROFILE/, "profile"],
	[/^CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN$/, "web-identity"],
	[/^CREDENTIALS_ENV_VARS$/, "environment"],
	[/^CREDENTIALS_PROCESS$/, "process"],
	[/^CREDENTIALS_(SSO|LOGIN)/, "sso"],
	[/^CREDENTIALS_HTTP$/, "container"],
	[/^CREDENTIALS_STS_/, "role"],
];
