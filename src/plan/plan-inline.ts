import { toUri } from "../spec/location.ts";
import type { InlineUploadSpec } from "../spec/spec.ts";
import { describeSource } from "./describe-ends.ts";
import { headerMakerFor } from "./object-headers.ts";
import type { InlineUpload } from "./plan.ts";
import type { EntryFindings, PlanScope } from "./plan-scope.ts";
import { leaveOutPresent } from "./present-objects.ts";

/** The object that text of the spec becomes. */
export async function planInline(
	entry: InlineUploadSpec,
	{ context }: PlanScope,
): Promise<EntryFindings> {
	const { from, to } = entry;
	const key = to.kind === "object" ? to.key : to.prefix;
	const makeHeaders = await headerMakerFor(entry, context);
	const upload: InlineUpload = {
		direction: "upload",
		entry,
		source: describeSource(entry),
		text: from.text,
		bytes: Buffer.byteLength(from.text),
		location: { bucket: to.bucket, key },
		// Where the key does not tell the type, the option does.
		headers: makeHeaders([key, from.key === "json" ? "data.json" : "content.txt"]),
	};
	const { uploads, present, skips } = await leaveOutPresent(entry, [upload], context);
	const nothing = { problems: [], warnings: [], directories: [] };
	return { entry, transfers: uploads, present, skips, ...nothing, output: toUri(to) };
}
