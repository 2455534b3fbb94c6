/** A role that the sandbox has, and its trust policy. */
export interface SandboxRole {
	/** `arn:aws:iam::ACCOUNT:role/NAME` */
	readonly arn: string;
	/** What it may do: its policies, as JSON. Default: everything. */
	readonly policies?: readonly string[];
	/** ARNs of the users and roles that may assume it. Default: nobody. */
	readonly principals?: readonly string[];
	/** What a web identity has to say to assume it. Default: none may. */
	readonly webIdentity?: {
		readonly issuer: string;
		/** What its `sub` must be; `*` stands for anything. */
		readonly subject: string;
		/** What its `aud` must be. */
		readonly audience: string;
	};
	/** What whoever assumes it as a principal has to say. Default: nothing. */
	readonly externalId?: string;
	/** The longest session, in seconds. Default: 3600. */
	readonly maxSessionSeconds?: number;
}

/** An OpenID Connect provider that the account knows. */
export interface TrustedProvider {
	readonly issuer: string;
	/** Whom tokens may be for. */
	readonly audiences: readonly string[];
}

/** Whether `subject` is what a trust policy's `StringLike` asks for. */
export function fitsSubject(pattern: string, subject: string): boolean {
	const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
	return new RegExp(`^${parts.join(".*")}$`).test(subject);
}
