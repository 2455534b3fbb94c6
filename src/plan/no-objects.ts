import { StagingError } from "../errors.ts";
import type { CopySpec } from "../spec/copy-spec.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import { describeSource } from "./describe-ends.ts";
import { type Exclusion, LEFT_OUT } from "./exclusion.ts";
import { nothingHint } from "./plan-problems.ts";

/** What to say of an entry that selects no object. */
export function noObjectsError(entry: DownloadSpec | CopySpec, exclusion: Exclusion): StagingError {
	const relation = { object: "named", prefix: "below", pattern: "that matches" }[entry.from.kind];
	const left = exclusion.hasLeftOut() ? LEFT_OUT : "";
	const literal =
		entry.from.kind === "pattern" && /[?[\]{}]/.test(entry.from.pattern)
			? "; `* ? [ ] { }` are pattern characters: a key that holds one is written `{ bucket: …, key: … }`"
			: "";
	return new StagingError(
		"no-files-matched",
		`There is no object ${relation} ${describeSource(entry)}${left}`,
		{
			hint: `Check the bucket and the key${literal}; ${nothingHint(entry)}`,
		},
	);
}
