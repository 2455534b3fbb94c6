import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createContentHash } from "../../src/checksums/content-hash.ts";
import type { Download } from "../../src/plan/plan.ts";
import type { ObjectInfo } from "../../src/store/object-facts.ts";
import { DiskPace } from "../../src/transfer/disk-pace.ts";
import { RangeWriter, WRITE_BUFFER_BYTES } from "../../src/transfer/range-writer.ts";
import { TargetDirectories } from "../../src/transfer/target-directories.ts";
import { TemporaryFile } from "../../src/transfer/temporary-file.ts";

let directory: string;

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), "range-writer-"));
});

afterEach(() => rmSync(directory, { recursive: true }));

const OBJECT = { key: "k", bytes: 0, etag: "e" };

const CHUNKS = [1, 2 ** 16, 5, 2 ** 18, 2 ** 18 - 1, 70_000, 3, 300_000, 2 ** 16, 0, 9];

test.each([
	["fast", 0],
	["slow", 1],
	["neither fast nor slow", 0.25],
])(
	"on a disk that is %s, chunks whose memory is used again at once are written as they were",
	async (_, milliseconds) => {
		const pace = new DiskPace();
		for (let call = 0; call < 200; call++) pace.note(milliseconds);
		const path = join(directory, "file");
		const download = { path, realDirectory: directory, bucket: "b", object: OBJECT } as Download;
		const directories = new TargetDirectories();
		const file = await TemporaryFile.create(download, { directories, pace });
		const counted: number[] = [];
		const writer = new RangeWriter({
			file,
			start: 0,
			buffer: Buffer.alloc(WRITE_BUFFER_BYTES),
			chooseHash: () => createContentHash("crc32"),
			onWritten: (bytes) => counted.push(bytes),
		});
		writer.begin({} as ObjectInfo);
		const expected: Buffer[] = [];
		for (const [index, bytes] of CHUNKS.entries()) {
			const chunk = Buffer.alloc(bytes, index + 1);
			expected.push(Buffer.from(chunk));
			const taken = writer.add(chunk);
			chunk.fill(0xff);
			await taken;
		}
		const digest = await writer.finish();
		const content = Buffer.concat(expected);
		const { temporaryName } = await file.close(content.length);
		expect(readFileSync(join(directory, temporaryName)).equals(content)).toBe(true);
		expect(digest?.readUInt32BE()).toBe(crc32(content));
		expect(counted.reduce((sum, bytes) => sum + bytes, 0)).toBe(content.length);
	},
);
