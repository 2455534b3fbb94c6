import { createHash } from "node:crypto";
import { createHasher } from "../checksums/checksum.ts";
import { toEtag } from "../protocol/etag.ts";
import { readObjectHeaders } from "../protocol/object-headers.ts";
import { readTaggingHeader } from "../protocol/tags.ts";
import type { BlobStore } from "./blob-store.ts";
import type { Bucket } from "./bucket.ts";
import type { ObjectVersion } from "./object-version.ts";

/** An object to put in place without a request. */
export interface BytesToStore {
	readonly key: string;
	readonly bytes: Buffer;
	/** As a PutObject request would carry them. */
	readonly headers: Readonly<Record<string, string>>;
	readonly now: Date;
}

/** Stores an object as if it had been uploaded without a checksum, so it gets a CRC64NVME. */
export async function storeBytes(
	blobs: BlobStore,
	bucket: Bucket,
	{ key, bytes, headers, now }: BytesToStore,
): Promise<ObjectVersion> {
	const names = Object.entries(headers).map(
		([name, value]) => [name.toLowerCase(), value] as const,
	);
	const request = new Map(names);
	const facts = readObjectHeaders(request);
	const writer = blobs.createWriter();
	await writer.write(bytes);
	const hasher = createHasher("CRC64NVME");
	hasher.update(bytes);
	const value = hasher.digest().toString("base64");
	return bucket.put(
		key,
		{
			...facts,
			blobs: [await writer.finish()],
			size: bytes.length,
			etag: toEtag(createHash("md5").update(bytes).digest(), facts.headers),
			tags: readTaggingHeader(request.get("x-amz-tagging")),
			checksum: { algorithm: "CRC64NVME", value, type: "FULL_OBJECT" },
		},
		now,
	);
}
