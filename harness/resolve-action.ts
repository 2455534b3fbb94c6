import { isAbsolute, join } from "node:path";
import type { JobOptions } from "./job-state.ts";
import type { ActionSource } from "./step.ts";

/** What a `uses:` leads to; throws naming it when nothing was mapped to it. */
export function resolveAction(uses: string, options: JobOptions): ActionSource {
	const mapped = options.actions?.[uses] ?? options.actions?.[uses.replace(/@.*/, "")];
	if (mapped !== undefined) {
		return mapped;
	}
	if (isAbsolute(uses)) {
		return uses;
	}
	if (uses.startsWith(".")) {
		return join(options.workspace, uses);
	}
	throw new Error(`Nothing is mapped to the action '${uses}': name it in the option 'actions'`);
}
