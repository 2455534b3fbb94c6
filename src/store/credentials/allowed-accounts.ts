import { STSServiceException } from "@aws-sdk/client-sts";
import { StagingError } from "../../errors.ts";
import type { Credentials } from "./credential-source.ts";
import type { RoleCalls } from "./role-calls.ts";
import { toStsError } from "./sts-errors.ts";

/** Asks whose credentials these are. */
export async function findAccount(
	credentials: Credentials,
	{ sts, tryAgain }: RoleCalls,
): Promise<string | undefined> {
	return tryAgain({
		name: "GetCallerIdentity",
		attempt: () => sts.findAccount(credentials),
		toError: (error) =>
			isUnknownCall(error)
				? accountless(error)
				: toStsError(error, { purpose: PURPOSE, hasExternalId: false }),
	});
}

const PURPOSE = "find out which account the credentials belong to (`allowed-account-ids`)";

/** Ceph answers 405 to calls that its STS does not have, MinIO with the name of no parameter at all. */
function isUnknownCall(error: unknown): boolean {
	if (!(error instanceof STSServiceException)) return false;
	const status = error.$metadata.httpStatusCode;
	return status === 405 || status === 501 || /^Invalid(Action|ParameterValue)/.test(error.name);
}

function accountless(cause: unknown): StagingError {
	const reason = "its Security Token Service has no GetCallerIdentity, as that of Ceph and MinIO";
	return new StagingError("not-supported", `Could not ${PURPOSE}: ${reason}`, {
		hint: "Leave `allowed-account-ids` out at this store: with an `endpoint` of your own there is no other account to end up in. Where accounts have a Security Token Service of Amazon's, set `sts-endpoint` to it",
		cause,
	});
}

/** Fails with `access-denied` where `account` is none of those that `allowed-account-ids` names. */
export function checkAccount(account: string | undefined, allowed: readonly string[]): void {
	if (account !== undefined && allowed.includes(account)) return;
	const found = account === undefined ? "an account that is not told" : `the account ${account}`;
	const message = `The credentials belong to ${found}, and \`allowed-account-ids\` allows ${allowed.join(", ")}`;
	throw new StagingError("access-denied", message, {
		hint: "Nothing was asked of any bucket. Check where the credentials come from, or add the account",
	});
}
