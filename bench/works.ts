import type { ContenderName, Job, Network, Target, Work } from "./work.ts";

const KIB = 1024;
const GIB = 1024 ** 3;

const PLAIN: Network = { scheme: "http" };
const TLS: Network = { scheme: "https" };
const FAR: Network = { scheme: "http", latencyMilliseconds: 30 };

const ALL: readonly ContenderName[] = ["ours", "floor", "sdk", "aws-cli", "s5cmd", "rclone"];

const SMALL_DOWN: Job = { direction: "download", files: 5_000, bytes: 4 * KIB };
const LARGE_DOWN: Job = { direction: "download", files: 1, bytes: 2 * GIB };
const HUGE_DOWN: Job = { direction: "download", files: 1, bytes: 10 * GIB };
const MANY_DOWN: Job = { direction: "download", files: 100_000, bytes: 100 };
const ONE_SMALL: Job = { direction: "download", files: 1, bytes: 4 * KIB };

const SMALL_TARGETS: readonly Target[] = [
	{ kind: "faster", than: "sdk", factor: 5 },
	{ kind: "faster", than: "aws-cli", factor: 12 },
];
const LARGE_UP_TARGETS: readonly Target[] = [
	{ kind: "faster", than: "sdk", factor: 6 },
	{ kind: "faster", than: "floor", factor: 0.8 },
];
const LARGE_DOWN_TARGETS: readonly Target[] = [
	{ kind: "faster", than: "sdk", factor: 1.5 },
	{ kind: "faster", than: "floor", factor: 0.9 },
];

// 5,000 files of 30 ms each over the 32 requests that are in flight unless one asks for more, and 1.3 times that.
const SMALL_FAR_SECONDS = (1.3 * SMALL_DOWN.files * 0.03) / 32;

/** Everything that is measured, and what must be reached. */
export const WORKS: readonly Work[] = [
	{
		name: "small-down",
		title: "5,000 × 4 KiB down",
		job: SMALL_DOWN,
		network: PLAIN,
		contenders: ALL,
		targets: [...SMALL_TARGETS, { kind: "faster", than: "floor", factor: 0.5 }],
	},
	{
		name: "small-up",
		title: "5,000 × 4 KiB up",
		job: { ...SMALL_DOWN, direction: "upload" },
		network: PLAIN,
		contenders: ALL,
		targets: SMALL_TARGETS,
	},
	...large("large-up", "2 GiB up", { ...LARGE_DOWN, direction: "upload" }, LARGE_UP_TARGETS),
	...large("large-down", "2 GiB down", LARGE_DOWN, LARGE_DOWN_TARGETS),
	{
		name: "small-far",
		title: "5,000 × 4 KiB down, 30 ms away",
		job: SMALL_DOWN,
		network: FAR,
		contenders: ALL,
		targets: [{ kind: "seconds", most: SMALL_FAR_SECONDS }],
	},
	{
		name: "large-far",
		title: "2 GiB down, 30 ms away, 90 MB/s a connection",
		job: LARGE_DOWN,
		network: { ...FAR, megabytesPerSecond: 90 },
		contenders: ALL,
		targets: [{ kind: "faster", than: "sdk", factor: 6 }],
	},
	memory("memory-large-down", "10 GiB down", HUGE_DOWN),
	memory("memory-large-up", "10 GiB up", { ...HUGE_DOWN, direction: "upload" }),
	memory("memory-many-down", "100,000 × 100 B down", MANY_DOWN),
	memory("memory-many-up", "100,000 × 100 B up", { ...MANY_DOWN, direction: "upload" }),
	{
		name: "start-nothing",
		title: "Start-up, nothing to do",
		job: { direction: "download", files: 0, bytes: 0 },
		network: PLAIN,
		contenders: ["ours", "empty"],
		targets: [{ kind: "cpu-milliseconds", above: "empty", most: 25 }],
	},
	{
		name: "start-one",
		title: "Start-up, one object of 4 KiB down",
		job: ONE_SMALL,
		network: PLAIN,
		contenders: ["ours", "empty", "sdk"],
		targets: [{ kind: "cpu-ratio", to: "sdk", most: 0.6 }],
	},
	{
		name: "idle",
		title: "The same, 3 s away",
		job: ONE_SMALL,
		network: { scheme: "http", latencyMilliseconds: 3_000 },
		contenders: ["ours", "prompt"],
		targets: [{ kind: "cpu-milliseconds", above: "prompt", most: 15 }],
	},
];

/** The same work plain and over TLS. */
function large(name: string, title: string, job: Job, targets: readonly Target[]): readonly Work[] {
	return [
		{ name, title, job, network: PLAIN, contenders: ALL, targets },
		{
			name: `${name}-tls`,
			title: `${title}, TLS`,
			job,
			network: TLS,
			contenders: ALL,
			targets,
		},
	];
}

/** Ten times the work in no more memory, but for a few MB of noise. */
function memory(name: string, title: string, job: Job): Work {
	return {
		name,
		title,
		job,
		network: PLAIN,
		contenders: ["ours", "tenth"],
		targets: [
			{ kind: "megabytes", most: 300 },
			{ kind: "memory-ratio", to: "tenth", most: 1.15 },
		],
	};
}
