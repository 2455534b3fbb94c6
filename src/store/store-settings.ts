import type { IdentitySettings } from "../identity.ts";
import type { DialectName } from "../store-traits.ts";

/** Keys that sign requests. Held in memory only. */
interface StoreCredentials {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
}

/** How long the store waits for what, in milliseconds. */
export interface StoreTiming {
	/** For a connection to stand. Default 10,000. */
	readonly connect: number;
	/** For the next byte on a connection in use. Default 30,000. */
	readonly idle: number;
	/** For credentials that something else gives, such as a command. Default 30,000. */
	readonly credentials: number;
	/** The longest pause before the first retry; it doubles with each further one. Default 100. */
	readonly retryBase: number;
}

/** Everything the store needs to know about where it is and who asks. */
export interface StoreSettings {
	/** Default: `AWS_REGION`, `AWS_DEFAULT_REGION`, else what the endpoint implies. */
	readonly region?: string;
	/** URL of an S3-compatible store. Default: `AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL`, else Amazon S3. */
	readonly endpoint?: string;
	/** `auto`: path style for every endpoint that is not Amazon's, and for bucket names with dots. */
	readonly pathStyle: "auto" | boolean;
	/** Default: the chain every AWS SDK uses (environment, shared files, web identity, container, instance). */
	readonly credentials?: StoreCredentials;
	/** Roles, a profile, and which account it must be. Default: whoever the credentials are of. */
	readonly identity?: IdentitySettings;
	/** An IAM policy, as JSON, that the session of the last role is narrowed by, unless the role has its own. Nothing without a role. */
	readonly sessionPolicy?: string;
	/** Hears that STS cannot pack that policy with what else the session carries, and that it goes without. */
	readonly onUnnarrowed?: (() => void) | undefined;
	/** Hears every secret that is obtained, before it is used. */
	readonly onSecret?: (secret: string) => void;
	/** Sends no signature: public buckets only. */
	readonly anonymous: boolean;
	/** `auto` decides by the endpoint's host. */
	/** S3 Transfer Acceleration. Default: no. */
	readonly useAccelerate?: boolean;
	/** Amazon's hosts that are reached over IPv6 as well. Default: `AWS_USE_DUALSTACK_ENDPOINT`, else no. */
	readonly useDualStack?: boolean;
	/** Amazon's hosts for FIPS 140. Default: `AWS_USE_FIPS_ENDPOINT`, else no. */
	readonly useFips?: boolean;
	/** Path of a PEM file whose certificates are trusted as well. Default: `AWS_CA_BUNDLE`, else none. */
	readonly caBundle?: string;
	readonly dialect: "auto" | DialectName;
	/** Connections open at once. */
	readonly maxConnections: number;
	/** The environment variables of the process; an empty one counts as unset. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly timing?: Partial<StoreTiming>;
}

/** Hears what a store finds out by itself. */
export interface StoreListener {
	/** What the author should know once, such as a check the store cannot make. */
	readonly onNotice: (text: string) => void;
	/** What is worth a line of the log. */
	readonly onInfo: (text: string) => void;
}

export const DEFAULT_TIMING: StoreTiming = {
	connect: 10_000,
	idle: 30_000,
	credentials: 30_000,
	retryBase: 100,
};
