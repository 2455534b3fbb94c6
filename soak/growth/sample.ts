import { readdirSync, readlinkSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** What a process holds at one moment, after garbage was collected. */
export interface Sample {
	readonly heapBytes: number;
	readonly residentBytes: number;
	/** Timers, sockets, files and requests that the event loop knows of. */
	readonly handles: number;
	/** Absent where there is no /proc, which is on Linux only. */
	readonly files?: number;
	readonly sockets?: number;
}

/** Takes one of this process, which was started with --expose-gc. */
export async function takeSample(): Promise<Sample> {
	// Sockets close, and what was held by them is let go, a moment after the work.
	await pause(20);
	if (globalThis.gc === undefined) throw new Error("Start this with --expose-gc");
	await globalThis.gc({ execution: "async" });
	await globalThis.gc({ execution: "async" });
	const { heapUsed: heapBytes, rss: residentBytes } = process.memoryUsage();
	const handles = process.getActiveResourcesInfo().length;
	return { heapBytes, residentBytes, handles, ...countFiles() };
}

function countFiles(): Pick<Sample, "files" | "sockets"> {
	if (process.platform !== "linux") return {};
	const directory = "/proc/self/fd";
	const targets = readdirSync(directory).flatMap((name) => {
		try {
			return [readlinkSync(`${directory}/${name}`)];
		} catch {
			// The one that the directory itself was read by.
			return [];
		}
	});
	const sockets = targets.filter((target) => target.startsWith("socket:")).length;
	return { files: targets.length, sockets };
}
