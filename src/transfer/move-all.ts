import type { ArchivedDownload, Download, Plan, Transfer } from "../plan/plan.ts";
import { type HeldLink, HeldLinks, isLink } from "./attributes/held-links.ts";
import type { RestoreListener, Waiting } from "./await-restores.ts";
import { BreathingSpace } from "./breathing-space.ts";
import type { EarlyDownloads } from "./early-downloads.ts";
import { LateTransfers } from "./late-transfers.ts";
import {
	type FetchResult,
	fetchTransfer,
	moveToStore,
	nameDownload,
	toFailed,
} from "./move-transfer.ts";
import type { TransferEvent, TransferResult } from "./result.ts";
import { Results } from "./results.ts";
import type { TransferContext } from "./transfer-context.ts";
import { schedule, type Turn } from "./transfer-tasks.ts";

/** What moving the transfers of a plan takes. */
export interface Moving {
	readonly early: EarlyDownloads;
	readonly context: TransferContext;
	readonly onEvent: (event: TransferEvent) => void;
}

/** Moves all transfers of a plan and gives their results in its order; those fetched early take their names. */
export async function moveAll(plan: Plan, moving: Moving): Promise<readonly TransferResult[]> {
	const { early, context, onEvent } = moving;
	const transfers = plan.entries.flatMap((entry) => entry.transfers);
	const results = new Results(transfers.length, onEvent);
	const links = new HeldLinks(transfers.length, (held) => {
		void makeHeld(held, context, (index, result) => results.settle(index, result));
	});
	const name = async (result: FetchResult, index: number) => {
		if (isLink(result)) links.hold({ fetched: result, index });
		else settle(index, await nameDownload(result, context));
	};
	const nameComing = (result: FetchResult, index: number) => void name(result, index);
	const begin = (indices: readonly number[]) => schedule({ transfers, indices, move }, context);
	const late = new LateTransfers(plan, transfers, {
		begin,
		giveUp: (index, result) => settle(index, result),
		signal: context.signal,
	});
	const move = async ({ transfer, index, grant }: Turn<Transfer>) => {
		if (transfer.direction === "download") {
			await name(await fetchTransfer(transfer, grant, context), index);
		} else {
			settle(index, await moveToStore(transfer, grant, context));
		}
	};
	const settle = (index: number, result: TransferResult) => {
		results.settle(index, result);
		links.settle();
		late.settle(index, result);
	};
	const { fetched, fresh, archived } = sortOut(transfers, late, (download, index) =>
		early.claim(download, index, nameComing),
	);
	begin(fresh);
	const restores = awaitAll(plan, archived, context, {
		onBack: begin,
		onLost: ({ download, index }, error) =>
			settle(index, toFailed(error, download, context.signal)),
	});
	late.start();
	await Promise.all([nameAll(fetched, name), early.discard(), restores, results.complete]);
	return results.list;
}

interface Sorted {
	readonly fetched: Fetched[];
	readonly fresh: readonly number[];
	readonly archived: readonly Waiting[];
}

/** All but the late ones, and those that were begun early and go on; `claim` tells what became of those. */
function sortOut(
	transfers: readonly Transfer[],
	late: LateTransfers,
	claim: (download: Download, index: number) => ReturnType<EarlyDownloads["claim"]>,
): Sorted {
	const fetched: Fetched[] = [];
	const fresh: number[] = [];
	const archived: Waiting[] = [];
	for (const [index, transfer] of transfers.entries()) {
		if (late.has(index)) continue;
		const claimed = transfer.direction === "download" ? claim(transfer, index) : undefined;
		if (isArchived(transfer)) {
			archived.push({ download: transfer, index });
		} else if (claimed === undefined) {
			fresh.push(index);
		} else if (claimed !== "coming") {
			fetched.push({ index, result: claimed });
		}
	}
	return { fetched, fresh, archived };
}

function isArchived(transfer: Transfer): transfer is ArchivedDownload {
	return transfer.direction === "download" && transfer.archive !== undefined;
}

/** Each entry waits by itself, as long as it wants to, whatever its rules make of it for some of its files. */
async function awaitAll(
	plan: Plan,
	archived: readonly Waiting[],
	context: TransferContext,
	listener: RestoreListener,
): Promise<void> {
	if (archived.length === 0) {
		return;
	}
	const { awaitRestores } = await import("./await-restores.ts");
	const waits: Promise<void>[] = [];
	let start = 0;
	for (const { entry, archived: own = [] } of plan.entries) {
		if (entry.direction === "download" && own.length > 0) {
			const waiting = archived.slice(start, start + own.length);
			waits.push(awaitRestores(entry, waiting, context, listener));
			start += own.length;
		}
	}
	await Promise.all(waits);
}

async function makeHeld(
	links: readonly HeldLink[],
	context: TransferContext,
	settle: (index: number, result: TransferResult) => void,
): Promise<void> {
	const { makeSymlinks } = await import("./attributes/make-symlinks.ts");
	await makeSymlinks(links, context, settle);
}

interface Fetched {
	readonly index: number;
	readonly result: FetchResult;
}

/** As many as the thread pool has threads, which does the work where the disk is slow. */
const NAMING_LANES = 4;

/** Empties `fetched`: a result takes the place of each. */
async function nameAll(
	fetched: Fetched[],
	name: (result: FetchResult, index: number) => Promise<void>,
): Promise<void> {
	const runLane = async () => {
		const space = new BreathingSpace();
		for (let one = fetched.pop(); one !== undefined; one = fetched.pop()) {
			await name(one.result, one.index);
			await space.pause();
		}
	};
	await Promise.all(Array.from({ length: NAMING_LANES }, runLane));
}
