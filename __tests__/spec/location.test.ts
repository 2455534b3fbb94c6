import { describe, expect, test } from "@jest/globals";
import { isFinding } from "../../src/spec/finding.ts";
import { hasScheme, parseSelection, parseTarget, toUri } from "../../src/spec/location.ts";

const bucket = "my-bucket.1";

describe("a place to download from", () => {
	test.each([
		["a key is one object", "a/b.csv", { kind: "object", key: "a/b.csv" }],
		["a key is literal: nothing is decoded", "a%20b+c&d=é", { kind: "object", key: "a%20b+c&d=é" }],
		["a leading slash belongs to the key", "/x", { kind: "object", key: "/x" }],
		["two slashes stay two", "a//b", { kind: "object", key: "a//b" }],
		["dots are not resolved", "a/../b", { kind: "object", key: "a/../b" }],
		["a slash at the end means all below", "a/b/", { kind: "prefix", prefix: "a/b/" }],
		["a slash alone means the whole bucket", "", { kind: "prefix", prefix: "" }],
		["a star makes a pattern", "a/b*.csv", { kind: "pattern", pattern: "a/b*.csv", prefix: "a/b" }],
		[
			"a pattern with `/` at its end means all below",
			"a*/",
			{ kind: "pattern", pattern: "a*/**", prefix: "a" },
		],
		["a pattern may have no constant part", "**", { kind: "pattern", pattern: "**", prefix: "" }],
		["1,024 bytes are a key", "é".repeat(512), { kind: "object", key: "é".repeat(512) }],
	])("%s: %s", (_, key, expected) => {
		expect(parseSelection(`s3://${bucket}/${key}`)).toEqual({ bucket, ...expected });
	});

	test.each(["abc", "1-2", "a.b.c", "1.2.3.4.5", "b".repeat(63), "my-access-point-abc-s3alias"])(
		"takes the bucket name %s",
		(name) => {
			expect(isFinding(parseSelection(`s3://${name}/`))).toBe(false);
		},
	);

	test.each([
		"ab",
		"b".repeat(64),
		"Abc",
		"a_b",
		"-ab",
		"ab-",
		".ab",
		"ab.",
		"a..b",
		"1.2.3.4",
		"a b",
		"é-a",
		"a:b",
	])("refuses the bucket name %s", (name) => {
		expect(isFinding(parseSelection(`s3://${name}/`))).toBe(true);
	});
});

describe("a place to upload to", () => {
	test("is one key or a prefix", () => {
		expect(parseTarget("s3://bucket/a")).toEqual({ kind: "object", bucket: "bucket", key: "a" });
		expect(parseTarget("s3://bucket/a/")).toEqual({
			kind: "prefix",
			bucket: "bucket",
			prefix: "a/",
		});
		expect(parseTarget("s3://bucket/")).toEqual({ kind: "prefix", bucket: "bucket", prefix: "" });
	});

	test.each(["a*", "a?", "[a", "a]", "{a", "a}"])("is no pattern: %s", (key) => {
		expect(isFinding(parseTarget(`s3://bucket/${key}`))).toBe(true);
	});
});

describe("the URI of a place", () => {
	test.each([
		"s3://bucket/a/b",
		"s3://bucket/a/",
		"s3://bucket/",
		"s3://bucket//a%20",
		"s3://bucket/a/*.csv",
	])("is what was written: %s", (uri) => {
		const place = parseSelection(uri);
		expect(isFinding(place) ? place : toUri(place)).toBe(uri);
	});

	test("of a plain location is the bucket and the key", () => {
		expect(toUri({ bucket: "bucket", key: "a*b" })).toBe("s3://bucket/a*b");
	});
});

describe("a scheme", () => {
	test.each([
		"s3://b/k",
		"S3://b/k",
		"gs://b/k",
		"s3+site://b/k",
		"https://x",
		"s3:/b",
		"arn:aws:s3:::b",
	])("is seen in %s", (text) => {
		expect(hasScheme(text)).toBe(true);
	});

	test.each(["a/b", "C:\\x", "C:/x", "C://x", "s3/x", "a:b", "1a://x", "./s3://x"])(
		"is not seen in %s",
		(text) => {
			expect(hasScheme(text)).toBe(false);
		},
	);
});
