import type { FileUploadSpec } from "../spec/spec.ts";
import type { Upload } from "./plan.ts";
import type { PlanScope, PrefixSurvey } from "./plan-scope.ts";
import { leaveOutPresent, type Sorted } from "./present-objects.ts";

/** The files an entry selects, as far as their keys are concerned. */
interface SelectedKeys {
	readonly uploads: readonly Upload[];
	/** Of what is selected and not sent, such as links to directories. */
	readonly leftOutKeys: readonly string[];
}

interface Comparison extends Sorted<Upload> {
	readonly survey?: PrefixSurvey;
}

/** Which uploads of an entry are needed, and what it would delete: with `prune`, one listing tells both. */
export async function compareWithStore(
	entry: FileUploadSpec,
	{ uploads, leftOutKeys }: SelectedKeys,
	scope: PlanScope,
): Promise<Comparison> {
	// An empty source is mostly a mistake, and never the wish to delete everything.
	if (entry.prune === undefined || uploads.length === 0) {
		return await leaveOutPresent(uploads, scope.context);
	}
	const { surveyForUploads } = await import("./survey-for-uploads.ts");
	const keys = new Set(uploads.map(({ location }) => location.key));
	const leftOut = new Set(leftOutKeys);
	const { own, ...survey } = await surveyForUploads(entry, entry.prune, { keys, leftOut }, scope);
	return { ...(await leaveOutPresent(uploads, scope.context, own)), survey };
}
