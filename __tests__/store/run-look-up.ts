import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

export interface LookUp {
	/** What both requests came to. */
	readonly outcomes: readonly {
		readonly code: string;
		readonly message?: string;
		readonly hint?: string;
	}[];
	readonly stderr: string;
	readonly milliseconds: number;
}

/** Runs `look-up.ts` with nothing but these variables in its environment. */
export async function runLookUp(
	environment: Readonly<Record<string, string>>,
	...parameters: readonly string[]
): Promise<LookUp> {
	const script = path.join(import.meta.dirname, "look-up.ts");
	const startedAt = performance.now();
	const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...parameters], {
		env: { HOME: "/nonexistent", ...environment },
	});
	return { outcomes: JSON.parse(stdout), stderr, milliseconds: performance.now() - startedAt };
}
