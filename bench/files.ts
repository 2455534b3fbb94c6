import { randomBytes } from "node:crypto";
import {
	closeSync,
	ftruncateSync,
	mkdirSync,
	openSync,
	readdirSync,
	statfsSync,
	statSync,
	writeFileSync,
	writeSync,
} from "node:fs";
import path from "node:path";
import { type Job, totalBytes } from "./work.ts";

/** A file above this size is made of holes: reading it costs as much, making it nothing. */
const REAL_BYTES = 4 * 1024 ** 3;

const BLOCK_BYTES = 1024 ** 2;

/** Makes what an upload sends: a file at `target`, or a directory of numbered files there. */
export function makeFiles(target: string, job: Job): void {
	if (job.files > 1) {
		mkdirSync(target);
		const body = randomBytes(job.bytes);
		for (let index = 0; index < job.files; index++) {
			writeFileSync(path.join(target, String(index).padStart(6, "0")), body);
		}
		return;
	}
	const file = openSync(target, "w");
	if (job.bytes <= REAL_BYTES) {
		const block = randomBytes(BLOCK_BYTES);
		for (let left = job.bytes; left > 0; left -= BLOCK_BYTES) {
			writeSync(file, block, 0, Math.min(left, BLOCK_BYTES));
		}
	}
	ftruncateSync(file, job.bytes);
	closeSync(file);
}

/** Throws unless a download left what it should have. */
export function checkFiles(target: string, job: Job): void {
	const names = job.files > 1 ? readdirSync(target) : [""];
	if (job.files > 1 && names.length !== job.files) {
		throw new Error(`${names.length} of ${job.files} files arrived`);
	}
	for (const name of names) {
		const { size } = statSync(path.join(target, name));
		if (size !== job.bytes) throw new Error(`${name} has ${size} of ${job.bytes} bytes`);
	}
}

/** Throws unless the disk has room for a job's files twice, each taking whole blocks. */
export function checkRoom(directory: string, job: Job): void {
	const { bavail, bsize } = statfsSync(directory);
	const needed = 2 * (totalBytes(job) + job.files * bsize);
	if (bavail * bsize < needed) {
		throw new Error(`${directory} needs ${Math.ceil(needed / 1e9)} GB of free space`);
	}
}
