import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { contenderCommand, type Equipment } from "./contender-command.ts";
import { checkFiles, checkRoom, makeFiles } from "./files.ts";
import { type LeanServer, startLeanServer } from "./lean-server.ts";
import { measureCommand } from "./measure-command.ts";
import type { Measurement, Round, WorkResult } from "./measurement.ts";
import type { Task } from "./task.ts";
import { type ContenderName, type Job, sourceKey, tenthOf, type Work } from "./work.ts";

/** How works are run. */
export interface Bench {
	readonly equipment: Equipment;
	readonly runs: number;
	/** Everything is made and removed below it. */
	readonly directory: string;
	readonly signal: AbortSignal;
	/** Takes a line of progress. */
	readonly onLine: (line: string) => void;
}

/** Measures a work: all contenders in turn, again and again, each with a fresh directory. */
export async function runWork(bench: Bench, work: Work): Promise<WorkResult> {
	checkRoom(bench.directory, work.job);
	const directory = path.join(bench.directory, work.name);
	mkdirSync(directory);
	const servers: LeanServer[] = [];
	try {
		const venue = await openVenue(bench, work, directory, servers);
		return await runRounds(bench, work, venue);
	} finally {
		await Promise.all(servers.map((server) => server.stop()));
		rmSync(directory, { recursive: true });
	}
}

/** Where a work takes place. */
interface Venue {
	readonly directory: string;
	readonly certificate: string;
	readonly endpoint: string;
	/** The same without delay. */
	readonly promptEndpoint: string;
}

async function openVenue(
	bench: Bench,
	{ job, network, contenders }: Work,
	directory: string,
	servers: LeanServer[],
): Promise<Venue> {
	const jobs = contenders.includes("tenth") ? [job, tenthOf(job)] : [job];
	const certificate = path.join(directory, "certificate.pem");
	const start = async (scheme: "http" | "https", delayed: boolean): Promise<string> => {
		const server = await startLeanServer({
			program: bench.equipment.tools.server,
			objects: jobs.filter(({ direction }) => direction === "download").map(describe),
			certificate,
			network: delayed ? network : { scheme },
		});
		servers.push(server);
		return server.endpoint;
	};
	for (const upload of jobs.filter(({ direction }) => direction === "upload")) {
		makeFiles(path.join(directory, sourceName(upload)), upload);
	}
	const endpoint = await start(network.scheme, true);
	const promptEndpoint = contenders.includes("prompt") ? await start("http", false) : endpoint;
	return { directory, certificate, endpoint, promptEndpoint };
}

function describe(job: Job): string {
	return `${sourceKey(job)}=${job.files > 1 ? `${job.files}x` : ""}${job.bytes}`;
}

function sourceName(job: Job): string {
	return `source-${job.files}-${job.bytes}`;
}

async function runRounds(bench: Bench, work: Work, venue: Venue): Promise<WorkResult> {
	const rounds: Round[] = [];
	const absent = new Map<ContenderName, string>();
	for (let number = 1; number <= bench.runs; number++) {
		const round = new Map<ContenderName, Measurement>();
		const present = work.contenders.filter((name) => !absent.has(name));
		for (const contender of rotate(present, number)) {
			try {
				round.set(contender, await runContender(bench, work, venue, contender));
				bench.onLine(`${work.name} ${number}/${bench.runs} ${line(contender, round)}`);
			} catch (error) {
				bench.signal.throwIfAborted();
				if (contender === "ours") throw error;
				const reason = error instanceof Error ? error.message : String(error);
				absent.set(contender, reason);
				bench.onLine(`${work.name} skips ${contender}: ${reason}`);
			}
		}
		rounds.push(round);
	}
	return { work, rounds, absent };
}

/** Each contender is the first in some round, and follows all others. */
function rotate<T>(items: readonly T[], by: number): readonly T[] {
	const start = by % Math.max(1, items.length);
	return [...items.slice(start), ...items.slice(0, start)];
}

async function runContender(
	bench: Bench,
	work: Work,
	venue: Venue,
	contender: ContenderName,
): Promise<Measurement> {
	const job = contender === "tenth" ? tenthOf(work.job) : work.job;
	const scratch = path.join(venue.directory, "run");
	const isDownload = job.direction === "download";
	const task: Task = {
		job,
		endpoint: contender === "prompt" ? venue.promptEndpoint : venue.endpoint,
		bucket: "bench",
		key: isDownload ? sourceKey(job) : `up/${sourceKey(job)}`,
		path: isDownload
			? path.join(scratch, "work", "target")
			: path.join(venue.directory, sourceName(job)),
		certificate: venue.certificate,
		scratch,
	};
	mkdirSync(path.join(scratch, "work"), { recursive: true });
	try {
		if (isDownload && job.files === 1) warmUp(task.path, job);
		if (isDownload && job.files > 1) mkdirSync(task.path);
		const command = contenderCommand(contender, task, bench.equipment);
		const log = path.join(scratch, "log");
		const { measure } = bench.equipment.tools;
		const measurement = await measureCommand(measure, command, log, bench.signal);
		if (isDownload && job.files > 0 && contender !== "empty") checkFiles(task.path, job);
		return measurement;
	} finally {
		rmSync(scratch, { recursive: true });
	}
}

/**
 * Makes what the contender is about to make, and removes it. On a virtual machine the first use of memory costs more
 * than the work that is measured, and who comes first would pay for all.
 */
function warmUp(target: string, job: Job): void {
	makeFiles(target, job);
	rmSync(target, { recursive: true });
}

function line(contender: ContenderName, round: Round): string {
	const { wallSeconds = 0, cpuSeconds = 0, peakBytes = 0 } = round.get(contender) ?? {};
	const [wall, cpu] = [wallSeconds.toFixed(3), cpuSeconds.toFixed(3)];
	return `${contender}: ${wall} s, CPU ${cpu} s, peak ${(peakBytes / 1e6).toFixed(0)} MB`;
}
