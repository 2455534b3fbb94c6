import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { fetchText, openPool, send } from "./http.mjs";
import { job } from "./job.mjs";
import { inLanes } from "./lanes.mjs";

const PART_BYTES = 8 * 1024 * 1024;
const CONNECTIONS = 16;

const pool = openPool({ endpoint: job.endpoint, connections: CONNECTIONS });
const path = `/${job.bucket}/${job.key}`;
const created = await fetchText(pool, { method: "POST", path: `${path}?uploads=` });
const [, uploadId] = /<UploadId>(.+)<\/UploadId>/.exec(created);
const file = await open(job.path);
const buffers = Array.from({ length: CONNECTIONS }, () => Buffer.allocUnsafe(PART_BYTES));
const etags = [];
await inLanes(Math.ceil(job.bytes / PART_BYTES), CONNECTIONS, async (index, lane) => {
	const { bytesRead } = await file.read(buffers[lane], 0, PART_BYTES, index * PART_BYTES);
	const body = buffers[lane].subarray(0, bytesRead);
	const digest = Buffer.alloc(4);
	digest.writeUInt32BE(crc32(body));
	const answer = await send(pool, {
		method: "PUT",
		path: `${path}?partNumber=${index + 1}&uploadId=${uploadId}`,
		headers: { "x-amz-checksum-crc32": digest.toString("base64") },
		body,
	});
	etags[index] = answer[answer.findIndex((name) => String(name) === "ETag") + 1];
});
await file.close();
const parts = etags.map(
	(etag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${etag}</ETag></Part>`,
);
const body = `<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`;
await send(pool, { method: "POST", path: `${path}?uploadId=${uploadId}`, body });
await pool.close();
