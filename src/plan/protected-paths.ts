import { posix, win32 } from "node:path";
import { isGitName, mayHoldGitName } from "./git-name.ts";
import { foldName } from "./name-folding.ts";
import type { Platform } from "./plan-context.ts";

/** Something no transfer touches. */
export interface Protection {
	/** The file or directory that is protected as a whole. */
	readonly path: string;
	/** Whose it is, as in `belongs to …`. */
	readonly owner: "the runner" | "git" | "s3-staging";
}

export interface ProtectedArea {
	/** The runner's temporary directory under all its names (as given, links resolved). */
	readonly temporary: readonly string[];
	readonly platform: Platform;
}

/**
 * Tells what protects an absolute path from being read and written. The runner's command files hold the
 * outputs, environment and state of the job, its scripts hold expanded secrets, and checkout keeps its token
 * in `git-credentials-….config`. Steps of s3-staging keep their inputs there until the job ends.
 */
export function protectRunner(area: ProtectedArea): (path: string) => Protection | undefined {
	const { sep } = area.platform === "win32" ? win32 : posix;
	const fold = (path: string) => foldName(path, area.platform);
	const whole = area.temporary
		.flatMap((path) => besideTemporary(path, area.platform))
		.map((protection) => ({ protection, folded: fold(protection.path) }));
	const temporaries = area.temporary.map((path) => ({ path, folded: fold(path) }));
	return (path) => {
		const at = fold(path);
		const isWithin = ({ folded }: { readonly folded: string }) =>
			at.startsWith(folded) && (at.length === folded.length || at[folded.length] === sep);
		const found = whole.find(isWithin);
		if (found) return found.protection;
		for (const temporary of temporaries.filter(isWithin)) {
			// Not by length: folding may change it.
			const segments = path.split(sep).slice(temporary.path.split(sep).length);
			const [name = ""] = segments;
			if (RUNNER_FILE.test(name)) return { path: temporary.path + sep + name, owner: "the runner" };
			if (STEP_FILE.test(segments.join("/"))) return { path, owner: "s3-staging" };
		}
		return undefined;
	};
}

/**
 * What protects a path beside that: git's directory may hold tokens, and git executes what is in it. So nothing
 * there is uploaded, and only what the author names exactly is downloaded to it.
 */
export function gitProtection(path: string, platform: Platform): Protection | undefined {
	if (!mayHoldGitName(path, platform)) return undefined;
	const { sep } = platform === "win32" ? win32 : posix;
	const segments = path.split(sep);
	const index = segments.findIndex((segment) => isGitName(segment, platform));
	return index < 0 ? undefined : { path: segments.slice(0, index + 1).join(sep), owner: "git" };
}

/** What protects a path beside that from uploads: it is half a file of a step that still downloads, or was killed. */
export function temporaryProtection(path: string): Protection | undefined {
	return TEMPORARY_FILE.test(path) ? { path, owner: "s3-staging" } : undefined;
}

/** What downloads are called until they are whole, and what they are unpacked into. */
const TEMPORARY_FILE = /\.s3-staging-[0-9a-f]{8}\.part(?:[/\\]|$)/;

/** What protects a path beside that from downloads: an object must not become the lock that all others are held to. */
export function lockProtection(
	path: string,
	lockPath: string | undefined,
	platform: Platform,
): Protection | undefined {
	if (lockPath === undefined || foldName(path, platform) !== foldName(lockPath, platform)) {
		return undefined;
	}
	return { path: lockPath, owner: "s3-staging" };
}

/** What the runner writes into its temporary directory; the scripts of `run` steps are named by a GUID. */
const RUNNER_FILE =
	/^(_runner_file_commands|_github_home|_github_workflow|git-credentials-.*\.config|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(sh|ps1|cmd|py))$/i;

/** Where main leaves its inputs for post; the manifest beside it is anyone's. */
const STEP_FILE = /^s3-staging\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/inputs\.json$/i;

const WORK_NAMES = ["_actions", "_PipelineMapping"];
const RUNNER_NAMES = [
	"_diag",
	".credentials",
	".credentials_rsaparams",
	".runner",
	".env",
	".path",
];

/** The runner's layout: `<runner>/_work/_temp`. */
function besideTemporary(temporary: string, platform: Platform): Protection[] {
	const { basename, dirname, join } = platform === "win32" ? win32 : posix;
	if (basename(temporary) !== "_temp") return [];
	const work = dirname(temporary);
	return [
		...WORK_NAMES.map((name) => join(work, name)),
		...RUNNER_NAMES.map((name) => join(dirname(work), name)),
	].map((path) => ({ path, owner: "the runner" }));
}
