import { readFile, stat } from "node:fs/promises";
import { StagingError } from "../errors.ts";
import { MOST_OUTPUT_BYTES } from "../output-limit.ts";
import type { PhaseReport } from "../report/phase-report.ts";

/** A file whose text becomes an output. */
export interface WantedContent {
	/** The output's name. */
	readonly name: string;
	readonly path: string;
	readonly isMasked: boolean;
}

/** The outputs `<name>-content` of a phase. `paths` are its other outputs: a file that did not arrive has none. */
export function wantedContents(
	{ plan, dryRun }: PhaseReport,
	paths: ReadonlyMap<string, string>,
): readonly WantedContent[] {
	return (dryRun ? [] : plan.entries).flatMap(({ entry }) => {
		const path = entry.name === undefined ? undefined : paths.get(entry.name);
		if (entry.direction !== "download" || !entry.readIntoOutput || path === undefined) return [];
		const isMasked = entry.readIntoOutput === "masked";
		return [{ name: `${entry.name}-content`, path, isMasked }];
	});
}

/** The text of a file. Fails with `disk`, and with `request-refused` for bytes that are no text. */
export async function readContent(path: string): Promise<string> {
	let bytes: Buffer | undefined;
	try {
		const { size } = await stat(path);
		bytes = size > MOST_OUTPUT_BYTES ? undefined : await readFile(path);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		const message = `Could not read \`${path}\` into an output: ${reason}`;
		throw new StagingError("disk", message, { cause });
	}
	if (bytes === undefined) {
		throw new StagingError(
			"request-refused",
			`Could not read \`${path}\` into an output: it has more than the ${MOST_OUTPUT_BYTES} bytes that an output holds`,
			{ hint: "Leave out `read-into-output`, and read the file" },
		);
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new StagingError(
			"request-refused",
			`Could not read \`${path}\` into an output: it is no text in UTF-8`,
			{ hint: "Leave out `read-into-output`, and read the file", cause },
		);
	}
}
