import { headerRights } from "../header-rights.ts";
import type { HeaderOptions } from "../spec/headers.ts";
import type { ObjectLocation, ObjectTarget, TransferSpec } from "../spec/spec.ts";
import { exactly, keysOf } from "./key-pattern.ts";
import type { Permission, PolicyFacts } from "./permission.ts";
import { copySourcePermissions, downloadPermissions } from "./read-permissions.ts";
import { MULTIPART_ACTIONS, writePermissions } from "./write-permissions.ts";

/** What a phase does. */
export interface PhaseWork {
	readonly entries: readonly TransferSpec[];
	/** Where its manifest goes. Absent: nowhere. */
	readonly manifest?: ObjectLocation | undefined;
	/** What is tried for a later phase. Default: nothing. */
	readonly tried?: readonly TriedPlace[];
}

/** Where a later phase writes, which is tried: an upload is begun and aborted. */
export interface TriedPlace {
	readonly target: ObjectTarget;
	/** What its requests say. */
	readonly headers: readonly HeaderOptions[];
	/** The prefix is listed as well. */
	readonly prunes: boolean;
}

/** Everything that a phase may have to ask of its stores, and nothing else. */
export function phasePermissions(work: PhaseWork, facts: PolicyFacts): readonly Permission[] {
	const { entries, manifest, tried = [] } = work;
	return [
		...entries.flatMap((entry) => [...entryPermissions(entry, facts)]),
		...tried.flatMap((place) => [...trialPermissions(place)]),
		...(manifest ? [manifestPermission(manifest)] : []),
	];
}

function* entryPermissions(entry: TransferSpec, facts: PolicyFacts): Generator<Permission> {
	if (entry.direction === "download") return yield* downloadPermissions(entry, facts);
	if (entry.direction === "copy") yield* copySourcePermissions(entry, facts);
	yield* writePermissions(entry, facts);
}

function* trialPermissions({ target, headers, prunes }: TriedPlace): Generator<Permission> {
	const { bucket } = target;
	const keys = keysOf(target);
	const actions = ["s3:PutObject", ...MULTIPART_ACTIONS, ...headers.flatMap(headerRights)];
	yield { kind: "objects", purpose: "Write", bucket, keys, actions };
	if (prunes) yield { kind: "list", bucket, prefix: exactly(keys.start) };
}

function manifestPermission({ bucket, key }: ObjectLocation): Permission {
	const actions = ["s3:PutObject", ...MULTIPART_ACTIONS];
	return { kind: "objects", purpose: "Write", bucket, keys: exactly(key), actions };
}
