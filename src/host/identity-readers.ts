import {
	ACCOUNT_ID,
	areAccountIds,
	EXTERNAL_ID,
	findArnFault,
	findPolicyFault,
	isExternalId,
	isSessionName,
	LONGEST_SECONDS,
	ROLE_ARN,
	SESSION_NAME,
	SESSION_POLICY,
	SHORTEST_SECONDS,
	splitAccountIds,
} from "../identity-rules.ts";
import { type Rejected, wholeNumber } from "./input-readers.ts";

/** ARNs of roles, one a line; blank lines do not count. */
export function roleArns(given: string): readonly string[] | Rejected {
	const arns = given
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
	const faults = arns.flatMap((arn) => {
		const fault = findArnFault(arn);
		if (fault === undefined) return [];
		return [arns.length === 1 ? fault : `\`${arn}\`: ${fault}`];
	});
	return faults.length === 0
		? arns
		: { expected: `${ROLE_ARN}, one a line (${faults.join("; ")})` };
}

/** Empty for the default. */
export function sessionName(given: string): string | Rejected {
	return given === "" || isSessionName(given) ? given : { expected: SESSION_NAME };
}

/** Empty for none. */
export function externalId(given: string): string | Rejected {
	return given === "" || isExternalId(given) ? given : { expected: EXTERNAL_ID };
}

/** Empty for one that follows from the transfers. */
export function sessionPolicy(given: string): string | Rejected {
	const fault = given === "" ? undefined : findPolicyFault(given);
	return fault === undefined ? given : { expected: `${SESSION_POLICY} (${fault})` };
}

/** How long a session lasts; undefined where nothing is said. */
export function roleSeconds(given: string): number | undefined | Rejected {
	return given === "" ? undefined : wholeNumber(SHORTEST_SECONDS, LONGEST_SECONDS)(given);
}

/** One a line, or with commas between. */
export function accountIds(given: string): readonly string[] | Rejected {
	const ids = splitAccountIds(given);
	return given === "" || areAccountIds(ids)
		? ids
		: { expected: `${ACCOUNT_ID}, or some with commas between` };
}
