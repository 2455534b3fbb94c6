import { describe, expect, test } from "@jest/globals";
import { readAttributes, staysBelow, toAttributeMetadata } from "../src/file-attributes.ts";

describe("what metadata tells of a file", () => {
	test("is written as others read it, and never more than permissions", () => {
		expect(toAttributeMetadata({ mode: 0o104755, mtimeMs: 1_700_000_000_123.456 })).toEqual({
			mode: "100755",
			mtime: "1700000000.123456",
		});
		expect(toAttributeMetadata({ mode: 0o120777, mtimeMs: 0 }, "../a")).toEqual({
			mode: "120777",
			mtime: "0.000000",
			"symlink-target": "../a",
		});
	});

	test.each([
		["100644", 0o644],
		["0100644", 0o644],
		["120777", 0o777],
		["755", 0o755],
		["0755", 0o755],
		["4755", 0o755],
		["33188", 0o644],
		["33261", 0o755],
	])("is read from mode %s", (mode, permissions) => {
		expect(readAttributes({ mode })).toEqual({ attributes: { permissions }, bad: [] });
	});

	test.each([
		[{ mode: "104755" }, "mode"],
		[{ mode: "rwxr-xr-x" }, "mode"],
		[{ mode: "" }, "mode"],
		[{ mode: "99999" }, "mode"],
		[{ mode: "16877" }, "mode"],
		[{ mtime: "yesterday" }, "mtime"],
		[{ mtime: "-1" }, "mtime"],
		[{ mtime: "1e9" }, "mtime"],
		[{ mtime: "999999999999" }, "mtime"],
		[{ mtime: "2026-01-01T00:00:00Z" }, "mtime"],
	])("is not read from %j", (metadata, name) => {
		expect(readAttributes(metadata)).toEqual({ attributes: {}, bad: [name] });
	});

	test("is nothing where there is none", () => {
		expect(readAttributes({ other: "x" })).toEqual({ attributes: {}, bad: [] });
	});
});

describe("a link", () => {
	test.each([
		["a", 0],
		["./a//b/", 0],
		["../a", 1],
		["..", 1],
		["../../x", 2],
		[".", 0],
		["..a/b..", 0],
	])("to %s stays below, %d directories deep", (target, depth) => {
		expect(staysBelow(target, depth)).toBe(true);
	});

	test.each([
		["", 0],
		["/etc/passwd", 9],
		["..", 0],
		["../../x", 1],
		["a/../b", 0],
		["a/../../b", 5],
		[".git/hooks/pre-commit", 0],
		["../.GIT", 1],
		["a\0b", 0],
	])("to %j does not, %d directories deep", (target, depth) => {
		expect(staysBelow(target, depth)).toBe(false);
	});
});
