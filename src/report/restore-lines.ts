import type { ArchivedDownload, Download, Plan } from "../plan/plan.ts";
import type { RestoreProgress } from "../transfer/result.ts";
import { countOf, formatDuration } from "./units.ts";

/** How far the restore of an entry's archived objects has come. */
export function restoreLine({ entry, asked, waiting, back }: RestoreProgress): string {
	const of = `Restore for ${entry.text}`;
	if (asked === undefined) return `${of}: ${countOf(back, "object")} back, ${waiting} to come`;
	const earlier = waiting - asked;
	const joined = earlier === 0 ? "" : `, ${earlier} under way already`;
	const { waitMilliseconds = 0 } = entry.restore ?? {};
	const wait =
		waitMilliseconds === 0
			? "nobody waits for it"
			: `waiting ${formatDuration(waitMilliseconds)} at most`;
	return `${of}: asked for ${countOf(asked, "object")}${joined}; ${wait}`;
}

/** How many objects of a plan are restored first; empty where there are none. */
export function restoreText({ entries }: Plan): string {
	const count = entries.reduce((sum, { archived = [] }) => sum + archived.length, 0);
	return count === 0 ? "" : `; ${countOf(count, "object")} to be restored first`;
}

/** Whether an object has to be restored first. */
export function isArchived(download: Download): download is ArchivedDownload {
	return download.archive !== undefined;
}

/** What would be asked for one object. */
export function restoreRequestText({ entry, archive }: ArchivedDownload): string {
	if (archive.state === "restoring") return `being restored from ${archive.place} already`;
	const { tier = "Standard", days = 1 } = entry.restore ?? {};
	return `to be restored from ${archive.place} (${tier}, for ${countOf(days, "day")})`;
}
