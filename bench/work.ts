/** What a work moves. */
export interface Job {
	readonly direction: "download" | "upload";
	/** 0 for nothing to do. More than one are numbered files below one prefix. */
	readonly files: number;
	/** Of each file. */
	readonly bytes: number;
}

/** How the server is reached, and how slow it seems. */
export interface Network {
	readonly scheme: "http" | "https";
	/** From the end of a request to the first byte of its answer. */
	readonly latencyMilliseconds?: number;
	/** Of each connection, in 10^6 bytes a second. */
	readonly megabytesPerSecond?: number;
}

/**
 * Who does the work. `floor`: the bare HTTP client, unsigned and unverified; `sdk`: the AWS SDK at its defaults, for
 * one file up lib-storage; `empty`: Node.js with an empty script; `tenth`: we with a tenth of the work; `prompt`: we
 * with a server that answers at once.
 */
export type ContenderName =
	| "ours"
	| "floor"
	| "sdk"
	| "aws-cli"
	| "s5cmd"
	| "rclone"
	| "empty"
	| "tenth"
	| "prompt";

/** What must be reached, in the same run as the contender it names. */
export type Target =
	/** We take at most 1/`factor` of its wall time. */
	| { readonly kind: "faster"; readonly than: ContenderName; readonly factor: number }
	/** Wall time. */
	| { readonly kind: "seconds"; readonly most: number }
	/** Peak memory. */
	| { readonly kind: "megabytes"; readonly most: number }
	/** Our peak memory by the other's. */
	| { readonly kind: "memory-ratio"; readonly to: ContenderName; readonly most: number }
	/** Our CPU seconds by the other's. */
	| { readonly kind: "cpu-ratio"; readonly to: ContenderName; readonly most: number }
	/** Our CPU time less the other's. */
	| { readonly kind: "cpu-milliseconds"; readonly above: ContenderName; readonly most: number };

/** One thing that is measured. */
export interface Work {
	readonly name: string;
	readonly title: string;
	readonly job: Job;
	readonly network: Network;
	/** Ours first. */
	readonly contenders: readonly ContenderName[];
	readonly targets: readonly Target[];
}

/** The same with a tenth of the bytes, or of the files where there are many. */
export function tenthOf(job: Job): Job {
	return job.files > 1
		? { ...job, files: Math.ceil(job.files / 10) }
		: { ...job, bytes: Math.ceil(job.bytes / 10) };
}

/** All its bytes. */
export function totalBytes(job: Job): number {
	return job.files * job.bytes;
}

/** The key of the one object, or the prefix of the many, that a download reads. */
export function sourceKey(job: Job): string {
	return job.files > 1 ? `files-${job.files}/` : `file-${job.bytes}`;
}
