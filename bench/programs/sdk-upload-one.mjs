import { createReadStream } from "node:fs";
import { S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { job } from "./job.mjs";

const client = new S3Client({ endpoint: job.endpoint, forcePathStyle: true });
const params = { Bucket: job.bucket, Key: job.key, Body: createReadStream(job.path) };
await new Upload({ client, params }).done();
