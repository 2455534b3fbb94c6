import type { Code } from "./wasm-assembler.ts";
import {
	assembleModule,
	i32Const,
	i64Const,
	i64Load,
	i64Load8,
	localGet,
	localSet,
	loopUntil,
	OPERATIONS,
} from "./wasm-assembler.ts";

/** Bytes that are looked up at once ("slicing by 16"): two words of eight. */
export const SLICES = 16;
/** The tables stand at the start of the memory: 256 entries of eight bytes for each slice. */
export const TABLE_BYTES = SLICES * 256 * 8;

const MEMORY_PAGES = 2;

/**
 * A WebAssembly module that computes any reflected CRC of up to 64 bits. Its function `update(crc: i64, end: i32): i64`
 * continues `crc` with the bytes of its `memory` from TABLE_BYTES on, `end` of them. Table k, which the caller fills
 * in, holds the CRC of each byte followed by k zero bytes.
 */
export function assembleCrcModule(): Uint8Array<ArrayBuffer> {
	const code = [
		...loopUntil(
			[...localGet(AT), ...i32Const(SLICES), ...i32_add, ...localGet(END), ...i32_gt_u],
			takeSlices(),
		),
		...loopUntil([...localGet(AT), ...localGet(END), ...i32_ge_u], takeByte()),
		...localGet(CRC),
	];
	const update = {
		name: "update",
		parameters: ["i64", "i32"],
		result: "i64",
		locals: ["i32", "i64", "i64"],
		code,
	} as const;
	return assembleModule(update, MEMORY_PAGES);
}

const { i32_add, i32_and, i32_ge_u, i32_gt_u, i32_shl, i32_wrap_i64, i64_shr_u, i64_xor } =
	OPERATIONS;

// Parameters, then locals.
const CRC = 0;
const END = 1;
const AT = 2;
const FIRST_WORD = 3;
const SECOND_WORD = 4;

function takeSlices(): Code {
	// Last bytes first: their entries do not depend on the CRC so far, and are there when it is known.
	const lookUps = Array.from({ length: SLICES }, (_, index) => lookUp(SLICES - 1 - index));
	return [
		...[...localGet(AT), ...i64Load(TABLE_BYTES), ...localGet(CRC), ...i64_xor],
		...localSet(FIRST_WORD),
		...[...localGet(AT), ...i64Load(TABLE_BYTES + 8), ...localSet(SECOND_WORD)],
		...lookUps.flatMap((code, index) => (index === 0 ? code : [...code, ...i64_xor])),
		...localSet(CRC),
		...advance(SLICES),
	];
}

// The entry for the byte at this position of the slices. A shift by three bits less gives the offset of its entry.
function lookUp(position: number): Code {
	const word = localGet(position < 8 ? FIRST_WORD : SECOND_WORD);
	const place = position % 8;
	const offset =
		place === 0
			? [...word, ...i32_wrap_i64, ...i32Const(3), ...i32_shl]
			: [...word, ...i64Const(8 * place - 3), ...i64_shr_u, ...i32_wrap_i64];
	const followingBytes = SLICES - 1 - position;
	return [...offset, ...i32Const(0xff * 8), ...i32_and, ...i64Load(followingBytes * 256 * 8)];
}

function takeByte(): Code {
	return [
		...[...localGet(CRC), ...localGet(AT), ...i64Load8(TABLE_BYTES), ...i64_xor, ...i32_wrap_i64],
		...[...i32Const(0xff), ...i32_and, ...i32Const(3), ...i32_shl, ...i64Load(0)],
		...[...localGet(CRC), ...i64Const(8), ...i64_shr_u, ...i64_xor, ...localSet(CRC)],
		...advance(1),
	];
}

function advance(bytes: number): Code {
	return [...localGet(AT), ...i32Const(bytes), ...i32_add, ...localSet(AT)];
}
