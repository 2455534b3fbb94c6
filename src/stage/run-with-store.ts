import type { Host } from "../host/host.ts";
import type { Inputs } from "../host/inputs.ts";
import { retryLine } from "../report/log-lines.ts";
import type { MainFacts } from "../report/state.ts";
import type { SecretGuard } from "../secret-files/secret-guard.ts";
import type { Connection } from "../spec/connection.ts";
import type { ObjectStore } from "../store/object-store.ts";
import { type Askers, findAskers } from "./askers.ts";
import type { PhaseOutcome } from "./conclude.ts";
import type { Withheld } from "./missing-credentials.ts";
import { narrowSessions, UNNARROWED } from "./narrow-sessions.ts";
import type { Preflight } from "./preflight-stage.ts";
import type { Step } from "./read-step.ts";
import { type PhaseEntries, runPhase } from "./run-phase.ts";
import type { StageContext, StoreUse } from "./stage.ts";
import { findPolicies } from "./step-policies.ts";
import { usedBuckets } from "./used-buckets.ts";

/** What came of a phase, and who asked for it. */
export interface Ran {
	/** Absent where the phase has no entries. */
	readonly outcome?: PhaseOutcome | undefined;
	/** Absent where nobody had to be there. */
	readonly askers?: Askers | undefined;
	/** Absent where nothing was left out. */
	readonly withheld?: Withheld | undefined;
}

/** What there is beside the entries of a phase. */
export interface Beside {
	/** Of the phase to come. Absent: nothing is to be tried. */
	readonly preflight?: Preflight | undefined;
	/** Who asked at the beginning of the job. Default: nobody. */
	readonly noted?: MainFacts["askers"];
}

/** Runs a phase, and beside it the preflight of the next. One of them is there. */
export async function runWithStore(
	asked: PhaseEntries,
	step: Step,
	context: StageContext,
	{ preflight, noted = [] }: Beside = {},
): Promise<Ran> {
	const { inputs } = step;
	const policies = await findPolicies([asked], step, context);
	const { connections = new Map<string, Connection>() } = asked;
	const buckets = [...usedBuckets(asked), ...(preflight?.buckets ?? [])];
	const sessionPolicies = await narrowSessions(asked, step, context, preflight !== undefined);
	const store = await openListened({ buckets, connections, sessionPolicies }, inputs, context);
	const known = new Set(noted.map(([label]) => label));
	const lookForAskers = () =>
		findAskers({ buckets, connections, asked: known }, store, context.signal);
	try {
		const isLenient = inputs["on-missing-credentials"] === "skip";
		const withheld = isLenient ? await findWithheld(lookForAskers, context) : undefined;
		preflight?.begin(store, withheld);
		const outcome = await runEntries({ ...asked, withheld: withheld?.reasonOf }, inputs, {
			...context,
			store,
			policies,
		});
		await preflight?.end();
		// A cancelled job has no time to look for anybody.
		const isOver = context.signal.aborted || inputs["dry-run"];
		const isIdle = preflight === undefined && outcome !== undefined && hasRunNothing(outcome);
		return { outcome, withheld, askers: isOver || isIdle ? undefined : await lookForAskers() };
	} finally {
		await preflight?.end();
		store.close();
	}
}

/** Whether no entry of the phase was carried out, so that nobody had to be there. */
function hasRunNothing({ report: { plan, manifest } }: PhaseOutcome): boolean {
	return manifest === undefined && plan.entries.every(({ isOff }) => isOff !== undefined);
}

async function openListened(
	use: Omit<StoreUse, "listener">,
	inputs: Inputs,
	{ host, openStore }: StageContext,
): Promise<ObjectStore> {
	let isUnnarrowed = false;
	const listener = {
		onNotice: (text: string) => host.notice(text),
		onSecret: (secret: string) => host.mask(secret),
		onInfo: (text: string) => host.info(text),
		onUnnarrowed: () => {
			// Each session of a long phase finds it out anew.
			if (!isUnnarrowed) host.notice(UNNARROWED);
			isUnnarrowed = true;
		},
	};
	const store = await openStore(inputs, { ...use, listener });
	store.watchRetries((retry) => host.info(retryLine(retry)));
	return store;
}

/** Nothing has to be kept out of what is not uploaded. */
async function openGuard(
	asked: PhaseEntries,
	inputs: Inputs,
	host: Host,
): Promise<SecretGuard | undefined> {
	if (asked.entries.every(({ direction }) => direction !== "upload")) return undefined;
	const { openSecretGuard } = await import("./open-secret-guard.ts");
	return await openSecretGuard(asked, inputs, host);
}

async function findWithheld(
	lookForAskers: () => Promise<Askers>,
	{ host }: StageContext,
): Promise<Withheld | undefined> {
	const { withhold } = await import("./missing-credentials.ts");
	return withhold(await lookForAskers(), host);
}

async function runEntries(
	asked: PhaseEntries,
	inputs: Inputs,
	{
		host,
		signal,
		store,
		policies,
	}: StageContext & Pick<PhaseOutcome, "policies"> & { readonly store: ObjectStore },
): Promise<PhaseOutcome | undefined> {
	if (asked.entries.length === 0) return undefined;
	const secretGuard = await openGuard(asked, inputs, host);
	const report = await runPhase(asked, { host, inputs, store, signal, secretGuard });
	return { report, title: asked.title, link: (location) => store.link(location), policies };
}
