import type { DialectName } from "../../src/store-traits.ts";

/** Keys that own every bucket. */
export interface OwnerKeys {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
}

/** A server that runs. */
export interface RunningServer extends OwnerKeys {
	readonly endpoint: string;
	readonly region: string;
	/** Ends its processes and removes what they wrote. */
	stop(): Promise<void>;
}

/** What a server is known not to do; a test of it says so when that changes. */
export type Lack =
	/** Reads are made whatever they are on condition of. */
	| "conditional-reads"
	/** Any key and any signature will do. */
	| "authentication"
	/** Keys are paths of its file system: `a//b` is `a/b`. */
	| "empty-segments";

/** An S3 server of other people that the suites run against. */
export interface ConformanceServer {
	readonly name: string;
	/** What the input `dialect` is set to. */
	readonly dialect: DialectName;
	/** The programs without which it cannot run. */
	readonly needs: readonly string[];
	/** Default: nothing that the suites ask for. */
	readonly lacks?: readonly Lack[];
	/** Default false. */
	readonly needsRoot?: boolean;
	/** Where they come from. */
	readonly installation: string;
	start(): Promise<RunningServer>;
}
