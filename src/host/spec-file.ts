import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { StagingError } from "../errors.ts";

/** The text of the spec file. Fails with `invalid-input` when it cannot be read or lies outside the workspace. */
export function loadSpecText(file: string, workspace: string): string {
	const absolute = path.resolve(workspace, file);
	try {
		const real = path.relative(realpathSync(workspace), realpathSync(absolute));
		if (real.startsWith("..") || path.isAbsolute(real)) throw outside(file);
		const stats = statSync(absolute);
		// A pipe would be waited for.
		if (!stats.isDirectory() && (!stats.isFile() || stats.size > MOST_BYTES)) throw odd(file);
		return readFileSync(absolute, "utf8").replace(/^\uFEFF/, "");
	} catch (cause) {
		if (cause instanceof StagingError) throw cause;
		throw unreadable(file, cause);
	}
}

// A hundred thousand entries or so: all of it is kept in memory several times.
const MOST_BYTES = 8 * 2 ** 20;

function odd(file: string): StagingError {
	return new StagingError("invalid-input", `spec: \`${file}\` is no file of at most 8 MiB`, {
		hint: "Name a YAML file, and let patterns select many objects in one entry.",
	});
}

function outside(file: string): StagingError {
	return new StagingError("invalid-input", `spec: \`${file}\` lies outside the workspace`, {
		hint: "Put the spec file into the repository and name it relative to the repository's root.",
	});
}

function unreadable(file: string, cause: unknown): StagingError {
	const reason = cause instanceof Error && "code" in cause ? ` (${cause.code})` : "";
	return new StagingError("invalid-input", `spec: cannot read \`${file}\`${reason}`, {
		hint: "The path is relative to the workspace; is the repository checked out before this step?",
		cause,
	});
}
