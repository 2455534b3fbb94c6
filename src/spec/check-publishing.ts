import type { KeyFinding } from "./check-values.ts";
import type { End } from "./ends.ts";
import { toUri } from "./location.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";
import type { ObjectSelection, ObjectTarget } from "./spec.ts";

/** What is wrong with what an upload or a copy says of its tree as a whole. `values` are its own over the defaults. */
export function* checkPublishing(own: ReadOptions, values: SomeOptions): Generator<KeyFinding> {
	const { from, to } = own.values;
	const { prune = "no" } = values;
	if (prune !== "no" && from !== undefined) yield* checkSource(own, from);
	if (prune !== "no" && to !== undefined) yield* checkPrune(own, values, to);
	if (prune !== "no") return;
	for (const key of ["protect", "prune-limit"] as const) {
		if (!own.fields.has(key)) continue;
		const message = `\`${key}\` is about what \`prune\` deletes, and this entry deletes nothing`;
		yield { key, finding: { message, hint: "add `prune: true`, or leave it out" } };
	}
}

function* checkSource({ fields }: ReadOptions, from: End<ObjectSelection>): Generator<KeyFinding> {
	if (from.side !== "s3" || from.objects?.kind !== "object" || !fields.has("prune")) return;
	const message = "`prune` is about everything below a prefix, and `from` is one exact key";
	yield { key: "prune", finding: { message, hint: `end \`from\` with \`/\`: \`${from.shown}/\`` } };
}

function* checkPrune(
	own: ReadOptions,
	{ prune, flatten }: SomeOptions,
	to: End<ObjectTarget>,
): Generator<KeyFinding> {
	if (to.side !== "s3" || to.objects === undefined) return;
	if (to.objects.kind === "object") {
		if (!own.fields.has("prune")) return;
		const message = "`prune` is about everything below a prefix, and `to` is one exact name";
		yield { key: "prune", finding: { message, hint: `end \`to\` with \`/\`: \`${to.shown}/\`` } };
		return;
	}
	const isWhole = to.objects.prefix === "";
	if (isWhole && prune === "yes") {
		const message = `\`prune: true\` would delete all over the bucket: \`to\` is \`${to.shown}\``;
		const hint = "if nothing else lives in this bucket, write `prune: whole-bucket`";
		yield { key: "prune", finding: { message, hint } };
	}
	if (!isWhole && prune === "whole-bucket") {
		const message = `\`whole-bucket\` is for \`to: ${toUri({ ...to.objects, prefix: "" })}\`, and this one has a prefix`;
		yield { key: "prune", finding: { message, hint: "write `prune: true`" } };
	}
	if (flatten === true) {
		const message =
			"`prune` and `flatten` exclude each other: a name without directories does not tell which file it was";
		yield { key: own.fields.has("flatten") ? "flatten" : "prune", finding: { message } };
	}
}
