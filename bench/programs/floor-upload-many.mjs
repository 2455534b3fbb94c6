import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { openPool, send } from "./http.mjs";
import { job, nameOf } from "./job.mjs";
import { inLanes } from "./lanes.mjs";

const pool = openPool({ endpoint: job.endpoint, connections: 32 });
const digest = Buffer.alloc(4);
await inLanes(job.count, 32, async (index) => {
	const name = nameOf(index);
	const body = readFileSync(`${job.path}/${name}`);
	digest.writeUInt32BE(crc32(body));
	const headers = { "x-amz-checksum-crc32": digest.toString("base64") };
	await send(pool, { method: "PUT", path: `/${job.bucket}/${job.key}${name}`, headers, body });
});
await pool.close();
