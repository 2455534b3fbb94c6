/** Who asks the store, beyond keys: roles, a profile, and which account it must be. */
export interface IdentitySettings {
	readonly role?: RoleSettings;
	/** A profile of the shared files; before the keys of the environment. */
	readonly profile?: string;
	/** URL of the Security Token Service. */
	readonly stsEndpoint?: string;
	/** Accounts of which the credentials must belong to one. Absent: any. */
	readonly allowedAccounts?: readonly string[];
}

/** Roles to assume, and how. */
export interface RoleSettings {
	/** At least one; each is assumed with the credentials of the one before. */
	readonly arns: readonly string[];
	/** Default: `s3-staging-` and the id of the run. */
	readonly sessionName?: string;
	/** How long each session lasts. */
	readonly durationSeconds: number;
	readonly externalId?: string;
	/** The first role is assumed with credentials that are there already, though there may be an ID token. */
	readonly isChained: boolean;
	/** Whom the ID token is for. */
	readonly audience: string;
	/** The author's own policy, as JSON, that the session is narrowed by. Absent: one that follows from the transfers. */
	readonly sessionPolicy?: string;
}

/** What the inputs, and the keys of a connection, say of an identity. Absent: not said. */
export interface IdentityValues {
	readonly "role-to-assume"?: readonly string[] | undefined;
	readonly "role-session-name"?: string | undefined;
	readonly "role-duration-seconds"?: number | undefined;
	readonly "role-external-id"?: string | undefined;
	readonly "role-chaining"?: boolean | undefined;
	readonly audience?: string | undefined;
	readonly "inline-session-policy"?: string | undefined;
	readonly "aws-profile"?: string | undefined;
	readonly "sts-endpoint"?: string | undefined;
	readonly "allowed-account-ids"?: readonly string[] | undefined;
}

/** What AWS takes for the audience of tokens from GitHub, outside China (aws-actions/configure-aws-credentials). */
const DEFAULT_AUDIENCE = "sts.amazonaws.com";

/** What STS gives unasked (STS API reference, AssumeRole), and the most that a chained role may have. */
const DEFAULT_SECONDS = 3600;

/** The identity that values mean; undefined where they say nothing. */
export function toIdentity(values: IdentityValues): IdentitySettings | undefined {
	const role = toRole(values);
	const profile = values["aws-profile"];
	const stsEndpoint = values["sts-endpoint"];
	const allowedAccounts = values["allowed-account-ids"];
	if (!role && !profile && !stsEndpoint && !allowedAccounts?.length) return undefined;
	return {
		...(role && { role }),
		...(profile && { profile }),
		...(stsEndpoint && { stsEndpoint }),
		...(allowedAccounts?.length && { allowedAccounts }),
	};
}

function toRole(values: IdentityValues): RoleSettings | undefined {
	const arns = values["role-to-assume"];
	if (!arns?.length) return undefined;
	const sessionName = values["role-session-name"];
	const externalId = values["role-external-id"];
	const sessionPolicy = values["inline-session-policy"];
	return {
		arns,
		...(sessionName && { sessionName }),
		durationSeconds: values["role-duration-seconds"] ?? DEFAULT_SECONDS,
		...(externalId && { externalId }),
		...(sessionPolicy && { sessionPolicy }),
		isChained: values["role-chaining"] ?? false,
		audience: values.audience || DEFAULT_AUDIENCE,
	};
}
