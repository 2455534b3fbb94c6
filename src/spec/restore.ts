import { durationBetween } from "./duration.ts";
import { boolean, parsed, type Reading, refuseKind, reportBlank, word } from "./fields.ts";
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
		days: (days && parsed(parseDays)(days, reading)) ?? DEFAULTS.days,
		tier: (tier && word(["Standard", "Bulk", "Expedited"])(tier, reading)) ?? DEFAULTS.tier,
		waitMilliseconds: (wait && parsed(parseWait)(wait, reading)) ?? DEFAULTS.waitMilliseconds,
	};
}

/** A hundred years. */
const MOST_DAYS = 36_500;

function parseDays(written: string): number | Finding {
	if (/^[1-9]\d{0,4}$/.test(written) && Number(written) <= MOST_DAYS) return Number(written);
	return { message: `expected a whole number from 1 to ${MOST_DAYS}, found ${quoted(written)}` };
}

/** The most is how long a job can run, on a runner of one's own (GitHub Docs, "Actions limits"). */
const parseLimit = durationBetween("0s", "5d");

/** In milliseconds. */
function parseWait(written: string): number | Finding {
	const seconds = written === "0" ? 0 : parseLimit(written);
	return isFinding(seconds) ? seconds : seconds * 1_000;
}
