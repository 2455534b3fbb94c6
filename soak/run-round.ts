import { setTimeout as pause } from "node:timers/promises";
import type { ProxyHit } from "../sandbox/proxy/proxy-rule.ts";
import { checkRound } from "./check-round.ts";
import type { Round } from "./round.ts";
import { type ActionEnd, type ActionRun, runAction } from "./run-action.ts";
import { openWorld, type World } from "./world.ts";

/** What a round met, and when a signal ended it, since 1970. */
interface Met extends Pick<RoundEnd, "round" | "hits"> {
	readonly signalledAt: number;
}

/** What became of a round. */
export interface RoundEnd {
	readonly round: Round;
	/** Of the run that met the faults. */
	readonly end: ActionEnd;
	readonly hits: readonly ProxyHit[];
	readonly requests: number;
	readonly bytes: number;
	/** Milliseconds from the signal that ended it, if one did. */
	readonly endedWithin?: number | undefined;
	/** Uploads in parts that stayed. */
	readonly leftUploads: number;
	/** What is wrong, one line each; empty when all is well. */
	readonly problems: readonly string[];
}

/** No run takes longer, whatever it meets; a stalled connection is given up after 30 s. */
const LIMIT_MILLISECONDS = 120_000;

/** Carries a round out in a world of its own, and looks at everything afterwards. Fails once `signal` is aborted. */
export async function runRound(round: Round, signal: AbortSignal): Promise<RoundEnd> {
	const world = await openWorld(signal);
	try {
		await world.prepare(round.works.flatMap(({ places }) => places));
		const { end, endedWithin, signalledAt } = await runWithFaults(round, world);
		// What the store was still doing when nobody listened any more.
		await pause(round.ending ? 200 : 10);
		const hits = [...world.proxy.rules.log];
		const leftUploads = countUploads(world);
		const seen = { round, end, hits, endedWithin, leftUploads, signalledAt };
		const problems = await checkRound(seen, world);
		const again = problems.length > 0 || end.exitCode === 0 ? [] : await runAgain(seen, world);
		const { requests } = world.sandbox.recorder;
		const bytes = requests.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
		const count = world.proxy.requestCount;
		return { ...seen, requests: count, bytes, problems: [...problems, ...again] };
	} finally {
		await world.stop();
	}
}

function countUploads({ sandbox }: World): number {
	return [...sandbox.uploads("bucket"), ...sandbox.uploads("other")].length;
}

async function runWithFaults(round: Round, world: World) {
	let signalledAt: number | undefined;
	let child: Parameters<NonNullable<ActionRun["onStart"]>>[0] | undefined;
	for (const { rule } of round.faults) world.proxy.add(rule);
	for (const { rival } of round.works) {
		if (rival === undefined) continue;
		const run = () => world.prepare([rivalPlace(rival)]);
		world.proxy.add({
			method: "GET",
			path: toPath(rival.key),
			skip: 1,
			action: { kind: "meanwhile", run },
		});
	}
	if (round.ending) {
		const { signal, afterRequests } = round.ending;
		const run = () => {
			signalledAt = performance.now();
			child?.kill(signal);
		};
		world.proxy.add({ skip: afterRequests - 1, action: { kind: "meanwhile", run } });
	}
	const end = await runPhases(round, world, (started) => {
		child = started;
	});
	const endedWithin = signalledAt && performance.now() - signalledAt;
	const moment = performance.timeOrigin + (signalledAt ?? Number.POSITIVE_INFINITY);
	return { end, endedWithin, signalledAt: moment };
}

function rivalPlace({ key, content }: NonNullable<Round["works"][number]["rival"]>) {
	const state = () => undefined;
	return { name: `object:bucket/${key}`, content, before: state, after: state };
}

function toPath(key: string): RegExp {
	return new RegExp(`^/bucket/${key}$`);
}

/**
 * Once more with nothing in the way: whatever happened before, now all of it arrives, and what was left of uploads in
 * parts goes, but for those whose ids nobody knows.
 */
async function runAgain(
	{ round, hits, signalledAt }: Met,
	world: World,
): Promise<readonly string[]> {
	const unknown = world.sandbox.recorder.requests.filter(
		({ operation, endedAt }) =>
			operation === "CreateMultipartUpload" && endedAt > signalledAt - 100,
	).length;
	world.proxy.rules.clear();
	await world.proxy.open();
	// The sources of a move may have gone.
	const inputs = { ...round.inputs, "if-no-files-found": "ignore" };
	const end = await runPhases({ ...round, inputs }, world);
	const leftUploads = Math.max(0, countUploads(world) - unknown);
	const lost = hits.filter(({ kind }) => kind !== "meanwhile" && kind !== "answer");
	const seen = { round: { ...round, faults: [] }, end, hits: lost, leftUploads };
	return (await checkRound(seen, world, { isAgain: true })).map(
		(problem) => `run again: ${problem}`,
	);
}

async function runPhases(
	round: Round,
	world: World,
	onStart?: ActionRun["onStart"],
): Promise<ActionEnd> {
	const { endpoint } = world.proxy;
	const { accessKeyId, secretAccessKey } = world.sandbox.credential;
	const keys = { "aws-access-key-id": accessKeyId, "aws-secret-access-key": secretAccessKey };
	const other = { endpoint, ...keys, dialect: "aws", access: ["read", "write", "delete"] };
	const when = round.phase === "after" && { when: "always" };
	const entries = round.works.map(({ entry }) => ({ ...entry, ...when }));
	const run = {
		workspace: world.workspace,
		temp: world.temp,
		inputs: {
			...round.inputs,
			...keys,
			endpoint,
			connections: JSON.stringify({ other }),
			[round.phase]: JSON.stringify(entries),
		},
		environment: { AWS_MAX_ATTEMPTS: String(round.attempts) },
		limitMilliseconds: LIMIT_MILLISECONDS,
		stop: world.signal,
		...(onStart && { onStart }),
	};
	const main = await runAction({ ...run, stage: "main" });
	if (round.phase === "before" || main.exitCode !== 0) return main;
	const post = await runAction({ ...run, stage: "post", state: main.state });
	return { ...post, stdout: main.stdout + post.stdout };
}
