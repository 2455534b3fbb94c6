import { toUri } from "../spec/location.ts";
import type { InlineUploadSpec, UploadSpec } from "../spec/spec.ts";
import { loadTypeTable } from "./content-type.ts";
import { describeSource } from "./describe-ends.ts";
import { type FileOptions, toFileOptions } from "./file-headers.ts";
import { lastSegment } from "./key-path.ts";
import { codingFor } from "./object-headers.ts";
import type { InlineUpload } from "./plan.ts";
import type { EntryFindings, PlanScope } from "./plan-scope.ts";
import { leaveOutPresent } from "./present-objects.ts";
import { createRuledEntry } from "./ruled-entry.ts";

/** The object that text of the spec becomes. */
export async function planInline(
	entry: InlineUploadSpec,
	{ context }: PlanScope,
): Promise<EntryFindings> {
	const { from, to } = entry;
	const key = to.kind === "object" ? to.key : to.prefix;
	const name = lastSegment(key);
	const bytes = Buffer.byteLength(from.text);
	const typeOf = await loadTypeTable();
	const options = createRuledEntry<UploadSpec, FileOptions>(entry, (some) =>
		toFileOptions(some, typeOf, context),
	).of(name);
	// Where the key does not tell the type, the option does.
	const types = [key, from.key === "json" ? "data.json" : "content.txt"];
	const described = options.describe(types, { name, bytes });
	const compress = codingFor(options.entry, described.headers);
	const upload: InlineUpload = {
		direction: "upload",
		entry: options.entry,
		source: describeSource(entry),
		text: from.text,
		bytes,
		location: { bucket: to.bucket, key, ...(entry.terms && { terms: entry.terms }) },
		...described,
		...(compress && { compress }),
	};
	const { needed, present, skips } = await leaveOutPresent([upload], context);
	const nothing = { problems: [], warnings: [], directories: [] };
	return { entry, transfers: needed, present, skips, ...nothing, output: toUri(to) };
}
