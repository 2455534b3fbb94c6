import type { Host } from "../host/host.ts";
import type { Inputs } from "../host/inputs.ts";
import { makePlan } from "../plan/make-plan.ts";
import type { Plan, PlannedEntry } from "../plan/plan.ts";
import type { PlanContext, PlanListener } from "../plan/plan-context.ts";
import { earlyStartLine, planLines, resultLines } from "../report/log-lines.ts";
import type { PhaseReport } from "../report/phase-report.ts";
import type { Connection } from "../spec/connection.ts";
import type { DownloadSpec, JobStatus, ObjectLocation, Phase, TransferSpec } from "../spec/spec.ts";
import type { PhaseLock } from "./phase-lock.ts";
import { type PhaseContext, PhaseTransfers } from "./phase-transfers.ts";

export interface PhaseEntries {
	readonly phase: Phase;
	/** The phase's name in the log. */
	readonly title: string;
	readonly entries: readonly TransferSpec[];
	/** The path of the lock file, where the phase has one. */
	readonly lock?: string;
	/** Where the phase's manifest goes. Absent: nowhere. */
	readonly manifest?: ObjectLocation | undefined;
	/** By their labels. Default: there are none. */
	readonly connections?: ReadonlyMap<string, Connection>;
	/** See `PlanContext.withheld`. */
	readonly withheld?: PlanContext["withheld"];
	/** How the job stands; absent in `before`. */
	readonly jobStatus?: JobStatus;
}

/**
 * Plans a phase, tells the plan, has archived objects restored, moves the bytes and tells what happened. Fails when
 * nothing may move at all.
 */
export async function runPhase(asked: PhaseEntries, context: PhaseContext): Promise<PhaseReport> {
	const { host, inputs } = context;
	const dryRun = inputs["dry-run"];
	const startedAt = performance.now();
	const lockFile = asked.lock ? await openLock(asked.lock, host) : undefined;
	host.startGroup(`s3-staging: ${asked.title}`);
	if (asked.entries.some(mayBeMany)) await boundHeap();
	const isHurried = asked.jobStatus === "cancelled";
	const transfers = dryRun ? undefined : new PhaseTransfers({ ...context, isHurried });
	try {
		const planned = await planPhase(
			asked,
			{ ...context, lock: lockFile?.lock, lockPath: lockFile?.realPath },
			transfers && beginEarly(asked, context, transfers),
		);
		for (const line of planLines({ plan: planned, dryRun })) host.info(line);
		const isHeld = ({ entries }: Plan) =>
			!dryRun && entries.some((entry) => holdsPhase(entry, asked, inputs));
		const plan = transfers && !isHeld(planned) ? await transfers.restore(planned) : planned;
		if (isHeld(plan))
			host.info("Nothing is transferred: `before` begins only when every entry can run");
		const moved = transfers && !isHeld(plan) ? await carryOut(plan, transfers, context) : NOTHING;
		const milliseconds = performance.now() - startedAt;
		const links = await linksTo({ plan, dryRun, ...moved }, context);
		const done = { plan, ...moved, dryRun, milliseconds, ...(links && { links }) };
		const report = await withManifest(done, asked.manifest, context);
		for (const line of resultLines(report)) host.info(line);
		await lockFile?.writeFirst(report);
		return report;
	} finally {
		try {
			await transfers?.close();
		} finally {
			host.endGroup();
		}
	}
}

async function openLock(path: string, host: Host): Promise<PhaseLock> {
	const { PhaseLock } = await import("./phase-lock.ts");
	return PhaseLock.open(path, host);
}

async function withManifest(
	report: PhaseReport,
	location: ObjectLocation | undefined,
	context: PhaseContext,
): Promise<PhaseReport> {
	if (location === undefined) return report;
	const { writeManifest } = await import("./write-manifest.ts");
	return { ...report, manifest: await writeManifest(report, location, context) };
}

async function linksTo(
	moved: Pick<PhaseReport, "plan" | "results" | "dryRun">,
	context: PhaseContext,
): Promise<PhaseReport["links"]> {
	const isAsked = moved.plan.entries.some(({ entry }) => entry.presignSeconds !== undefined);
	if (!isAsked || moved.dryRun) return undefined;
	const { presignLinks } = await import("./presign-links.ts");
	return await presignLinks(moved, context);
}

/** Whether an entry can come to more than one file: plans of thousands leave much garbage. */
function mayBeMany(entry: TransferSpec): boolean {
	if (entry.direction !== "upload") return entry.from.kind !== "object";
	return entry.to.kind === "prefix" || entry.archive !== undefined;
}

async function boundHeap(): Promise<void> {
	const { boundHeapGrowth } = await import("../transfer/heap-growth.ts");
	boundHeapGrowth();
}

/**
 * Lets downloads begin while their listing goes on, until an entry shows that nothing is to move. Not beside uploads,
 * which would find half a file where they search.
 */
function beginEarly(
	asked: PhaseEntries,
	{ host, inputs }: PhaseContext,
	transfers: PhaseTransfers,
): PlanListener | undefined {
	if (asked.entries.some(({ direction }) => direction === "upload")) return undefined;
	const begun = new Set<DownloadSpec>();
	let isHeld = false;
	return {
		onPlaced: (entry, downloads) => {
			if (isHeld || downloads.length === 0) return;
			if (!begun.has(entry)) host.info(earlyStartLine(entry, downloads.length));
			begun.add(entry);
			transfers.begin(downloads);
		},
		onFailed: (planned) => {
			if (isHeld || !holdsPhase(planned, asked, inputs)) return;
			isHeld = true;
			// The end of the phase waits for it as well, and tells of its failure.
			transfers.close().catch(() => undefined);
		},
	};
}

/** What was done of a plan. */
type Moved = Pick<PhaseReport, "results" | "prunes" | "invalidations">;

const NOTHING: Moved = { results: [] };

/** Moves everything, then does what follows. */
async function carryOut(
	plan: Plan,
	transfers: PhaseTransfers,
	context: PhaseContext,
): Promise<Moved> {
	const results = await transfers.finish(plan);
	const isMore = plan.entries.some(
		({ entry, pruning }) => pruning ?? (entry.direction !== "download" && entry.invalidate),
	);
	if (!isMore) return { results };
	const { finishPublishing } = await import("./finish-publishing.ts");
	return { results, ...(await finishPublishing(plan, results, context)) };
}

function planPhase(
	asked: PhaseEntries,
	context: PhaseContext & Pick<PlanContext, "lock" | "lockPath">,
	listener: PlanListener | undefined,
): Promise<Plan> {
	const { host, inputs, store, signal, secretGuard, lock, lockPath } = context;
	return makePlan(asked.entries, {
		phase: asked.phase,
		...(asked.connections && { connections: asked.connections }),
		jobStatus: asked.jobStatus,
		lock,
		lockPath,
		manifest: asked.manifest,
		withheld: asked.withheld,
		store,
		signal,
		secretGuard,
		workspace: host.workspace,
		temporary: host.temporary,
		provenance: host.provenance,
		allowPaths: inputs["allow-paths"],
		includeHiddenFiles: inputs["include-hidden-files"],
		ifNoFilesFound: inputs["if-no-files-found"],
		maxConcurrency: inputs["max-concurrency"],
		...(listener === undefined ? {} : { listener }),
	});
}

/**
 * A job that lacks one of its inputs cannot work, so an entry of `before` that cannot run holds all the others;
 * `after` is the last chance to save results, so there the others go on.
 */
function holdsPhase(
	{ entry, failure }: PlannedEntry,
	{ phase }: PhaseEntries,
	inputs: Inputs,
): boolean {
	const isFatal = (entry.onError ?? inputs["on-error"]) === "fail";
	return failure !== undefined && phase === "before" && isFatal;
}
