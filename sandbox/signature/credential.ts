/** A key pair the sandbox accepts; with a session token it is a temporary one. */
export interface Credential {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
	/** From this moment on the answer is ExpiredToken. Default: never. */
	readonly expires?: Date;
}

/** The made-up pair a sandbox accepts when it is given none. */
export const DEFAULT_CREDENTIAL: Credential = {
	accessKeyId: "AKIASANDBOXEXAMPLE00",
	secretAccessKey: "sandbox/secret/access/key/of/no/value+00",
};
