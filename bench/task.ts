import type { Job } from "./work.ts";

/** A job on this machine: what a contender is told. */
export interface Task {
	readonly job: Job;
	readonly endpoint: string;
	readonly bucket: string;
	/** Of the one object; with many, the prefix they stand below. */
	readonly key: string;
	/** The file, or with many the directory they are in; absolute. */
	readonly path: string;
	/** The certificate of the server, to be trusted. */
	readonly certificate: string;
	/** A fresh directory for whatever else the contender writes. */
	readonly scratch: string;
}

/** What every contender finds in its environment: keys, a home without settings, no proxy, no question where it runs. */
export function commonEnvironment(task: Task): Record<string, string> {
	return {
		HOME: task.scratch,
		AWS_ACCESS_KEY_ID: "BENCH",
		AWS_SECRET_ACCESS_KEY: "bench-secret",
		AWS_REGION: "us-east-1",
		AWS_EC2_METADATA_DISABLED: "true",
		NODE_EXTRA_CA_CERTS: task.certificate,
		AWS_CA_BUNDLE: task.certificate,
	};
}
