import { StagingError } from "../../errors.ts";
import type { Credentials } from "./credential-source.ts";
import type { StsClient } from "./sts-client.ts";
import { toStsError } from "./sts-errors.ts";
import type { TryAgain } from "./try-again.ts";

/** Asks whose credentials these are. */
export async function findAccount(
	credentials: Credentials,
	sts: StsClient,
	tryAgain: TryAgain,
): Promise<string | undefined> {
	const purpose = "find out which account the credentials belong to (`allowed-account-ids`)";
	return tryAgain({
		name: "GetCallerIdentity",
		attempt: () => sts.findAccount(credentials),
		toError: (error) => toStsError(error, { purpose, hasExternalId: false }),
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
