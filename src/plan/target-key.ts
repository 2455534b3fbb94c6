import { StagingError } from "../errors.ts";
import { MAX_KEY_BYTES } from "../object-address.ts";
import type { WriteSpec } from "../spec/copy-spec.ts";
import { lastSegment } from "./key-path.ts";

/** The key of what has this name relative to the base. Fails with `invalid-spec` for one longer than S3 allows. */
export function toTargetKey(
	name: string,
	{ to, flatten }: Pick<WriteSpec, "to" | "flatten">,
): string {
	const key = to.kind === "object" ? to.key : to.prefix + (flatten ? lastSegment(name) : name);
	if (Buffer.byteLength(key) <= MAX_KEY_BYTES) return key;
	throw new StagingError(
		"invalid-spec",
		`The key \`${key}\` would have ${Buffer.byteLength(key)} bytes, and S3 allows ${MAX_KEY_BYTES}`,
		{ hint: "Move `base` down, use `flatten: true`, or shorten the prefix" },
	);
}
