import type { IdentityValues } from "./identity.ts";

/** How long a session may last (STS API reference, AssumeRole). */
export const SHORTEST_SECONDS = 900;
export const LONGEST_SECONDS = 43_200;
/** The same, of a role that is assumed with the session of another (IAM User Guide, "Role chaining"). */
const LONGEST_CHAINED_SECONDS = 3600;

export const ROLE_ARN = "the ARN of a role, such as `arn:aws:iam::111122223333:role/ci`";
export const SESSION_NAME = "2 to 64 letters, digits or any of `_+=,.@-`";
export const EXTERNAL_ID = "2 to 1224 letters, digits or any of `_+=,.@:/-`";
export const ACCOUNT_ID = "an account id of 12 digits, such as `111122223333`";

/** What is wrong with the ARN of a role; undefined where nothing is. Stores beside Amazon's may leave the account out. */
export function findArnFault(text: string): string | undefined {
	const parts = text.split(":");
	const [scheme, partition = "", service, region, account = "", ...rest] = parts;
	const resource = rest.join(":");
	if (/\s/.test(text)) return "there is white space in it";
	if (scheme !== "arn") return "it does not begin with `arn:`";
	if (parts.length < 6) return `it has ${parts.length} parts between colons, not 6`;
	if (!/^[a-z][a-z0-9-]*$/.test(partition)) return "the partition, such as `aws`, is missing";
	if (service === "sts") return "it names a session of a role; name the role itself";
	if (service !== "iam") return "a role belongs to the service `iam`";
	if (region !== "") return "a role has no region: two colons come after `iam`";
	if (/^\d+$/.test(account) && account.length !== 12) {
		return `the account id has ${account.length} digits, not 12`;
	}
	if (!/^\w*$/.test(account)) return "the account id holds something else than digits";
	const [kind, name] = resource.split(/\/(.*)/s);
	if (kind !== "role") return "what follows the account must begin with `role/`";
	return name ? undefined : "the name of the role is missing";
}

export function isSessionName(text: string): boolean {
	return /^[\w+=,.@-]{2,64}$/.test(text);
}

export function isExternalId(text: string): boolean {
	return /^[\w+=,.@:/-]{2,1224}$/.test(text);
}

/** Whether these are ids, and at least one: a list of none would let in everybody. */
export function areAccountIds(ids: readonly string[]): boolean {
	return ids.length > 0 && ids.every((id) => /^\d{12}$/.test(id));
}

export const SESSION_POLICY = "an IAM policy as JSON, at most 2,048 characters";

/** What is wrong with a session policy, with its place; undefined where nothing is that STS would not say itself. */
export function findPolicyFault(text: string): string | undefined {
	try {
		const policy: unknown = JSON.parse(text);
		const isObject = typeof policy === "object" && policy !== null && !Array.isArray(policy);
		if (!isObject) return "it is no JSON object";
		if (!("Statement" in policy)) return "`Statement` is missing";
	} catch (error) {
		return `it is no JSON: ${placeOf(error, text)}`;
	}
	// STS API reference, AssumeRole, "Policy".
	return text.length > 2048 ? `it has ${text.length} characters` : undefined;
}

/** Without the text itself, which the messages of V8 quote. */
function placeOf(error: unknown, text: string): string {
	const [, at] = /at position (\d+)/.exec(String(error)) ?? [];
	const before = text.slice(0, at === undefined ? text.length : Number(at)).split("\n");
	return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Account ids as people list them: one a line, or separated by commas. */
export function splitAccountIds(text: string): readonly string[] {
	return text.split(/[\s,]+/).filter((id) => id !== "");
}

/** What stands beside an identity. */
export interface IdentitySurroundings {
	readonly hasKeys: boolean;
	readonly hasSessionToken: boolean;
	readonly anonymous: boolean;
	readonly hasEndpoint: boolean;
}

/** A value that does not go with the others: its name, and the rest of a sentence that begins with that. */
export type IdentityClash = readonly [name: keyof IdentityValues | "anonymous", message: string];

/** Everything in an identity that does not go together. */
export function findIdentityClashes(
	values: IdentityValues,
	around: IdentitySurroundings,
): readonly IdentityClash[] {
	const rules = [...roleRules(values, around), ...sourceRules(values, around)];
	return rules.flatMap(([isBroken, name, message]) => (isBroken ? [[name, message] as const] : []));
}

type Rule = readonly [isBroken: boolean, ...clash: IdentityClash];

function roleRules(values: IdentityValues, around: IdentitySurroundings): readonly Rule[] {
	const arns = values["role-to-assume"] ?? [];
	const needsRole = (name: keyof IdentityValues): Rule => [
		arns.length === 0 && Boolean(values[name]),
		name,
		"needs `role-to-assume` beside it",
	];
	const isChained = arns.length > 1 || around.hasSessionToken;
	const seconds = values["role-duration-seconds"] ?? 0;
	const hasOther = around.hasKeys || Boolean(values["aws-profile"] || values["role-chaining"]);
	return [
		needsRole("role-session-name"),
		needsRole("role-duration-seconds"),
		needsRole("role-external-id"),
		needsRole("role-chaining"),
		needsRole("audience"),
		needsRole("inline-session-policy"),
		[
			arns.length > 0 && Boolean(values.audience) && hasOther,
			"audience",
			"is for an ID token, and keys, `aws-profile` or `role-chaining` take its place: leave it out",
		],
		[
			isChained && seconds > LONGEST_CHAINED_SECONDS,
			"role-duration-seconds",
			`is ${seconds}, and a role that is assumed with the session of another lasts ${LONGEST_CHAINED_SECONDS} at most`,
		],
		[
			!around.hasEndpoint && arns.some(hasNoAccount),
			"role-to-assume",
			`has no account id between the colons: expected ${ROLE_ARN} (is the value that belongs there defined?)`,
		],
	];
}

function sourceRules(values: IdentityValues, around: IdentitySurroundings): readonly Rule[] {
	const hasRole = Boolean(values["role-to-assume"]?.length);
	const hasAccounts = Boolean(values["allowed-account-ids"]?.length);
	const isFixed = around.hasKeys || around.anonymous;
	const notAnonymous = (isGiven: boolean, name: string): Rule => [
		around.anonymous && isGiven,
		"anonymous",
		`is true although \`${name}\` is given; choose one`,
	];
	return [
		notAnonymous(hasRole, "role-to-assume"),
		notAnonymous(Boolean(values["aws-profile"]), "aws-profile"),
		notAnonymous(hasAccounts, "allowed-account-ids"),
		[
			around.hasKeys && Boolean(values["aws-profile"]),
			"aws-profile",
			"is given although `aws-access-key-id` is given; choose one",
		],
		[
			isFixed && !hasRole && !hasAccounts && Boolean(values["sts-endpoint"]),
			"sts-endpoint",
			"has no use beside keys or `anonymous`: needs `role-to-assume` or `allowed-account-ids`",
		],
	];
}

function hasNoAccount(arn: string): boolean {
	return arn.split(":")[4] === "";
}
