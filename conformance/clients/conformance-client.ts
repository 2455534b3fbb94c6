import type { RunningServer } from "../servers/conformance-server.ts";

/** An object's place in a bucket. */
export interface Place {
	readonly bucket: string;
	readonly key: string;
}

/** What is said of an object, as HTTP has it: values are ASCII. */
export interface Description {
	readonly contentType: string;
	readonly cacheControl: string;
	readonly contentDisposition: string;
	readonly contentEncoding: string;
	readonly metadata: Readonly<Record<string, string>>;
}

/** What a client is known not to do; a test of it says so when that changes. */
export type ClientLack =
	/** Keys with `//`, which it takes for a single `/`. */
	"empty-segments";

/** A client of other people, over one server. */
export interface RunningClient {
	/** Uploads all files below a directory, large ones in parts. Prefixes end in `/`. */
	uploadTree(directory: string, target: Place): Promise<void>;
	/** Downloads all objects below a prefix. */
	downloadTree(source: Place, directory: string): Promise<void>;
	put(file: string, target: Place, description: Description): Promise<void>;
	get(source: Place, file: string): Promise<void>;
	/** What it tells of an object; names of metadata in lower case. */
	describe(source: Place): Promise<Partial<Description>>;
}

/** A client of other people that reads what we write, and writes what we read. */
export interface ConformanceClient {
	readonly name: string;
	/** The programs without which it cannot run. */
	readonly needs: readonly string[];
	/** Asks for what no file on the PATH tells. Default: nothing more is needed. */
	isComplete?(): boolean;
	/** Where they come from. */
	readonly installation: string;
	/** Default: nothing that the suite asks for. */
	readonly lacks?: readonly ClientLack[];
	open(server: RunningServer): RunningClient;
}
