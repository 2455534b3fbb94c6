import { StagingError } from "../errors.ts";
import type { Copy } from "../plan/plan.ts";
import { sourceObject } from "../source-object.ts";
import { describeTransfer } from "./locations.ts";
import type { TransferContext } from "./transfer-context.ts";

/** What copies of an object are held to. */
interface Version {
	/** Of the source, as it is meant. */
	readonly etag: string;
}

/** Whether a copy may name the ETag of its source: not every store knows that of an object in parts by what it tells. */
export function isNameable(
	{ etag }: Version,
	{ location }: Copy,
	{ store }: TransferContext,
): boolean {
	const { copyConditions } = store.traits(location.bucket);
	return copyConditions !== "refuses-of-parts" || !/-\d+$/.test(etag);
}

/** Whether the store holds a copy to the ETag that it names. */
export function isHeld(version: Version, copy: Copy, context: TransferContext): boolean {
	const { copyConditions } = context.store.traits(copy.location.bucket);
	return copyConditions !== "ignores" && isNameable(version, copy, context);
}

/** Fails with `object-changed` where the source is not what it was before it was copied. */
export async function assertUnchanged(
	{ etag }: Version,
	copy: Copy,
	{ store, signal }: TransferContext,
): Promise<void> {
	const now = await store.head(sourceObject(copy), signal);
	if (now.etag === etag) return;
	const text = `Could not ${describeTransfer(copy)}: the object changed while it was copied`;
	throw new StagingError("object-changed", text);
}
