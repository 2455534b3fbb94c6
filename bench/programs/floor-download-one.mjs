import { closeSync, openSync, writeSync } from "node:fs";
import { openPool, send } from "./http.mjs";
import { job } from "./job.mjs";
import { inLanes } from "./lanes.mjs";

const RANGE_BYTES = 16 * 1024 * 1024;
const CONNECTIONS = 16;
// Pieces that stay in the processor's cache: whole ranges as buffers took twice the time, and so did a stream.
const WRITE_BYTES = 256 * 1024;

const pool = openPool({ endpoint: job.endpoint, connections: CONNECTIONS });
const file = openSync(job.path, "w");
const buffers = Array.from({ length: CONNECTIONS }, () => Buffer.allocUnsafeSlow(WRITE_BYTES));
await inLanes(Math.ceil(job.bytes / RANGE_BYTES), CONNECTIONS, async (index, lane) => {
	const buffer = buffers[lane];
	const end = Math.min((index + 1) * RANGE_BYTES, job.bytes) - 1;
	let position = index * RANGE_BYTES;
	let filled = 0;
	const write = () => {
		position += writeSync(file, buffer, 0, filled, position);
		filled = 0;
	};
	const headers = { range: `bytes=${position}-${end}` };
	await send(pool, { method: "GET", path: `/${job.bucket}/${job.key}`, headers }, (chunk) => {
		for (let taken = 0; taken < chunk.length; ) {
			const count = Math.min(chunk.length - taken, WRITE_BYTES - filled);
			buffer.set(chunk.subarray(taken, taken + count), filled);
			taken += count;
			filled += count;
			if (filled === WRITE_BYTES) write();
		}
	});
	write();
});
closeSync(file);
await pool.close();
