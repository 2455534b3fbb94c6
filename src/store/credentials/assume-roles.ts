import { readFile } from "node:fs/promises";
import { StagingError } from "../../errors.ts";
import type { RoleSettings } from "../../identity.ts";
import { toSafeText } from "../safe-text.ts";
import type { Credentials } from "./credential-source.ts";
import { type IdTokenService, requestIdToken, toIdTokenError } from "./id-token.ts";
import { assumeWithKeys, assumeWithToken, type RoleCalls } from "./role-calls.ts";
import type { AssumedRole, RoleRequest } from "./sts-client.ts";

/** What the first role is assumed with: a token of the job, one in a file, or other credentials. */
export type Caller =
	| { readonly kind: "id-token"; readonly service: IdTokenService }
	| { readonly kind: "token-file"; readonly path: string }
	| { readonly kind: "credentials"; readonly find: () => Promise<Credentials> };

export interface RoleParts extends RoleCalls {
	readonly role: RoleSettings;
	readonly caller: Caller;
	/** Of a session whose name is not written. */
	readonly defaultSessionName: string;
	/** Narrows the session of the last role. */
	readonly sessionPolicy: string | undefined;
	/** Hears that the session goes without its policy, which was too large. Absent: it may not. */
	readonly onUnnarrowed: (() => void) | undefined;
	readonly connections: Parameters<typeof requestIdToken>[2];
}

/** Assumes the roles one after the other. */
export async function assumeRoles(parts: RoleParts): Promise<AssumedRole> {
	const { sessionPolicy, onUnnarrowed } = parts;
	try {
		return await assumeInTurn(parts);
	} catch (error) {
		if (sessionPolicy === undefined || !onUnnarrowed || !isTooLarge(error)) throw error;
		onUnnarrowed();
		return await assumeInTurn({ ...parts, sessionPolicy: undefined });
	}
}

/** STS API reference, AssumeRole: policies and tags are packed, and only STS knows how large that is. */
function isTooLarge(error: unknown): boolean {
	const cause = error instanceof StagingError ? error.cause : undefined;
	return cause instanceof Error && cause.name.startsWith("PackedPolicyTooLarge");
}

async function assumeInTurn(parts: RoleParts): Promise<AssumedRole> {
	const { role, caller } = parts;
	const [, ...others] = role.arns.keys();
	let assumed =
		caller.kind === "credentials"
			? await assumeWithKeys(parts, toRequest(parts, 0), await caller.find())
			: await assumeWithToken(parts, toRequest(parts, 0), await findToken(caller, parts));
	for (const index of others) {
		assumed = await assumeWithKeys(parts, toRequest(parts, index), assumed.credentials);
	}
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
	const token =
		caller.kind === "token-file"
			? await readToken(caller.path)
			: await tryAgain({
					name: "the job's ID token",
					attempt: () => requestIdToken(caller.service, role.audience, connections),
					toError: toIdTokenError,
				});
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

function toRequest(parts: RoleParts, index: number): RoleRequest {
	const { role, defaultSessionName, sessionPolicy } = parts;
	const isLast = index === role.arns.length - 1;
	return {
		RoleArn: role.arns[index],
		RoleSessionName: role.sessionName ?? defaultSessionName,
		DurationSeconds: role.durationSeconds,
		...(role.externalId !== undefined && { ExternalId: role.externalId }),
		// An earlier session has to be able to assume the next role, which the policy says nothing of.
		...(isLast && sessionPolicy !== undefined && { Policy: sessionPolicy }),
	};
}
