import { durationBetween } from "./duration.ts";
import { boolean, prefixed, type Reading, refuseKind, reportBlank, text, word } from "./fields.ts";
import { type Finding, isFinding, quoted } from "./finding.ts";
import { unknownKey } from "./nearest.ts";
import type { RestoreOptions } from "./restore-options.ts";
import type { Field } from "./value.ts";

const KEYS = ["days", "tier", "wait"] as const;

/** What `true` stands for, and what a mapping leaves out. */
const DEFAULTS: RestoreOptions = { days: 1, tier: "Standard", waitMilliseconds: 0 };

/** Reads whether archived objects are to be restored (`no`: not), or a mapping that says how. */
export function readRestore(field: Field, reading: Reading): RestoreOptions | "no" | undefined {
	const { value } = field;
	if (value.kind === "boolean") return boolean(field, reading) ? DEFAULTS : "no";
	if (reportBlank(field, value, reading)) return undefined;
	if (value.kind !== "map") {
		const isQuoted = value.kind === "text" && /^(true|false)$/i.test(value.content.text);
		const hint = isQuoted ? "write it without quotes" : undefined;
		const expected = "`true`, `false` or a mapping with `days`, `tier` and `wait`";
		return refuseKind(field, value, { expected, hint }, reading);
	}
	return readMapping(value.fields, reading);
}

function readMapping(fields: readonly Field[], reading: Reading): RestoreOptions {
	const find = (key: (typeof KEYS)[number]) => fields.find((one) => one.key === key);
	for (const { key, position } of fields) {
		if (!KEYS.some((known) => known === key)) reading.report(position, unknownKey(key, KEYS));
	}
	const [days, tier, wait] = [find("days"), find("tier"), find("wait")];
	return {
		days: Number((days && text(checkDays)(days, reading)) ?? DEFAULTS.days),
		tier: (tier && word(["Standard", "Bulk", "Expedited"])(tier, reading)) ?? DEFAULTS.tier,
		waitMilliseconds: (wait && readWait(wait, reading)) ?? DEFAULTS.waitMilliseconds,
	};
}

/** A hundred years. */
const MOST_DAYS = 36_500;

function checkDays(written: string): Finding | undefined {
	if (/^[1-9]\d{0,4}$/.test(written) && Number(written) <= MOST_DAYS) return undefined;
	return { message: `expected a whole number from 1 to ${MOST_DAYS}, found ${quoted(written)}` };
}

/** The most is how long a job can run, on a runner of one's own (GitHub Docs, "Actions limits"). */
const parseWait = durationBetween("0s", "5d");

function readWait(field: Field, reading: Reading): number | undefined {
	const written = text()(field, reading);
	if (written === undefined || reading.depth === "outline") return undefined;
	const seconds = written === "0" ? 0 : parseWait(written);
	if (!isFinding(seconds)) return seconds * 1_000;
	reading.report(field.value.position, prefixed(field, seconds));
	return undefined;
}
