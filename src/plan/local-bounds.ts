import { realpath } from "node:fs/promises";
import { type PlatformPath, posix, win32 } from "node:path";
import { StagingError } from "../errors.ts";
import type { Direction } from "../spec/spec.ts";
import { currentPlatform, type PlanContext, type Platform } from "./plan-context.ts";
import {
	gitProtection,
	lockProtection,
	type Protection,
	protectRunner,
	temporaryProtection,
} from "./protected-paths.ts";

/** Those that have a local end. */
type LocalDirection = Exclude<Direction, "copy">;

/** Where on the disk transfers may read and write. */
export interface LocalBounds {
	readonly platform: Platform;
	/** `node:path` of the platform. */
	readonly paths: PlatformPath;
	/** The absolute path of a path as written. On Windows both slashes separate. */
	absolute(written: string): string;
	/** Whether an absolute path is one of the allowed roots or below one. */
	contains(path: string): boolean;
	/** What protects an absolute path from a transfer; git's files only from uploads, for downloads depend on the entry. */
	protection(path: string, direction: LocalDirection): Protection | undefined;
	/** Fails with `path-refused` unless transfers may touch the place. */
	admit(place: LocalPlace): void;
}

interface LocalPlace {
	/** Absolute. */
	readonly path: string;
	readonly direction: LocalDirection;
	/** As the author wrote it, for the message. */
	readonly written: string;
	/** What `allow-paths` would have to name. */
	readonly directory: string;
}

/**
 * The allowed roots: the workspace, the runner's temporary directory without the runner's own files, and
 * `allow-paths`; each also under the name it has when symbolic links are resolved.
 */
export async function openBounds(context: PlanContext): Promise<LocalBounds> {
	const platform = context.platform ?? currentPlatform();
	const paths = platform === "win32" ? win32 : posix;
	const absolute = (written: string) => paths.resolve(context.workspace, written);
	const roots = await withRealNames([
		context.workspace,
		context.temporary,
		...context.allowPaths.map(absolute),
	]);
	const runnerProtection = protectRunner({
		temporary: await withRealNames([context.temporary]),
		platform,
	});
	const bounds: LocalBounds = {
		platform,
		paths,
		absolute,
		contains: (path) => roots.some((root) => isWithin(path, root, paths)),
		protection: (path, direction) =>
			runnerProtection(path) ??
			(direction === "upload"
				? (unlessAllowed(gitProtection(path, platform), context) ?? temporaryProtection(path))
				: lockProtection(path, context.lockPath, platform)),
		admit: (place) => admit(place, bounds),
	};
	return bounds;
}

/** What is git's may be uploaded where its author says so. */
function unlessAllowed(
	protection: Protection | undefined,
	{ secretGuard }: PlanContext,
): Protection | undefined {
	return protection && !secretGuard?.allows(protection.path) ? protection : undefined;
}

/** The error about something protected. */
export function protectedError(
	written: string,
	{ path, owner }: Protection,
	direction: LocalDirection,
): StagingError {
	const sourceHint = owner === "git" ? GIT_SOURCE_HINT : PROTECTED_HINTS[direction];
	const isGitTarget = owner === "git" && direction === "download";
	const message = `The path \`${written}\` is refused: \`${path}\` belongs to ${owner}`;
	return new StagingError(
		"path-refused",
		isGitTarget ? `${message}, and what is in it is executed` : message,
		{ hint: isGitTarget ? GIT_TARGET_HINT : sourceHint },
	);
}

const PROTECTED_HINTS: Readonly<Record<LocalDirection, string>> = {
	upload: "Copy what you need to another place in the workspace first",
	download: "Choose another destination, such as one in the workspace",
};
const GIT_SOURCE_HINT =
	"Copy what you need to another place in the workspace first, or, if all of it is meant to be uploaded, add `allow-secret-files: .git`";
const GIT_TARGET_HINT =
	"Choose another destination; only one exact object goes there, to an exact path: `s3://bucket/key -> .git/…`";

/** The error about a place outside every allowed root; `finding` is the first half of its sentence. */
export function outsideError(finding: string, directory: string): StagingError {
	return new StagingError(
		"path-refused",
		`${finding}, outside the workspace and every other directory transfers may use`,
		{ hint: `If that is intended, add \`allow-paths: ${directory}\`` },
	);
}

function admit({ path, direction, written, directory }: LocalPlace, bounds: LocalBounds): void {
	if (path.includes("\0")) {
		throw new StagingError("path-refused", `The path \`${written}\` holds a NUL character`);
	}
	if (!bounds.contains(path)) {
		const meaning = written === path ? "an absolute path" : `\`${path}\``;
		throw outsideError(`\`${written}\` is ${meaning}`, directory);
	}
	const protection = bounds.protection(path, direction);
	if (protection) throw protectedError(written, protection, direction);
}

async function withRealNames(roots: readonly string[]): Promise<readonly string[]> {
	const real = await Promise.all(roots.map((root) => realpath(root).catch(() => root)));
	return [...new Set([...roots, ...real])];
}

function isWithin(path: string, root: string, paths: PlatformPath): boolean {
	const relative = paths.relative(root, path);
	return relative !== ".." && !relative.startsWith(`..${paths.sep}`) && !paths.isAbsolute(relative);
}
