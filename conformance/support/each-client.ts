import { writeSync } from "node:fs";
import { describe } from "@jest/globals";
import { CLIENTS } from "../clients/clients.ts";
import type { ConformanceClient } from "../clients/conformance-client.ts";
import { missingPrograms } from "../servers/programs.ts";

/** Declares the same tests for every client. They are skipped, for all to see, where it is not installed. */
export function eachClient(declare: (client: ConformanceClient) => void): void {
	for (const client of CLIENTS) {
		if (isInstalled(client)) {
			describe(client.name, () => declare(client));
		} else {
			const missing = `it is not here; it comes with: ${client.installation}`;
			writeSync(2, `${client.name} does not run: ${missing}\n`);
			describe.skip(`${client.name} (${missing})`, () => declare(client));
		}
	}
}

function isInstalled({ needs, isComplete }: ConformanceClient): boolean {
	return missingPrograms(needs).length === 0 && isComplete?.() !== false;
}
