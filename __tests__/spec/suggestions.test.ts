import { describe, expect, test } from "@jest/globals";
import { problemsOf } from "./problems-of.ts";

const UPLOAD = "- { from: a/, to: s3://bucket/b/";
const DOWNLOAD = "- { from: s3://bucket/b, to: a/";

describe("a word of other tools is answered with", () => {
	test.each([
		[UPLOAD, "delete: true", "prune"],
		[UPLOAD, "gzip: true", "compress"],
		[UPLOAD, "compress: brotli", "br"],
		[UPLOAD, "compress: gz", "gzip"],
		[UPLOAD, "cache: no-cache", "cache-control"],
		[UPLOAD, "sse: AES256", "encryption"],
		[UPLOAD, "encryption: kms", "aws:kms"],
		[UPLOAD, "preserve: true", "keep-attributes"],
		[UPLOAD, "max-size: 1 MB", "max-bytes"],
		[UPLOAD, "archive: tgz", "tar.gz"],
		[DOWNLOAD, "unpack: true", "extract"],
		[DOWNLOAD, "unzip: true", "extract"],
		[DOWNLOAD, "extract: tgz", "tar.gz"],
		[DOWNLOAD, "extract: gz", "tar.gz"],
		[DOWNLOAD, "decompress: true", "decode"],
		[DOWNLOAD, "decode: brotli", "br"],
		[DOWNLOAD, "decode: gz", "gzip"],
		[DOWNLOAD, "latest: 1", "newest"],
	])("%s, %s }: %s", async (entry, option, meant) => {
		const problems = await problemsOf(`${entry}, ${option} }`);
		expect(problems.join("\n")).toContain(`did you mean \`${meant}\`?`);
	});
});

describe("true where an amount belongs is answered with what is expected:", () => {
	test.each([
		["expect: true", "expected a number or a range, found `true` (write `3`"],
		["newest: true", "expected a whole number from 1, such as `3`, found `true`"],
		["max-bytes: true", "expected a number of bytes, or a whole number and a unit, found `true`"],
		["presign: true", "expected a duration, found `true` (write it like `90m`"],
		["max-expanded: true", "found `true` (write `500 MB`"],
		["restore: { days: true }", "expected a whole number from 1 to 36500, found `true`"],
		["restore: { wait: true }", "expected a duration, found `true`"],
	])("%s", async (option, expected) => {
		const problems = await problemsOf(`- { from: s3://bucket/b/, to: a/, ${option} }`);
		expect(problems.join("\n")).toContain(expected);
		expect(problems.join("\n")).not.toContain("quotes");
	});
});

test("a wrong type of encryption is told what may stand there", async () => {
	const [problem] = await problemsOf(`${UPLOAD}, encryption: kms }`);
	expect(problem).toContain(
		"expected `AES256`, `aws:kms` or `aws:kms:dsse`, or a mapping whose `type` is one of these or `customer`, found the text `kms`",
	);
});
