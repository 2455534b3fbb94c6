import { writeFileSync } from "node:fs";
import { openPool, send } from "./http.mjs";
import { job, nameOf } from "./job.mjs";
import { inLanes } from "./lanes.mjs";

const pool = openPool({ endpoint: job.endpoint, connections: 32 });
await inLanes(job.count, 32, async (index) => {
	const name = nameOf(index);
	const chunks = [];
	const path = `/${job.bucket}/${job.key}${name}`;
	await send(pool, { method: "GET", path }, (chunk) => chunks.push(chunk));
	// A few kilobytes are written sooner than a thread has taken over the writing.
	writeFileSync(`${job.path}/${name}`, chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
});
await pool.close();
