import type { HttpHandlerUserInput } from "@smithy/core/protocols";
import { abortable } from "../http/abortable.ts";
import { watchChildProcesses } from "./child-processes.ts";
import { kindOfFound } from "./credential-kind.ts";
import type { Credentials } from "./credential-source.ts";
import { watchMachineRequests } from "./machine-requests.ts";
import type { RoleAssumers } from "./named-roles.ts";
import {
	CONTAINER_VARIABLES,
	type SearchedPlaces,
	toCredentialsError,
	toLateError,
} from "./no-credentials.ts";

/** Finds credentials, or fails with `no-credentials`. */
export type CredentialSearch = () => Promise<Credentials>;

export interface SearchParts extends SearchedPlaces {
	/** Where roles are assumed, unless something in the environment says so. */
	readonly region: string;
	/** Ends the search when it fires. */
	readonly closing: AbortSignal;
	/** What the chain's own clients ask over. */
	readonly requestHandler: HttpHandlerUserInput;
	readonly roles: RoleAssumers;
}

/**
 * Goes through the chain every AWS SDK uses: environment, shared files, web identity, container, instance. What it
 * waits for knows no end of its own: a command can wait for somebody to type.
 */
export async function searchChain(parts: SearchParts): Promise<Credentials> {
	const { environment, region, milliseconds, closing } = parts;
	const provider = await loadProvider(parts);
	const processes = watchChildProcesses();
	const requests = watchMachineRequests();
	const limit = AbortSignal.timeout(milliseconds);
	try {
		const search = provider({ callerClientConfig: { region: async () => region } }).finally(() => {
			processes.stop();
			requests.stop();
		});
		const found = await abortable(abortable(search, closing), limit);
		return { ...found, kind: kindOfFound(found, environment) };
	} catch (error) {
		throw limit.aborted
			? toLateError(processes, parts)
			: toCredentialsError(error, processes, parts);
	} finally {
		// Where one of these is ended, the chain goes on to the next. Those of a search that ended by itself are over, and
		// what still runs is another's.
		if (limit.aborted || closing.aborted) {
			processes.endAll();
			requests.endAll();
		}
	}
}

/** The SDK's loggers write to the console by default, where a line of a host's text can be a command. */
export const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

async function loadProvider({ environment, profile, requestHandler, roles }: SearchParts) {
	const clientConfig = { requestHandler, defaultsMode: "standard" } as const;
	if (profile !== undefined) {
		const { fromIni } = await import("@aws-sdk/credential-provider-ini");
		return fromIni({ profile, logger: SILENT, clientConfig, ...roles });
	}
	const { defaultProvider } = await import("@aws-sdk/credential-provider-node");
	return defaultProvider({ logger: SILENT, clientConfig, ...roles, ...toPatience(environment) });
}

/**
 * The machines of GitHub's own runners are not Amazon's: one short look has to do there, without a second one for the
 * old protocol. Elsewhere the SDK waits a second for each. What gives credentials to containers is named, and gets its
 * time.
 */
function toPatience(environment: SearchedPlaces["environment"]): Patience {
	const isNamed = CONTAINER_VARIABLES.some((name) => environment[name]);
	const isHurried = environment.RUNNER_ENVIRONMENT === "github-hosted" && !isNamed;
	return isHurried ? { timeout: 300, ec2MetadataV1Disabled: true } : {};
}

interface Patience {
	readonly timeout?: number;
	readonly ec2MetadataV1Disabled?: boolean;
}
