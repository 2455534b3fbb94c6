const STEPS = ["B", "kB", "MB", "GB", "TB"] as const;

/** A number of bytes as people read it, in powers of 1,000: `0 B`, `999 B`, `1.2 kB`, `340 MB`. */
export function formatBytes(bytes: number): string {
	const found = STEPS.findIndex((_, index) => bytes < 999.5 * 1_000 ** index);
	const step = found < 0 ? STEPS.length - 1 : found;
	return `${threeDigits(bytes / 1_000 ** step, step)} ${STEPS[step]}`;
}

/** A speed in MB/s, below 0.1 of them in kB/s. */
export function formatRate(bytes: number, milliseconds: number): string {
	const kilobytes = bytes / Math.max(1, milliseconds);
	return kilobytes < 100 ? `${twoDigits(kilobytes)} kB/s` : `${twoDigits(kilobytes / 1_000)} MB/s`;
}

/** A duration: `80 ms`, `3.4 s`, `2 min 5 s`, `1 h 3 min`. */
export function formatDuration(milliseconds: number): string {
	if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
	if (milliseconds < 59_950) return `${(milliseconds / 1_000).toFixed(1)} s`;
	const seconds = Math.round(milliseconds / 1_000);
	if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
	return `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`;
}

/** `1 file`, `2 files`, `12,000 files`. */
export function countOf(count: number, noun: string): string {
	// Not `toLocaleString`, which loads the tables of every language.
	const digits = String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
	return `${digits} ${noun}${count === 1 ? "" : "s"}`;
}

function threeDigits(value: number, step: number): string {
	return step === 0 || value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}

function twoDigits(value: number): string {
	return value < 10 ? value.toFixed(1) : String(Math.round(value));
}
