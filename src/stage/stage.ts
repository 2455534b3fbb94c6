import type { Host } from "../host/host.ts";
import type { Inputs, InputTexts } from "../host/inputs.ts";
import { keepInputs, makeOwnDirectory, recoverInputs } from "../host/kept-inputs.ts";
import type { StoreFacts } from "../policy/permission.ts";
import { decodeState, encodeState } from "../report/state.ts";
import type { Connection } from "../spec/connection.ts";
import type { ObjectStore } from "../store/object-store.ts";
import type { SessionPolicies } from "./narrow-sessions.ts";
import type { Preflight } from "./preflight-stage.ts";
import { publishOutputs } from "./publish-outputs.ts";
import { readStep, type Step } from "./read-step.ts";
import type { PhaseEntries } from "./run-phase.ts";
import type { Beside, Ran } from "./run-with-store.ts";
import { foreseePolicies, policyOutput } from "./step-policies.ts";
import type { WhoAsked } from "./tell-identity.ts";

/** What a step runs on. */
export interface StageContext {
	readonly host: Host;
	readonly texts: InputTexts;
	readonly signal: AbortSignal;
	openStore(inputs: Inputs, use: StoreUse): Promise<ObjectStore>;
	/** Asks nobody. */
	describeStores(inputs: Inputs, connections: StoreUse["connections"]): Promise<StoreOf>;
}

/** What is known of the store of a connection, by its label; `undefined` for the unlabelled one. */
export type StoreOf = (label: string | undefined) => StoreFacts;

/** What a phase needs a store for. */
export interface StoreUse {
	/** Their ids, and the origins of web addresses. */
	readonly buckets: readonly string[];
	/** By their labels. */
	readonly connections: ReadonlyMap<string, Connection>;
	readonly listener: StoreListener;
	/** What the sessions of roles are narrowed to. Default: to nothing less than the roles. */
	readonly sessionPolicies?: SessionPolicies;
}

/** Hears what the store does by itself. */
interface StoreListener {
	/** Something the author should know once, such as a check the store cannot make. */
	onNotice(text: string): void;
	/** A secret that was obtained and must not be printed. */
	onSecret(secret: string): void;
	/** A session may do all that its role may, since STS took no narrower one. */
	onUnnarrowed(): void;
	/** Something worth a line of the log, such as where a bucket was found. */
	onInfo(text: string): void;
}

/** The name of the state that holds what main leaves for post. */
const MAIN_FACTS = "main";

/** Whether this process comes after a main stage of the same step. */
export function hasMainBegun(host: Host): boolean {
	return host.state(MAIN_FACTS) !== "";
}

/** The step's place in the job: runs `before`, and looks at `after` so that a typo is not found an hour later. */
export async function runMain(context: StageContext): Promise<void> {
	const { host, texts } = context;
	host.saveState(MAIN_FACTS, encodeState({}));
	const step = await readStep(host, texts, "main");
	const { inputs, spec } = step;
	const directory = makeOwnDirectory(host.temporary);
	const facts = { accepted: true, kept: keepInputs(texts, directory, spec.secrets) };
	host.saveState(MAIN_FACTS, encodeState(facts));
	const { lock } = inputs;
	const { before: entries, connections } = spec;
	const asked = { phase: "before", title: "before", entries, lock, connections } as const;
	const preflight = await openPreflight(step, context);
	const ran = await run(asked, step, context, { preflight });
	const { outcome, askers, withheld } = ran;
	const noted = { ...facts, ...(askers && { askers: [...askers.found] }) };
	host.saveState(MAIN_FACTS, encodeState(noted));
	const outline = spec.outline.filter(
		({ destination }) => !(destination?.target && withheld?.isOut(destination.target.bucket)),
	);
	const policy = policyOutput(await foreseePolicies(asked, step, context));
	await publishOutputs(host, { report: outcome?.report, outline, directory, policy });
	const isCleared = preflight === undefined || (await preflight.tell(outcome?.report));
	await concludePhase(ran, inputs, host);
	if (isCleared) host.saveState(MAIN_FACTS, encodeState({ ...noted, completed: true }));
}

/**
 * Runs a phase, and what there is beside it. Nothing asked for is nothing done: nothing is loaded for it, no store is
 * opened, nothing is reported.
 */
async function run(
	asked: PhaseEntries,
	step: Step,
	context: StageContext,
	beside: Beside = {},
): Promise<Ran> {
	if (asked.entries.length === 0 && beside.preflight === undefined) return {};
	const { runWithStore } = await import("./run-with-store.ts");
	const runIn = (some: StageContext) => runWithStore(asked, step, some, beside);
	if (asked.jobStatus !== "cancelled") return await runIn(context);
	const { inLastMinutes } = await import("./last-minutes.ts");
	return await inLastMinutes(context, runIn);
}

/** The end of a phase that had anything to do. */
async function concludePhase(
	{ outcome, askers: now }: Ran,
	inputs: Inputs,
	host: Host,
	then: WhoAsked = {},
): Promise<void> {
	if (outcome === undefined) return;
	const { conclude } = await import("./conclude.ts");
	await conclude(outcome, { then, now }, { host, inputs });
}

/** Absent where the end of the job writes nothing, or nobody wants to know beforehand. */
async function openPreflight(
	{ inputs, spec, manifest }: Step,
	{ host, signal }: StageContext,
): Promise<Preflight | undefined> {
	const { outline, connections } = spec;
	const isWriting = manifest ?? outline.some(({ destination }) => destination);
	if (inputs.preflight === "off" || outline.length === 0 || !isWriting) return undefined;
	if (inputs["dry-run"]) {
		host.info("Preflight: a dry run begins no uploads, so no destination is tried out");
		return undefined;
	}
	const { Preflight } = await import("./preflight-stage.ts");
	return new Preflight({ outline, manifest, connections }, { host, inputs, signal });
}

/** The end of the job: runs `after` from the inputs as they are now. Works without any state of main's. */
export async function runPost(context: StageContext): Promise<void> {
	const { host, texts: own } = context;
	const facts = decodeState(host.state(MAIN_FACTS));
	if (!facts.accepted) {
		host.info(
			"The main step did not get as far as accepting its inputs, so nothing is transferred at the end.",
		);
		return;
	}
	const { texts, recovered } = recoverInputs(own, facts.kept);
	if (recovered) {
		host.notice(
			"Inputs that the main step had are empty at the end of the job, as they can be in composite actions (actions/runner#2009). Those of the main step are used in their place: outputs of later steps are not in them. To transfer nothing on purpose, use `when`.",
		);
	}
	const step = await readStep(host, texts, "post");
	const { inputs, spec, manifest } = step;
	const jobStatus = inputs["job-status"] || (facts.completed ? "success" : "failure");
	const asked = {
		phase: "after",
		title: "after",
		entries: spec.after,
		connections: spec.connections,
		jobStatus,
		manifest,
	} as const;
	const ran = await run(asked, step, context, { noted: facts.askers });
	await concludePhase(ran, inputs, host, { noted: facts.askers, hasLostInputs: recovered });
}

/** A step of `s3-staging/download` or `s3-staging/upload`: one phase, here and now, whose results are outputs. */
export async function runOnePhase(context: StageContext): Promise<void> {
	const { host, texts } = context;
	const step = await readStep(host, texts, "one-phase");
	const { inputs, spec, manifest } = step;
	const directory = makeOwnDirectory(host.temporary);
	const jobStatus = inputs["job-status"] || "success";
	const asked = {
		// What holds for `after` holds here: an entry that cannot run does not stop the others, and `when` is asked.
		phase: "after",
		title: "transfers",
		entries: spec.transfers,
		connections: spec.connections,
		lock: inputs.lock,
		manifest,
		jobStatus,
	} as const;
	const ran = await run(asked, step, context);
	const policy = policyOutput(ran.outcome?.policies ?? []);
	await publishOutputs(host, { report: ran.outcome?.report, outline: [], directory, policy });
	await concludePhase(ran, inputs, host);
}
