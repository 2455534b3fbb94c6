import "../store/one-realm.ts";
import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import type { StagingError } from "../../src/errors.ts";
import type { DownloadSpec } from "../../src/spec/spec.ts";
import { usePhaseBench } from "../plan/phase-bench.ts";
import {
	gnuName,
	paxEntry,
	type TarEntry,
	tarOf,
	type ZipEntry,
	zipOf,
} from "../support/archives.ts";
import { aDownloadSpec } from "../support/build.ts";
import { everything } from "../support/refusal.ts";

const MIB = 2 ** 20;
const GOOD: TarEntry = { name: "good", content: "good" };

const bench = usePhaseBench();

/** Unpacks beside an old file, which has to stay all there is; gives the message. */
async function refusal(content: Buffer, options: Partial<DownloadSpec> = {}): Promise<string> {
	bench.files({ "in/old": "old" });
	const before = everything(bench.workspace);
	await bench.sandbox.putObject("bucket", "k", content);
	const entry = aDownloadSpec({
		from: { kind: "object", bucket: "bucket", key: "k" },
		to: { kind: "directory", path: "in" },
		extract: "any",
		...options,
	});
	const { results } = await bench.run({ entries: [entry] });
	expect(everything(bench.workspace)).toEqual(before);
	expect(bench.content("in/old")).toBe("old");
	expect(existsSync(path.join(path.dirname(bench.workspace), "evil"))).toBe(false);
	const errors = results.map((result) => (result.status === "failed" ? result.error : undefined));
	return toText(errors);
}

function toText([error]: readonly (StagingError | undefined)[]): string {
	expect(["path-refused", "content-refused"]).toContain(error?.code);
	return error?.message ?? "";
}

describe("an archive is refused as a whole, and nothing of it stays, for", () => {
	const NAMES: readonly (readonly [string, string])[] = [
		["../evil", "it holds the segment `.` or `..`"],
		["a/../../evil", "it holds the segment `.` or `..`"],
		["a/b/..", "it holds the segment `.` or `..`"],
		["..", "it holds the segment `.` or `..`"],
		["/tmp/evil", "its name is an absolute path"],
		["//tmp/evil", "its name is an absolute path"],
		["", "it has no name"],
		[".git/hooks/pre-commit", "`.git` belongs to git"],
		["a/.GIT/config", "`.git` belongs to git"],
	];

	test.each(NAMES)("the name `%s`", async (name, reason) => {
		const tar = [GOOD, { name, content: "evil" }];
		expect(await refusal(tarOf(tar))).toContain(reason);
		expect(await refusal(gzipSync(tarOf([GOOD, paxEntry({ path: name }), GOOD])))).toContain(
			name === "" ? "the archive has it twice" : reason,
		);
		const zip = zipOf([
			{ name: "good", content: "good" },
			{ name, content: "evil" },
		]);
		expect(await refusal(zip)).toContain(reason);
	});

	test.each([
		["a pax path", [paxEntry({ path: "../evil" }), { name: "fine" }], "the segment `.` or `..`"],
		[
			"a pax path for all",
			[paxEntry({ path: "../evil" }, "g"), paxEntry({ x: "y" }), { name: "fine" }],
			"the segment `.` or `..`",
		],
		["a GNU name", [gnuName("../evil"), { name: "fine" }], "the segment `.` or `..`"],
		["a NUL in a name", [paxEntry({ path: "a\0b" }), { name: "fine" }], "it holds a NUL character"],
		[
			"a segment that is too long",
			[gnuName("x".repeat(256)), { name: "x" }],
			"longer than 255 bytes",
		],
		[
			"a path that is too long",
			[gnuName("abcdefgh/".repeat(460)), { name: "x" }],
			"would be longer than 4095 bytes",
		],
		["a name that is no UTF-8", [{ name: "x\udc80" }], "its name is no valid UTF-8"],
		["a name twice", [GOOD, GOOD], "the archive has it twice"],
		["a name twice in two spellings", [GOOD, { name: ".//good" }], "the archive has it twice"],
		["a file below a file", [GOOD, { name: "good/x" }], "the archive has it twice"],
		["a file where a directory is", [{ name: "good/x" }, GOOD], "the archive has it twice"],
		[
			"a directory where a file is",
			[GOOD, { name: "good/", type: "5" }],
			"the archive has it twice",
		],
		[
			"an absolute link",
			[{ name: "l", type: "2", target: "/etc/passwd" }],
			"its target is an absolute path",
		],
		[
			"a link that leads out",
			[{ name: "l", type: "2", target: "../evil" }],
			"its target leads out of the directory",
		],
		[
			"a link from below that leads out",
			[{ name: "a/b/l", type: "2", target: "../../../x" }],
			"its target leads out of the directory",
		],
		[
			"a link up behind a name",
			[{ name: "a/l", type: "2", target: "x/../../.." }],
			"its target holds `..` behind a name",
		],
		[
			"a link through another link",
			[
				{ name: "d/e/up", type: "2", target: "../.." },
				{ name: "l", type: "2", target: "d/e/up/../evil" },
			],
			"its target holds `..` behind a name",
		],
		["a link to nothing", [{ name: "l", type: "2", target: "" }], "its target is no path"],
		[
			"a file through a link",
			[{ name: "l", type: "2", target: "." }, { name: "l/evil" }],
			"the archive has it twice",
		],
		[
			"a file in the place of a link",
			[{ name: "l", type: "2", target: "good" }, { name: "l" }],
			"the archive has it twice",
		],
		[
			"a link through a link",
			[
				{ name: "l", type: "2", target: "." },
				{ name: "l/m", type: "2", target: "." },
			],
			"the archive has it twice",
		],
		[
			"a hard link that leads out",
			[{ name: "l", type: "1", target: "../evil" }],
			"the segment `.` or `..`",
		],
		[
			"an absolute hard link",
			[{ name: "l", type: "1", target: "/etc/passwd" }],
			"its name is an absolute path",
		],
		[
			"a hard link to a symbolic one",
			[
				{ name: "s", type: "2", target: "good" },
				{ name: "l", type: "1", target: "s" },
			],
			"which is no file of the archive",
		],
		[
			"a hard link to a directory",
			[
				{ name: "d/", type: "5" },
				{ name: "l", type: "1", target: "d" },
			],
			"which is no file of the archive",
		],
		[
			"a hard link to what is missing",
			[{ name: "l", type: "1", target: "old" }],
			"which is no file of the archive",
		],
		["a pipe", [{ name: "p", type: "6" }], "it is a fifo"],
		["a device", [{ name: "p", type: "3" }], "it is a character device"],
		["a block device", [{ name: "p", type: "4" }], "it is a block device"],
		["what nobody knows", [{ name: "p", type: "Z" }], "its kind is not known"],
		[
			"a sparse file",
			[paxEntry({ "GNU.sparse.major": "1" }), { name: "p" }],
			"sparse files are not supported",
		],
	] as const)("%s in a tar", async (_, entries, reason) => {
		expect(await refusal(tarOf([GOOD, ...entries]))).toContain(reason);
	});

	const ZIPS: readonly (readonly [string, ZipEntry, string])[] = [
		["`\\` that leads out", { name: "..\\evil" }, "the segment `.` or `..`"],
		["a drive and `\\`", { name: "\\evil" }, "its name is an absolute path"],
		["another name beside the content", { name: "fine", localName: "evil" }, "another name for it"],
		["an encrypted entry", { name: "e", isEncrypted: true }, "it is encrypted"],
		["a link that leads out", { name: "l", content: "../evil", mode: 0o120777 }, "leads out"],
		[
			"a link that is too long",
			{ name: "l", content: "x/".repeat(5000), mode: 0o120777 },
			"is too long",
		],
		["a device", { name: "d", mode: 0o020644 }, "it is a device"],
		["a name twice", { name: "good" }, "the archive has it twice"],
		["a wrong CRC32", { name: "c", content: "x", crc: 1 }, "the CRC32 of an entry is not what"],
		[
			"a wrong CRC32 of a stored file",
			{ name: "c", content: "x", crc: 1, isStored: true },
			"the CRC32 of an entry is not what",
		],
		[
			"a size that is too small",
			{ name: "s", content: "x".repeat(100), size: 10 },
			"it cannot be unpacked",
		],
		[
			"a size that is too large",
			{ name: "s", content: "x".repeat(100), size: 1000 },
			"it cannot be unpacked",
		],
	];

	test.each(ZIPS)("%s in a zip", async (_, entry, reason) => {
		expect(await refusal(zipOf([{ name: "good", content: "good" }, entry]))).toContain(reason);
	});

	const BAD: readonly (readonly [string, () => Buffer, string])[] = [
		["text", () => Buffer.from("x".repeat(2000)), "it is none of tar, tar.gz, tar.zst and zip"],
		["short text", () => Buffer.from("x"), "it is none of tar, tar.gz, tar.zst and zip"],
		["text in gzip", () => gzipSync("x".repeat(2000)), "what gzip compresses in it is no tar"],
		["short text in zstd", () => zstdCompressSync("x"), "what zstd compresses in it is no tar"],
		["nothing", () => Buffer.alloc(0), "it is empty"],
		[
			"a tar that is cut short",
			() => tarOf([{ name: "x", content: "y".repeat(5000) }]).subarray(0, 3000),
			"Unexpected end",
		],
		["a header that is cut short", () => tarOf([GOOD, GOOD]).subarray(0, 1300), "Unexpected end"],
		[
			"a gzip that is cut short",
			() => gzipSync(tarOf([GOOD])).subarray(0, -4),
			"unexpected end of file",
		],
		[
			"a zstd that is cut short",
			() => zstdCompressSync(tarOf([GOOD])).subarray(0, -4),
			"unexpected end of file",
		],
		[
			"a zip that is cut short",
			() => zipOf([{ name: "x", content: "y" }]).subarray(0, -10),
			"it cannot be unpacked",
		],
		[
			"a size larger than the archive",
			() => tarOf([{ name: "x", size: 8 ** 10 }]),
			"Unexpected end",
		],
		[
			"a header of 8 GiB",
			() => tarOf([{ name: "x", type: "x", size: 8 ** 11 - 1 }]),
			"Header exceeds max size",
		],
		["a pax size that is none", () => tarOf([paxEntry({ size: "-1" }), GOOD]), "Invalid header"],
		["xz", () => Buffer.from("fd377a585a0000", "hex"), "it is xz, which cannot be unpacked"],
		["bzip2", () => Buffer.from("BZh91AY&SY"), "it is bzip2, which cannot be unpacked"],
	];

	test.each(BAD)("what is %s", async (_, make, reason) => {
		const message = await refusal(make());
		expect(message).toContain("Could not download s3://bucket/k: it cannot be unpacked: ");
		expect(message).toContain(reason);
	});

	test.each([
		["zip", () => tarOf([GOOD])],
		["tar", () => gzipSync(tarOf([GOOD]))],
		["tar.gz", () => zstdCompressSync(tarOf([GOOD]))],
		["tar.zst", () => zipOf([{ name: "x" }])],
	] as const)("being no %s, where that is wanted", async (format, make) => {
		expect(await refusal(make(), { extract: format })).toContain(`it is no ${format}`);
	});

	test.each([
		["tar.gz", () => gzipSync(tarOf([GOOD, { name: "zeros", content: Buffer.alloc(64 * MIB) }]))],
		["zip", () => zipOf([{ name: "zeros", content: Buffer.alloc(64 * MIB) }])],
	])("becoming larger than it may (%s)", async (_, make) => {
		const message = await refusal(make(), { maxExpandedBytes: 63 * MIB });
		expect(message).toContain("bytes expand to more than 66060288 bytes");
	});

	test("zeros without an end behind what is in it", async () => {
		const tail = zstdCompressSync(Buffer.alloc(70 * MIB));
		const endless = Buffer.concat([zstdCompressSync(tarOf([GOOD])), tail]);
		const message = await refusal(endless, { maxExpandedBytes: MIB });
		expect(message).toContain("bytes expand to more than");
	});

	test("files in one another in a zip, which make much of little", async () => {
		const content = Buffer.alloc(20 * MIB);
		const zip = zipOf(Array.from({ length: 4 }, (_, at) => ({ name: `z${at}`, content })));
		expect(await refusal(zip, { maxExpandedBytes: 70 * MIB })).toContain("expand to more");
	});
});

describe("what is there already keeps an archive out where", () => {
	const archive = tarOf([
		{ name: "d/x", content: "new" },
		{ name: "f", content: "new" },
		{ name: "l", type: "2", target: "f" },
	]);

	test("a link stands on the way, and nothing is written behind it", async () => {
		bench.files({ "outside/keep": "keep" });
		mkdirSync(path.join(bench.workspace, "in"));
		symlinkSync("../outside", path.join(bench.workspace, "in/d"));
		expect(await refusal(archive)).toContain(
			`\`${path.join(bench.workspace, "in/d")}\` is a symbolic link, and the archive has a directory there`,
		);
		expect(readdirSync(path.join(bench.workspace, "outside"))).toEqual(["keep"]);
	});

	test("a link stands in the place of a file", async () => {
		bench.files({ outside: "keep" });
		mkdirSync(path.join(bench.workspace, "in"));
		symlinkSync("../outside", path.join(bench.workspace, "in/f"));
		expect(await refusal(archive)).toContain("downloads do not write through links");
		expect(bench.content("outside")).toBe("keep");
	});

	test("a file stands where a directory goes, and others in several places: all are named", async () => {
		bench.files({ "in/d": "file", "in/f/x": "directory", "in/l/x": "directory" });
		const message = await refusal(archive);
		expect(message).toContain(`\`${path.join(bench.workspace, "in/d")}\` is not a directory`);
		expect(message).toContain(`\`${path.join(bench.workspace, "in/f")}\` is a directory`);
		expect(message).toContain(`\`${path.join(bench.workspace, "in/l")}\` is a directory`);
	});

	test("`if-exists: error` does not let it replace a file", async () => {
		bench.files({ "in/f": "old" });
		const message = await refusal(archive, { ifExists: "error" });
		expect(message).toContain(`\`${path.join(bench.workspace, "in/f")}\` is there already`);
	});
});
