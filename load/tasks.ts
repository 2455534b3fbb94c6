import { busyPrefix } from "./busy-prefix.ts";
import { largeFile } from "./large-file.ts";
import type { Place } from "./place.ts";
import type { KeyCounts } from "./prefix-writer.ts";
import { smallFiles } from "./small-files.ts";
import type { Tell } from "./tell.ts";
import { together } from "./together.ts";

/** How much each task is to do. */
export interface Amounts {
	/** Of `small-files`. */
	readonly files: number;
	/** Of `large-file`. */
	readonly bytes: number;
	/** Of `busy-prefix`. */
	readonly keys: KeyCounts;
	/** Of `together`, for each instance. */
	readonly shared: number;
}

export const ALL: Amounts = {
	files: 100_000,
	bytes: 50 * 1024 ** 3,
	keys: { keys: 10_000, newKeys: 1_000 },
	shared: 500,
};

/** Seconds of each, with more than one page of each listing, and several parts and ranges. */
export const QUICK: Amounts = {
	files: 2_001,
	bytes: 80 * 1024 ** 2 + 1,
	keys: { keys: 1_500, newKeys: 300 },
	shared: 30,
};

/** One thing that is put to the action in full. It throws where something is not as promised. */
export interface Task {
	readonly name: string;
	readonly title: string;
	run(place: Place, amounts: Amounts, tell: Tell): Promise<void>;
}

/** All tasks, in the order they run. */
export const TASKS: readonly Task[] = [
	{
		name: "small-files",
		title: "many small files down, and up again at the end of the job",
		run: (place, { files }, tell) => smallFiles(place, files, tell),
	},
	{
		name: "large-file",
		title: "one sparse file up and down; takes as much room on the disk",
		run: (place, { bytes }, tell) => largeFile(place, bytes, tell),
	},
	{
		name: "busy-prefix",
		title: "a prefix that others write to while it is listed and downloaded",
		run: (place, { keys }, tell) => busyPrefix(place, keys, tell),
	},
	{
		name: "together",
		title: "eight instances at once in one workspace",
		run: (place, { shared }, tell) => together(place, shared, tell),
	},
];
