import type { Publishing } from "./publishing.ts";
import type { FileRules } from "./rules.ts";
import type { ObjectSelection, UploadSpec, WriteOptions } from "./spec.ts";

/** A copy from S3 to S3. `headers` are what it says in place of its source. */
export interface CopySpec extends WriteOptions, Publishing {
	readonly direction: "copy";
	readonly from: ObjectSelection;
	/** Of the one object that FROM names. Absent: the current version. */
	readonly versionId?: string;
	/** Delete each source once its copy is verified. Default false. */
	readonly move?: boolean;
	readonly rules?: FileRules<CopySpec>;
}

/** What makes objects. */
export type WriteSpec = UploadSpec | CopySpec;
