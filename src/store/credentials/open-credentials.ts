import type { Endpoint } from "../endpoint.ts";
import type { HttpPools } from "../http/http-pools.ts";
import type { SdkHandler } from "../sdk/sdk-handler.ts";
import type { StoreSettings, StoreTiming } from "../store-settings.ts";
import { CredentialSource, type Credentials, readGivenCredentials } from "./credential-source.ts";
import { openRoleAssumers } from "./named-roles.ts";

/** What credentials are looked for with. */
export interface SourceParts {
	readonly settings: StoreSettings;
	readonly endpoint: Endpoint;
	readonly timing: StoreTiming;
	readonly connections: {
		readonly pools: HttpPools;
		/** Ends every search when it fires. */
		readonly closing: AbortSignal;
	};
	/** Loads this program's connections as the SDK takes them. */
	readonly openHandler: () => Promise<SdkHandler>;
	/** Takes lines for the log. */
	readonly onInfo: (text: string) => void;
}

/** Where the credentials of every request come from. Keys that are written down and mean no role need no search. */
export function openCredentials(parts: SourceParts): CredentialSource {
	const { settings } = parts;
	const { role, allowedAccounts } = settings.identity ?? {};
	const given = readGivenCredentials(settings);
	// Those of the inputs are hidden already.
	if (given?.kind === "environment") tellSecrets(given, settings);
	if (role === undefined && allowedAccounts === undefined && given !== undefined) {
		return new CredentialSource(given);
	}
	const find = async () => given ?? (await searchElsewhere(parts));
	return new CredentialSource(undefined, async () => {
		const found =
			role === undefined && allowedAccounts === undefined
				? await find()
				: await (await import("./search-identity.ts")).searchIdentity(parts, find);
		tellSecrets(found, settings);
		return found;
	});
}

async function searchElsewhere(parts: SourceParts): Promise<Credentials> {
	const { settings, endpoint, timing, connections, openHandler } = parts;
	const { searchChain } = await import("./credential-chain.ts");
	const found = await searchChain({
		environment: settings.environment,
		profile: settings.identity?.profile,
		region: endpoint.region,
		milliseconds: timing.credentials,
		closing: connections.closing,
		requestHandler: await openHandler(),
		roles: openRoleAssumers(parts),
	});
	tellSecrets(found, settings);
	return found;
}

function tellSecrets(
	{ accessKeyId, secretAccessKey, sessionToken }: Credentials,
	{ onSecret }: StoreSettings,
): void {
	for (const secret of [accessKeyId, secretAccessKey, sessionToken]) {
		if (secret) onSecret?.(secret);
	}
}
