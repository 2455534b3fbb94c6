import type { FuzzTarget } from "./target.ts";

const TARGETS = {
	transfers: async () => (await import("./targets/transfers.ts")).TRANSFERS,
	patterns: async () => (await import("./targets/patterns.ts")).PATTERNS,
	keys: async () => (await import("./targets/keys.ts")).KEYS,
	values: async () => (await import("./targets/values.ts")).VALUES,
	metadata: async () => (await import("./targets/metadata.ts")).METADATA,
	"http-answer": async () => (await import("./targets/http-answer.ts")).HTTP_ANSWER,
	listing: async () => (await import("./targets/listing.ts")).LISTING,
	answers: async () => (await import("./targets/answers.ts")).ANSWERS,
	checksums: async () => (await import("./targets/checksums.ts")).CHECKSUMS,
	signature: async () => (await import("./targets/signature.ts")).SIGNATURE,
	policy: async () => (await import("./targets/policy.ts")).POLICY,
	lock: async () => (await import("./targets/lock.ts")).LOCK,
	archive: async () => (await import("./targets/archive.ts")).ARCHIVE,
} as const satisfies Record<string, () => Promise<FuzzTarget>>;

/** A target with a mistake, to see whether it is found. It is tried by name only. */
const PLANTED = "planted";

export type TargetName = keyof typeof TARGETS | typeof PLANTED;

export const TARGET_NAMES = Object.keys(TARGETS).filter(isTargetName);

export function isTargetName(name: string): name is TargetName {
	return Object.hasOwn(TARGETS, name) || name === PLANTED;
}

/** Loads no code of others, so that what is covered is the target's own. */
export async function loadTarget(name: TargetName): Promise<FuzzTarget> {
	return name === PLANTED ? (await import("./planted/planted.ts")).PLANTED : TARGETS[name]();
}
