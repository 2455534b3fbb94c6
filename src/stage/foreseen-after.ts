import { knownPart } from "../preflight/known-part.ts";
import type { ObjectSelection, ObjectTarget, TransferSpec } from "../spec/spec.ts";
import type { Step } from "./read-step.ts";

/**
 * The entries of `after` as far as they stand before the job works: those whose ends have a value. A key that has a gap,
 * where an expression on a later step is still empty, is known up to there.
 */
export async function foreseeAfter({
	inputs: { after, connections },
	file,
}: Step): Promise<readonly TransferSpec[]> {
	if (after.trim() === "" && file === undefined) return [];
	const { parseSpec } = await import("../spec/parse-spec.ts");
	const source = { before: "", after, transfers: "", connections, ...(file && { file }) };
	const spec = await parseSpec(source, "post");
	return spec.after.map((entry) => (entry.position.source === "after" ? asKnown(entry) : entry));
}

function asKnown(entry: TransferSpec): TransferSpec {
	if (entry.direction === "download") return { ...entry, from: upToGap(entry.from) };
	if (entry.direction === "upload") return { ...entry, to: upToGap(entry.to) };
	return { ...entry, from: upToGap(entry.from), to: upToGap(entry.to) };
}

/** An end as far as it is known: below what comes before a gap. */
export function upToGap<End extends ObjectSelection | ObjectTarget>(end: End): End | PrefixEnd {
	const start = end.kind === "object" ? end.key : end.prefix;
	const known = knownPart(start);
	return known === start ? end : { kind: "prefix", bucket: end.bucket, prefix: known };
}

type PrefixEnd = Extract<ObjectTarget, { readonly kind: "prefix" }>;
