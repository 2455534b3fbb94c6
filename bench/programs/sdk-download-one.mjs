import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { job } from "./job.mjs";

const client = new S3Client({ endpoint: job.endpoint, forcePathStyle: true });
const answer = await client.send(new GetObjectCommand({ Bucket: job.bucket, Key: job.key }));
await pipeline(answer.Body, createWriteStream(job.path));
