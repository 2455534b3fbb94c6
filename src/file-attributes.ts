/** What there is to a file besides its bytes. */
export interface FileAttributes {
	/** The nine bits of `rwxrwxrwx`, never more. */
	readonly permissions?: number;
	readonly modifiedSeconds?: number;
	/** Where a symbolic link points, as it is written in the link. */
	readonly linkTarget?: string;
}

type Texts = Readonly<Record<string, string>>;

// `mtime` and `mode` are rclone's names and forms (seconds with a fraction; the octal `st_mode`), which s3fs reads as well.
const [MODE, MODIFIED, TARGET] = ["mode", "mtime", "symlink-target"] as const;

const PERMISSIONS = 0o777;
const REGULAR_FILE = 0o100000;
const LINK = 0o120000;

/** Dates that every file system can hold at least as its next one. */
const LATEST_SECONDS = Date.UTC(9999, 11, 31) / 1000;

/** The metadata that tells of a file, and with a target of a link. */
export function toAttributeMetadata(
	{ mode, mtimeMs }: { readonly mode: number; readonly mtimeMs: number },
	linkTarget?: string,
): Texts {
	const type = linkTarget === undefined ? REGULAR_FILE : LINK;
	return {
		[MODE]: (type | (mode & PERMISSIONS)).toString(8),
		[MODIFIED]: (mtimeMs / 1000).toFixed(6),
		...(linkTarget !== undefined && { [TARGET]: linkTarget }),
	};
}

/** What metadata tells of a file, whoever wrote it, and the names of what cannot be. */
export function readAttributes(metadata: Texts): {
	readonly attributes: FileAttributes;
	readonly bad: readonly string[];
} {
	const permissions = readText(metadata[MODE], toPermissions);
	const modified = readText(metadata[MODIFIED], toSeconds);
	const target = readText(metadata[TARGET], (text) => text);
	return {
		attributes: {
			...(permissions.value !== undefined && { permissions: permissions.value }),
			...(modified.value !== undefined && { modifiedSeconds: modified.value }),
			...(target.value !== undefined && { linkTarget: target.value }),
		},
		bad: [...(permissions.isBad ? [MODE] : []), ...(modified.isBad ? [MODIFIED] : [])],
	};
}

interface Read<T> {
	readonly value: T | undefined;
	/** There is a text, and it is no such value. */
	readonly isBad: boolean;
}

function readText<T>(text: string | undefined, toValue: (text: string) => T | undefined): Read<T> {
	const value = text === undefined ? undefined : toValue(text);
	return { value, isBad: text !== undefined && value === undefined };
}

/**
 * Whether a link leads nowhere but below a directory, in which it lies `depth` directories deep, whatever other links
 * there are that do the same: it may go up first, and never again after it went down. What lies in a `.git` directory
 * is nowhere to lead to: git executes what is in it.
 */
export function staysBelow(target: string, depth: number): boolean {
	if (target.startsWith("/") || /[\0\uFFFD]/.test(target)) return false;
	const steps = target.split("/").filter((step) => step !== "" && step !== ".");
	const down = steps.findIndex((step) => step !== "..");
	const names = down < 0 ? [] : steps.slice(down);
	const up = steps.length - names.length;
	return (
		target !== "" && up <= depth && !names.some((name) => name === ".." || /^\.git$/i.test(name))
	);
}

/** Octal, as `644` or with the type as `100644`; five digits are s3fs' decimal. */
function toPermissions(text: string): number | undefined {
	if (/^0?1[02]0[0-7]{3}$|^[0-7]{3,4}$/.test(text)) return Number.parseInt(text, 8) & PERMISSIONS;
	const decimal = /^\d{5}$/.test(text) ? Number(text) : 0;
	return (decimal >> 9) << 9 === REGULAR_FILE ? decimal & PERMISSIONS : undefined;
}

function toSeconds(text: string): number | undefined {
	const seconds = /^\d{1,12}(?:\.\d{1,12})?$/.test(text) ? Number(text) : Number.NaN;
	return seconds <= LATEST_SECONDS ? seconds : undefined;
}
