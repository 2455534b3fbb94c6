import { join } from "node:path";
import type { Download } from "../plan/plan.ts";

/** A download of an archive as the file that it arrives as, inside the directory it is unpacked to. */
export function toWritten(download: Download): Download {
	return { ...download, path: join(download.path, "archive") };
}
