import type { Random } from "./random.ts";

export interface Vocabulary {
	readonly dictionary: readonly Buffer[];
	readonly mostBytes: number;
}

type Change = (input: Buffer, random: Random, tokens: readonly Buffer[]) => Buffer;

const MOST_CHANGES = 6;

/** `input` with a few changes: of bits, bytes, numbers, pieces and tokens. Now and then a part of `other` is in it. */
export function mutate(
	input: Buffer,
	other: Buffer,
	{ dictionary, mostBytes }: Vocabulary,
	random: Random,
): Buffer {
	let mutant = random.once(8) ? splice(input, other, random) : input;
	const changes = random.once(2) ? 1 : 1 + random.below(MOST_CHANGES);
	for (let left = changes; left > 0; left--) {
		mutant = random.pick(CHANGES)(mutant, random, dictionary).subarray(0, mostBytes);
	}
	return mutant;
}

function splice(input: Buffer, other: Buffer, random: Random): Buffer {
	const start = random.below(other.length + 1);
	const end = start + random.below(other.length - start + 1);
	return replace(input, anySpan(input, random), other.subarray(start, end));
}

interface Span {
	readonly start: number;
	readonly end: number;
}

/** Short ones more often than long ones. */
function anySpan({ length }: Buffer, random: Random): Span {
	const start = random.below(length + 1);
	const most = Math.min(length - start, 2 ** random.below(12));
	return { start, end: start + random.below(most + 1) };
}

function replace(input: Buffer, { start, end }: Span, piece: Uint8Array): Buffer {
	return Buffer.concat([input.subarray(0, start), piece, input.subarray(end)]);
}

function at(input: Buffer, random: Random): Span {
	const start = random.below(input.length + 1);
	return { start, end: start };
}

const ODD_BYTES = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0x2f, 0x30, 0x39, 0x7f, 0x80, 0xc3, 0xff];

const ODD_NUMBERS = [
	...["0", "-1", "1", "00", "2147483648", "4294967296", "9007199254740993"],
	...["18446744073709551616", "1e9", "0x10", "99999999999999999999", ""],
].map((text) => Buffer.from(text));

const CHANGES: readonly Change[] = [
	(input, random) => overwrite(input, random, (byte) => byte ^ (1 << random.below(8))),
	(input, random) => overwrite(input, random, () => random.below(256)),
	(input, random) => overwrite(input, random, () => 0x20 + random.below(0x5f)),
	(input, random) => overwrite(input, random, () => random.pick(ODD_BYTES)),
	(input, random) => replace(input, at(input, random), Buffer.from([0x20 + random.below(0x5f)])),
	(input, random) => replace(input, at(input, random), Buffer.from([random.pick(ODD_BYTES)])),
	(input, random) => replace(input, anySpan(input, random), Buffer.alloc(0)),
	duplicate,
	move,
	changeNumber,
	(input, random, tokens) => replace(input, at(input, random), anyToken(random, tokens)),
	(input, random, tokens) => replace(input, anySpan(input, random), anyToken(random, tokens)),
	(input, random, tokens) => {
		const token = anyToken(random, tokens);
		const times = 2 ** random.below(8);
		return replace(input, at(input, random), Buffer.alloc(token.length * times, token));
	},
];

function overwrite(input: Buffer, random: Random, change: (byte: number) => number): Buffer {
	const mutant = Buffer.from(input);
	const index = random.below(input.length);
	const byte = mutant[index];
	if (byte !== undefined) {
		mutant[index] = change(byte);
	}
	return mutant;
}

function duplicate(input: Buffer, random: Random): Buffer {
	const { start, end } = anySpan(input, random);
	return replace(input, { start: end, end }, input.subarray(start, end));
}

function move(input: Buffer, random: Random): Buffer {
	const { start, end } = anySpan(input, random);
	const rest = replace(input, { start, end }, Buffer.alloc(0));
	return replace(rest, at(rest, random), input.subarray(start, end));
}

function changeNumber(input: Buffer, random: Random): Buffer {
	const numbers = [...input.toString("latin1").matchAll(/\d+/g)];
	if (numbers.length === 0) {
		return input;
	}
	const { index, 0: digits } = random.pick(numbers);
	return replace(input, { start: index, end: index + digits.length }, random.pick(ODD_NUMBERS));
}

function anyToken(random: Random, tokens: readonly Buffer[]): Buffer {
	return tokens.length === 0 ? Buffer.from(" ") : random.pick(tokens);
}
