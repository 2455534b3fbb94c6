const UNIT_BYTES = {
	kB: 1000,
	KiB: 1024,
	MB: 1000 ** 2,
	MiB: 1024 ** 2,
	GB: 1000 ** 3,
	GiB: 1024 ** 3,
	TB: 1000 ** 4,
	TiB: 1024 ** 4,
} as const;

export type ByteUnit = keyof typeof UNIT_BYTES;

/**
 * The bytes that a text such as `256MiB` or `500 MB` stands for: a whole number of 6 digits at most and one of `units`,
 * in powers of 1,000 (`MB`) or 1,024 (`MiB`). Nothing where it is written otherwise.
 */
export function parseByteSize(text: string, units: readonly ByteUnit[]): number | undefined {
	const [, digits, written] = /^(\d{1,6}) ?([A-Za-z]+)$/.exec(text) ?? [];
	const unit = units.find((known) => known === written);
	return unit === undefined ? undefined : Number(digits) * UNIT_BYTES[unit];
}
