import path from "node:path";
import { checkLog, TOLD_UPLOAD } from "./check-log.ts";
import { checkRecords } from "./check-records.ts";
import { mustArrive } from "./must-arrive.ts";
import type { Round } from "./round.ts";
import type { RoundEnd } from "./run-round.ts";
import type { Place, Work } from "./work.ts";
import type { World } from "./world.ts";

export type Seen = Pick<RoundEnd, "round" | "end" | "hits" | "endedWithin" | "leftUploads">;

/** How every place of a round was found. */
export interface Verdict {
	readonly place: Place;
	/** What keeps it from being as it was, and from being as it is to be. */
	readonly asBefore: string | undefined;
	readonly asAfter: string | undefined;
}

interface Manner {
	/** It is the second run, which has to repair whatever the first one left. Default: false. */
	readonly isAgain?: boolean;
}

/** Everything that is not as it has to be, one line each. */
export async function checkRound(
	seen: Seen,
	world: World,
	{ isAgain = false }: Manner = {},
): Promise<readonly string[]> {
	const { round, end } = seen;
	const verdicts = new Map<string, Verdict>();
	for (const place of round.works.flatMap(({ places }) => places)) {
		verdicts.set(place.name, await judge(place, world));
	}
	const hasArrived = end.exitCode === 0;
	const wasKilled = isAgain ? round.ending?.signal === "SIGKILL" : end.signal === "SIGKILL";
	return [
		...[...verdicts.values()].flatMap((verdict) => checkPlace(verdict, hasArrived)),
		...checkLosses(round, verdicts),
		...(wasKilled ? [] : round.works.flatMap((work) => checkWhole(work, verdicts))),
		...(await checkStrays(verdicts, world, { wasKilled, end })),
		...checkLog(seen),
		...checkRecords(seen, verdicts, world.workspace),
		...(!hasArrived && (isAgain || mustArrive(seen)) ? [`it failed: ${firstError(seen)}`] : []),
	];
}

async function judge(place: Place, world: World): Promise<Verdict> {
	const found = await world.find(place.name);
	return { place, asBefore: await place.before(found), asAfter: await place.after(found) };
}

function checkPlace({ place, asBefore, asAfter }: Verdict, hasArrived: boolean) {
	if (asAfter === undefined || (!hasArrived && asBefore === undefined)) return [];
	const as = hasArrived ? "the step succeeded" : "it is neither as before nor as it is to be";
	return [`${place.name}: ${asAfter} (${as})`];
}

/** Nothing goes away before what is to stay in its place has arrived. */
function checkLosses(round: Round, verdicts: ReadonlyMap<string, Verdict>): readonly string[] {
	return round.works.flatMap(({ places }) =>
		places.flatMap(({ name, goesAfter }) => {
			if (goesAfter === undefined || verdicts.get(name)?.asBefore === undefined) return [];
			const all = [...verdicts.values()].filter(({ place }) => place.goesAfter !== "phase");
			const awaited =
				goesAfter === "phase" ? all : all.filter(({ place }) => place.name === goesAfter.place);
			const missing = awaited.find(({ asAfter }) => asAfter !== undefined);
			return missing ? [`${name} is gone, and ${missing.place.name}: ${missing.asAfter}`] : [];
		}),
	);
}

function checkWhole({ isWhole, places }: Work, verdicts: ReadonlyMap<string, Verdict>) {
	if (isWhole !== true) return [];
	const all = places.flatMap(({ name }) => verdicts.get(name) ?? []);
	const isWholly = (["asBefore", "asAfter"] as const).some((state) =>
		all.every((verdict) => verdict[state] === undefined),
	);
	return isWholly ? [] : [`${places[0]?.name}: a part of the archive is there`];
}

/** By it a later run finds an upload that could not be given up. */
const UPLOAD_NOTE = /^(_tool\/)?s3-staging-uploads-/;

/** What a process that is killed cannot remove. */
const LEFT_BY_KILLED = /\.part$|\.part\//;

async function checkStrays(
	verdicts: ReadonlyMap<string, Verdict>,
	world: World,
	{ wasKilled, end }: Pick<Seen, "end"> & { readonly wasKilled: boolean },
): Promise<readonly string[]> {
	const isTold = end.stdout.search(TOLD_UPLOAD) >= 0;
	const strays = (await world.names())
		.filter((name) => !verdicts.has(name))
		.filter((name) => !(wasKilled && LEFT_BY_KILLED.test(name)));
	const empty = wasKilled ? [] : await world.emptyDirectories();
	const temporary = wasKilled ? [] : await world.strayFiles();
	const unexpected = temporary.filter((name) => !(isTold && UPLOAD_NOTE.test(name)));
	return [
		...strays.map((name) => `${name} should not be there`),
		...empty.map((name) => `the directory ${name} is empty`),
		...unexpected.map((name) => `${path.join("temp", name)} stayed`),
	];
}

function firstError({ end }: Seen): string {
	return /^::error.*/m.exec(end.stdout)?.[0] ?? `exit code ${end.exitCode}, ${end.signal}`;
}
