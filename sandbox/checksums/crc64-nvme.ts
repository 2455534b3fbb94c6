/** CRC-64/NVME, reflected polynomial; check value of "123456789" is ae8b14860a799888. */
export const CRC64_NVME_POLYNOMIAL = 0x9a6c9329ac4bc9b5n;

const TABLE_SIZE = 256;
const TABLE_COUNT = 8;
// Two 32-bit halves side by side: BigInt arithmetic would be a hundred times slower per byte.
const [LOW, HIGH] = makeTables();

/** A running CRC-64/NVME. */
export class Crc64Nvme {
	#low = -1;
	#high = -1;

	update(data: Uint8Array): void {
		const words = data.length & ~7;
		const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
		for (let at = 0; at < words; at += 8) {
			this.#foldEightBytes(view.getInt32(at, true), view.getInt32(at + 4, true));
		}
		for (let at = words; at < data.length; at += 1) this.#foldByte(data[at] ?? 0);
	}

	/** The value so far as 8 big-endian bytes. */
	digest(): Buffer {
		const digest = Buffer.allocUnsafe(8);
		digest.writeInt32BE(~this.#high, 0);
		digest.writeInt32BE(~this.#low, 4);
		return digest;
	}

	// Slicing-by-8: table k holds the effect of a byte that k more bytes follow.
	#foldEightBytes(first: number, second: number): void {
		const low = this.#low ^ first;
		const high = this.#high ^ second;
		const a = 7 * TABLE_SIZE + (low & 0xff);
		const b = 6 * TABLE_SIZE + ((low >>> 8) & 0xff);
		const c = 5 * TABLE_SIZE + ((low >>> 16) & 0xff);
		const d = 4 * TABLE_SIZE + (low >>> 24);
		const e = 3 * TABLE_SIZE + (high & 0xff);
		const f = 2 * TABLE_SIZE + ((high >>> 8) & 0xff);
		const g = TABLE_SIZE + ((high >>> 16) & 0xff);
		const h = high >>> 24;
		this.#low = at(LOW, a) ^ at(LOW, b) ^ at(LOW, c) ^ at(LOW, d);
		this.#low ^= at(LOW, e) ^ at(LOW, f) ^ at(LOW, g) ^ at(LOW, h);
		this.#high = at(HIGH, a) ^ at(HIGH, b) ^ at(HIGH, c) ^ at(HIGH, d);
		this.#high ^= at(HIGH, e) ^ at(HIGH, f) ^ at(HIGH, g) ^ at(HIGH, h);
	}

	#foldByte(byte: number): void {
		const index = (this.#low ^ byte) & 0xff;
		this.#low = at(LOW, index) ^ ((this.#low >>> 8) | (this.#high << 24));
		this.#high = at(HIGH, index) ^ (this.#high >>> 8);
	}
}

function at(table: Int32Array, index: number): number {
	return table[index] ?? 0;
}

function makeTables(): readonly [low: Int32Array, high: Int32Array] {
	const values: bigint[] = [];
	for (let byte = 0n; byte < TABLE_SIZE; byte += 1n) {
		let crc = byte;
		for (let bit = 0; bit < 8; bit += 1) {
			crc = crc & 1n ? (crc >> 1n) ^ CRC64_NVME_POLYNOMIAL : crc >> 1n;
		}
		values.push(crc);
	}
	for (let index = TABLE_SIZE; index < TABLE_COUNT * TABLE_SIZE; index += 1) {
		const shorter = values[index - TABLE_SIZE] ?? 0n;
		values.push((shorter >> 8n) ^ (values[Number(shorter & 0xffn)] ?? 0n));
	}
	return [
		Int32Array.from(values, (value) => Number(BigInt.asIntN(32, value))),
		Int32Array.from(values, (value) => Number(BigInt.asIntN(32, value >> 32n))),
	];
}
