import type { HttpHandlerUserInput } from "@smithy/core/protocols";
import { StagingError } from "../../errors.ts";
import { abortable } from "../http/abortable.ts";
import { toSafeText } from "../safe-text.ts";
import type { StoreSettings } from "../store-settings.ts";
import { type ChildProcesses, watchChildProcesses } from "./child-processes.ts";
import { kindOfFound } from "./credential-kind.ts";
import type { Credentials } from "./credential-source.ts";
import { toLoginError } from "./lost-login.ts";
import type { RoleAssumers } from "./named-roles.ts";

/** Finds credentials, or fails with `no-credentials`. */
export type CredentialSearch = () => Promise<Credentials>;

export interface SearchParts {
	readonly environment: Environment;
	/** The profile to take them from, and from nowhere else. */
	readonly profile: string | undefined;
	/** Where roles are assumed, unless something in the environment says so. */
	readonly region: string;
	/** How long the search may take. */
	readonly milliseconds: number;
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
	const limit = AbortSignal.timeout(milliseconds);
	try {
		const search = provider({ callerClientConfig: { region: async () => region } }).finally(
			processes.stop,
		);
		const found = await abortable(abortable(search, closing), limit);
		return { ...found, kind: kindOfFound(found, environment) };
	} catch (error) {
		throw limit.aborted
			? toLateError(processes, parts)
			: toCredentialsError(error, processes, parts);
	} finally {
		// Where one command is ended, the chain goes on to the next.
		processes.endAll();
	}
}

/** The SDK's loggers write to the console by default, where a line of a host's text can be a command. */
export const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

type Environment = StoreSettings["environment"];

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
function toPatience(environment: Environment): Patience {
	const isNamed = CONTAINER_VARIABLES.some((name) => environment[name]);
	const isHurried = environment.RUNNER_ENVIRONMENT === "github-hosted" && !isNamed;
	return isHurried ? { timeout: 300, ec2MetadataV1Disabled: true } : {};
}

interface Patience {
	readonly timeout?: number;
	readonly ec2MetadataV1Disabled?: boolean;
}

function toLateError(
	processes: ChildProcesses,
	{ environment, profile, milliseconds }: SearchParts,
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
	return environment.AWS_WEB_IDENTITY_TOKEN_FILE
		? "the exchange of the web identity's token"
		: "the places they can come from";
}

function toCredentialsError(
	error: unknown,
	processes: ChildProcesses,
	{ environment, profile }: SearchParts,
): StagingError {
	if (error instanceof StagingError) {
		return error;
	}
	if (!(error instanceof Error)) return noCredentials("none found", environment, { profile });
	const said = whatCommandSaid(error);
	if (said !== undefined) return noCredentials(said, environment, { profile });
	const reason = toSafeText(error.message);
	const isAnySource = profile !== undefined || isSetUp(environment) || processes.isAnyStarted();
	const isNobodyThere = reason === NOTHING_LEFT && !isAnySource;
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
 * What a `credential_process` that failed wrote to its standard error; undefined where something else failed. Its own
 * line, which Node.js puts before that, may hold a password.
 */
function whatCommandSaid({ message }: Error): string | undefined {
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

const CONTAINER_VARIABLES = [
	"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
	"AWS_CONTAINER_CREDENTIALS_FULL_URI",
];

const CONTAINER_SILENT =
	"names what gives this container its credentials, and that gave none: check that it is reached from here and takes the token of AWS_CONTAINER_AUTHORIZATION_TOKEN or its file, or set `role-to-assume` and give the job `permissions: { id-token: write }`";

const PROFILE_ONLY =
	"With `aws-profile` nothing else is tried: check that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, or `~/.aws`, have this profile for this runner's user";

const ENDLESS_COMMAND =
	"Let that command print credentials without asking for anything, or set `aws-access-key-id` and `aws-secret-access-key`";

const TAKEN_AWAY =
	"`AWS_ACCESS_KEY_ID` is set and empty. Steps end in reverse order: one that takes its credentials away at its end, such as aws-actions/configure-aws-credentials, belongs before this step. If it comes from a secret, check that this job may see that";

const NEVER_GIVEN =
	"Set `role-to-assume` and give the job `permissions: { id-token: write }`, or set `aws-access-key-id` and `aws-secret-access-key`; the environment, shared files, web identity, container and instance metadata were tried";
