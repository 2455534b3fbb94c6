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
import { type Reading, texts } from "./fields.ts";
import type { Finding } from "./finding.ts";
import type { Field } from "./value.ts";

// None of these say what they found: it may be a secret in the wrong place.

export function checkArn(found: string): Finding | undefined {
	const fault = findArnFault(found);
	return fault === undefined ? undefined : { message: `expected ${ROLE_ARN}: ${fault}` };
}

export function checkSessionName(found: string): Finding | undefined {
	return isSessionName(found) ? undefined : { message: `expected ${SESSION_NAME}` };
}

export function checkExternalId(found: string): Finding | undefined {
	return isExternalId(found) ? undefined : { message: `expected ${EXTERNAL_ID}` };
}

export function checkSessionPolicy(found: string): Finding | undefined {
	const fault = findPolicyFault(found);
	return fault === undefined ? undefined : { message: `expected ${SESSION_POLICY}: ${fault}` };
}

/** How long a session lasts. */
export function parseSeconds(found: string): number | Finding {
	const seconds = /^\d{1,9}$/.test(found) ? Number(found) : Number.NaN;
	if (seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS) return seconds;
	return { message: `expected a whole number from ${SHORTEST_SECONDS} to ${LONGEST_SECONDS}` };
}

/** One, a list of them, or some with commas between. */
export function readAccountIds(field: Field, reading: Reading): readonly string[] | undefined {
	return texts(checkAccountIds)(field, reading)?.flatMap(splitAccountIds);
}

function checkAccountIds(found: string): Finding | undefined {
	return areAccountIds(splitAccountIds(found)) ? undefined : { message: `expected ${ACCOUNT_ID}` };
}
