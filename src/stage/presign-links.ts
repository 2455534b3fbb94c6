import { linkedObject } from "../plan/linked-object.ts";
import type { Transfer } from "../plan/plan.ts";
import type { PhaseReport } from "../report/phase-report.ts";
import type { PresignedLink } from "../store/object-facts.ts";
import type { PhaseContext } from "./phase-transfers.ts";

/**
 * Makes the links that entries ask for, to objects whose transfers are done or were not needed, and keeps them out of
 * the log.
 */
export async function presignLinks(
	{ plan, results }: Pick<PhaseReport, "plan" | "results">,
	{ host, store, signal }: PhaseContext,
): Promise<ReadonlyMap<Transfer, PresignedLink>> {
	const done = results.flatMap(({ status, transfer }) => (status === "done" ? [transfer] : []));
	const present = plan.entries.flatMap(({ present = [] }) => present);
	const links = new Map<Transfer, PresignedLink>();
	for (const transfer of [...done, ...present]) {
		const seconds = transfer.entry.presignSeconds;
		if (seconds === undefined) continue;
		const link = await store.presign(linkedObject(transfer), seconds, signal);
		host.mask(new URL(link.url).searchParams.get("X-Amz-Signature") ?? link.url);
		links.set(transfer, link);
	}
	return links;
}
