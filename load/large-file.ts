import assert from "node:assert/strict";
import { rm, statfs } from "node:fs/promises";
import { assertWithinBound } from "./memory-bound.ts";
import { BUCKET, type MeasuredJob, type MeasuredStage, type Place } from "./place.ts";
import { expectSameBytes, makeSparseFile, readPieces } from "./sparse-file.ts";
import { describeStage, type Tell } from "./tell.ts";

/** Amazon S3 user guide, "Multipart upload limits". */
const MOST_PARTS = 10_000;

/** Of the disk, left to others. */
const SPARE_BYTES = 4 * 10 ** 9;

/** Uploads one sparse file of so many bytes, downloads it again, and compares both with it. */
export async function largeFile(place: Place, bytes: number, tell: Tell): Promise<void> {
	await checkRoom(place.workspace, bytes);
	await makeSparseFile(place.at("source"), bytes);
	await goUp(place, bytes, tell);
	await comeDown(place, bytes, tell);
	assert.deepEqual(await place.tree("."), ["source", "target"]);
	await rm(place.at("target"));
}

async function goUp(place: Place, bytes: number, tell: Tell): Promise<void> {
	const { sandbox } = place;
	const up = await place.run("upload", { transfers: `source -> s3://${BUCKET}/large` });
	expectDone(up, place, tell);
	const object = sandbox.object(BUCKET, "large");
	assert(object !== undefined);
	assert.equal(object.size, bytes);
	const parts = sandbox.recorder.count("UploadPart");
	assert(parts <= MOST_PARTS, `${parts} parts`);
	assert.equal(object.etag.split("-")[1], String(parts));
	assert.deepEqual(sandbox.uploads(BUCKET), []);
	await expectSameBytes(place.at("source"), object.stream(), "The object");
	tell(`the object's ${bytes} bytes, in ${parts} parts, are those of the file`);
}

async function comeDown(place: Place, bytes: number, tell: Tell): Promise<void> {
	place.sandbox.recorder.clear();
	const down = await place.run("download", { transfers: `s3://${BUCKET}/large -> target` });
	expectDone(down, place, tell);
	await expectSameBytes(place.at("source"), readPieces(place.at("target")), "The file");
	tell(`the downloaded ${bytes} bytes are those of the file`);
}

function expectDone({ result, stages }: MeasuredJob, place: Place, tell: Tell): void {
	const [main] = stages;
	assert(main !== undefined);
	tell(describeStage(main, place));
	assert.equal(result.status, "success", main.stage.log.slice(-2_000));
	assertWithinBound(main);
	expectChecksum(main, place);
}

/** Either way the checksum of the whole object was compared, which the sandbox computed of what it has. */
function expectChecksum({ stage }: MeasuredStage, { sandbox }: Place): void {
	const { files: told = "" } = stage.outputs;
	const value = sandbox.object(BUCKET, "large")?.checksum?.value;
	assert(value !== undefined && told.includes(`"${value}"`), `${value} is not in ${told}`);
}

// What comes down takes room, holes or not; what the sandbox keeps of it does not.
async function checkRoom(directory: string, bytes: number): Promise<void> {
	const { bavail, bsize } = await statfs(directory);
	const missing = bytes + SPARE_BYTES - bavail * bsize;
	assert(missing <= 0, `${directory} has ${Math.ceil(missing / 1e9)} GB of room too little`);
}
