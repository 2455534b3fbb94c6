import { isWebOrigin } from "../object-address.ts";
import type { KeyFinding } from "./check-values.ts";
import type { End } from "./ends.ts";
import { isExact } from "./exactness.ts";
import { quoted } from "./finding.ts";
import type { OptionKey } from "./options.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";
import type { ObjectSelection } from "./spec.ts";
import { webFileName } from "./web-address.ts";

/** What a web server knows nothing of, and what chooses among many. */
const ABOUT_OBJECTS = [
	"version-id",
	"exclude",
	"newest",
	"sort",
	"flatten",
	"base",
	"rules",
	"restore",
	"presign",
	"encryption",
	"request-payer",
	"expected-bucket-owner",
] as const satisfies OptionKey[];

/** Whether FROM is a web address, as far as it was looked at closely. */
export function isFromWeb(from: SomeOptions["from"]): from is End<ObjectSelection> & WebEnd {
	return from?.side === "s3" && from.objects !== undefined && isWebOrigin(from.objects.bucket);
}

interface WebEnd {
	readonly side: "s3";
	readonly objects: ObjectSelection & { readonly kind: "object" };
}

/** What is wrong with the options of an entry whose FROM is a web address. */
export function* checkWeb({ fields, values }: ReadOptions): Generator<KeyFinding> {
	const { from, to, extract = "no" } = values;
	if (!isFromWeb(from) || to === undefined) return;
	for (const key of ABOUT_OBJECTS) {
		if (!fields.has(key)) continue;
		const message = `\`${key}\` is about objects on S3, and this is a web address`;
		yield { key, finding: { message } };
	}
	// What is unpacked brings its names along.
	if (isExact(to) || extract !== "no" || webFileName(from.objects.key) !== undefined) return;
	const message = `${quoted(from.shown)} ends in nothing that can be the name of a file`;
	yield { key: "to", finding: { message, hint: "write the file's name at the end of `to`" } };
}

/** The defaults that mean something for what comes from a web address. */
export function forWeb(defaults: ReadOptions): ReadOptions {
	const about: readonly OptionKey[] = ABOUT_OBJECTS.filter((key) => key !== "rules");
	const kept = [...defaults.fields].filter(([key]) => !about.includes(key));
	const values = Object.entries(defaults.values).filter(
		([key]) => !about.some((one) => one === key),
	);
	return { ...defaults, fields: new Map(kept), values: Object.fromEntries(values) };
}
