import { StagingError } from "../../errors.ts";
import { toSafeText } from "../safe-text.ts";
import type { StoreSettings } from "../store-settings.ts";
import type { ChildProcesses } from "./child-processes.ts";
import { toLoginError } from "./lost-login.ts";

type Environment = StoreSettings["environment"];

/** Where credentials were looked for. */
export interface SearchedPlaces {
	readonly environment: Environment;
	/** The profile to take them from, and from nowhere else. */
	readonly profile: string | undefined;
	/** How long the search may take. */
	readonly milliseconds: number;
}

/** What it means that the time is over. */
export function toLateError(
	processes: ChildProcesses,
	{ environment, profile, milliseconds }: SearchedPlaces,
): StagingError {
	const isCommand = processes.isAnyRunning();
	const source = isCommand
		? "the `credential_process` of the profile"
		: toRemoteSource(environment);
	const reason = `${source} did not give any within ${milliseconds / 1000} s`;
	return noCredentials(reason, environment, {
		profile,
		...(isCommand && { hint: ENDLESS_COMMAND }),
	});
}

function toRemoteSource(environment: Environment): string {
	if (environment.AWS_WEB_IDENTITY_TOKEN_FILE) return "the exchange of the web identity's token";
	const container = CONTAINER_VARIABLES.find((name) => environment[name]);
	return container === undefined ? "the places they can come from" : `what ${container} names`;
}

/** What it means that the search ended with `error`. */
export function toCredentialsError(
	error: unknown,
	processes: ChildProcesses,
	{ environment, profile }: SearchedPlaces,
): StagingError {
	if (error instanceof StagingError) {
		return error;
	}
	if (!(error instanceof Error)) return noCredentials("none found", environment, { profile });
	const reason = toSafeText(error.message);
	const command = describeCommand(error, processes);
	if (command !== undefined) {
		const hint = profile === undefined ? `${FAILED_COMMAND}; ${SAYS_MORE}` : FAILED_COMMAND;
		return noCredentials(command, environment, { profile, hint });
	}
	const isNobodyThere = reason === NOTHING_LEFT && profile === undefined && !isSetUp(environment);
	return (
		toLoginError(error, nameProfile(environment, profile)) ??
		noCredentials(reason, environment, { profile, cause: error, isNobodyThere })
	);
}

/** What the SDK's chain says at its end, where none of its links has anything. */
const NOTHING_LEFT = "Could not load credentials from any providers";

/** Whether something that gives credentials is named, or half of what makes them up is there. */
function isSetUp(environment: Environment): boolean {
	const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = environment;
	const isHalf = Boolean(AWS_ACCESS_KEY_ID) !== Boolean(AWS_SECRET_ACCESS_KEY);
	const names = ["AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE", ...CONTAINER_VARIABLES];
	return isHalf || names.some((name) => environment[name]);
}

/**
 * What became of a `credential_process`, with what it wrote to its standard error, where the SDK tells; undefined where
 * something else failed. Its line, which Node.js puts before that, may hold a password.
 */
function describeCommand({ message }: Error, processes: ChildProcesses): string | undefined {
	if (/^Profile .* credential_process returned /.test(message)) return toSafeText(message);
	if (message === NOTHING_LEFT && processes.isAnyStarted())
		return "the `credential_process` of the profile gave none";
	if (!message.startsWith("Command failed: ")) return undefined;
	const [, ...lines] = message.trimEnd().split("\n");
	const failed = "the `credential_process` of the profile failed";
	return lines.length === 0 ? failed : `${failed}: ${toSafeText(lines.join("\n"))}`;
}

function noCredentials(
	reason: string,
	environment: Environment,
	details: {
		readonly profile: string | undefined;
		readonly hint?: string;
		readonly cause?: unknown;
		readonly isNobodyThere?: boolean;
	},
): StagingError {
	const { profile, ...others } = details;
	const tried = nameProfile(environment, profile);
	return new StagingError("no-credentials", `There are no AWS credentials: ${reason}${tried}`, {
		hint: profile === undefined ? toHint(environment) : PROFILE_ONLY,
		...others,
	});
}

function nameProfile(environment: Environment, profile: string | undefined): string {
	const named = profile ?? environment.AWS_PROFILE;
	const name = profile === undefined ? "AWS_PROFILE" : "`aws-profile`";
	return named ? ` (${name} is ${JSON.stringify(named)})` : "";
}

// A step that sets it and cleans up at its end leaves it empty, and so does a secret the job may not see.
function toHint(environment: Environment): string {
	if (environment.AWS_ACCESS_KEY_ID === "") return TAKEN_AWAY;
	const container = CONTAINER_VARIABLES.find((name) => environment[name]);
	return container === undefined ? NEVER_GIVEN : `${container} ${CONTAINER_SILENT}`;
}

/** Where credentials of containers are named. */
export const CONTAINER_VARIABLES = [
	"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
	"AWS_CONTAINER_CREDENTIALS_FULL_URI",
];

const CONTAINER_SILENT =
	"names what gives this container its credentials, and that gave none: check that it is reached from here and takes the token of AWS_CONTAINER_AUTHORIZATION_TOKEN or its file, or set `role-to-assume` and give the job `permissions: { id-token: write }`";

const PROFILE_ONLY =
	"With `aws-profile` nothing else is tried: check that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, or `~/.aws`, have this profile for this runner's user";

const ENDLESS_COMMAND =
	"Let that command print credentials without asking for anything, or set `aws-access-key-id` and `aws-secret-access-key`";

const FAILED_COMMAND =
	"Run that command on this machine as the runner's user: it has to end well and print `Version` 1, `AccessKeyId` and `SecretAccessKey` as JSON";

const SAYS_MORE = "where `aws-profile` names its profile, the reason is told";

const TAKEN_AWAY =
	"`AWS_ACCESS_KEY_ID` is set and empty. Steps end in reverse order: one that takes its credentials away at its end, such as aws-actions/configure-aws-credentials, belongs before this step. If it comes from a secret, check that this job may see that";

const NEVER_GIVEN =
	"Set `role-to-assume` and give the job `permissions: { id-token: write }`, or set `aws-access-key-id` and `aws-secret-access-key`; the environment, shared files, web identity, container and instance metadata were tried";
