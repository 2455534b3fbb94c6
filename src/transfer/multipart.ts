import { runWithGrace } from "../after-cancel.ts";
import { objectUri } from "../object-address.ts";
import type { StoredObject } from "../store/object-facts.ts";
import type { MultipartUpload, StoredPart } from "../store/object-store.ts";
import type { TransferContext } from "./transfer-context.ts";

// A cancelled job has 5 s for everything. An upload that is just being begun is let begin, because one whose
// id never arrived could not be aborted.
const BEGIN_GRACE_MILLISECONDS = 1500;
const ABORT_GRACE_MILLISECONDS = 3000;

/** An object that is made of parts. */
export interface PartedObject {
	readonly bucket: string;
	/** The store notes on this machine what has begun, until it is completed or aborted (`store/leftovers/`). */
	readonly begin: (signal: AbortSignal) => Promise<MultipartUpload>;
	/** Gives all its parts to the store. */
	readonly fill: (begun: MultipartUpload) => Promise<readonly StoredPart[]>;
}

/** Makes an object of parts: completed if every part was taken, aborted otherwise. */
export async function makeOfParts(
	{ bucket, begin, fill }: PartedObject,
	context: TransferContext,
): Promise<StoredObject> {
	const { scheduler, signal, store } = context;
	const call = { bucket, bufferBytes: 0 };
	const begun = await scheduler.run(call, () =>
		runWithGrace(signal, BEGIN_GRACE_MILLISECONDS, begin),
	);
	try {
		const parts = await fill(begun);
		return await scheduler.run(call, () => store.completeUpload(begun, parts, signal));
	} catch (error) {
		await abort(begun, context);
		throw error;
	}
}

async function abort(begun: MultipartUpload, context: TransferContext): Promise<void> {
	const { store, scheduler, signal, onNotice } = context;
	const call = { bucket: begun.location.bucket, bufferBytes: 0 };
	const abortNow = (graceful: AbortSignal) =>
		scheduler.run(call, () => store.abortUpload(begun, graceful));
	// What made the abort necessary is why the transfer failed, whatever becomes of the abort itself.
	await runWithGrace(signal, ABORT_GRACE_MILLISECONDS, abortNow).catch((error: unknown) => {
		onNotice(toLeftoverText(begun, error));
	});
}

// Parts of an upload that is neither completed nor aborted are in no listing of objects, and cost money.
function toLeftoverText({ location, uploadId }: MultipartUpload, error: unknown): string {
	const uri = objectUri(location);
	const reason = error instanceof Error ? error.message : String(error);
	return `The parts of an incomplete upload to ${uri} may still be in the bucket (upload id ${uploadId}): ${reason}\nAllow \`s3:AbortMultipartUpload\`, or let a lifecycle rule remove incomplete uploads`;
}
