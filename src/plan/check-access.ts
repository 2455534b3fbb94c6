import {
	type Intent,
	isWithin,
	type LimitsByLabel,
	limitsOf,
	outsideError,
} from "../connection-limits.ts";
import type { StagingError } from "../errors.ts";
import { labelOf } from "../object-address.ts";
import type { CopySpec } from "../spec/copy-spec.ts";
import type { ObjectLocation, ObjectSelection, TransferSpec, UploadSpec } from "../spec/spec.ts";
import type { Copy, Upload } from "./plan.ts";
import { combineProblems } from "./plan-problems.ts";

/** Fails with `access-denied` where an entry wants of a connection what that is not for, as far as the entry itself tells. */
export function refuseEntry(entry: TransferSpec, connections: LimitsByLabel): void {
	const problems = problemsOf([...intentsOf(entry, connections)], connections);
	if (problems.length > 0) throw combineProblems(entry, problems);
}

/** The same for objects that an entry makes, now that their keys are known. All are of one entry. */
export function refuseTransfers(
	transfers: readonly (Upload | Copy)[],
	connections: LimitsByLabel,
): void {
	const [first] = transfers;
	if (first === undefined || labelOf(first.location.bucket) === undefined) return;
	const intents = transfers.flatMap(({ entry, location }) => toMake(entry, location));
	const problems = problemsOf(intents, connections);
	if (problems.length > 0) throw combineProblems(first.entry, problems);
}

/** Fails with `access-denied` where the manifest may not be written. */
export function refuseManifest(manifest: ObjectLocation, connections: LimitsByLabel): void {
	const [problem] = problemsOf([toIntent("write", manifest)], connections);
	if (problem) throw problem;
}

function problemsOf(intents: readonly Intent[], connections: LimitsByLabel): StagingError[] {
	const refused = new Map<string, Intent[]>();
	for (const intent of intents) {
		const limits = limitsOf(intent.bucket, connections);
		if (limits === undefined || isWithin(intent, limits)) continue;
		const known = refused.get(limits.label);
		if (known) known.push(intent);
		else refused.set(limits.label, [intent]);
	}
	return [...refused].flatMap(([label, found]) => {
		const limits = connections.get(label);
		return limits ? [outsideError(found, limits)] : [];
	});
}

function* intentsOf(entry: TransferSpec, connections: LimitsByLabel): Generator<Intent> {
	if (entry.direction !== "upload") yield toRead(entry.from, "read");
	if (entry.direction === "copy" && entry.move) yield toRead(entry.from, "delete");
	if (entry.direction === "download") return;
	const { to } = entry;
	if (to.kind === "object") return yield* toMake(entry, to);
	const below = { bucket: to.bucket, key: to.prefix, isPrefix: true };
	const limits = limitsOf(to.bucket, connections);
	// Which keys come below the prefix shows later; they may all be allowed although the prefix is not.
	for (const intent of toMake(entry, { ...below })) {
		if (!limits?.access.includes(intent.verb)) yield { ...intent, isPrefix: true };
	}
	if (entry.prune === undefined) return;
	yield { ...below, verb: "read" };
	yield { ...below, verb: "delete" };
}

function toRead(from: ObjectSelection, verb: Intent["verb"]): Intent {
	if (from.kind === "object") return toIntent(verb, from);
	return { verb, bucket: from.bucket, key: from.prefix, isPrefix: true };
}

/** To look at what is there, and to sign links, is to read. */
function toMake(entry: UploadSpec | CopySpec, location: ObjectLocation): Intent[] {
	const { overwrite = "always", presignSeconds } = entry;
	const isRead = overwrite !== "always" || presignSeconds !== undefined;
	const write = toIntent("write", location);
	return isRead ? [write, { ...write, verb: "read" }] : [write];
}

function toIntent(verb: Intent["verb"], { bucket, key }: ObjectLocation): Intent {
	return { verb, bucket, key };
}
