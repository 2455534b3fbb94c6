import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createContentHash } from "../../src/checksums/content-hash.ts";
import { S3_PARTS } from "../../src/part-bytes.ts";
import { hasSameBytes } from "../../src/plan/same-bytes.ts";
import type { Checksum, ObjectInfo } from "../../src/store/object-facts.ts";
import { NEVER } from "../store/open-test-store.ts";
import { anUpload } from "../support/build.ts";

const MIB = 2 ** 20;
const content = randomBytes(17 * MIB + 5);

let directory = "";
beforeAll(() => {
	directory = mkdtempSync(path.join(tmpdir(), "same-bytes-"));
	writeFileSync(path.join(directory, "file"), content);
});
afterAll(() => rmSync(directory, { recursive: true }));

function md5(bytes: Uint8Array): Buffer {
	return createHash("md5").update(bytes).digest();
}

/** The ETag of an upload of the content in parts of this size. */
function multipartEtag(partBytes: number): string {
	const digests: Buffer[] = [];
	for (let start = 0; start < content.length; start += partBytes) {
		digests.push(md5(content.subarray(start, start + partBytes)));
	}
	return `${md5(Buffer.concat(digests)).toString("hex")}-${digests.length}`;
}

function checksum(
	algorithm: Checksum["algorithm"],
	type: Checksum["type"] = "FULL_OBJECT",
	bytes: Uint8Array = content,
): Checksum {
	const hash = createContentHash(algorithm);
	hash.update(bytes);
	return { algorithm, type, value: hash.digest().toString("base64") };
}

const sha256Hex = createHash("sha256").update(content).digest("hex");
const md5Text = md5(content).toString("base64");

/** Compares the file with an object that a listing knows, and that HEAD knows more of. */
async function compare(
	listed: { bytes?: number; etag?: string },
	known: Partial<ObjectInfo> | "gone",
) {
	const upload = anUpload({ path: path.join(directory, "file"), bytes: content.length });
	const object = { key: "k", bytes: content.length, etag: "opaque", ...listed };
	let asked = 0;
	const lookUp = async () => {
		asked += 1;
		const told = { ...object, metadata: {}, checksums: [], etagIsOpaque: true };
		return known === "gone" ? undefined : { ...told, ...known };
	};
	const isSame = await hasSameBytes(upload, object, { lookUp, parts: S3_PARTS, signal: NEVER });
	return [isSame, asked];
}

test.each([
	["another size", { bytes: 1, etag: "x" }, {}, [false, 0]],
	["its MD5 as the ETag", { etag: md5(content).toString("hex") }, {}, [true, 0]],
	["the ETag of parts cut as ours are", { etag: multipartEtag(8 * MIB) }, {}, [true, 0]],
	["the ETag of other parts", { etag: multipartEtag(5 * MIB) }, {}, [false, 1]],
	["another MD5", { etag: md5(Buffer.from("x")).toString("hex") }, {}, [false, 1]],
	["nothing that tells", {}, {}, [false, 1]],
	["a checksum of its parts only", {}, { checksums: [checksum("crc32", "COMPOSITE")] }, [false, 1]],
	[
		"another checksum",
		{},
		{ checksums: [checksum("crc32", "FULL_OBJECT", Buffer.from("x"))] },
		[false, 1],
	],
	["its SHA-256 in the metadata", {}, { metadata: { sha256: sha256Hex } }, [true, 1]],
	[
		"a SHA-256 by another name, which may be that of other bytes",
		{},
		{ metadata: { "previous-sha256": sha256Hex } },
		[false, 1],
	],
	["rclone's MD5 in the metadata", {}, { metadata: { md5chksum: md5Text } }, [true, 1]],
	["another SHA-256 there", {}, { metadata: { sha256: "0".repeat(64) } }, [false, 1]],
	["something else by that name", {}, { metadata: { sha256: "none" } }, [false, 1]],
	[
		"its SHA-256 there and another checksum",
		{},
		{
			metadata: { sha256: sha256Hex },
			checksums: [checksum("crc32", "FULL_OBJECT", Buffer.from("x"))],
		},
		[false, 1],
	],
	[
		"its SHA-256 there and another MD5 as the ETag",
		{ etag: md5(Buffer.from("x")).toString("hex") },
		{ metadata: { sha256: sha256Hex }, etagIsOpaque: false },
		[false, 1],
	],
	["gone since it was listed", {}, "gone" as const, [false, 1]],
	["changed since it was listed", {}, { etag: "new", checksums: [checksum("crc32")] }, [false, 1]],
	...(["crc32", "crc32c", "crc64nvme", "sha1", "sha256"] as const).map(
		(algorithm) =>
			[`its ${algorithm}`, {}, { checksums: [checksum(algorithm)] }, [true, 1]] as const,
	),
])("an object with %s", async (_, listed, known, expected) => {
	expect(await compare(listed, known)).toEqual(expected);
});

test("a cancelled job compares no further", async () => {
	const upload = anUpload({ path: path.join(directory, "file"), bytes: content.length });
	const object = { key: "k", bytes: content.length, etag: md5(content).toString("hex") };
	const lookUp = async () => undefined;
	const comparing = hasSameBytes(upload, object, {
		lookUp,
		parts: S3_PARTS,
		signal: AbortSignal.abort(),
	});
	await expect(comparing).rejects.toMatchObject({ code: "cancelled" });
});
