import type { S3ClientConfig } from "@aws-sdk/client-s3";
import { defaultProvider } from "@aws-sdk/credential-provider-node";
import type { NodeHttpHandler } from "@smithy/node-http-handler";
import { StagingError } from "../errors.ts";
import { abortable } from "./abortable.ts";
import { type ChildProcesses, watchChildProcesses } from "./child-processes.ts";
import { toSafeText } from "./safe-text.ts";
import { DEFAULT_TIMING, type StoreSettings } from "./store-settings.ts";

type SdkCredentials = NonNullable<S3ClientConfig["credentials"]>;

/**
 * Where the client gets its credentials: the settings, else the chain every AWS SDK uses, which asks over
 * `requestHandler` and gives up when `closing` fires.
 */
export function toCredentials(
	settings: StoreSettings,
	requestHandler: NodeHttpHandler,
	closing: AbortSignal,
): SdkCredentials {
	const { credentials } = settings;
	if (credentials === undefined) {
		return settings.anonymous ? NOBODY : searchChain(settings, requestHandler, closing);
	}
	return {
		accessKeyId: credentials.accessKeyId,
		secretAccessKey: credentials.secretAccessKey,
		...(credentials.sessionToken && { sessionToken: credentials.sessionToken }),
	};
}

/** The SDK's loggers write to the console by default, where a line of a host's text can be a command. */
export const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

// Never used to sign, but the SDK wants to have some.
const NOBODY = { accessKeyId: "anonymous", secretAccessKey: "anonymous" };

type Environment = StoreSettings["environment"];
type Provider = Extract<SdkCredentials, (...parameters: never) => unknown>;

// What the chain waits for knows no end of its own: a command can wait for somebody to type.
function searchChain(
	{ environment, timing }: StoreSettings,
	requestHandler: NodeHttpHandler,
	closing: AbortSignal,
): Provider {
	const clientConfig = { requestHandler, defaultsMode: "standard" } as const;
	const provider = defaultProvider({ logger: SILENT, clientConfig });
	const milliseconds = timing?.credentials ?? DEFAULT_TIMING.credentials;
	return rememberFailure(async (identity) => {
		const processes = watchChildProcesses();
		const limit = AbortSignal.timeout(milliseconds);
		try {
			const search = provider(identity).finally(processes.stop);
			return await abortable(abortable(search, closing), limit);
		} catch (error) {
			throw limit.aborted ? toLateError(processes, environment, milliseconds) : error;
		} finally {
			// Where one command is ended, the chain goes on to the next.
			processes.endAll();
		}
	}, environment);
}

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

// The chain ends with a look for an instance's metadata that takes a second to fail: once is enough.
function rememberFailure(provider: Provider, environment: Environment): Provider {
	let failure: StagingError | undefined;
	return async (identity) => {
		if (failure !== undefined) {
			throw failure;
		}
		try {
			return await provider(identity);
		} catch (error) {
			failure = toCredentialsError(error, environment);
			throw failure;
		}
	};
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
