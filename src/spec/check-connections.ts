import { labelOf } from "../object-address.ts";
import type { Connection } from "./connection.ts";
import { SECRET_KEYS } from "./connection-options.ts";
import type { Reading } from "./fields.ts";
import { type Finding, quoted, type Report } from "./finding.ts";
import { nearest } from "./nearest.ts";
import type { SourcePosition, TransferSpec } from "./spec.ts";

/** Reports a label that no connection has, at the place where it is used. */
export function checkLabel(
	label: string | undefined,
	position: SourcePosition,
	{ labels, depth, report }: Reading,
): void {
	if (label === undefined || labels === undefined || labels.includes(label)) return;
	// What is written around an expression without a value is part of a label.
	const mayGrow = labels.some((known) => known.startsWith(label) || known.endsWith(label));
	if (depth === "outline" && mayGrow) return;
	report(position, unknownLabel(label, labels));
}

/** What is said of a label that no connection has. */
export function unknownLabel(label: string, labels: readonly string[]): Finding {
	const message = `there is no connection ${quoted(label)}`;
	if (labels.length === 0) return { message, hint: "write it in the input `connections`" };
	const close = nearest(label, labels);
	const known = `known: ${labels.map(quoted).join(", ")}`;
	return { message, hint: close === undefined ? known : `did you mean \`${close}\`? ${known}` };
}

/** Whether keys of a connection that tell who asks have no value, as a secret has none that a job may not see. */
export function lacksIdentity({ blanks }: Connection): boolean {
	return blanks.some(({ key }) => IDENTITY_KEYS.includes(key));
}

const IDENTITY_KEYS: readonly string[] = [...SECRET_KEYS, "role-to-assume"];

/** Reports keys without a value in the connections that entries use; `mayLackIdentity` lets those be that tell who asks. */
export function checkUsedConnections(
	entries: readonly TransferSpec[],
	connections: ReadonlyMap<string, Connection>,
	{ report, mayLackIdentity }: { readonly report: Report; readonly mayLackIdentity: boolean },
): void {
	for (const label of usedLabels(entries)) {
		for (const { key, position } of connections.get(label)?.blanks ?? []) {
			if (mayLackIdentity && IDENTITY_KEYS.includes(key)) continue;
			const hint =
				"leave out what has no value; a secret has to be defined, and this job has to see it";
			report(position, {
				message: `${quoted(key)} of the connection ${quoted(label)} is empty`,
				hint,
			});
		}
	}
}

function usedLabels(entries: readonly TransferSpec[]): ReadonlySet<string> {
	const buckets = entries.flatMap((entry) => [
		...(entry.direction === "upload" ? [] : [entry.from.bucket]),
		...(entry.direction === "download" ? [] : [entry.to.bucket]),
	]);
	return new Set(buckets.flatMap((bucket) => labelOf(bucket) ?? []));
}
