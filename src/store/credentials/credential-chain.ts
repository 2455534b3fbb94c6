import type { HttpHandlerUserInput } from "@smithy/core/protocols";
import { StagingError } from "../../errors.ts";
import { abortable } from "../http/abortable.ts";
import { toSafeText } from "../safe-text.ts";
import type { StoreSettings } from "../store-settings.ts";
import { type ChildProcesses, watchChildProcesses } from "./child-processes.ts";
import type { Credentials } from "./credential-source.ts";

/** Finds credentials, or fails with `no-credentials`. */
export type CredentialSearch = () => Promise<Credentials>;

export interface SearchParts {
	readonly environment: Environment;
	/** Where roles are assumed, unless something in the environment says so. */
	readonly region: string;
	/** How long the search may take. */
	readonly milliseconds: number;
	/** Ends the search when it fires. */
	readonly closing: AbortSignal;
	/** What the chain's own clients ask over. */
	readonly requestHandler: HttpHandlerUserInput;
}

/**
 * Goes through the chain every AWS SDK uses: environment, shared files, web identity, container, instance. What it
 * waits for knows no end of its own: a command can wait for somebody to type.
 */
export async function searchChain(parts: SearchParts): Promise<Credentials> {
	const { environment, region, milliseconds, closing, requestHandler } = parts;
	const { defaultProvider } = await import("@aws-sdk/credential-provider-node");
	const clientConfig = { requestHandler, defaultsMode: "standard" } as const;
	const provider = defaultProvider({ logger: SILENT, clientConfig });
	const processes = watchChildProcesses();
	const limit = AbortSignal.timeout(milliseconds);
	try {
		const search = provider({ callerClientConfig: { region: async () => region } }).finally(
			processes.stop,
		);
		return await abortable(abortable(search, closing), limit);
	} catch (error) {
		throw limit.aborted
			? toLateError(processes, environment, milliseconds)
			: toCredentialsError(error, environment);
	} finally {
		// Where one command is ended, the chain goes on to the next.
		processes.endAll();
	}
}

/** The SDK's loggers write to the console by default, where a line of a host's text can be a command. */
export const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

type Environment = StoreSettings["environment"];

function toLateError(
	processes: ChildProcesses,
	environment: Environment,
	milliseconds: number,
): StagingError {
	const isCommand = processes.isAnyRunning();
	const source = isCommand
		? "the `credential_process` of the profile"
		: toRemoteSource(environment);
	const reason = `${source} did not give any within ${milliseconds / 1000} s`;
	return noCredentials(reason, environment, {
		...(isCommand && { hint: ENDLESS_COMMAND }),
	});
}

function toRemoteSource(environment: Environment): string {
	return environment.AWS_WEB_IDENTITY_TOKEN_FILE
		? "the exchange of the web identity's token"
		: "the places they can come from";
}

function toCredentialsError(error: unknown, environment: Environment): StagingError {
	if (error instanceof StagingError) {
		return error;
	}
	const reason = error instanceof Error ? toSafeText(error.message) : "none found";
	return noCredentials(reason, environment, { cause: error });
}

function noCredentials(
	reason: string,
	environment: Environment,
	details: { readonly hint?: string; readonly cause?: unknown },
): StagingError {
	const profile = environment.AWS_PROFILE;
	const tried = profile ? ` (AWS_PROFILE is ${JSON.stringify(profile)})` : "";
	// A step that sets it and cleans up at its end leaves it empty, and so does a secret the job may not see.
	const isTakenAway = environment.AWS_ACCESS_KEY_ID === "";
	return new StagingError("no-credentials", `There are no AWS credentials: ${reason}${tried}`, {
		hint: isTakenAway ? TAKEN_AWAY : NEVER_GIVEN,
		...details,
	});
}

const ENDLESS_COMMAND =
	"Let that command print credentials without asking for anything, or set `aws-access-key-id` and `aws-secret-access-key`";

const TAKEN_AWAY =
	"`AWS_ACCESS_KEY_ID` is set and empty. Steps end in reverse order: one that takes its credentials away at its end, such as aws-actions/configure-aws-credentials, belongs before this step. If it comes from a secret, check that this job may see that";

const NEVER_GIVEN =
	"Set `aws-access-key-id` and `aws-secret-access-key`, or run aws-actions/configure-aws-credentials before this step; the environment, shared files, web identity, container and instance metadata were tried";
