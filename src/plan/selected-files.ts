import { StagingError } from "../errors.ts";
import type { FileUploadSpec, UploadSpec } from "../spec/spec.ts";
import { describeSource } from "./describe-ends.ts";
import { type Exclusion, LEFT_OUT } from "./exclusion.ts";
import { type FoundFile, nameBelow } from "./find-by-pattern.ts";
import { nothingHint } from "./plan-problems.ts";
import type { PlanScope } from "./plan-scope.ts";

/** The name of a selected file relative to the base. Fails with `invalid-spec`. */
export function nameOf(file: FoundFile, entry: UploadSpec, { bounds }: PlanScope): string {
	const base = entry.base === undefined ? file.base : bounds.absolute(entry.base);
	const name = nameBelow(base, file.writtenPath, bounds);
	if (name !== undefined) return name;
	throw new StagingError(
		"invalid-spec",
		`\`${file.writtenPath}\` is not below the base \`${entry.base ?? base}\``,
		{ hint: "Write a `base` that is a directory above every selected file" },
	);
}

/** What to say of an entry that selects no file. */
export function nothingToUpload(
	entry: FileUploadSpec,
	exclusion: Exclusion,
	{ context }: PlanScope,
): StagingError {
	const hidden = context.includeHiddenFiles
		? ""
		: "; hidden files need `include-hidden-files: true`";
	const literal = entry.from.patterns.some((pattern) => /[?[\]{}]/.test(pattern))
		? "; `* ? [ ] { }` are pattern characters: one that belongs to a name is written `[[]`, `[*]` and so on"
		: "";
	return new StagingError(
		"no-files-matched",
		`There is no file to upload at ${describeSource(entry)}${exclusion.hasLeftOut() ? LEFT_OUT : ""}`,
		{
			hint: `Paths start in ${context.workspace}${hidden}${literal}; ${nothingHint(entry)}`,
		},
	);
}
