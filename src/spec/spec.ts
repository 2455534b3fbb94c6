import type { Choice } from "./choice.ts";
import type { CopySpec } from "./copy-spec.ts";
import type { HeaderOptions } from "./headers.ts";
import type { Publishing } from "./publishing.ts";
import type { RestoreOptions } from "./restore-options.ts";
import type { FileRules } from "./rules.ts";
import type { RequestTerms } from "./terms.ts";

/** When a transfer happens relative to the job's own steps. */
export type Phase = "before" | "after";

/** Which way the bytes go; `copy` is from S3 to S3, within the store. */
export type Direction = "download" | "upload" | "copy";

/** How the job stands when the `after` phase runs (GitHub's `job.status`). */
export type JobStatus = "success" | "failure" | "cancelled";

/** Where something stands in the author's text. `line` and `column` count from 1. */
export interface SourcePosition {
	/** The input's name (`before`, `after`, `transfers`) or the path of the spec file as the author wrote it. */
	readonly source: string;
	readonly line: number;
	readonly column: number;
}

/** One thing wrong with what the author wrote. */
export interface Problem {
	readonly position: SourcePosition;
	/** What was found and what is allowed, as one sentence without a full stop at its end. */
	readonly message: string;
	/** What to write instead, or what to do next. */
	readonly hint?: string;
}

/** Exactly one object, or what a web address leads to. */
export interface ObjectLocation {
	/** Of a web address the origin, such as `https://host:8443`. */
	readonly bucket: string;
	/** Of a web address the path without its first `/`, encoded, with `?…` where there is a query. */
	readonly key: string;
	/** Absent: the current version. */
	readonly versionId?: string;
	/** On which it is reached; for every request about it. */
	readonly terms?: RequestTerms;
}

/** The objects a download or a copy reads. */
export type ObjectSelection =
	| ({ readonly kind: "object" } & ObjectLocation)
	/** Everything below `prefix`, which ends in `/` or is empty (the whole bucket). */
	| { readonly kind: "prefix"; readonly bucket: string; readonly prefix: string }
	/** Keys that match `pattern`; `prefix` is its constant part, the only part that is listed. */
	| {
			readonly kind: "pattern";
			readonly bucket: string;
			readonly pattern: string;
			readonly prefix: string;
	  };

/** Where an upload or a copy goes: one exact key, or a prefix (ends in `/` or is empty) that file names are added to. */
export type ObjectTarget =
	| ({ readonly kind: "object" } & ObjectLocation)
	| { readonly kind: "prefix"; readonly bucket: string; readonly prefix: string };

/** The files an upload reads: paths and patterns in order as written; one that starts with `!` takes files away again. */
export interface FileSelection {
	readonly patterns: readonly string[];
}

/** What an upload sends that stands in the spec itself, in UTF-8; `key` is the option it stands under. */
export interface InlineText {
	readonly key: "content" | "json";
	readonly text: string;
}

/** Where a download goes, as written (relative to the workspace or absolute), without a trailing `/`. */
export interface FileTarget {
	readonly kind: "file" | "directory";
	readonly path: string;
}

export interface EntryOptions extends Choice {
	/** The entry's name: a valid output name, unique over both phases. */
	readonly name?: string;
	/** `FROM -> TO` as the author wrote it, for messages. */
	readonly text: string;
	readonly position: SourcePosition;
	/** Patterns on the name relative to the base; one without `/` matches the last segment at any depth. */
	readonly exclude: readonly string[];
	/** `exclude` comes from `defaults`, where not every pattern concerns every entry. Default false. */
	readonly hasDefaultExclude?: boolean;
	/** The same of `protect`. */
	readonly hasDefaultProtect?: boolean;
	/** Nothing to transfer is fine. Default false. */
	readonly optional: boolean;
	/** In which states of the job the entry runs. Default: success only. Always all three in `before`. */
	readonly when: readonly JobStatus[];
	/** Drop directories, keep last segments. Default false. */
	readonly flatten: boolean;
	/** Replaces the base that follows from FROM: a key prefix for downloads and copies (empty: the whole key, written `/`), a path for uploads. */
	readonly base?: string;
	/** How long links to its objects are to work, in seconds, at most 604,800. Absent: there are none. */
	readonly presignSeconds?: number;
	/** Permissions, dates and links go along with the bytes, as metadata. Default false. */
	readonly keepAttributes?: boolean;
	/** What a failed transfer of this entry does to the step. Absent: the step's `on-error` decides. */
	readonly onError?: "fail" | "warn";
	/** On which its objects are reached. Absent: on none. */
	readonly terms?: RequestTerms;
}

export interface DownloadSpec extends EntryOptions {
	readonly direction: "download";
	readonly from: ObjectSelection;
	readonly to: FileTarget;
	/** Of the one object that FROM names. Absent: the current version. */
	readonly versionId?: string;
	/** What the one object that FROM names must be, in hexadecimal, lower case. */
	readonly sha256?: string;
	/** The content of the one object that FROM names becomes an output as well; `masked` in the log. */
	readonly readIntoOutput?: "plain" | "masked";
	/** What to do about a file that is there already. Default: replace it. */
	readonly ifExists?: IfExists;
	/** Undo what the object's content is encoded with. Absent: the file is the object. */
	readonly decode?: Decode;
	/** Unpack the one object that FROM names below TO, a directory. */
	readonly extract?: Extract;
	/** The most bytes that one object may become. Absent: in proportion to the object. */
	readonly maxExpandedBytes?: number;
	/** What to do about archived objects. Default: the entry cannot run. */
	readonly restore?: RestoreOptions;
	readonly rules?: FileRules<DownloadSpec>;
}

export type ArchiveFormat = "tar" | "tar.gz" | "tar.zst" | "zip";

/** `any`: whichever of the formats the content shows. */
export type Extract = ArchiveFormat | "any";

/** How content is encoded: gzip (RFC 1952), Brotli (RFC 7932) or Zstandard (RFC 8878). */
export type ContentCoding = "gzip" | "br" | "zstd";

/** `stored`: as the object's `Content-Encoding` says. */
export type Decode = ContentCoding | "stored";

/** `keep`: leave it, and the object where it is. `compare`: replace it if it holds other bytes. */
export type IfExists = "replace" | "keep" | "error" | "compare";

/** What is said of objects that are made. */
export interface WriteOptions extends EntryOptions {
	readonly to: ObjectTarget;
	readonly headers: HeaderOptions;
	/** Metadata tells which run made the object. Default false. */
	readonly provenance?: boolean;
	/** Make one object of all files. Default: one of each. */
	readonly archive?: ArchiveFormat;
	/** Encode content that gains from it. Default: send it as it is. */
	readonly compress?: ContentCoding;
	/** What to do about an object that is there already. Default: replace it always. */
	readonly overwrite?: Overwrite;
}

interface UploadOptions extends WriteOptions, Publishing {
	readonly direction: "upload";
	/** What `if-changed` compares besides the bytes. Default: nothing. */
	readonly compare?: "headers";
	readonly rules?: FileRules<UploadSpec>;
}

export interface FileUploadSpec extends UploadOptions {
	readonly from: FileSelection;
}

/** An upload of what stands in the spec. */
export interface InlineUploadSpec extends UploadOptions {
	readonly from: InlineText;
}

export type UploadSpec = FileUploadSpec | InlineUploadSpec;

/** `if-changed`: replace an object that holds other bytes. `never`: replace none. */
export type Overwrite = "always" | "if-changed" | "never";

/** One entry of `before` or `after`: what the author asked for, every value checked. */
export type TransferSpec = DownloadSpec | UploadSpec | CopySpec;
