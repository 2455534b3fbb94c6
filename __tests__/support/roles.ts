import { afterEach, beforeEach } from "@jest/globals";
import type { JobOptions, JobResult, Step } from "../../harness/run-job.ts";
import type { StageResult } from "../../harness/stage-result.ts";
import type { Sandbox, SandboxOptions } from "../../sandbox/sandbox.ts";
import {
	type IdentityProvider,
	type ProviderOptions,
	startIdentityProvider,
} from "../../sandbox/sts/identity-provider.ts";
import type { SandboxRole } from "../../sandbox/sts/role.ts";
import { ACTION, useWorld, type World } from "./action.ts";

/** A role that jobs of the test's repository may assume with their ID token. */
export const CI = "arn:aws:iam::111122223333:role/ci";
/** A role of another account that `CI` may assume. */
export const DEPLOY = "arn:aws:iam::999988887777:role/deploy";
/** A role that the sandbox's user may assume, with an external id. */
export const PARTNER = "arn:aws:iam::444455556666:role/partner";
export const EXTERNAL_ID = "the-partner";

export interface RoleWorld extends World {
	readonly provider: IdentityProvider;
	/** What the next tokens are like. */
	readonly tokens: ProviderOptions;
	/** Runs a job of one step without any keys, in the environment of a job that may have ID tokens unless `env` says otherwise. */
	assume(
		inputs: Record<string, string>,
		more?: {
			readonly env?: Record<string, string>;
			readonly steps?: readonly Step[];
		} & Partial<JobOptions>,
	): Promise<JobResult>;
}

/** A world with an identity provider, and a sandbox whose roles trust it. */
export function useRoleWorld(sessionSeconds?: number, options: SandboxOptions = {}): RoleWorld {
	let tokens: ProviderOptions = {};
	let provider: IdentityProvider | undefined;
	beforeEach(async () => {
		tokens = { failures: [] };
		provider = await startIdentityProvider(tokens);
	});
	const running = () => {
		if (!provider) throw new Error("the identity provider has not been started");
		return provider;
	};
	const world = useWorld(() => ({
		...options,
		sts: {
			roles: rolesFor(running().issuer),
			providers: [{ issuer: running().issuer, audiences: ["sts.amazonaws.com", "others"] }],
			...(sessionSeconds !== undefined && { sessionSeconds }),
		},
	}));
	afterEach(() => provider?.stop());
	const own: Pick<RoleWorld, "assume"> = {
		assume: (inputs, { env, steps = [], ...more } = {}) => {
			const { endpoint } = world.sandbox;
			const step = { id: "stage", uses: ACTION, with: { endpoint, ...inputs } };
			const nobody = { HOME: world.temp, AWS_EC2_METADATA_DISABLED: "true" };
			const all = { ...nobody, ...(env ?? running().environment) };
			return world.job([step, ...steps], { ...more, env: all });
		},
	};
	return Object.defineProperties(own, {
		...Object.getOwnPropertyDescriptors(world),
		provider: { get: running },
		tokens: { get: () => tokens },
	}) as RoleWorld;
}

function rolesFor(issuer: string): readonly SandboxRole[] {
	const webIdentity = {
		issuer,
		subject: "repo:octo-org/octo-repo:*",
		audience: "sts.amazonaws.com",
	};
	const user = "arn:aws:iam::111122223333:user/AKIASANDBOXEXAMPLE00";
	return [
		{ arn: CI, webIdentity, principals: [user], maxSessionSeconds: 7200 },
		{ arn: DEPLOY, principals: [CI] },
		{ arn: PARTNER, principals: [user, CI], externalId: EXTERNAL_ID },
	];
}

/** The calls of that name that the sandbox's STS got: what they said. */
export function callsOf(
	{ recorder }: Sandbox,
	operation: string,
): Readonly<Record<string, string>>[] {
	return recorder.requests
		.filter((request) => request.operation === operation)
		.map(({ query }) => query);
}

/** Whose keys signed the requests to S3, each once. */
export function signersOf({ recorder }: Sandbox): readonly string[] {
	const signers = recorder.requests
		.filter(({ query }) => query.Action === undefined)
		.map(({ headers }) => /Credential=(\w+)/.exec(headers.authorization ?? "")?.[1] ?? "nobody");
	return [...new Set(signers)];
}

/** The error annotations of a stage, without what differs from run to run and where to read more. */
export function errorsOf({ annotations }: StageResult): readonly string[] {
	return annotations
		.filter(({ level }) => level === "error")
		.map(({ message }) => message.replaceAll(/request id \w+/g, "ID").replace(/\nSee \S+$/, ""));
}
