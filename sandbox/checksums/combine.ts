import type { ChecksumAlgorithm } from "./checksum.ts";
import { createHasher } from "./checksum.ts";
import { CRC32C_POLYNOMIAL } from "./crc32c.ts";
import { CRC64_NVME_POLYNOMIAL } from "./crc64-nvme.ts";

/** What is known of one part when a whole is computed from parts. */
export interface PartDigest {
	readonly digest: Buffer;
	readonly size: number;
}

interface Crc {
	readonly width: bigint;
	/** Reflected: the lowest bit stands for the highest power of x. */
	readonly polynomial: bigint;
}

const CRCS: Partial<Readonly<Record<ChecksumAlgorithm, Crc>>> = {
	CRC32: { width: 32n, polynomial: 0xedb88320n },
	CRC32C: { width: 32n, polynomial: BigInt(CRC32C_POLYNOMIAL) },
	CRC64NVME: { width: 64n, polynomial: CRC64_NVME_POLYNOMIAL },
};

/** Whether a whole's checksum follows from those of its parts (true for the CRCs alone). */
export function canCombine(algorithm: ChecksumAlgorithm): boolean {
	return CRCS[algorithm] !== undefined;
}

/** The FULL_OBJECT digest of the parts put together. Throws for a digest that is no CRC. */
export function combineDigests(algorithm: ChecksumAlgorithm, parts: readonly PartDigest[]): Buffer {
	const crc = CRCS[algorithm];
	if (crc === undefined) throw new TypeError(`${algorithm} checksums cannot be combined`);
	const shifts = new Map<number, bigint>();
	const whole = parts.reduce((value, { digest, size }) => {
		const shift = shifts.get(size) ?? powerOfX(size, crc);
		shifts.set(size, shift);
		return multiply(shift, value, crc) ^ BigInt(`0x${digest.toString("hex")}`);
	}, 0n);
	return Buffer.from(whole.toString(16).padStart(Number(crc.width / 4n), "0"), "hex");
}

/** The COMPOSITE value: the checksum of the parts' checksums, and how many there are. */
export function compositeValue(algorithm: ChecksumAlgorithm, parts: readonly PartDigest[]): string {
	const hasher = createHasher(algorithm);
	for (const { digest } of parts) hasher.update(digest);
	return `${hasher.digest().toString("base64")}-${parts.length}`;
}

// A CRC is a remainder modulo the polynomial; appending n bytes multiplies it by x^8n.
function powerOfX(bytes: number, crc: Crc): bigint {
	let power = 1n << (crc.width - 1n);
	let square = 1n << (crc.width - 9n);
	for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) power = multiply(square, power, crc);
		square = multiply(square, square, crc);
	}
	return power;
}

function multiply(left: bigint, right: bigint, { width, polynomial }: Crc): bigint {
	let product = 0n;
	let shifted = right;
	for (let mask = 1n << (width - 1n); mask > 0n; mask >>= 1n) {
		if (left & mask) product ^= shifted;
		shifted = shifted & 1n ? (shifted >> 1n) ^ polynomial : shifted >> 1n;
	}
	return product;
}
