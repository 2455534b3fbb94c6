import { writeFile } from "node:fs/promises";
import path from "node:path";
import { GetObjectCommand, paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import { job } from "./job.mjs";
import { inLanes } from "./lanes.mjs";

const client = new S3Client({ endpoint: job.endpoint, forcePathStyle: true });
const keys = [];
for await (const page of paginateListObjectsV2(
	{ client },
	{ Bucket: job.bucket, Prefix: job.key },
)) {
	for (const { Key } of page.Contents ?? []) keys.push(Key);
}
await inLanes(keys.length, 32, async (index) => {
	const key = keys[index];
	const answer = await client.send(new GetObjectCommand({ Bucket: job.bucket, Key: key }));
	await writeFile(
		path.join(job.path, key.slice(job.key.length)),
		await answer.Body.transformToByteArray(),
	);
});
