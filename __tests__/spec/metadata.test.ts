import { describe, expect, test } from "@jest/globals";
import { checkMetadataSize, encodedMetadataBytes } from "../../src/spec/metadata.ts";

describe("the size of metadata", () => {
	test.each([
		["plain text counts as it is", { name: "value" }, 9],
		["an empty value counts its name", { name: "" }, 4],
		["text beyond ASCII counts as encoded words", { n: "é" }, 1 + 12 + 4],
		["a long text takes several words", { n: "é".repeat(23) }, 1 + 12 + 60 + 1 + 12 + 4],
		["text that looks encoded is encoded", { n: "=?" }, 1 + 12 + 4],
	])("%s", (_, metadata, bytes) => {
		expect(encodedMetadataBytes(metadata)).toBe(bytes);
	});

	test("is at most 2,048 bytes", () => {
		expect(checkMetadataSize({ n: "x".repeat(2_047) })).toBeUndefined();
		expect(checkMetadataSize({ n: "x".repeat(2_048) })?.message).toContain("2049 bytes");
	});
});
