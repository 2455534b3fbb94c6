/** A WebAssembly function of one module: types, locals and code. */
export interface WasmFunction {
	readonly name: string;
	readonly parameters: readonly ValueType[];
	readonly result: ValueType;
	/** Numbered on from the parameters. */
	readonly locals: readonly ValueType[];
	readonly code: Code;
}

/** Instructions one after the other, as bytes. */
export type Code = readonly number[];

export type ValueType = keyof typeof VALUE_TYPES;

/** The bytes of a module that exports one function and, as `memory`, so many pages of 64 KiB. */
export function assembleModule(fn: WasmFunction, memoryPages: number): Uint8Array<ArrayBuffer> {
	const body = [
		...vector(fn.locals.map((type) => [1, VALUE_TYPES[type]])),
		...fn.code,
		...OPERATIONS.end,
	];
	const parameters = vector(fn.parameters.map((type) => [VALUE_TYPES[type]]));
	const type = [0x60, ...parameters, ...vector([[VALUE_TYPES[fn.result]]])];
	const exports = [
		[...name("memory"), MEMORY_EXPORT, 0],
		[...name(fn.name), FUNCTION_EXPORT, 0],
	];
	return Uint8Array.from([
		...MAGIC_AND_VERSION,
		...section(SECTIONS.type, [type]),
		...section(SECTIONS.function, [[0]]),
		...section(SECTIONS.memory, [[0, ...unsigned(memoryPages)]]),
		...section(SECTIONS.export, exports),
		...section(SECTIONS.code, [[...unsigned(body.length), ...body]]),
	]);
}

/** The instructions that work on the stack alone, by their names in the specification. */
export const OPERATIONS = {
	end: [0x0b],
	i32_gt_u: [0x4b],
	i32_ge_u: [0x4f],
	i32_add: [0x6a],
	i32_and: [0x71],
	i32_shl: [0x74],
	i64_xor: [0x85],
	i64_shr_u: [0x88],
	i32_wrap_i64: [0xa7],
} as const satisfies Record<string, Code>;

export function localGet(index: number): Code {
	return [0x20, ...unsigned(index)];
}

export function localSet(index: number): Code {
	return [0x21, ...unsigned(index)];
}

export function i32Const(value: number): Code {
	return [0x41, ...signed(value)];
}

export function i64Const(value: number): Code {
	return [0x42, ...signed(value)];
}

/** Loads eight bytes, least significant first, from the address on the stack plus `offset`. */
export function i64Load(offset: number): Code {
	return [0x29, 0, ...unsigned(offset)];
}

/** Loads one byte. */
export function i64Load8(offset: number): Code {
	return [0x31, 0, ...unsigned(offset)];
}

/** Repeats `body` until `isDone` leaves something other than 0 on the stack. */
export function loopUntil(isDone: Code, body: Code): Code {
	const [block, loop, branch, branchIf, noResult] = [0x02, 0x03, 0x0c, 0x0d, 0x40];
	const turn = [...isDone, branchIf, 1, ...body, branch, 0];
	return [block, noResult, loop, noResult, ...turn, ...OPERATIONS.end, ...OPERATIONS.end];
}

// All numbers are those of the binary format (WebAssembly Core Specification, chapter 5).
const MAGIC_AND_VERSION = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const VALUE_TYPES = { i32: 0x7f, i64: 0x7e } as const;
const SECTIONS = { type: 1, function: 3, memory: 5, export: 7, code: 10 } as const;
const FUNCTION_EXPORT = 0;
const MEMORY_EXPORT = 2;

function section(id: number, entries: readonly Code[]): Code {
	const content = vector(entries);
	return [id, ...unsigned(content.length), ...content];
}

function vector(entries: readonly Code[]): Code {
	return [...unsigned(entries.length), ...entries.flat()];
}

function name(text: string): Code {
	return vector([...Buffer.from(text)].map((byte) => [byte]));
}

// LEB128: seven bits a byte, the least significant first; the highest bit says that more follow.
function unsigned(value: number): Code {
	return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
	const isLast = value >= -0x40 && value < 0x40;
	return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
