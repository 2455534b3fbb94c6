import { labelOf } from "../object-address.ts";
import { unknownLabel } from "../spec/check-connections.ts";
import { isFinding } from "../spec/finding.ts";
import { parseTarget } from "../spec/location.ts";
import type { ObjectLocation } from "../spec/spec.ts";

/** The one object that the input `manifest` names, or what is wrong with the input. */
export function readManifestTarget(
	text: string,
	labels: readonly string[],
): ObjectLocation | { readonly problem: string } {
	const expected = "expected one object, such as `s3://my-bucket/site/manifest.json`";
	const label = labelOf(text);
	if (label !== undefined && !labels.includes(label)) {
		const { message, hint = "" } = unknownLabel(label, labels);
		return { problem: `${message} (${hint})` };
	}
	if (!/^s3(?:\+[^/]*)?:\/\//.test(text)) return { problem: `${expected}, found \`${text}\`` };
	const target = parseTarget(text);
	if (isFinding(target)) {
		return { problem: [target.message, ...(target.hint ? [`(${target.hint})`] : [])].join(" ") };
	}
	if (target.kind === "prefix") return { problem: `${expected}, found the prefix \`${text}\`` };
	return { bucket: target.bucket, key: target.key };
}
