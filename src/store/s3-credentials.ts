import type { S3ClientConfig } from "@aws-sdk/client-s3";
import { defaultProvider } from "@aws-sdk/credential-provider-node";
import { StagingError } from "../errors.ts";
import { toSafeText } from "./safe-text.ts";
import type { StoreSettings } from "./store-settings.ts";

type SdkCredentials = NonNullable<S3ClientConfig["credentials"]>;

/** Where the client gets its credentials: the settings, else the chain every AWS SDK uses. */
export function toCredentials(settings: StoreSettings): SdkCredentials {
	const { credentials } = settings;
	if (credentials === undefined) {
		return settings.anonymous
			? NOBODY
			: rememberFailure(defaultProvider({ logger: SILENT }), settings.environment);
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
	const reason = error instanceof Error ? toSafeText(error.message) : "none found";
	const profile = environment.AWS_PROFILE;
	const tried = profile ? ` (AWS_PROFILE is ${JSON.stringify(profile)})` : "";
	// A step that sets it and cleans up at its end leaves it empty, and so does a secret the job may not see.
	const isTakenAway = environment.AWS_ACCESS_KEY_ID === "";
	return new StagingError("no-credentials", `There are no AWS credentials: ${reason}${tried}`, {
		hint: isTakenAway ? TAKEN_AWAY : NEVER_GIVEN,
		cause: error,
	});
}

const TAKEN_AWAY =
	"`AWS_ACCESS_KEY_ID` is set and empty. Steps end in reverse order: one that takes its credentials away at its end, such as aws-actions/configure-aws-credentials, belongs before this step. If it comes from a secret, check that this job may see that";

const NEVER_GIVEN =
	"Set `aws-access-key-id` and `aws-secret-access-key`, or run aws-actions/configure-aws-credentials before this step; the environment, shared files, web identity, container and instance metadata were tried";
