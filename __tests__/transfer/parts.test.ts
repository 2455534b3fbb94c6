import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { S3_PARTS, toPartBytes, toStreamPartBytes } from "../../src/part-bytes.ts";
import { countPieces, splitBytes, toRangeBytes } from "../../src/transfer/parts.ts";

const MIB = 2 ** 20;
const GIB = 2 ** 30;
const MOST = 10_000 * 5 * GIB;

describe("the part size", () => {
	test.each([
		[16 * MIB + 1, 8],
		[8 * GIB, 8],
		[8 * GIB + 1, 16],
		[16 * GIB, 16],
		[16 * GIB + 1, 32],
		[10_000 * 32 * MIB, 32],
		[10_000 * 32 * MIB + 1, 64],
		[MOST, 5 * 1024],
	])("of %d bytes is %d MiB", (bytes, mebibytes) => {
		expect(toPartBytes(bytes, S3_PARTS) / MIB).toBe(mebibytes);
	});

	test.each([
		["1,000 parts, as at Scaleway", 8 * GIB, { most: 1000 }, 16],
		["1,000 parts", 100 * GIB, { most: 1000 }, 128],
		["parts of 64 MiB or more, as at Storj", 100 * MIB, { leastBytes: 64 * MIB }, 64],
	])("of a store of %s, for %d bytes, is within its limits", (_, bytes, limits, mebibytes) => {
		expect(toPartBytes(bytes, { ...S3_PARTS, ...limits }) / MIB).toBe(mebibytes);
	});

	test("of a stream keeps to the number of parts, and to memory", () => {
		expect(toStreamPartBytes(100 * GIB, { most: 1000 }) / MIB).toBe(103);
		expect(toStreamPartBytes(0, { most: 1000 }) / MIB).toBe(8);
	});

	test("keeps within the protocol's limits for any size", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: MOST }), (bytes) => {
				const partBytes = toPartBytes(bytes, S3_PARTS);
				return (
					countPieces(bytes, partBytes) <= 10_000 && partBytes >= 5 * MIB && partBytes <= 5 * GIB
				);
			}),
		);
	});
});

test.each([
	[GIB, 8],
	[GIB + 1, 16],
	[MOST, 16],
])("the range size of %d bytes is %d MiB", (bytes, mebibytes) => {
	expect(toRangeBytes(bytes) / MIB).toBe(mebibytes);
});

describe("splitBytes", () => {
	test("numbers pieces from 1 and leaves the rest to the last one", () => {
		expect([...splitBytes(10, 4)]).toEqual([
			{ number: 1, start: 0, bytes: 4 },
			{ number: 2, start: 4, bytes: 4 },
			{ number: 3, start: 8, bytes: 2 },
		]);
	});

	test("has no empty piece at the end, and none for nothing", () => {
		expect([...splitBytes(8, 4)]).toHaveLength(2);
		expect([...splitBytes(0, 4)]).toEqual([]);
	});
});
