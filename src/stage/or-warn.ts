import type { Host } from "../host/host.ts";

/** What cannot be written about the transfers must not hide how they went. */
export async function orWarn(host: Host, what: string, write: () => Promise<void>): Promise<void> {
	try {
		await write();
	} catch (error) {
		host.warning(`Could not write ${what}: ${error instanceof Error ? error.message : error}`);
	}
}
