import type { Credentials } from "./credential-source.ts";
import type { SourceParts } from "./open-credentials.ts";
import type { RoleRequest } from "./sts-client.ts";

/** How the SDK's chain assumes the roles that profiles and the environment name. */
export interface RoleAssumers {
	readonly roleAssumer: (source: Credentials, request: RoleRequest) => Promise<Credentials>;
	readonly roleAssumerWithWebIdentity: (
		request: RoleRequest & { readonly WebIdentityToken: string | undefined },
	) => Promise<Credentials>;
}

/** Assumes them where, and as patiently as, roles of the inputs are. Nothing is loaded before there is one. */
export function openRoleAssumers(parts: SourceParts): RoleAssumers {
	const open = async ({ RoleArn = "" }: RoleRequest) => {
		const { assertUnread, resolveStsEndpoint } = await import("./sts-endpoint.ts");
		assertUnread(resolveStsEndpoint(parts.settings, parts.endpoint), RoleArn);
		const roleCalls = await import("./role-calls.ts");
		return { ...roleCalls, calls: await roleCalls.openRoleCalls(parts) };
	};
	return {
		roleAssumer: async (source, request) => {
			const { assumeWithKeys, calls } = await open(request);
			calls.onSecret(source.secretAccessKey);
			return (await assumeWithKeys(calls, request, source)).credentials;
		},
		roleAssumerWithWebIdentity: async ({ WebIdentityToken = "", ...request }) => {
			const { assumeWithToken, calls } = await open(request);
			const token = WebIdentityToken.trim();
			calls.onSecret(token);
			return (await assumeWithToken(calls, request, token)).credentials;
		},
	};
}
