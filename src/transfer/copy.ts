import { StagingError } from "../errors.ts";
import { MOST_SINGLE_COPY_BYTES } from "../part-bytes.ts";
import type { Copy } from "../plan/plan.ts";
import { sourceObject } from "../source-object.ts";
import type { ObjectDescription, ObjectSummary } from "../store/object-facts.ts";
import { describe, mergeHeaders, saysEverything } from "./copied-headers.ts";
import { assertUnchanged, isHeld, isNameable } from "./copied-version.ts";
import { type Copied, toCopied } from "./copy-arrival.ts";
import { copyInParts } from "./copy-in-parts.ts";
import { deleteSource } from "./delete-source.ts";
import { isAcross } from "./locations.ts";
import { SINGLE_COPY_BYTES } from "./parts.ts";
import { retracting } from "./retracting.ts";
import type { Grant } from "./task.ts";
import type { Arrival, TransferContext } from "./transfer-context.ts";
import { verifyCopy } from "./verify-copy.ts";

type Source = ObjectSummary | ObjectDescription;

/**
 * Has the store copy one object, or brings it from one store to another, verified, and deletes the source if the entry
 * moves. A source that changes on the way is begun again once. `grant` is a turn for a request.
 */
export async function copyObject(
	copy: Copy,
	grant: Grant,
	context: TransferContext,
): Promise<Arrival> {
	const { source, arrival } = await copyUnchanged(copy, grant, context);
	if (copy.entry.move === true) {
		grant.release();
		await deleteSource(copy, source.etag, context);
	}
	return arrival;
}

async function copyUnchanged(copy: Copy, grant: Grant, context: TransferContext): Promise<Copied> {
	const { scheduler, store, signal } = context;
	try {
		return await copyVersion(copy, copy.object, grant, context);
	} catch (error) {
		if (!(error instanceof StagingError) || error.code !== "object-changed") {
			throw error;
		}
	}
	grant.release();
	const { bucket } = copy.location;
	return await scheduler.run({ bucket, bufferBytes: 0 }, async (again) => {
		const current = await store.head(sourceObject(copy), signal);
		return await copyVersion(copy, current, again, context);
	});
}

async function copyVersion(
	copy: Copy,
	source: Source,
	grant: Grant,
	context: TransferContext,
): Promise<Copied> {
	if (isAcross(copy)) {
		const { copyAcross } = await import("./copy-across.ts");
		return await copyAcross(copy, source, grant, context);
	}
	const { copiesParts } = context.store.traits(copy.location.bucket);
	if (source.bytes <= SINGLE_COPY_BYTES || !copiesParts || !isNameable(source, copy, context)) {
		return copyAtOnce(copy, source, context);
	}
	grant.release();
	try {
		return await retracting(context, (counted) => copyInParts(copy, source, counted));
	} catch (error) {
		// Not every store copies into parts.
		const isUnable = error instanceof StagingError && error.code === "not-supported";
		if (!isUnable || source.bytes > MOST_SINGLE_COPY_BYTES) {
			throw error;
		}
	}
	const { bucket } = copy.location;
	return await context.scheduler.run({ bucket, bufferBytes: 0 }, () =>
		copyAtOnce(copy, source, context),
	);
}

async function copyAtOnce(copy: Copy, planned: Source, context: TransferContext): Promise<Copied> {
	const { store, signal, onProgress } = context;
	const described = saysEverything(copy) ? await describe(copy, planned, context) : undefined;
	const source = described ?? planned;
	const said = described === undefined ? copy.headers : mergeHeaders(copy, described);
	const isNamed = isNameable(source, copy, context);
	const copied = await store.copy(
		{
			source: { ...sourceObject(copy), ...(isNamed && { etag: source.etag }) },
			location: copy.location,
			headers: described === undefined ? said : { ...said, replaces: true },
		},
		signal,
	);
	if (copied.etag !== source.etag && !isHeld(source, copy, context))
		await assertUnchanged(source, copy, context);
	const verified = await verifyCopy({ copy, source, copied }, context);
	onProgress(source.bytes);
	return toCopied({ source, said }, { ...copied, verified });
}
