import { readFileSync } from "node:fs";

/**
 * The most memory this process ever held, in bytes. Linux counts what the parent held before `exec` into the
 * child's maxRSS (setmax_mm_hiwater_rss in fs/exec.c), so there the figure of the program alone is read.
 */
export function peakMemoryBytes(): number {
	if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1_024;
	const [, kibibytes] =
		/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
	return Number(kibibytes) * 1_024;
}
