import { Readable } from "node:stream";
import type { Restore } from "./store/archive.ts";
import type { BlobStore } from "./store/blob-store.ts";
import type { ObjectVersion } from "./store/object-version.ts";

/** An object as it was when it was looked up. */
export interface SandboxObject {
	readonly key: string;
	/** Bytes. */
	readonly size: number;
	/** Without quotes. */
	readonly etag: string;
	/** `null` in a bucket that keeps no versions. */
	readonly versionId: string;
	/** Lower-case names: system headers and x-amz-meta-*, exactly as S3 returns them. */
	readonly headers: Readonly<Record<string, string>>;
	readonly tags: ReadonlyMap<string, string>;
	readonly checksum?: {
		readonly algorithm: string;
		readonly value: string;
		readonly type: "FULL_OBJECT" | "COMPOSITE";
	};
	/** Of an archived object that is being restored, or was. */
	readonly restore?: Restore;
	/** The whole content in memory. */
	body(): Promise<Buffer>;
	stream(): Readable;
}

/** A view of a stored version. Its bytes last as long as the version does. */
export function toSandboxObject(version: ObjectVersion, blobs: BlobStore): SandboxObject {
	const { key, size, etag, versionId, checksum, storageClass, headers } = version;
	const shown = { ...headers };
	if (storageClass !== "STANDARD") shown["x-amz-storage-class"] = storageClass;
	if (version.tags.size > 0) shown["x-amz-tagging-count"] = String(version.tags.size);
	const read = (): AsyncGenerator<Buffer> => readBytes(version, blobs);
	return {
		key,
		size,
		etag,
		versionId,
		headers: shown,
		tags: version.tags,
		checksum,
		...(version.restore && { restore: version.restore }),
		body: async () => Buffer.concat(await Readable.from(read()).toArray()),
		stream: () => Readable.from(read()),
	};
}

async function* readBytes(version: ObjectVersion, blobs: BlobStore): AsyncGenerator<Buffer> {
	const bytes = blobs.read(version.blobs, 0, version.size);
	try {
		yield* bytes;
	} finally {
		bytes.close();
	}
}
