import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ObjectSummary } from "../../../src/store/object-facts.ts";
import { NEVER, useStoreBench } from "../open-test-store.ts";
import { anyKey } from "../signature/any-request.ts";

const bench = useStoreBench();

/** What the SDK makes of the same listing, where keys come as they are. */
async function listBySdk(prefix: string): Promise<readonly ObjectSummary[]> {
	const { endpoint, region, credential: credentials } = bench.sandbox;
	const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
	const objects: ObjectSummary[] = [];
	let token: string | undefined;
	do {
		const page = await client.send(
			new ListObjectsV2Command({
				Bucket: "bucket",
				Prefix: prefix,
				...(token !== undefined && { ContinuationToken: token }),
			}),
		);
		for (const { Key = "", Size = 0, ETag = "" } of page.Contents ?? []) {
			objects.push({ key: Key, bytes: Size, etag: ETag.replaceAll('"', "") });
		}
		token = page.NextContinuationToken;
	} while (token !== undefined);
	client.destroy();
	return objects;
}

test("a listing of 1,200 random keys is that of the SDK's client, under every prefix", async () => {
	const stored = anyKey.filter((key) => key.isWellFormed() && Buffer.byteLength(key) < 900);
	const keys = fc.sample(stored, { seed: 20_261_123, numRuns: 1200 });
	for (const [index, key] of keys.entries()) {
		await bench.sandbox.putObject("bucket", `${index % 7}&+ é/${key}`, "x".repeat(index % 50));
	}
	const store = bench.open();
	for (const prefix of ["", "0", "1&+ é/", "6&+ é/ ", "nothing"]) {
		const objects: ObjectSummary[] = [];
		for await (const page of store.list("bucket", prefix, NEVER)) {
			objects.push(...page.objects);
		}
		expect(objects).toEqual(await listBySdk(prefix));
	}
});
