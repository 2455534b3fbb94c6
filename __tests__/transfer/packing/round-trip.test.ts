import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compressArchive } from "../../../src/compression/compress.ts";
import type { ArchiveMember } from "../../../src/plan/plan.ts";
import type { ArchiveFormat } from "../../../src/spec/spec.ts";
import { packTar } from "../../../src/transfer/packing/pack-tar.ts";
import { packZip } from "../../../src/transfer/packing/pack-zip.ts";
import { readArchive, type UnpackedMember } from "../../support/read-archive.ts";

const FORMATS = ["tar", "tar.gz", "tar.zst", "zip"] as const satisfies readonly ArchiveFormat[];

/** What stands in the files of a tree by name: nothing of links and directories. */
interface Tree {
	readonly members: readonly ArchiveMember[];
	readonly contents: ReadonlyMap<string, Buffer>;
}

function pack(tree: Tree, format: ArchiveFormat): AsyncIterable<Uint8Array> {
	const read = async function* ({ name }: ArchiveMember) {
		const content = tree.contents.get(name) ?? Buffer.alloc(0);
		for (let at = 0; at < content.length; at += 1000) yield content.subarray(at, at + 1000);
	};
	if (format === "zip") return packZip(tree.members, read);
	const tar = packTar(tree.members, read);
	return format === "tar" ? tar : compressArchive(tar, format === "tar.gz" ? "gzip" : "zstd");
}

async function toBuffer(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const taken: Uint8Array[] = [];
	for await (const piece of pieces) taken.push(piece);
	return Buffer.concat(taken);
}

function expected({ members, contents }: Tree): UnpackedMember[] {
	return members.map(({ name, mode, modifiedMilliseconds, linkTarget }) => ({
		name,
		mode,
		seconds: Math.floor(modifiedMilliseconds / 1000),
		...(linkTarget !== undefined && { linkTarget }),
		content: (contents.get(name) ?? Buffer.alloc(0)).toString("base64"),
	}));
}

const segment = fc
	.string({ unit: "grapheme", minLength: 1, maxLength: 60 })
	.map((text) => text.replaceAll(/[\0/\\:]/g, "x"))
	.filter((text) => text !== "." && text !== "..");

const kind = fc.oneof(
	{ weight: 4, arbitrary: fc.uint8Array({ maxLength: 5000 }).map((bytes) => ({ bytes })) },
	{ weight: 1, arbitrary: segment.map((linkTarget) => ({ linkTarget })) },
	{ weight: 1, arbitrary: fc.constant({ isDirectory: true }) },
);

const tree: fc.Arbitrary<Tree> = fc
	.uniqueArray(
		fc.record({
			name: fc.array(segment, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("/")),
			mode: fc.integer({ min: 1, max: 0o777 }),
			// What both formats hold.
			modifiedMilliseconds: fc.integer({ min: 0, max: 2 ** 31 * 1000 - 1 }),
			kind,
		}),
		{ selector: ({ name }) => name, maxLength: 12 },
	)
	.map((drafts) => {
		const contents = new Map<string, Buffer>();
		const members = drafts.map(({ kind, ...facts }): ArchiveMember => {
			const path = `/w/${facts.name}`;
			if ("linkTarget" in kind) return { ...facts, path, bytes: 0, linkTarget: kind.linkTarget };
			if ("isDirectory" in kind) return { ...facts, path, bytes: 0, name: `${facts.name}/` };
			contents.set(facts.name, Buffer.from(kind.bytes));
			return { ...facts, path, bytes: kind.bytes.length };
		});
		return { members, contents };
	});

describe.each(FORMATS)("%s", (format) => {
	test("gives back every tree, and equal bytes for equal trees", async () => {
		await fc.assert(
			fc.asyncProperty(tree, async (some) => {
				const packed = await toBuffer(pack(some, format));
				expect(await readArchive(packed, format)).toEqual(expected(some));
				expect((await toBuffer(pack(some, format))).equals(packed)).toBe(true);
			}),
			{ numRuns: 60 },
		);
	}, 60_000);

	test("fails with what a reader fails with, and ends", async () => {
		const error = new Error("the file changed");
		const member = { name: "a", path: "/w/a", bytes: 10_000, modifiedMilliseconds: 0, mode: 0o644 };
		const read = async function* () {
			yield Buffer.alloc(5000);
			throw error;
		};
		const pieces = format === "zip" ? packZip([member], read) : packTar([member], read);
		await expect(toBuffer(pieces)).rejects.toBe(error);
	});

	test("stops reading when nobody takes any more", async () => {
		let [opened, closed, given] = [0, 0, 0];
		const member = {
			name: "a",
			path: "/w/a",
			bytes: 2 ** 30,
			modifiedMilliseconds: 0,
			mode: 0o644,
		};
		const read = async function* () {
			opened++;
			try {
				for (; ; given++) yield Buffer.alloc(2 ** 16, given);
			} finally {
				closed++;
			}
		};
		const pieces = format === "zip" ? packZip([member], read) : packTar([member], read);
		for await (const _ of pieces) break;
		expect(opened - closed).toBe(0);
		expect(given).toBeLessThan(100);
	});
});

test("a tar holds times before 1970 and after 2038", async () => {
	for (const seconds of [-1, -(10 ** 9), 2 ** 31, 10 ** 11]) {
		const member = { name: "a", path: "/w/a", bytes: 0, mode: 0o600 };
		const members = [{ ...member, modifiedMilliseconds: seconds * 1000 }];
		const packed = await toBuffer(pack({ members, contents: new Map() }, "tar"));
		expect(String(packed.subarray(512, 1024))).toContain(`mtime=${seconds}\n`);
	}
});

test("a zip file holds the nearest time it can", async () => {
	for (const [seconds, held] of [
		[-1, 0],
		[10 ** 11, 2 ** 31 - 1],
	] as const) {
		const member = { name: "a", path: "/w/a", bytes: 0, mode: 0o600 };
		const members = [{ ...member, modifiedMilliseconds: seconds * 1000 }];
		const packed = await toBuffer(pack({ members, contents: new Map() }, "zip"));
		expect((await readArchive(packed, "zip")).map((one) => one.seconds)).toEqual([held]);
	}
});

test("a tar says how large a file of more than 8 GiB is", async () => {
	const bytes = 9 * 2 ** 30;
	const members = [{ name: "a", path: "/w/a", bytes, modifiedMilliseconds: 0, mode: 0o600 }];
	const read = async function* () {
		yield Buffer.alloc(1000);
	};
	for await (const piece of packTar(members, read)) {
		const header = Buffer.from(piece);
		// GNU's base-256 field, which every tar of today reads.
		expect([header[124], header.readBigUInt64BE(128)]).toEqual([0x80, BigInt(bytes)]);
		break;
	}
});
