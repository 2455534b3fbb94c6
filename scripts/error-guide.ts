import type { ErrorCode } from "../src/errors.ts";
import type { ErrorGuide } from "./error-guide-row.ts";
import { STORE_ERRORS } from "./store-error-guide.ts";

/** What docs/errors.md tells of each code there is. */
export const ERROR_GUIDE: Readonly<Record<ErrorCode, ErrorGuide>> = {
	"invalid-input": {
		cause:
			"An input, a setting in the environment or a value of a connection cannot be used, or two of them exclude each other.",
		signs: "The message names the input and the value that was found. No request was made.",
		remedies: [
			"Write one of the values that the message names.",
			"An expression that is empty (`${{ … }}`) gives an empty input: look at the step that should set it.",
		],
	},
	"unsafe-trigger": {
		cause:
			"The workflow was started by `pull_request_target` or `workflow_run`, has secrets, and would upload what code of a fork made.",
		signs: "The message names the trigger. Nothing was transferred.",
		remedies: [
			"Upload in a workflow that `push` or `pull_request` starts.",
			"If the job runs nothing of the fork's, set `allow-unsafe-trigger: true`.",
		],
	},
	"invalid-spec": {
		cause:
			"`before`, `after`, `transfers`, `connections` or the file of `spec` does not say what it has to.",
		signs:
			"Every finding is told at once, each with its line and column, what was found, what is allowed and the nearest name that is known.",
		remedies: [
			"Correct each place that is named; [spec.md](spec.md) has an example of every option.",
			"Text of others (commit messages, titles) belongs into `toJSON(…)`: [how](spec.md#text-that-others-write).",
		],
	},
	"name-collision": {
		cause:
			"Two transfers of one phase have the same destination, or only their order would decide the outcome.",
		signs: "The message names both, found before anything moved.",
		remedies: [
			"Give one of them another destination, or leave it out with `exclude`.",
			"`flatten: true` makes names meet that were apart; on Windows and macOS capitals do not tell names apart.",
		],
	},
	"prune-limit": {
		cause: "`prune` would delete more objects than `prune-limit` allows.",
		signs: "The message says how many of how many. Nothing was deleted or transferred.",
		remedies: [
			"Look at the list of a run with `dry-run: true`: is `to` the prefix that is meant, and is `from` complete?",
			"If that many are to go, raise [`prune-limit`](spec.md#prune-limit).",
		],
	},
	"no-files-matched": {
		cause: "`from` selects nothing, on disk or in the bucket.",
		signs: "The message names what was looked for, and whether `exclude` left everything out.",
		remedies: [
			"Look at what the job really made: a path begins at the workspace, a pattern's `*` stops at `/`, capitals count.",
			"Hidden files are selected with `include-hidden-files: true` only.",
			"Where nothing is fine, write `optional: true` or set `if-no-files-found`.",
		],
	},
	"path-refused": {
		cause:
			"A local path, a key that would become one, or a link leads to where this action does not read or write.",
		signs: "The message names the path or key and the rule that refuses it.",
		remedies: [
			"Keep files in the workspace or in `RUNNER_TEMP`, or name the directory in `allow-paths`.",
			"For keys: `exclude` them, drop their directories with `flatten: true`, or give one an exact path in `to`.",
		],
	},
	"secret-file": {
		cause:
			"An upload would take a file that holds secrets: by its name (`.env`, `id_rsa`, credentials of clouds), or because a private key or a token is in it.",
		signs:
			"The message names the file and what it holds, never the value. By its name a file stops its entry before a byte moves; for what is in it only the file itself is not uploaded.",
		remedies: [
			"Leave it out with `exclude`, or do not let the job write the secret into it.",
			"If it is meant to be uploaded (a test's key, a certificate's), name it in `allow-secret-files`.",
			"A token of the job is let through only in a file that is named there without a wildcard.",
		],
	},
	...STORE_ERRORS,
	"object-changed": {
		cause: "The object was replaced while it was read, copied or to be deleted.",
		signs: "`412 PreconditionFailed`, also after it was read anew once.",
		remedies: [
			"Let whatever writes to this key end first, or read a fixed [`version-id`](spec.md#version-id).",
		],
	},
	"file-changed": {
		cause: "A file changed while it was uploaded.",
		signs: "The message names the file. No object was made of it.",
		remedies: ["End what writes to it before this step, or upload a copy of it."],
	},
	"checksum-mismatch": {
		cause: "The bytes that arrived are not those that were sent or asked for.",
		signs: "The message has both sums. The old file stays.",
		remedies: [
			"With `sha256`: is it the sum of this version of the object?",
			"Otherwise run the job again; if it stays, a proxy changes the bytes or the object is damaged.",
		],
	},
	"content-refused": {
		cause:
			"A file is not in the format it has to be in: an archive that is broken, unsafe or larger than allowed, an encoding that is another.",
		signs: "The message names the file and the member in it.",
		remedies: ["Look into the archive; for larger ones see [`extract`](spec.md#extract)."],
	},
	"proof-refused": {
		cause:
			"The store takes no upload with the checksum it would carry, and no weaker one is left or allowed.",
		signs: "The message names the checksum.",
		remedies: ["Leave out `checksum-algorithm`, or choose one that the store knows."],
	},
	disk: {
		cause: "The runner's file system refused to read or write.",
		signs:
			"The code at the end tells why: `ENOSPC` full, `EACCES` not permitted, `ENAMETOOLONG` name too long.",
		remedies: [
			"Free space before this step, or use a larger disk.",
			"Files that a container or `sudo` made belong to root: change their owner.",
		],
	},
	cancelled: {
		cause: "The job was cancelled, or ran into its `timeout-minutes`.",
		signs: "What had arrived stays; the rest was stopped.",
		remedies: ["For uploads that are wanted even then, write `when: always`."],
	},
	"transfers-failed": {
		cause: "At least one transfer of the phase failed.",
		signs:
			"The message has each of them, or each root cause once; the summary and the log have all.",
		remedies: ["Look for the code of the cause: each has its section here."],
	},
	internal: {
		cause: "A defect in s3-staging.",
		signs: "The message begins with `A defect in s3-staging`.",
		remedies: [
			"Report it, with the log of a run that has debug logging on (`ACTIONS_STEP_DEBUG`).",
		],
	},
};
