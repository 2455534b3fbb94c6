import type { ObjectLocation, TransferSpec } from "../spec/spec.ts";
import { exactly } from "./key-pattern.ts";
import type { Permission, PolicyFacts } from "./permission.ts";
import { copySourcePermissions, downloadPermissions } from "./read-permissions.ts";
import { MULTIPART_ACTIONS, makingPermissions, writePermissions } from "./write-permissions.ts";

/** What a phase does. */
export interface PhaseWork {
	readonly entries: readonly TransferSpec[];
	/** Where its manifest goes. Absent: nowhere. */
	readonly manifest?: ObjectLocation | undefined;
	/** Entries of a later phase, whose destinations are tried now: an upload is begun and aborted. Default: none. */
	readonly tried?: readonly TransferSpec[];
}

/** Everything that a phase may have to ask of its stores, and nothing else. */
export function phasePermissions(work: PhaseWork, facts: PolicyFacts): readonly Permission[] {
	const { entries, manifest, tried = [] } = work;
	return [
		...entries.flatMap((entry) => [...entryPermissions(entry, facts)]),
		...tried.flatMap((entry) => [...trialPermissions(entry, facts)]),
		...(manifest ? [manifestPermission(manifest)] : []),
	];
}

function* entryPermissions(entry: TransferSpec, facts: PolicyFacts): Generator<Permission> {
	if (entry.direction === "download") return yield* downloadPermissions(entry, facts);
	if (entry.direction === "copy") yield* copySourcePermissions(entry, facts);
	yield* writePermissions(entry, facts);
}

function* trialPermissions(entry: TransferSpec, facts: PolicyFacts): Generator<Permission> {
	if (entry.direction === "download") return;
	for (const permission of makingPermissions(entry, facts)) {
		if (permission.kind !== "objects") yield permission;
		else
			yield { ...permission, actions: [...new Set([...permission.actions, ...MULTIPART_ACTIONS])] };
	}
}

function manifestPermission({ bucket, key }: ObjectLocation): Permission {
	const actions = ["s3:PutObject", ...MULTIPART_ACTIONS];
	return { kind: "objects", purpose: "Write", bucket, keys: exactly(key), actions };
}
