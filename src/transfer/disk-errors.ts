import { StagingError } from "../errors.ts";

/** What failed on a path: fits into `Could not … /path`. */
export type DiskAction = "read" | "write" | "create";

/** An error of the file system as this program tells it; one that is already told is left as it is. */
export function toDiskError(error: unknown, action: DiskAction, path: string): StagingError {
	if (error instanceof StagingError) {
		return error;
	}
	const { code, message } = readErrno(error);
	const row = ROWS[code];
	return new StagingError(
		"disk",
		`Could not ${action} ${path}: ${row?.reason ?? message} (${code})`,
		{
			hint: row?.hint ?? "Check the runner's disk",
			cause: error,
		},
	);
}

/** Node's code of a file system error, such as `ENOENT`. */
export function toErrno(error: unknown): string {
	return readErrno(error).code;
}

interface DiskRow {
	readonly reason: string;
	readonly hint: string;
}

const NO_SPACE: DiskRow = {
	reason: "no space is left on the disk",
	hint: "Free space on the runner before this step, or use a runner with a larger disk",
};
const NO_PERMISSION: DiskRow = {
	reason: "permission denied",
	hint: "Check who owns the path and its mode; containers and `sudo` often leave files of root behind",
};

const ROWS: Readonly<Record<string, DiskRow>> = {
	ENOSPC: NO_SPACE,
	EDQUOT: NO_SPACE,
	EACCES: NO_PERMISSION,
	EPERM: NO_PERMISSION,
	EROFS: {
		reason: "the file system is read-only",
		hint: "Choose a path on a disk that can be written to",
	},
	EISDIR: {
		reason: "a directory is in its place",
		hint: "Remove the directory, or let the path end in `/` to put the file into it",
	},
	ENOTDIR: {
		reason: "a part of its path is a file",
		hint: "Remove that file, or choose another path",
	},
	EEXIST: {
		reason: "a part of its path is a file",
		hint: "Remove that file, or choose another path",
	},
	ENAMETOOLONG: { reason: "the name is too long", hint: "Choose a shorter path" },
	ELOOP: {
		reason: "a symbolic link is in its place",
		hint: "Name the file that the link points to",
	},
	EMFILE: {
		reason: "too many files are open",
		hint: "Lower `max-concurrency`, or raise the runner's limit (`ulimit -n`)",
	},
};

function readErrno(error: unknown): { readonly code: string; readonly message: string } {
	if (!(error instanceof Error)) {
		return { code: "unknown", message: String(error) };
	}
	const { code = "unknown", message }: NodeJS.ErrnoException = error;
	return { code, message };
}
