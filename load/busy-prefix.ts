import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { assertWithinBound } from "./memory-bound.ts";
import { BUCKET, type MeasuredStage, type Place } from "./place.ts";
import { type KeyCounts, LARGE_ONCE, leastBytes, PrefixWriter } from "./prefix-writer.ts";
import { versionOf } from "./self-telling.ts";
import { describeStage, type Tell } from "./tell.ts";

/** How long each page of the listing is made to take, so that much happens between them. */
const PAGE_MILLISECONDS = 200;

/** What became of an object, as the manifest tells. */
interface FileRecord {
	readonly source: string;
	readonly status: string;
	readonly etag: string | null;
	readonly bytes: number;
}

/**
 * Downloads a prefix that others write to meanwhile: a quarter of its keys is overwritten again and again, a quarter
 * deleted, new ones come in between, and large ones change while they are read in ranges.
 */
export async function busyPrefix(place: Place, counts: KeyCounts, tell: Tell): Promise<void> {
	const { sandbox } = place;
	const writer = new PrefixWriter(sandbox, counts);
	await writer.fill();
	const written = writer.writes;
	const action = { kind: "delay", milliseconds: PAGE_MILLISECONDS } as const;
	sandbox.fault({ operation: "ListObjectsV2", times: Number.POSITIVE_INFINITY, action });
	const over = new AbortController();
	const listing = sandbox.recorder.waitFor("ListObjectsV2");
	const [{ stages }] = await Promise.all([
		place.run("download", { transfers: `s3://${BUCKET}/in/ -> data/` }).finally(() => over.abort()),
		listing.then(() => writer.write(over.signal)),
	]);
	const [main] = stages;
	assert(main !== undefined);
	tell(describeStage(main, place));
	tell(`${writer.writes - written} objects were written meanwhile`);
	assertWithinBound(main);
	await expectWhole(place, writer, main, tell);
}

async function expectWhole(
	place: Place,
	writer: PrefixWriter,
	{ stage }: MeasuredStage,
	tell: Tell,
): Promise<void> {
	const { manifest = "" } = stage.outputs;
	const records = recordsOf(manifest);
	const done = new Set<string>();
	const failed = new Set<string>();
	for (const [name, record] of records) {
		if (record.status === "done") done.add(name);
		else failed.add(name);
	}
	assert.deepEqual(await place.tree("data"), [...done].sort());
	for (const name of done)
		expectVersion(name, readFileSync(place.at(`data/${name}`)), { writer, records });
	const lost = [...writer.steady, LARGE_ONCE].filter((name) => !done.has(name));
	assert.deepEqual(lost, [], "what nobody touched has to arrive");
	for (const name of failed) expectReason(name, stage.log);
	assert.equal(stage.exitCode, failed.size === 0 ? 0 : 1);
	const added = writer.added.filter((name) => done.has(name));
	tell(
		`${done.size} files arrived, ${added.length} of them new since the listing began; ${failed.size} could not`,
	);
}

/** Only what was changed or deleted may fail, and says so. */
function expectReason(name: string, log: string): void {
	assert.match(name, /deleted|rewritten|restless/);
	const reason = log.split(`s3://${BUCKET}/in/${name}: `)[1] ?? "";
	assert.match(reason, /^(there is no such object|the object changed while it was read)/);
}

interface Expected {
	readonly writer: PrefixWriter;
	readonly records: ReadonlyMap<string, FileRecord>;
}

function expectVersion(name: string, bytes: Buffer, { writer, records }: Expected): void {
	const version = versionOf(name, bytes, leastBytes(name));
	assert(writer.hasWritten(name, version), `${name} is no version that there ever was`);
	const record = records.get(name);
	assert.equal(record?.bytes, bytes.length);
	assert.equal(record?.etag, createHash("md5").update(bytes).digest("hex"));
}

function recordsOf(manifest: string): ReadonlyMap<string, FileRecord> {
	const { files } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly files: FileRecord[] };
	const prefix = `s3://${BUCKET}/in/`;
	const records = new Map(files.map((file) => [file.source.slice(prefix.length), file]));
	assert.equal(records.size, files.length, "an object is listed twice");
	return records;
}
