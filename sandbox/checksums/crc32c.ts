/** CRC-32C (Castagnoli), reflected polynomial; check value of "123456789" is e3069283. */
export const CRC32C_POLYNOMIAL = 0x82f63b78;

const TABLE_SIZE = 256;
const TABLES = makeTables();

/** The CRC-32C of `data` after bytes whose CRC-32C is `value`; both unsigned 32-bit. */
export function crc32c(data: Uint8Array, value = 0): number {
	const words = data.length & ~7;
	const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
	let crc = ~value;
	for (let at = 0; at < words; at += 8) {
		crc = foldEightBytes(crc ^ view.getInt32(at, true), view.getInt32(at + 4, true));
	}
	for (let at = words; at < data.length; at += 1) {
		crc = entry(0, (crc ^ (data[at] ?? 0)) & 0xff) ^ (crc >>> 8);
	}
	return ~crc >>> 0;
}

// Slicing-by-8: table k holds the effect of a byte that k more bytes follow.
function foldEightBytes(low: number, high: number): number {
	return (
		entry(7, low & 0xff) ^
		entry(6, (low >>> 8) & 0xff) ^
		entry(5, (low >>> 16) & 0xff) ^
		entry(4, low >>> 24) ^
		entry(3, high & 0xff) ^
		entry(2, (high >>> 8) & 0xff) ^
		entry(1, (high >>> 16) & 0xff) ^
		entry(0, high >>> 24)
	);
}

function entry(table: number, byte: number): number {
	return TABLES[table * TABLE_SIZE + byte] ?? 0;
}

function makeTables(): Int32Array {
	const tables = new Int32Array(8 * TABLE_SIZE);
	for (let byte = 0; byte < TABLE_SIZE; byte += 1) {
		let crc = byte;
		for (let bit = 0; bit < 8; bit += 1) {
			crc = crc & 1 ? (crc >>> 1) ^ CRC32C_POLYNOMIAL : crc >>> 1;
		}
		tables[byte] = crc;
	}
	for (let index = TABLE_SIZE; index < tables.length; index += 1) {
		const shorter = tables[index - TABLE_SIZE] ?? 0;
		tables[index] = (shorter >>> 8) ^ (tables[shorter & 0xff] ?? 0);
	}
	return tables;
}
