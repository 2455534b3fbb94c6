/** Continues the CRC32C (Castagnoli) of what came before with `bytes`. Starts at 0. */
export function crc32c(bytes: Uint8Array, previous = 0): number {
	const words = bytes.length - (bytes.length % 8);
	let crc = ~previous;
	for (let at = 0; at < words; at += 8) {
		crc = nextEight(crc, bytes, at);
	}
	for (let at = words; at < bytes.length; at++) {
		crc = (crc >>> 8) ^ entry(0, crc ^ byteAt(bytes, at));
	}
	return ~crc >>> 0;
}

const POLYNOMIAL = 0x82f63b78;

// "Slicing by 8": row k holds the CRC of each byte followed by k zero bytes, so eight bytes are eight look-ups.
const TABLE = buildTable();

function nextEight(crc: number, bytes: Uint8Array, at: number): number {
	return (
		entry(7, crc ^ byteAt(bytes, at)) ^
		entry(6, (crc >>> 8) ^ byteAt(bytes, at + 1)) ^
		entry(5, (crc >>> 16) ^ byteAt(bytes, at + 2)) ^
		entry(4, (crc >>> 24) ^ byteAt(bytes, at + 3)) ^
		entry(3, byteAt(bytes, at + 4)) ^
		entry(2, byteAt(bytes, at + 5)) ^
		entry(1, byteAt(bytes, at + 6)) ^
		entry(0, byteAt(bytes, at + 7))
	);
}

function entry(row: number, index: number): number {
	return TABLE[(row << 8) | (index & 0xff)] as number;
}

function byteAt(bytes: Uint8Array, at: number): number {
	return bytes[at] as number;
}

function buildTable(): Int32Array {
	const table = new Int32Array(8 * 256);
	for (let byte = 0; byte < 256; byte++) {
		let crc = byte;
		for (let bit = 0; bit < 8; bit++) {
			crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL;
		}
		table[byte] = crc;
	}
	for (let at = 256; at < table.length; at++) {
		const shorter = table[at - 256] as number;
		table[at] = (shorter >>> 8) ^ (table[shorter & 0xff] as number);
	}
	return table;
}
