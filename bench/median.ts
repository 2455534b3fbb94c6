/** The middle value, or the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((left, right) => left - right);
	const middle = (sorted.length - 1) / 2;
	const low = sorted[Math.floor(middle)] ?? Number.NaN;
	const high = sorted[Math.ceil(middle)] ?? Number.NaN;
	return (low + high) / 2;
}
