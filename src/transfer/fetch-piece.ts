import type { ObjectInfo } from "../store/object-facts.ts";
import type { ByteSink } from "./byte-sink.ts";
import { Reception, type WantedPiece } from "./reception.ts";
import { Resumption } from "./resumption.ts";
import type { TransferContext } from "./transfer-context.ts";

/**
 * Fetches a piece of an object into a sink, and gives what the store said before the first byte. A body that
 * breaks off or stalls is asked for again from its first missing byte; from its very first where the store gives
 * no ETag, since the rest could be another version's. Fails with `object-changed` when the object is no longer
 * the same.
 */
export async function fetchPiece(
	wanted: WantedPiece,
	sink: ByteSink,
	context: TransferContext,
): Promise<ObjectInfo> {
	const reception = new Reception(wanted, sink);
	let resumption: Resumption | undefined;
	for (;;) {
		const before = reception.received;
		try {
			await context.store.get(wanted.location, reception.nextRequest(), reception);
			reception.assertComplete();
		} catch (error) {
			await reception.settle();
			// A request that was not answered has been tried again already.
			if (!reception.hasBegun) {
				throw error;
			}
			resumption ??= new Resumption(wanted, context);
			await resumption.allow(error, reception.canGoOn && reception.received > before);
			if (!reception.canGoOn) {
				await reception.restart();
			}
		}
		if (reception.info !== undefined && reception.received === wanted.piece.bytes) {
			return reception.info;
		}
	}
}
