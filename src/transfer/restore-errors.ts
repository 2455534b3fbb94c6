import { StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import type { ArchivedDownload } from "../plan/plan.ts";
import type { RestoreTier } from "../spec/restore-options.ts";
import type { DownloadSpec } from "../spec/spec.ts";

/** Why an entry cannot go on that does not wait, or has waited long enough, for these objects. */
export function stillRestoringError(
	entry: DownloadSpec,
	waiting: readonly ArchivedDownload[],
	hasWaited: boolean,
): StagingError {
	const [first] = waiting;
	const what =
		waiting.length === 1 && first
			? objectUri({ bucket: first.bucket, key: first.object.key })
			: `${waiting.length} objects of \`${entry.text}\``;
	const whose = waiting.length === 1 ? "its restore" : "their restore";
	const reason = hasWaited ? "goes on, longer than `wait` allows" : "is under way";
	const { tier = "Standard", days = 1 } = entry.restore ?? {};
	const time = longestTime(tier, waiting);
	const stay = days === 1 ? "a day" : `${days} days`;
	const wait = hasWaited
		? ""
		: ". Or have the job wait: `wait` in `restore`, such as `wait: 5h`, says how long at most";
	return new StagingError(
		"object-archived",
		`Could not download ${what}: archived, and ${whose} ${reason}`,
		{
			hint: `Run the job again in ${time}, which is how long it can take by the tier \`${tier}\`. What is restored stays for ${stay}, and is not asked for again${wait}`,
		},
	);
}

type Depth = "shallow" | "deep";

/** Amazon S3 user guide, "Understanding archive retrieval options". */
const LONGEST_TIMES: Readonly<Record<RestoreTier, Readonly<Record<Depth, string>>>> = {
	Expedited: { shallow: "5 minutes", deep: "12 hours" },
	Standard: { shallow: "5 hours", deep: "12 hours" },
	Bulk: { shallow: "12 hours", deep: "48 hours" },
};

function longestTime(tier: RestoreTier, waiting: readonly ArchivedDownload[]): string {
	const isDeep = waiting.some(({ archive }) => archive.place.startsWith("DEEP_ARCHIVE"));
	return LONGEST_TIMES[tier][isDeep ? "deep" : "shallow"];
}
