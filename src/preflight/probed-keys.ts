import { isWithin, type LimitsByLabel, limitsOf } from "../connection-limits.ts";
import { bucketName } from "../object-address.ts";
import { upToLastSlash } from "../plan/key-path.ts";
import type { ObjectTarget } from "../spec/spec.ts";
import { knownPart } from "./known-part.ts";
import { PROBE_NAME } from "./probe.ts";

/** Where a destination can be tried out. */
export interface ProbedKeys {
	/** Of an object that the destination comprises, or could. */
	readonly key: string;
	/** Below which the destination is, as far as that is known. */
	readonly prefix: string;
	/** Nothing of the destination may still change. */
	readonly isCertain: boolean;
}

/** `isFinal`: no expression without a value can be in the target. */
export function probedKeys(
	target: ObjectTarget,
	isFinal: boolean,
	connections: LimitsByLabel,
): ProbedKeys {
	const written = target.kind === "object" ? target.key : target.prefix;
	const known = isFinal ? written : knownPart(written);
	const isCertain = known === written;
	if (target.kind === "object" && isCertain) {
		return { key: written, prefix: upToLastSlash(written), isCertain };
	}
	return { key: allowedKey(target.bucket, known, connections), prefix: known, isCertain };
}

/** A key below `prefix`, if there is any such that its connection is for. */
function allowedKey(bucket: string, prefix: string, connections: LimitsByLabel): string {
	const limits = limitsOf(bucket, connections);
	const key = `${prefix}${PROBE_NAME}`;
	if (limits?.allow === undefined || isWithin({ verb: "write", bucket, key }, limits)) return key;
	const narrower = limits.allow.find(
		(path) => path.bucket === bucketName(bucket) && path.prefix.startsWith(prefix),
	);
	if (narrower === undefined) return key;
	return `${narrower.prefix}${narrower.prefix.endsWith("/") ? "" : "/"}${PROBE_NAME}`;
}
