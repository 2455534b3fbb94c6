import { type Finding, isFinding, quoted } from "./finding.ts";

/** Seconds of each unit a duration is written in. */
const UNITS = { d: 86_400, h: 3_600, m: 60, s: 1 } as const;

const DURATION = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/** The seconds of a duration: days, hours, minutes and seconds in that order, each a whole number with its letter. */
export function parseDuration(written: string): number | Finding {
	const found = DURATION.exec(written);
	if (found === null || written === "") {
		const message = `expected a duration, found ${quoted(written)}`;
		return { message, hint: "write it like `90m`, `1h30m` or `7d`" };
	}
	const counts = found.slice(1).map((digits = "0") => Number(digits));
	return Object.values(UNITS).reduce((sum, unit, index) => sum + unit * (counts[index] ?? 0), 0);
}

/** A parser of durations between two others, each as it is written. */
export function durationBetween(least: string, most: string) {
	const [low, high] = [toSeconds(least), toSeconds(most)];
	return (written: string): number | Finding => {
		const seconds = parseDuration(written);
		if (isFinding(seconds) || (seconds >= low && seconds <= high)) return seconds;
		return { message: `expected a duration from ${least} to ${most}, found ${quoted(written)}` };
	};
}

function toSeconds(limit: string): number {
	const seconds = parseDuration(limit);
	return isFinding(seconds) ? Number.NaN : seconds;
}
