import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { job } from "./job.mjs";
import { inLanes } from "./lanes.mjs";

const client = new S3Client({ endpoint: job.endpoint, forcePathStyle: true });
const names = await readdir(job.path);
await inLanes(names.length, 32, async (index) => {
	const Body = await readFile(path.join(job.path, names[index]));
	await client.send(
		new PutObjectCommand({ Bucket: job.bucket, Key: `${job.key}${names[index]}`, Body }),
	);
});
