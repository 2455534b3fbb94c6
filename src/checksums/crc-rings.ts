import type { RingArithmetic } from "./crc-ring.ts";
import { CrcRing } from "./crc-ring.ts";

/** A 64-bit CRC in two halves: BigInt would be fifteen times slower. */
export interface Crc64 {
	readonly high: number;
	readonly low: number;
}

const HIGHEST_BIT = 0x80000000;

/** The kinds of CRC that S3 knows, each by its polynomial. */
export const CRC32 = new CrcRing(arithmetic32(0xedb88320));
export const CRC32C = new CrcRing(arithmetic32(0x82f63b78));
export const CRC64_NVME = new CrcRing(arithmetic64({ high: 0x9a6c9329, low: 0xac4bc9b5 }));

// CRCs of 32 bits are unsigned numbers. A polynomial is given as its CRC, which is how its specification reflects it.
function arithmetic32(polynomial: number): RingArithmetic<number> {
	return {
		zero: 0,
		one: HIGHEST_BIT,
		x: HIGHEST_BIT >>> 1,
		add: (left, right) => (left ^ right) >>> 0,
		multiply: (left, right) => {
			let product = 0;
			let shifted = right;
			for (let bit = HIGHEST_BIT; bit !== 0; bit >>>= 1) {
				if ((left & bit) !== 0) product ^= shifted;
				shifted = (shifted >>> 1) ^ (polynomial & -(shifted & 1));
			}
			return product >>> 0;
		},
	};
}

function arithmetic64(polynomial: Crc64): RingArithmetic<Crc64> {
	return {
		zero: { high: 0, low: 0 },
		one: { high: HIGHEST_BIT, low: 0 },
		x: { high: HIGHEST_BIT >>> 1, low: 0 },
		add: (left, right) => ({ high: left.high ^ right.high, low: left.low ^ right.low }),
		multiply: (left, right) => {
			const product = { high: 0, low: 0 };
			let { high, low } = right;
			for (let place = 0; place < 64; place++) {
				const half = place < 32 ? left.high : left.low;
				if (((half << place) & HIGHEST_BIT) !== 0) {
					product.high ^= high;
					product.low ^= low;
				}
				const mask = -(low & 1);
				low = ((low >>> 1) | (high << 31)) ^ (polynomial.low & mask);
				high = (high >>> 1) ^ (polynomial.high & mask);
			}
			return product;
		},
	};
}
