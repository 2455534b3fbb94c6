import { StagingError } from "../errors.ts";
import type { LockPeriod, Retention } from "../spec/object-lock.ts";

/** The retention of an object that is uploaded at `now`, to the second, or `invalid-spec` where it would be over by then. */
export function retentionFrom(
	{ mode, until }: Retention,
	now: Date,
): Retention<Date> | StagingError {
	const end = until instanceof Date ? until : addPeriod(now, until);
	if (end > now) return { mode, until: end };
	return new StagingError(
		"invalid-spec",
		`\`retain-until\`: ${end.toISOString()} is over, and a lock ends in the future`,
		{ hint: "Write a later date, or how long from now: `retain-until: 30d`" },
	);
}

function addPeriod(now: Date, { amount, unit }: LockPeriod): Date {
	const end = new Date(now);
	end.setUTCMilliseconds(0);
	if (unit === "y") end.setUTCFullYear(end.getUTCFullYear() + amount);
	else end.setUTCDate(end.getUTCDate() + amount * (unit === "w" ? 7 : 1));
	return end;
}
