import { readRetryPolicy } from "../s3-retry.ts";
import type { Credentials } from "./credential-source.ts";
import type { SourceParts } from "./open-credentials.ts";
import { type AssumedRole, type RoleRequest, StsClient } from "./sts-client.ts";
import { resolveStsEndpoint } from "./sts-endpoint.ts";
import { type FailedCall, toStsError } from "./sts-errors.ts";
import { readClaims } from "./token-claims.ts";
import { type Call, openTryAgain, type TryAgain } from "./try-again.ts";

/** What roles are assumed with. */
export interface RoleCalls {
	readonly sts: StsClient;
	readonly tryAgain: TryAgain;
	/** Hears each secret before anything is done with it. */
	readonly onSecret: (secret: string) => void;
}

/** The calls to the Security Token Service of one store. */
export async function openRoleCalls(parts: SourceParts): Promise<RoleCalls> {
	const { settings, endpoint, timing, connections, openHandler, onInfo } = parts;
	const policy = readRetryPolicy(settings.environment, timing.retryBase);
	return {
		sts: new StsClient(resolveStsEndpoint(settings, endpoint), await openHandler()),
		tryAgain: openTryAgain({ policy, signal: connections.closing, onInfo }),
		onSecret: settings.onSecret ?? (() => {}),
	};
}

/** Assumes a role as whom a token names. */
export function assumeWithToken(
	calls: RoleCalls,
	request: RoleRequest,
	token: string,
): Promise<AssumedRole> {
	const claims = readClaims(token);
	return assume(calls, {
		name: `AssumeRoleWithWebIdentity ${request.RoleArn}`,
		attempt: () => calls.sts.assumeWithToken(request, token),
		toError: (error) => toStsError(error, { ...toFailed(request), claims }),
	});
}

/** Assumes a role as the holder of `credentials`. */
export function assumeWithKeys(
	calls: RoleCalls,
	request: RoleRequest,
	credentials: Credentials,
): Promise<AssumedRole> {
	return assume(calls, {
		name: `AssumeRole ${request.RoleArn}`,
		attempt: () => calls.sts.assumeRole(request, credentials),
		toError: (error) => toStsError(error, toFailed(request)),
	});
}

function toFailed({ RoleArn: arn = "", ExternalId }: RoleRequest): FailedCall {
	return { purpose: `assume the role ${arn}`, arn, hasExternalId: ExternalId !== undefined };
}

async function assume(
	{ tryAgain, onSecret }: RoleCalls,
	call: Call<AssumedRole>,
): Promise<AssumedRole> {
	const assumed = await tryAgain(call);
	const { accessKeyId, secretAccessKey, sessionToken = "" } = assumed.credentials;
	for (const secret of [accessKeyId, secretAccessKey, sessionToken]) onSecret(secret);
	return assumed;
}
