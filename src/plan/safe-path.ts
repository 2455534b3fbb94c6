import { isGitName } from "./git-name.ts";
import type { Platform } from "./plan-context.ts";

/**
 * Why a name (a key relative to its base) cannot be a path below the destination on this platform;
 * `undefined` when it can. A name that passes never leaves the directory it is joined to, and two
 * different names that pass never become one path.
 */
export function unsafeReason(name: string, platform: Platform): string | undefined {
	if (platform !== "win32" && name.length <= SEGMENT_LIMIT && PLAIN.test(name)) return undefined;
	const rules = platform === "win32" ? WIN32_RULES : POSIX_RULES;
	for (const segment of name.split("/")) {
		const broken = rules.find((rule) => rule.isBroken(segment));
		if (broken) return broken.reason;
		if (isGitName(segment, platform)) return GIT_REASON;
	}
	return undefined;
}

/** Why an absolute path is too long for this platform; `undefined` when it is not. */
export function tooLongReason(path: string, platform: Platform): string | undefined {
	const limit = PATH_LIMITS[platform];
	// Three bytes of UTF-8 for one UTF-16 unit is the most there can be.
	if (path.length * 3 <= limit) return undefined;
	const length = platform === "win32" ? path.length : Buffer.byteLength(path);
	return length > limit ? `its path would be longer than ${limit} bytes` : undefined;
}

const GIT_REASON = "`.git` belongs to git, and what is in it is executed";

interface SegmentRule {
	readonly reason: string;
	isBroken(segment: string): boolean;
}

/** PATH_MAX of Linux (4,096) and macOS (1,024) count the closing NUL; Windows: 32,767 UTF-16 units with its own prefix. */
const PATH_LIMITS: Record<Platform, number> = { posix: 4_095, darwin: 1_023, win32: 32_700 };

/** NAME_MAX: bytes on Linux and macOS, UTF-16 units on Windows. */
const SEGMENT_LIMIT = 255;

const EVERYWHERE: readonly SegmentRule[] = [
	{
		reason: "it holds an empty segment (`//`, or a `/` at its start or end)",
		isBroken: (segment) => segment === "",
	},
	{
		reason: "it holds the segment `.` or `..`",
		isBroken: (segment) => segment === "." || segment === "..",
	},
	{ reason: "it holds a NUL character", isBroken: (segment) => segment.includes("\0") },
];

/** Names that break no rule of Linux and macOS: almost all there are, and they need not be taken apart. */
const PLAIN = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

const POSIX_RULES: readonly SegmentRule[] = [
	...EVERYWHERE,
	{
		reason: `one of its segments is longer than ${SEGMENT_LIMIT} bytes`,
		isBroken: (segment) =>
			segment.length * 3 > SEGMENT_LIMIT && Buffer.byteLength(segment) > SEGMENT_LIMIT,
	},
];

/** learn.microsoft.com/windows/win32/fileio/naming-a-file */
const WIN32_RULES: readonly SegmentRule[] = [
	...EVERYWHERE,
	{
		reason: 'Windows allows none of `< > : " | ? * \\` and no control character in a name',
		// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
		isBroken: (segment) => /[<>:"|?*\\\x00-\x1f]/.test(segment),
	},
	{
		reason: "Windows keeps no dot and no space at the end of a name",
		isBroken: (segment) => segment.endsWith(".") || segment.endsWith(" "),
	},
	{
		reason: "Windows reserves the name for a device",
		isBroken: (segment) =>
			/^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³]) *(\.|$)/i.test(segment),
	},
	{
		reason: `one of its segments is longer than ${SEGMENT_LIMIT} characters`,
		isBroken: (segment) => segment.length > SEGMENT_LIMIT,
	},
];
