/** A key pair the sandbox accepts; with a session token it is a temporary one. */
export interface Credential {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
	/** From this moment on the answer is ExpiredToken. Default: never. */
	readonly expires?: Date;
	/** Who it is, for messages. Default: a made-up user. */
	readonly arn?: string;
	/** Its identity-based policies, as JSON. Default: everything is allowed. */
	readonly policies?: readonly string[];
	/** What its session was narrowed to, as JSON. Default: to nothing less than its policies. */
	readonly sessionPolicies?: readonly string[];
	/** Of the session of a role: which, and its name. */
	readonly session?: { readonly roleArn: string; readonly name: string };
}

/** The made-up pair a sandbox accepts when it is given none. */
export const DEFAULT_CREDENTIAL: Credential = {
	accessKeyId: "AKIASANDBOXEXAMPLE00",
	secretAccessKey: "sandbox/secret/access/key/of/no/value+00",
};
