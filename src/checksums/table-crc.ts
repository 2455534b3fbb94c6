import { assembleCrcModule, SLICES, TABLE_BYTES } from "./crc-code.ts";

/** A kind of CRC: reflected, as all of S3 are, begun with ones and complemented at the end. */
export interface CrcKind {
	/** Reflected: the lowest bit stands for the highest power of x. */
	readonly polynomial: bigint;
	readonly bits: 32 | 64;
}

export const CRC32C: CrcKind = { polynomial: 0x82f63b78n, bits: 32 };
/** Of the NVM Express base specification. */
export const CRC64_NVME: CrcKind = { polynomial: 0x9a6c9329ac4bc9b5n, bits: 64 };

/** A CRC of bytes given piece by piece, at about 2 GB/s: in WebAssembly, which is assembled when first needed. */
export class TableCrc {
	readonly #kind: CrcKind;
	readonly #engine: CrcEngine;
	#crc: bigint;

	constructor(kind: CrcKind) {
		this.#kind = kind;
		this.#engine = engineFor(kind);
		this.#crc = onesOf(kind);
	}

	update(bytes: Uint8Array): void {
		this.#crc = this.#engine.update(this.#crc, bytes);
	}

	/** Big-endian, as S3 encodes it. */
	digest(): Buffer {
		const digest = Buffer.alloc(8);
		digest.writeBigUInt64BE(BigInt.asUintN(64, this.#crc) ^ onesOf(this.#kind));
		return digest.subarray(8 - this.#kind.bits / 8);
	}
}

// The memory is only in use while `update` runs, so one engine serves all CRCs of a kind.
class CrcEngine {
	readonly #exports: CrcExports;
	readonly #input: Uint8Array;

	constructor(kind: CrcKind) {
		this.#exports = new WebAssembly.Instance(new WebAssembly.Module(assembleCrcModule())).exports;
		const { buffer } = this.#exports.memory;
		this.#input = new Uint8Array(buffer, TABLE_BYTES);
		fillTables(new BigUint64Array(buffer, 0, SLICES * 256), kind.polynomial);
	}

	update(before: bigint, bytes: Uint8Array): bigint {
		const room = this.#input.length;
		let crc = before;
		for (let at = 0; at < bytes.length; at += room) {
			const piece = bytes.subarray(at, at + room);
			this.#input.set(piece);
			crc = this.#exports.update(crc, piece.length);
		}
		return crc;
	}
}

interface CrcExports {
	readonly memory: { readonly buffer: ArrayBuffer };
	update(crc: bigint, bytes: number): bigint;
}

// What is used of it: TypeScript declares it for browsers only.
declare const WebAssembly: {
	readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
	readonly Instance: new (module: object) => { readonly exports: CrcExports };
};

const ENGINES = new Map<CrcKind, CrcEngine>();

function engineFor(kind: CrcKind): CrcEngine {
	const engine = ENGINES.get(kind) ?? new CrcEngine(kind);
	ENGINES.set(kind, engine);
	return engine;
}

function onesOf({ bits }: CrcKind): bigint {
	return BigInt.asUintN(bits, -1n);
}

function fillTables(tables: BigUint64Array, polynomial: bigint): void {
	for (let byte = 0; byte < 256; byte++) {
		let crc = BigInt(byte);
		for (let bit = 0; bit < 8; bit++) {
			crc = (crc & 1n) === 0n ? crc >> 1n : (crc >> 1n) ^ polynomial;
		}
		tables[byte] = crc;
	}
	for (let at = 256; at < tables.length; at++) {
		const shorter = tables[at - 256] ?? 0n;
		tables[at] = (shorter >> 8n) ^ (tables[Number(shorter & 0xffn)] ?? 0n);
	}
}
