import type { StagingError } from "../errors.ts";
import type { CopySpec } from "../spec/copy-spec.ts";
import type {
	ArchiveFormat,
	ContentCoding,
	Direction,
	DownloadSpec,
	ObjectLocation,
	Phase,
	TransferSpec,
	UploadSpec,
} from "../spec/spec.ts";
import type {
	ArchiveFacts,
	ObjectDescription,
	ObjectHeaders,
	ObjectInfo,
	ObjectSummary,
} from "../store/object-facts.ts";
import type { HeadersUpdate } from "./headers-update.ts";
import type { LockedObject } from "./lock.ts";

/** One object that becomes one file: every name final. */
export interface Download {
	readonly direction: "download";
	readonly entry: DownloadSpec;
	readonly bucket: string;
	/** From a listing or a lock, or complete where the plan had to ask for the object itself. */
	readonly object: ObjectSummary | ObjectInfo | LockedObject;
	/** Absolute. The directory where the object is an archive to unpack. */
	readonly path: string;
	/**
	 * The directory that files are put into, the path's or the path itself, with symbolic links resolved, to notice one
	 * that leads elsewhere by the time of writing.
	 */
	readonly realDirectory: string;
	/** Present for an object that has to be restored before its bytes can be read. */
	readonly archive?: ArchiveFacts;
	/**
	 * The destination with links resolved, which links have to stay in. Absent: what metadata tells of the file is
	 * not restored.
	 */
	readonly linkRoot?: string;
	/** The object is an archive, whose files go below `path`. Absent: it becomes one file. */
	readonly unpacking?: UnpackingRules;
}

/** What an archive may put below the directory that it is unpacked to. */
export interface UnpackingRules {
	/** Why a name, relative to the directory, is refused; `undefined` when it is not. One that passes never leads outside. */
	refusal(name: string): string | undefined;
	/** Why the target of a symbolic link is refused, whatever it leads to. */
	linkRefusal(target: string): string | undefined;
	/** The same text for all names that the disk may take for one. Absent where it tells all names apart. */
	readonly fold?: (name: string) => string;
}

/** A download of an object that has to be restored first. */
export type ArchivedDownload = Download & { readonly archive: ArchiveFacts };

/** Something that becomes one object: every name and header final. */
interface UploadFacts {
	readonly direction: "upload";
	readonly entry: UploadSpec;
	readonly bytes: number;
	readonly location: ObjectLocation;
	readonly headers: ObjectHeaders;
	/** Send it in this coding if that makes it smaller, and say so in `Content-Encoding`. Default: send it as it is. */
	readonly compress?: ContentCoding;
	/**
	 * The headers with the SHA-256 in them, in hexadecimal, of the bytes that are uploaded. Absent: `headers` are
	 * final.
	 */
	readonly headersWith?: (sha256: string) => ObjectHeaders;
	/** The object holds these bytes already, and says something else. Absent: its bytes are sent. */
	readonly update?: HeadersUpdate;
}

export interface FileUpload extends UploadFacts {
	/** Absolute, symbolic links resolved. */
	readonly path: string;
	/** Modification time in milliseconds, to notice a file that changes while it is read. */
	readonly modifiedMilliseconds: number;
}

/** Text that stands in the spec. */
export interface InlineUpload extends UploadFacts {
	/** What it is called where a file would have its path. */
	readonly source: string;
	readonly text: string;
}

/** A symbolic link: an empty object whose metadata tells where it leads. */
export interface LinkUpload extends InlineUpload {
	readonly linkTarget: string;
}

/** What an archive holds. */
export interface ArchiveMember {
	/** Relative to the base, with `/`; that of a directory ends in `/`. */
	readonly name: string;
	/** Absolute, links of its directories resolved. */
	readonly path: string;
	/** 0 of what is no file. */
	readonly bytes: number;
	readonly modifiedMilliseconds: number;
	/** Permissions, as in `stat`: at most 0o777. */
	readonly mode: number;
	/** Of a symbolic link: where it leads, relative to where it stands, with `/`. */
	readonly linkTarget?: string;
}

/** Files that become one archive. `bytes` are those of the files. */
export interface ArchiveUpload extends UploadFacts {
	/** What it is called where a file would have its path: FROM as written. */
	readonly source: string;
	readonly format: ArchiveFormat;
	/** In code unit order of their names, which differ. */
	readonly members: readonly ArchiveMember[];
}

/** Told apart by what they have: plain files, of which there may be 100,000, have nothing more for it. */
export type Upload = FileUpload | InlineUpload | LinkUpload | ArchiveUpload;

/** One object that becomes another, in the same store or in that of another connection: every name final. */
export interface Copy {
	readonly direction: "copy";
	readonly entry: CopySpec;
	/** Of the source. */
	readonly bucket: string;
	/** The source: from a listing, or complete where the plan had to ask for the object itself. */
	readonly object: ObjectSummary | ObjectDescription;
	readonly location: ObjectLocation;
	/** What the copy says in place of its source; one value for all copies of an entry. */
	readonly headers: Partial<ObjectHeaders>;
}

export type Transfer = Download | Upload | Copy;

/** Something an entry selects that is left where it is, and why. */
export interface Skip {
	readonly direction: Direction;
	readonly entry: TransferSpec;
	readonly source: string;
	readonly destination?: string;
	/** One sentence part, such as `when is failure and the job's status is success`. */
	readonly reason: string;
}

/** What an entry is to delete once everything of the phase has arrived. */
export interface Pruning {
	readonly bucket: string;
	/** Ends in `/`, or is empty for the whole bucket. */
	readonly prefix: string;
	/** Objects below the prefix when the plan was made, all of them. */
	readonly listed: number;
	/** Those that go: at least one. */
	readonly stale: readonly ObjectSummary[];
}

/** What an entry amounts to, in spec order. */
export interface PlannedEntry {
	readonly entry: TransferSpec;
	readonly transfers: readonly Transfer[];
	/** What is not transferred because its destination is as it is to be; each is one of `skips` as well. Default: nothing. */
	readonly present?: readonly Transfer[];
	/** Those of `transfers` that have to be restored first, as the entry's `restore` says. Default: none. */
	readonly archived?: readonly ArchivedDownload[];
	/** `transfers` and `present` in the order of the results. Default: the one, then the other. */
	readonly files?: readonly Transfer[];
	readonly skips: readonly Skip[];
	/** Those of `transfers` that begin only when all others have arrived. Default: none. */
	readonly late?: ReadonlySet<Transfer>;
	/** It is not for a job of this result, or there is nobody who could ask: nobody looked for anything. Default false. */
	readonly isOff?: true | "without-credentials";
	/** Absent where nothing is to be deleted. */
	readonly pruning?: Pruning;
	/**
	 * The value of the output `<name>`: for a download the absolute path of its file or directory, for an
	 * upload or a copy the `s3://` URI. Absent when the entry does not run or found nothing.
	 */
	readonly output?: string;
	/**
	 * Why this entry alone cannot run (it selects nothing, its bucket refuses, a file cannot be read): the
	 * others still can. It transfers nothing then.
	 */
	readonly failure?: StagingError;
}

/** Everything a phase is about to do, decided before the first byte moves. */
export interface Plan {
	readonly phase: Phase;
	readonly entries: readonly PlannedEntry[];
	/** Absolute paths to create even if no file goes there: directory markers. */
	readonly directories: readonly string[];
	/** What the author should hear although nothing fails, such as an entry that matched nothing. */
	readonly warnings: readonly string[];
}
