import { type ChildProcess, spawn } from "node:child_process";
import { on } from "node:events";
import path from "node:path";
import { toBytes } from "../content.ts";
import { Random } from "../random.ts";
import { absent } from "../states.ts";
import { filePlace, objectPlace, type Place } from "../work.ts";
import { openWorld, type World } from "../world.ts";
import type { PhaseReport } from "./engine-loop.ts";
import { findGrowth, growthLine } from "./find-growth.ts";
import { addLightFaults } from "./light-faults.ts";
import type { Sample } from "./sample.ts";

const SMALL_FILES = 300;
/** The last is one of a few parts. */
const SIZES = [
	...Array.from({ length: SMALL_FILES }, (_, number) => number * 37),
	16 * 2 ** 20 + 1,
];

/** The same each time, so that nothing has a reason to grow. Small files are many, since they make the requests. */
const TRANSFERS = [
	{ from: "in/", to: "s3://bucket/up/" },
	{ from: "in/", to: "s3://bucket/same/", overwrite: "if-changed", exclude: `f${SMALL_FILES}` },
	{ from: "in/", to: "s3://bucket/packed.tar.gz", archive: "tar.gz", exclude: `f${SMALL_FILES}` },
	{ from: "s3://bucket/down/", to: "out/" },
	{ from: "s3://bucket/down/", to: "s3://bucket/copy/", overwrite: "always" },
	{
		from: "in/",
		to: "s3://bucket/pruned/",
		prune: true,
		"prune-limit": "100%",
		exclude: `f${SMALL_FILES}`,
	},
];

/** Whether one process can make so many requests without holding more and more; prints what it held. */
export async function runGrowth(
	seed: number,
	wantedRequests: number,
	signal: AbortSignal,
): Promise<boolean> {
	const world = await openWorld(signal);
	const random = new Random(`${seed}/growth`);
	const samples: Sample[] = [];
	const errors: string[] = [];
	let retries = 0;
	let child: ChildProcess | undefined;
	signal.addEventListener("abort", () => child?.kill());
	try {
		await world.prepare(SIZES.flatMap(somePlaces));
		addLightFaults(world.proxy, random);
		signal.throwIfAborted();
		child = startLoop(world);
		for await (const report of reportsOf(child)) {
			samples.push(report.sample);
			errors.push(...report.errors);
			retries += report.retries;
			const isEnough = world.proxy.requestCount >= wantedRequests && samples.length >= 10;
			if (isEnough || errors.length > 0) break;
			world.sandbox.recorder.clear();
			addLightFaults(world.proxy, random);
			await putStale(world, random);
			child.send("again");
		}
		signal.throwIfAborted();
		const faults = world.proxy.rules.log.length;
		return tell({ samples, errors, retries, faults, requests: world.proxy.requestCount });
	} finally {
		child?.kill();
		await world.stop();
	}
}

function somePlaces(bytes: number, number: number): readonly Place[] {
	const content = { seed: `growth/${number}`, bytes };
	const names = [filePlace(`in/f${number}`), objectPlace(`down/f${number}`)];
	return names.map((name) => ({ name, content, before: absent, after: absent }));
}

/** Something for `prune` to delete. */
async function putStale({ sandbox }: World, random: Random): Promise<void> {
	const content = { seed: "stale", bytes: 10 };
	await sandbox.putObject("bucket", `pruned/stale${random.between(1, 1e6)}`, toBytes(content));
}

function startLoop({ workspace, temp, proxy, sandbox }: World): ChildProcess {
	const { accessKeyId, secretAccessKey } = sandbox.credential;
	return spawn(
		process.execPath,
		["--expose-gc", path.join(import.meta.dirname, "engine-loop.ts")],
		{
			cwd: workspace,
			env: {
				PATH: process.env.PATH ?? "",
				GITHUB_WORKSPACE: workspace,
				RUNNER_TEMP: temp,
				AWS_ACCESS_KEY_ID: accessKeyId,
				AWS_SECRET_ACCESS_KEY: secretAccessKey,
				INPUT_ENDPOINT: proxy.endpoint,
				INPUT_DIALECT: "aws",
				INPUT_TRANSFERS: JSON.stringify(TRANSFERS),
			},
			stdio: ["ignore", "ignore", "inherit", "ipc"],
		},
	);
}

/** Ends when the process does. */
async function* reportsOf(child: ChildProcess): AsyncGenerator<PhaseReport> {
	const ended = new AbortController();
	child.once("exit", () => ended.abort());
	try {
		for await (const [report] of on(child, "message", { signal: ended.signal })) {
			yield report as PhaseReport;
		}
	} catch (error) {
		if (!ended.signal.aborted) throw error;
	}
}

interface Told {
	readonly samples: readonly Sample[];
	readonly errors: readonly string[];
	readonly retries: number;
	readonly faults: number;
	readonly requests: number;
}

function tell({ samples, errors, retries, faults, requests }: Told): boolean {
	console.log(
		`${requests} requests in ${samples.length} phases, ${faults} faults, ${retries} retries`,
	);
	for (const error of errors) console.log(`it failed: ${error}`);
	if (errors.length > 0 || samples.length < 10) return false;
	const growths = findGrowth(samples);
	for (const growth of growths) console.log(growthLine(growth));
	if (process.platform !== "linux") {
		console.log("files and sockets: not looked at, for /proc is on Linux only");
	}
	return !growths.some(({ isTooMuch }) => isTooMuch);
}
