import { StagingError } from "../errors.ts";
import type { CopySpec } from "../spec/copy-spec.ts";
import { toUri } from "../spec/location.ts";
import { constantPart } from "./key-path.ts";
import { createObjectRule } from "./object-rule.ts";
import type { Copy } from "./plan.ts";

/**
 * That copies land where the next run would take them for sources, which copies them once more, one level deeper. Only
 * inside of what FROM lists in the same bucket, and where neither its pattern nor `exclude` keeps them out.
 */
export function intoItselfError(
	entry: CopySpec,
	copies: readonly Copy[],
): StagingError | undefined {
	const { from, to } = entry;
	const target = to.kind === "prefix" ? to.prefix : to.key;
	if (from.kind === "object" || from.bucket !== to.bucket) return undefined;
	if (!target.startsWith(constantPart(from))) return undefined;
	const rule = createObjectRule(entry);
	const again = copies.find(
		({ object, location }) => object.key !== location.key && rule.takes(location.key),
	);
	if (again === undefined) return undefined;
	const source = toUri({ bucket: again.bucket, key: again.object.key });
	return new StagingError(
		"name-collision",
		`\`${entry.text}\` would copy into its own source: ${source} to ${toUri(again.location)}, which \`from\` selects as well, so that the next run would copy the copy`,
		{ hint: "Give `to` a place outside of `from`, or leave it out of `from` with `exclude`" },
	);
}
