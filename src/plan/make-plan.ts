import { StagingError } from "../errors.ts";
import type { TransferSpec } from "../spec/spec.ts";
import { refuseCollisions } from "./collisions.ts";
import { describeSource, describeTarget } from "./describe-ends.ts";
import { DestinationCheck } from "./destination-check.ts";
import { limitProblems } from "./entry-limits.ts";
import { entryPages } from "./entry-pages.ts";
import { inAskedOrder } from "./file-order.ts";
import { openBounds } from "./local-bounds.ts";
import { cancelledPlan, mapConcurrently } from "./map-concurrently.ts";
import type { Plan, PlannedEntry, Skip } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { planDownload } from "./plan-downloads.ts";
import { combineProblems } from "./plan-problems.ts";
import type { EntryFindings, PlanScope } from "./plan-scope.ts";
import { withStoreWarnings } from "./store-warnings.ts";

/**
 * Decides everything a phase is going to do: reads listings and the disk, moves no byte and changes
 * nothing. What is wrong with one entry becomes that entry's `failure`, and then it transfers nothing.
 * Fails as a whole with `name-collision`, and with `cancelled`.
 */
export async function makePlan(
	entries: readonly TransferSpec[],
	context: PlanContext,
): Promise<Plan> {
	const bounds = await openBounds(context);
	const scope = { context, bounds, destinations: new DestinationCheck(bounds) };
	const outcomes = await mapConcurrently(
		entries,
		context.signal,
		(entry) => planEntry(entry, scope),
		context.maxConcurrency,
	);
	if (context.signal.aborted) throw cancelledPlan();
	const findings = outcomes.flatMap(({ findings }) => findings ?? []);
	refuseCollisions(findings, bounds.platform);
	if (context.manifest) {
		if (context.connections) {
			const { refuseManifest } = await import("./check-access.ts");
			refuseManifest(context.manifest, context.connections);
		}
		const { refuseManifestClash } = await import("./manifest-clash.ts");
		refuseManifestClash(findings, context.manifest);
	}
	const planned = await explainMissing(
		outcomes.map((outcome) => outcome.planned),
		context,
	);
	return {
		phase: context.phase,
		entries: await settleEntries(planned, findings, context),
		directories: findings.flatMap(({ directories }) => directories.map(({ path }) => path)),
		warnings: [...new Set(outcomes.flatMap(({ warnings }) => warnings))],
	};
}

async function explainMissing(
	planned: readonly PlannedEntry[],
	context: PlanContext,
): Promise<readonly PlannedEntry[]> {
	if (!planned.some(({ failure }) => failure?.code === "no-such-object")) return planned;
	const { suggestKeys } = await import("./nearest-keys.ts");
	return await suggestKeys(planned, context);
}

async function settleEntries(
	planned: readonly PlannedEntry[],
	findings: readonly EntryFindings[],
	{ manifest }: PlanContext,
): Promise<readonly PlannedEntry[]> {
	if (!findings.some(({ survey }) => survey !== undefined)) return planned;
	const { settlePruning } = await import("./settle-pruning.ts");
	return settlePruning(planned, findings, manifest);
}

interface Outcome {
	readonly planned: PlannedEntry;
	/** Of an entry that runs. */
	readonly findings?: EntryFindings;
	readonly warnings: readonly string[];
}

async function planEntry(entry: TransferSpec, scope: PlanScope): Promise<Outcome> {
	const outcome = await decideEntry(entry, scope);
	if (outcome.planned.failure) scope.context.listener?.onFailed(outcome.planned);
	return outcome;
}

async function decideEntry(entry: TransferSpec, scope: PlanScope): Promise<Outcome> {
	const status = scope.context.jobStatus ?? "success";
	if (!entry.when.includes(status)) return notNow(entry, status);
	const reason = scope.context.withheld?.(entry);
	if (reason !== undefined) return leftOut(entry, reason, "without-credentials");
	try {
		const findings = await findTransfers(entry, scope);
		const warned = withStoreWarnings(findings, scope.context);
		return judge(await withLinkCheck(warned, scope.context), scope.context);
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		return { planned: { entry, transfers: [], skips: [], failure: error }, warnings: [] };
	}
}

function notNow(entry: TransferSpec, status: string): Outcome {
	const reason = `when is ${entry.when.join(", ")} and the job's status is ${status}`;
	return leftOut(entry, reason, true);
}

function leftOut(entry: TransferSpec, reason: string, isOff: PlannedEntry["isOff"]): Outcome {
	const skips = [skipEntry(entry, reason)];
	return { planned: { entry, transfers: [], skips, ...(isOff && { isOff }) }, warnings: [] };
}

function skipEntry(entry: TransferSpec, reason: string): Skip {
	const { direction } = entry;
	const ends = { source: describeSource(entry), destination: describeTarget(entry) };
	return { direction, entry, ...ends, reason };
}

async function findTransfers(entry: TransferSpec, scope: PlanScope): Promise<EntryFindings> {
	if (entry.terms !== undefined) {
		const { bucket } = entry.direction === "download" ? entry.from : entry.to;
		// Before a dry run calls good what must not go out.
		scope.context.store.assertConfidential({ bucket, key: "", terms: entry.terms });
	}
	const { connections } = scope.context;
	if (connections?.size) {
		const { refuseEntry } = await import("./check-access.ts");
		refuseEntry(entry, connections);
	}
	if (entry.direction === "download") return await planDownload(entry, scope);
	if (entry.direction === "copy") {
		const { planCopy } = await import("./plan-copies.ts");
		return await planCopy(entry, scope);
	}
	const { planUpload } = await import("./plan-uploads.ts");
	return await planUpload(entry, scope);
}

async function withLinkCheck(
	findings: EntryFindings,
	context: PlanContext,
): Promise<EntryFindings> {
	if (findings.entry.presignSeconds === undefined) return findings;
	const { checkLinks } = await import("./check-links.ts");
	return await checkLinks(findings, context);
}

/** Applies what the author wants done about problems and about nothing. */
function judge(findings: EntryFindings, context: PlanContext): Outcome {
	const { entry, transfers, present, skips, warnings, nothingFound, output } = findings;
	const problems = findings.problems.length > 0 ? findings.problems : limitProblems(findings);
	const { archived = [] } = findings;
	if (problems.length > 0) {
		const failure = combineProblems(entry, problems);
		return { planned: { entry, transfers: [], skips, failure }, warnings };
	}
	if (transfers.length > 0 || present.length > 0 || nothingFound === undefined) {
		const planned = {
			entry,
			...inAskedOrder(findings),
			...lateOf(findings),
			...(archived.length > 0 && { archived }),
			skips,
			output,
		};
		return { planned, findings, warnings };
	}
	const policy = entry.optional ? "ignore" : context.ifNoFilesFound;
	if (policy === "error") {
		return { planned: { entry, transfers, skips, failure: nothingFound }, warnings };
	}
	const nothing = skipEntry(entry, "nothing was found");
	const planned = { entry, transfers, skips: [...skips, nothing] };
	const told = policy === "warn" ? [...warnings, nothingFound.message] : warnings;
	return { planned, findings, warnings: told };
}

function lateOf({ entry, transfers }: EntryFindings): Pick<PlannedEntry, "late"> {
	const isOrdered = entry.direction !== "download" && entry.order === "assets-first";
	return isOrdered ? { late: entryPages(transfers) } : {};
}
