/** The CRC32 of some bytes, and how many they are. */
export interface Crc32Piece {
	readonly crc32: number;
	readonly bytes: number;
}

/**
 * The CRC32 of all pieces joined in order, from theirs alone: exact, without their bytes. Pieces of one
 * length in a row cost about a microsecond each.
 */
export function combineCrc32(pieces: Iterable<Crc32Piece>): number {
	let combined = 0;
	let length = -1;
	let shift = 0;
	for (const piece of pieces) {
		if (piece.bytes !== length) {
			length = piece.bytes;
			shift = shiftBy(length);
		}
		combined = multiply(shift, combined) ^ piece.crc32;
	}
	return combined >>> 0;
}

// A CRC is a polynomial over GF(2) modulo POLYNOMIAL, its lowest power in the highest bit. Appending n bytes
// multiplies what stands before them by x^(8n), so joining is one multiplication and one addition (XOR):
// Mark Adler's method in zlib's crc32.c.
const POLYNOMIAL = 0xedb88320;
const X_TO_THE_0 = 0x80000000;
const X_TO_THE_1 = 0x40000000;

// x^(2^k) for k from 0; the sequence repeats after 32 because x^(2^32) is x again.
const SQUARES = squares();

function shiftBy(bytes: number): number {
	let product = X_TO_THE_0;
	let exponent = bytes;
	for (let k = 3; exponent > 0; k++) {
		if (exponent % 2 === 1) {
			product = multiply(SQUARES[k % 32] ?? 0, product);
		}
		exponent = Math.floor(exponent / 2);
	}
	return product;
}

function squares(): readonly number[] {
	const powers = [X_TO_THE_1];
	for (let power = X_TO_THE_1; powers.length < 32; powers.push(power)) {
		power = multiply(power, power);
	}
	return powers;
}

function multiply(left: number, right: number): number {
	let product = 0;
	let shifted = right;
	for (let bit = X_TO_THE_0; bit !== 0; bit >>>= 1) {
		if ((left & bit) !== 0) {
			product ^= shifted;
		}
		shifted = (shifted & 1) === 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
	}
	return product >>> 0;
}
