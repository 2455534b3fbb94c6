import { ownEntry } from "../own-entry.ts";
import { toSafeText } from "./safe-text.ts";

/** What AWS itself says of a denial. */
export interface Denial {
	/** Such as `s3:PutObject`. */
	readonly action: string;
	/** An ARN. */
	readonly resource?: string;
	/** Who asked: an ARN. */
	readonly user?: string;
	/** What denied it and what to do, as a sentence part. */
	readonly reason?: string;
}

/**
 * Reads a denial from AWS's words (IAM user guide, "Troubleshoot access denied error messages"): `User: … is not
 * authorized to perform: s3:GetObject on resource: "…" because no identity-based policy allows the s3:GetObject action`,
 * or `… with an explicit deny in a service control policy`. Nothing where they are others.
 */
export function readDenial(message: string): Denial | undefined {
	const [, user, action, resource] = SENTENCE.exec(message) ?? [];
	if (action === undefined) return undefined;
	const reason = readReason(message, user);
	return {
		action,
		...(resource !== undefined && { resource: toSafeText(resource) }),
		...(user !== undefined && { user: toSafeText(user) }),
		...(reason !== undefined && { reason }),
	};
}

const SENTENCE =
	/(?:User: (\S{1,300}) )?is not authorized to perform: ([a-z0-9-]{1,40}:[A-Za-z*]{1,80})(?: on (?:the )?resource:? "?([^\s"]{1,2100})"?)?/;

const POLICY =
	/(because no|with an explicit deny in an?) ([a-z-]+(?: [a-z-]+)*? (?:policy|boundary))\b/i;

function readReason(message: string, user: string | undefined): string | undefined {
	const [, how, kind] = POLICY.exec(message) ?? [];
	if (how === undefined || kind === undefined) return undefined;
	const whose =
		kind === "identity-based policy" && user !== undefined ? ` of \`${toSafeText(user)}\`` : "";
	const advice = ownEntry(ADVICE, kind.toLowerCase());
	const fix = advice === undefined ? "" : `: ${advice}`;
	return how === "because no"
		? `no ${kind}${whose} allows it${fix}`
		: `a ${kind}${whose} denies it, whatever others allow${fix}`.replace(
				"a identity",
				"an identity",
			);
}

/** Where to look for each kind. */
const ADVICE: Readonly<Record<string, string>> = {
	"session policy":
		"the session was narrowed when the role was assumed, so the policy given there has to name it",
	"permissions boundary": "the boundary of the role or user has to name it as well",
	"permissions boundary policy": "the boundary of the role or user has to name it as well",
	"resource-based policy": "that is the policy of the bucket, or of the KMS key",
	"service control policy": "only the administrators of the organization can change that",
	"resource control policy": "only the administrators of the organization can change that",
	"vpc endpoint policy": "the runner's network reaches S3 by an endpoint with a policy of its own",
};
