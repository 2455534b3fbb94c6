// Loaded with --import: makes a Node.js program print the most memory it had, in bytes, when it ends. Plain
// JavaScript, since taking types out of a file takes 20 MB.
import { readFileSync } from "node:fs";

process.on("exit", () => console.log(`peak=${peakMemoryBytes()}`));

// Linux counts what the parent held before `exec` into maxRSS; the high-water mark is the program's alone.
function peakMemoryBytes() {
	if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024;
	const [, kibibytes] =
		/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
	return Number(kibibytes) * 1024;
}
