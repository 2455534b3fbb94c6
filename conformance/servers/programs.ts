import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Those of `names` that are nowhere on the PATH. */
export function missingPrograms(names: readonly string[]): readonly string[] {
	const directories = (process.env.PATH ?? "").split(delimiter);
	return names.filter((name) => !directories.some((directory) => isProgram(join(directory, name))));
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
