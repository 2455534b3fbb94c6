import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { assertWithinBound } from "./memory-bound.ts";
import { BUCKET, type MeasuredStage, type Place } from "./place.ts";
import { describeStage, type Tell } from "./tell.ts";

/** Keys of one page of a listing. */
const PAGE_KEYS = 1_000;

/** Files are spread over this many directories. */
const DIRECTORIES = 300;

/**
 * Has one job bring so many small objects down and, at its end, up again, and verifies each byte of either.
 */
export async function smallFiles(place: Place, files: number, tell: Tell): Promise<void> {
	const { sandbox } = place;
	const names = Array.from({ length: files }, (_, index) => nameOf(index));
	names.sort((one, other) => (one < other ? -1 : 1));
	for (const name of names) await sandbox.putObject(BUCKET, `in/${name}`, contentOf(name));
	const before = `s3://${BUCKET}/in/ -> data/`;
	const after = `data/ -> s3://${BUCKET}/out/`;
	const { result, stages } = await place.run(".", { before, after });
	assert.equal(result.status, "success", result.stages.map(({ log }) => log.slice(-2_000)).join());
	const [main, post] = stages;
	assert(main !== undefined && post !== undefined);
	tell(describeStage(main, place));
	tell(describeStage(post, place));
	await expectArrived(place, names);
	expectTold(main, names.length);
	expectRequests(place, names.length);
	for (const stage of [main, post]) assertWithinBound(stage);
	tell(`${names.length} files down and ${names.length} objects up hold what they should`);
}

function nameOf(index: number): string {
	return `${String(index % DIRECTORIES).padStart(3, "0")}/${String(index).padStart(6, "0")}.bin`;
}

/** 0 to 992 bytes; none but those without any are the same as another's. */
function contentOf(name: string): Buffer {
	const digest = createHash("sha256").update(name).digest();
	return Buffer.concat(Array.from({ length: (digest[0] ?? 0) % 32 }, () => digest));
}

async function expectArrived(place: Place, names: readonly string[]): Promise<void> {
	const { sandbox } = place;
	assert.deepEqual(
		await place.tree("."),
		names.map((name) => `data/${name}`),
	);
	assert.deepEqual(
		sandbox.keys(BUCKET, "out/"),
		names.map((name) => `out/${name}`),
	);
	assert.deepEqual(sandbox.uploads(BUCKET), []);
	for (const name of names) {
		const content = contentOf(name);
		assert(content.equals(await readFile(place.at(`data/${name}`))), `data/${name} differs`);
		const body = await sandbox.object(BUCKET, `out/${name}`)?.body();
		assert(body?.equals(content), `s3://${BUCKET}/out/${name} differs`);
	}
}

function expectTold({ stage }: MeasuredStage, files: number): void {
	const { count, transferred, skipped } = stage.outputs;
	assert.deepEqual(
		{ count, transferred, skipped },
		{
			count: String(files),
			transferred: String(files),
			skipped: "0",
		},
	);
}

function expectRequests({ sandbox: { recorder } }: Place, files: number): void {
	const expected = {
		ListObjectsV2: Math.ceil(files / PAGE_KEYS),
		GetObject: files,
		PutObject: files,
		// The preflight's.
		CreateMultipartUpload: 1,
		AbortMultipartUpload: 1,
	};
	for (const [operation, count] of Object.entries(expected)) {
		assert.equal(recorder.count(operation), count, operation);
	}
	const total = Object.values(expected).reduce((sum, count) => sum + count);
	assert.equal(recorder.requests.length, total);
}
