import type { KeyFinding } from "./check-values.ts";
import { type Finding, isFinding, quoted } from "./finding.ts";
import { parseExpires } from "./header-values.ts";
import type { OptionKey } from "./options.ts";
import type { SomeOptions } from "./read-options.ts";

/** Amazon S3 user guide, "Retention modes". */
export const RETENTION_MODES = ["GOVERNANCE", "COMPLIANCE"] as const;

/** How long an object is locked, counted from the moment of its upload. Years are those of the calendar. */
export interface LockPeriod {
	readonly amount: number;
	readonly unit: "d" | "w" | "y";
}

/** Until when a version can be neither deleted nor overwritten, and by whom all the same. */
export interface Retention<Until = Date | LockPeriod> {
	/** `GOVERNANCE`: whoever has the right to may end it; `COMPLIANCE`: nobody. */
	readonly mode: (typeof RETENTION_MODES)[number];
	readonly until: Until;
}

/** The longest that S3 locks anything (user guide, "Object Lock considerations"). */
const MOST = { d: 36_500, w: 5_214, y: 100 } as const;

/** Reads a date, or a period from now on. */
export function parseRetainUntil(written: string): Date | LockPeriod | Finding {
	const [, digits = "", unit] = /^(\d+)([dwy])$/.exec(written) ?? [];
	if (unit === "d" || unit === "w" || unit === "y") return toPeriod(Number(digits), unit);
	const date = parseExpires(written);
	if (!isFinding(date) || date.hint?.startsWith("add `Z`")) return date;
	return {
		message: `${quoted(written)} is neither a date nor a period`,
		hint: "write `2027-12-31`, `2027-12-31T23:59:59Z`, or how long from now: `30d`, `8w` or `1y`",
	};
}

function toPeriod(amount: number, unit: LockPeriod["unit"]): LockPeriod | Finding {
	if (amount >= 1 && amount <= MOST[unit]) return { amount, unit };
	return {
		message: `expected a period from \`1${unit}\` to \`${MOST[unit]}${unit}\`, found ${quoted(`${amount}${unit}`)}`,
	};
}

/** What is wrong with the Object Lock that options ask for together. */
export function* checkObjectLock(values: Readonly<SomeOptions>): Generator<KeyFinding> {
	const [until, mode] = [values["retain-until"], values["retention-mode"]];
	if (until !== undefined && mode === undefined) {
		yield { key: "retain-until", finding: WITHOUT_MODE };
	}
	if (until === undefined && mode !== undefined) {
		yield { key: "retention-mode", finding: WITHOUT_END };
	}
}

/** Whether the half of a lock that an option misses is written, and wrong, which is told already. */
export function isHalfTold(key: OptionKey, fields: ReadonlyMap<OptionKey, unknown>): boolean {
	if (key === "retain-until") return fields.has("retention-mode");
	return key === "retention-mode" && fields.has("retain-until");
}

const WITHOUT_MODE: Finding = {
	message: "`retain-until` needs a `retention-mode`",
	hint: "write `GOVERNANCE`, which whoever has the right to may lift, or `COMPLIANCE`, which nobody can",
};

const WITHOUT_END: Finding = {
	message: "`retention-mode` needs a `retain-until`",
	hint: "write a date, or how long from now: `retain-until: 30d`",
};

/** The lock of an entry's objects by its options; nothing where one half of it is missing. */
export function toRetention(values: SomeOptions): Retention | undefined {
	const [until, mode] = [values["retain-until"], values["retention-mode"]];
	return until === undefined || mode === undefined ? undefined : { mode, until };
}
