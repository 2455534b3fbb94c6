import { StagingError } from "../../errors.ts";
import type { RoleSettings } from "../../identity.ts";
import type { StoreSettings } from "../store-settings.ts";
import { checkAccount, findAccount } from "./allowed-accounts.ts";
import { assumeRoles, type Caller } from "./assume-roles.ts";
import type { Credentials } from "./credential-source.ts";
import { findIdTokenService } from "./id-token.ts";
import type { SourceParts } from "./open-credentials.ts";
import { openRoleCalls } from "./role-calls.ts";
import { assertUnread, resolveStsEndpoint } from "./sts-endpoint.ts";

/**
 * The credentials that roles and accounts were written for. `find` gives those that are there without any role. Fails
 * before anybody asks S3 for anything.
 */
export async function searchIdentity(
	parts: SourceParts,
	find: () => Promise<Credentials>,
): Promise<Credentials> {
	const { settings, endpoint, connections } = parts;
	const { role, allowedAccounts } = settings.identity ?? {};
	if (role !== undefined) {
		assertUnread(resolveStsEndpoint(settings, endpoint), role.arns[0] ?? "");
	}
	const calls = await openRoleCalls(parts);
	const { account, credentials } =
		role === undefined
			? { account: undefined, credentials: await find() }
			: await assumeRoles({
					...calls,
					role,
					caller: toCaller(role, settings, find),
					defaultSessionName: toSessionName(settings.environment),
					sessionPolicy: role.sessionPolicy ?? settings.sessionPolicy,
					onUnnarrowed: role.sessionPolicy === undefined ? settings.onUnnarrowed : undefined,
					connections: { pools: connections.pools, signal: connections.closing },
				});
	if (allowedAccounts !== undefined) {
		checkAccount(account ?? (await findAccount(credentials, calls)), allowedAccounts);
	}
	return credentials;
}

/** As aws-actions/configure-aws-credentials chooses: keys that are written down come before an ID token, others after. */
function toCaller(
	role: RoleSettings,
	{ credentials, identity, environment }: StoreSettings,
	find: () => Promise<Credentials>,
): Caller {
	if (credentials !== undefined || identity?.profile !== undefined || role.isChained) {
		return { kind: "credentials", find };
	}
	const service = findIdTokenService(environment);
	if (service !== undefined) return { kind: "id-token", service };
	const path = environment.AWS_WEB_IDENTITY_TOKEN_FILE;
	if (path) return { kind: "token-file", path };
	return { kind: "credentials", find: () => find().catch((error) => refuse(role, error)) };
}

function refuse({ arns }: RoleSettings, cause: unknown): never {
	if (!(cause instanceof StagingError) || cause.code !== "no-credentials") throw cause;
	const message = `There is nothing to assume the role ${arns[0]} with: the job can have no ID token, and there are no keys`;
	throw new StagingError("no-credentials", message, {
		hint: "Give the job `permissions: { id-token: write, contents: read }`. A pull request from a fork gets neither an ID token nor secrets, whatever the permissions say",
		cause,
		isNobodyThere: cause.isNobodyThere,
	});
}

function toSessionName({ GITHUB_RUN_ID }: StoreSettings["environment"]): string {
	return /^\d{1,50}$/.test(GITHUB_RUN_ID ?? "") ? `s3-staging-${GITHUB_RUN_ID}` : "s3-staging";
}
