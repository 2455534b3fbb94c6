import { readFile } from "node:fs/promises";
import { StagingError } from "../../errors.ts";
import type { RoleSettings } from "../../identity.ts";
import { toSafeText } from "../safe-text.ts";
import type { Credentials } from "./credential-source.ts";
import { type IdTokenService, requestIdToken, toIdTokenError } from "./id-token.ts";
import type { AssumedRole, RoleRequest, StsClient } from "./sts-client.ts";
import { toStsError } from "./sts-errors.ts";
import { readClaims } from "./token-claims.ts";
import type { TryAgain } from "./try-again.ts";

/** What the first role is assumed with: a token of the job, one in a file, or other credentials. */
export type Caller =
	| { readonly kind: "id-token"; readonly service: IdTokenService }
	| { readonly kind: "token-file"; readonly path: string }
	| { readonly kind: "credentials"; readonly find: () => Promise<Credentials> };

export interface RoleParts {
	readonly role: RoleSettings;
	readonly caller: Caller;
	readonly sts: StsClient;
	/** Of a session whose name is not written. */
	readonly defaultSessionName: string;
	/** Narrows the session of the last role. */
	readonly sessionPolicy: string | undefined;
	readonly connections: Parameters<typeof requestIdToken>[2];
	readonly tryAgain: TryAgain;
	/** Hears each secret before anything is done with it. */
	readonly onSecret: (secret: string) => void;
}

/** Assumes the roles one after the other. */
export async function assumeRoles(parts: RoleParts): Promise<AssumedRole> {
	const { role, caller } = parts;
	const [first = "", ...others] = role.arns;
	let assumed =
		caller.kind === "credentials"
			? await assumeWithKeys(parts, first, await caller.find())
			: await assumeWithToken(parts, first, await findToken(caller, parts));
	for (const arn of others) assumed = await assumeWithKeys(parts, arn, assumed.credentials);
	return assumed;
}

/** A fresh one for every use: they live for minutes. */
async function findToken(
	caller: Exclude<Caller, { kind: "credentials" }>,
	{ role, connections, tryAgain, onSecret }: RoleParts,
): Promise<string> {
	if (role.externalId !== undefined && role.arns.length === 1) {
		throw new StagingError("invalid-input", "`role-external-id` does not go with an ID token", {
			hint: "Leave it out: a role that trusts an identity provider knows the job by its token",
		});
	}
	const ask = () =>
		caller.kind === "token-file"
			? readToken(caller.path)
			: tryAgain(() => requestIdToken(caller.service, role.audience, connections), toIdTokenError);
	const token = await ask();
	onSecret(token);
	return token;
}

async function readToken(path: string): Promise<string> {
	try {
		return (await readFile(path, "utf8")).trim();
	} catch (cause) {
		const reason = toSafeText(cause instanceof Error ? cause.message : String(cause));
		throw new StagingError("no-credentials", `Could not read the web identity's token: ${reason}`, {
			hint: "AWS_WEB_IDENTITY_TOKEN_FILE names the file",
			cause,
		});
	}
}

function assumeWithToken(parts: RoleParts, arn: string, token: string): Promise<AssumedRole> {
	const failed = { purpose: purposeOf(arn), arn, claims: readClaims(token), hasExternalId: false };
	return assume(parts, () => parts.sts.assumeWithToken(toRequest(parts, arn), token), failed);
}

function assumeWithKeys(
	parts: RoleParts,
	arn: string,
	credentials: Credentials,
): Promise<AssumedRole> {
	const hasExternalId = parts.role.externalId !== undefined;
	const failed = { purpose: purposeOf(arn), arn, hasExternalId };
	return assume(parts, () => parts.sts.assumeRole(toRequest(parts, arn), credentials), failed);
}

async function assume(
	{ tryAgain, onSecret }: RoleParts,
	ask: () => Promise<AssumedRole>,
	failed: Parameters<typeof toStsError>[1],
): Promise<AssumedRole> {
	const assumed = await tryAgain(ask, (error) => toStsError(error, failed));
	const { accessKeyId, secretAccessKey, sessionToken = "" } = assumed.credentials;
	for (const secret of [accessKeyId, secretAccessKey, sessionToken]) onSecret(secret);
	return assumed;
}

function toRequest(parts: RoleParts, arn: string): RoleRequest {
	const { role, defaultSessionName, sessionPolicy } = parts;
	const isLast = arn === role.arns.at(-1);
	return {
		RoleArn: arn,
		RoleSessionName: role.sessionName ?? defaultSessionName,
		DurationSeconds: role.durationSeconds,
		...(role.externalId !== undefined && { ExternalId: role.externalId }),
		// An earlier session has to be able to assume the next role, which the policy says nothing of.
		...(isLast && sessionPolicy !== undefined && { Policy: sessionPolicy }),
	};
}

function purposeOf(arn: string): string {
	return `assume the role ${arn}`;
}
