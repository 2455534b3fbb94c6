import { StagingError } from "../../errors.ts";
import { ownEntry } from "../../own-entry.ts";
import { judgeFailure } from "../failure-judge.ts";
import { describeNetworkError } from "../network-errors.ts";
import { toSafeText } from "../safe-text.ts";
import type { TokenClaims } from "./token-claims.ts";

/** A call to STS that failed. */
export interface FailedCall {
	/** The whole of it, such as `assume the role …`. */
	readonly purpose: string;
	/** The role that was asked for; absent where the call was for the account. */
	readonly arn?: string;
	/** Of the token that was shown. Absent: keys signed the call. */
	readonly claims?: TokenClaims | undefined;
	readonly hasExternalId: boolean;
}

/** Whatever STS, the SDK or the network threw, and what to do about it. */
export function toStsError(error: unknown, failed: FailedCall): StagingError {
	if (error instanceof StagingError) return error;
	const { code, message, errno, status } = readFailure(error);
	const network = describeNetworkError(errno);
	const { reason, ...row } = network ?? findRow({ code, message, status, error });
	const facts = [...(status === undefined ? [] : [[status, code].join(" ").trim()])];
	const said = network === undefined && message !== "" ? `: ${message}` : "";
	const details = facts.length > 0 ? ` (${facts.join(", ")})` : "";
	const hint = "toHint" in row ? row.toHint(failed) : UNREACHABLE;
	return new StagingError(row.code, `Could not ${failed.purpose}: ${reason}${said}${details}`, {
		cause: error,
		...(hint !== "" && { hint }),
	});
}

interface StsRow {
	readonly code: StagingError["code"];
	readonly reason: string;
	readonly toHint: (failed: FailedCall) => string;
}

interface SdkFields {
	readonly Code?: string;
	readonly code?: string;
	readonly $metadata?: { readonly httpStatusCode?: number };
}

function readFailure(error: unknown) {
	if (!(error instanceof Error)) {
		return { code: "", message: toSafeText(String(error)), errno: "", status: undefined };
	}
	const fields: Error & SdkFields = error;
	const status = fields.$metadata?.httpStatusCode;
	const code = status === undefined ? "" : toSafeText(fields.Code ?? fields.name);
	const message = fields.message === UNREAD ? "" : toSafeText(fields.message);
	return { code: code === "Unknown" ? "" : code, message, errno: fields.code ?? "", status };
}

/** What the SDK makes of an answer that it cannot read, such as one of Ceph, which words refusals as S3 does. */
const UNREAD = "UnknownError";

interface StsFailure {
	readonly code: string;
	readonly message: string;
	readonly status: number | undefined;
	readonly error: unknown;
}

function findRow({ code, message, status, error }: StsFailure): StsRow {
	if (code === "SignatureDoesNotMatch" && /^Signature (expired|not yet current)/.test(message)) {
		return CLOCK_SKEW;
	}
	const row = ownEntry(ROWS, code.replace(/Exception$/, ""));
	if (row !== undefined) return row;
	if (code === "" && status === 403) return ACCESS_DENIED;
	const { isThrottled, isTransient } = judgeFailure(error instanceof Error ? error : new Error());
	if (isThrottled) return { code: "throttled", reason: "STS is asked too often", toHint: later };
	if (isTransient)
		return { code: "service-error", reason: "STS could not serve it", toHint: later };
	const reason = message === "" ? "there was no answer that says why" : "STS said";
	return { code: "request-refused", reason, toHint: () => UNKNOWN };
}

const later = () => "Run the job again later";

const UNREACHABLE =
	"Check `sts-endpoint`, `aws-region` and that the runner can reach the Security Token Service";

const UNKNOWN =
	"Check that what answers there is a Security Token Service: for a store beside Amazon's that has it elsewhere, set `sts-endpoint`";

const ACCESS_DENIED: StsRow = {
	code: "access-denied",
	reason: "access denied",
	toHint: toTrustHint,
};

const CLOCK_SKEW: StsRow = {
	code: "clock-skew",
	reason: "the runner's clock differs too much from that of STS",
	toHint: () => "Set the runner's clock (NTP)",
};

const ROWS: Readonly<Record<string, StsRow>> = {
	AccessDenied: ACCESS_DENIED,
	InvalidIdentityToken: {
		code: "bad-credentials",
		reason: "the ID token is not accepted",
		toHint: toProviderHint,
	},
	IDPRejectedClaim: {
		code: "bad-credentials",
		reason: "the ID token is not accepted",
		toHint: toProviderHint,
	},
	IDPCommunicationError: {
		code: "unreachable",
		reason: "STS could not reach the identity provider",
		toHint: ({ claims }) =>
			`STS fetches the keys of ${claims?.issuer ?? "the identity provider"} to verify the token: run the job again, or check that it can be reached from there`,
	},
	ExpiredToken: {
		code: "bad-credentials",
		reason: "what was shown has expired",
		toHint: ({ claims }) =>
			claims === undefined
				? "The role is assumed with temporary credentials that are over: get new ones before this step, or let the job have an ID token (`permissions: id-token: write`) in their place"
				: "An ID token lives a few minutes: check the clocks of this runner and of the store, and for a file of AWS_WEB_IDENTITY_TOKEN_FILE that it is renewed",
	},
	MalformedPolicyDocument: {
		code: "invalid-input",
		reason: "the session policy is malformed",
		toHint: () =>
			"Check `inline-session-policy`; without one the session is narrowed to what the transfers need, and a store that refuses that takes one of your own",
	},
	PackedPolicyTooLarge: {
		code: "invalid-input",
		reason: "the session policy is too large",
		toHint: () => "STS packs policies and session tags together: shorten `inline-session-policy`",
	},
	RegionDisabled: {
		code: "wrong-region",
		reason: "STS is not active in this region",
		toHint: () =>
			"Have an administrator activate it (IAM, account settings), or set `sts-endpoint` to another region's, such as `https://sts.us-east-1.amazonaws.com`",
	},
	ValidationError: {
		code: "invalid-input",
		reason: "STS refuses what it was asked",
		toHint: () =>
			"A session can be as long as the role's `MaxSessionDuration`, and one hour where it is assumed with another session's credentials: check `role-duration-seconds`, and `role-to-assume`",
	},
	RequestExpired: CLOCK_SKEW,
	InvalidClientTokenId: {
		code: "bad-credentials",
		reason: "the access key id is not known",
		toHint: checkKeys,
	},
	SignatureDoesNotMatch: {
		code: "bad-credentials",
		reason: "the signature does not match",
		toHint: checkKeys,
	},
};

function checkKeys(): string {
	return "Check `aws-access-key-id` and `aws-secret-access-key`, or wherever the credentials come from that the role is assumed with";
}

function toTrustHint({ arn, claims, hasExternalId }: FailedCall): string {
	if (arn === undefined) return checkKeys();
	if (claims !== undefined) {
		const { issuer, subject, audience } = claims;
		return `The trust policy of ${arn} has to allow \`sts:AssumeRoleWithWebIdentity\` to the provider of the token: its issuer is \`${issuer}\`, its \`sub\` is \`${subject}\`, its \`aud\` is \`${audience}\`; conditions must fit these, and the role must exist`;
	}
	const external = hasExternalId
		? "its condition on `sts:ExternalId` has to be what `role-external-id` says"
		: "if it has a condition on `sts:ExternalId`, set `role-external-id`";
	return `The trust policy of ${arn} has to name who asks as its principal, who in turn needs \`sts:AssumeRole\` on it; ${external}`;
}

function toProviderHint({ arn, claims }: FailedCall): string {
	const account = arn?.split(":")[4] || "of the role";
	const { issuer = "of the token", audience = "nothing" } = claims ?? {};
	return `The account ${account} needs an OpenID Connect provider for ${issuer} whose audiences include \`${audience}\` (the input \`audience\`)`;
}
