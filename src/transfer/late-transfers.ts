import type { Plan, Transfer } from "../plan/plan.ts";
import type { SkippedResult, TransferResult } from "./result.ts";

/** The transfers of an entry that has late ones. */
interface Group {
	/** The place of its first transfer in the plan, and that behind its last. */
	readonly start: number;
	readonly end: number;
	readonly late: readonly number[];
	/** How many of the others have no result yet. */
	missing: number;
	failed: number;
}

/** What becomes of late transfers when the others of their entry are over; by their places in the plan. */
export interface LateEnding {
	readonly begin: (late: readonly number[]) => void;
	/** Takes the result of a late transfer that is not to begin. */
	readonly giveUp: (index: number, result: SkippedResult) => void;
	/** When it has fired the late ones are begun all the same, so that each fails with `cancelled`. */
	readonly signal: AbortSignal;
}

/** The transfers of a plan that begin only when all others of their entry have arrived. */
export class LateTransfers {
	readonly #groups: readonly Group[];
	readonly #late: ReadonlySet<number>;
	readonly #ending: LateEnding;
	readonly #transfers: readonly Transfer[];

	/** `transfers` are all of the plan. */
	constructor(plan: Plan, transfers: readonly Transfer[], ending: LateEnding) {
		this.#transfers = transfers;
		this.#groups = toGroups(plan);
		this.#late = new Set(this.#groups.flatMap(({ late }) => late));
		this.#ending = ending;
	}

	has(index: number): boolean {
		return this.#late.has(index);
	}

	/** Begins those that have nothing to wait for. */
	start(): void {
		for (const group of this.#groups) if (group.missing === 0) this.#ending.begin(group.late);
	}

	/** Tells of a transfer that is over. */
	settle(index: number, { status }: TransferResult): void {
		const group = this.#groups.find(({ start, end }) => index >= start && index < end);
		if (group === undefined || this.#late.has(index)) return;
		group.missing -= 1;
		if (status === "failed") group.failed += 1;
		if (group.missing > 0) return;
		if (group.failed === 0 || this.#ending.signal.aborted) this.#ending.begin(group.late);
		else this.#giveUp(group);
	}

	#giveUp({ late, failed }: Group): void {
		const others = failed === 1 ? "one file did" : `${failed} files did`;
		const reason = `${others} not arrive that it may need, so what was there stays`;
		const skipped = { status: "skipped", cause: "others-failed", reason } as const;
		for (const index of late) {
			const transfer = this.#transfers[index];
			if (transfer) this.#ending.giveUp(index, { ...skipped, transfer });
		}
	}
}

function toGroups({ entries }: Plan): Group[] {
	const groups: Group[] = [];
	let start = 0;
	for (const { transfers, late } of entries) {
		const end = start + transfers.length;
		if (late !== undefined && late.size > 0) {
			const indices = transfers.flatMap((one, at) => (late.has(one) ? [start + at] : []));
			const missing = transfers.length - indices.length;
			groups.push({ start, end, late: indices, missing, failed: 0 });
		}
		start = end;
	}
	return groups;
}
