import { StsError } from "./sts-error.ts";

/** What a session is asked for with. */
export interface SessionRequest {
	readonly name: string;
	readonly seconds: number;
	readonly externalId: string | undefined;
	/** The inline session policy, as it was sent. */
	readonly policy: string | undefined;
}

interface SessionLimits {
	readonly maxSeconds: number;
	/** Whether the caller's keys are a session themselves. */
	readonly isChained: boolean;
}

/** STS API reference, AssumeRole, "Policy". */
const LONGEST_POLICY = 2048;

/** Reads the parameters that both calls share, and refuses what STS refuses. */
export function readSessionRequest(form: URLSearchParams, limits: SessionLimits): SessionRequest {
	const name = form.get("RoleSessionName") ?? "";
	if (!/^[\w+=,.@-]{2,64}$/.test(name)) {
		throw violation(name, "roleSessionName", "Member must satisfy regular expression pattern");
	}
	return {
		name,
		seconds: readSeconds(form.get("DurationSeconds"), limits),
		externalId: form.get("ExternalId") ?? undefined,
		policy: readPolicy(form.get("Policy")),
	};
}

function readSeconds(text: string | null, { maxSeconds, isChained }: SessionLimits): number {
	const seconds = text === null ? 3600 : Number(text);
	if (!(seconds >= 900)) {
		throw violation(
			text ?? "",
			"durationSeconds",
			"Member must have value greater than or equal to 900",
		);
	}
	if (isChained && seconds > 3600) {
		throw new StsError(
			"ValidationError",
			"The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining",
		);
	}
	if (seconds <= maxSeconds) return seconds;
	throw new StsError(
		"ValidationError",
		"The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
	);
}

function readPolicy(text: string | null): string | undefined {
	if (text === null) return undefined;
	if (text.length > LONGEST_POLICY) {
		throw violation(
			"",
			"policy",
			`Member must have length less than or equal to ${LONGEST_POLICY}`,
		);
	}
	try {
		const { Statement } = JSON.parse(text) as { readonly Statement?: unknown };
		if (Statement !== undefined) return text;
	} catch {
		// Refused below.
	}
	throw new StsError("MalformedPolicyDocument", "Syntax errors in policy.");
}

function violation(value: string, member: string, constraint: string): StsError {
	return new StsError(
		"ValidationError",
		`1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`,
	);
}
