import type { ConnectionLimits } from "../connection-limits.ts";
import type { IdentitySettings } from "../identity.ts";
import type { DialectName } from "../store-traits.ts";
import type { SourcePosition } from "./spec.ts";

/** A named store with an identity and limits of its own. What is absent is as the store's settings have it by default. */
export interface Connection extends ConnectionLimits {
	readonly endpoint?: string;
	readonly region?: string;
	/** Absent: from the environment, as the unlabelled store finds them. */
	readonly credentials?: ConnectionCredentials;
	readonly identity?: IdentitySettings;
	readonly anonymous: boolean;
	readonly pathStyle: "auto" | boolean;
	readonly network: ConnectionNetwork;
	readonly dialect: "auto" | DialectName;
	/** Keys without a value: wrong once the connection is used, since expressions may get one later. */
	readonly blanks: readonly BlankKey[];
}

/** How the store is reached. What is absent is as the environment says. */
interface ConnectionNetwork {
	readonly useAccelerate?: boolean;
	readonly useDualStack?: boolean;
	readonly useFips?: boolean;
	/** Path of a PEM file. */
	readonly caBundle?: string;
}

interface ConnectionCredentials {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
}

interface BlankKey {
	readonly key: string;
	readonly position: SourcePosition;
}
