import { StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import type { Copy } from "../plan/plan.ts";
import { sourceObject } from "../source-object.ts";
import type { TransferContext } from "./transfer-context.ts";

/** Deletes what has been copied, if it is still the same. A failure says that the object is at both places. */
export async function deleteSource(
	copy: Copy,
	etag: string,
	{ scheduler, store, signal }: TransferContext,
): Promise<void> {
	const { bucket } = copy;
	try {
		await scheduler.run({ bucket, bufferBytes: 0 }, () => {
			signal.throwIfAborted();
			return store.deleteObject(sourceObject(copy), etag, signal);
		});
	} catch (error) {
		throw toBothError(copy, error, signal);
	}
}

function toBothError({ bucket, object, location }: Copy, error: unknown, signal: AbortSignal) {
	const uri = objectUri({ bucket, key: object.key });
	const known = error instanceof StagingError ? error : undefined;
	const code = signal.aborted ? "cancelled" : (known?.code ?? "internal");
	const reason = known?.message ?? (signal.aborted ? "cancelled" : String(error));
	const both = `${uri} was copied to ${objectUri(location)}, and is still there as well`;
	return new StagingError(code, `${both}: ${reason}`, { hint: known?.hint, cause: error });
}
