import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { Upload } from "@aws-sdk/lib-storage";
import { bucketName } from "../object-address.ts";
import { toStreamPartBytes } from "../part-bytes.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import { unwatch, watch } from "./http/abort-watch.ts";
import type { ObjectHeaders, StoredObject, StoredStream, StreamBody } from "./object-facts.ts";
import { abortUpload } from "./s3-abort.ts";
import type { S3Session } from "./s3-session.ts";
import { createStreamClient, StreamUpload } from "./stream-upload.ts";

const PARTS_AT_ONCE = 4;

/** What it may take to leave no part behind once the upload has failed or was cancelled. */
const CLEANUP_MILLISECONDS = 4000;

/**
 * Stores a body whose length nobody knows. The SDK's own `Upload` cuts it into parts; every request it makes goes
 * the way of all others. What the source throws is what this fails with.
 */
export async function putStream(
	session: S3Session,
	object: { readonly location: ObjectLocation; readonly headers: ObjectHeaders },
	{ pieces, mostBytes = 0 }: StreamBody,
	signal: AbortSignal,
): Promise<StoredStream> {
	const stopping = new AbortController();
	const cancelled = { abort: (reason: unknown) => stopping.abort(reason) };
	watch(signal, cancelled);
	const content = new StreamContent(pieces, mostBytes);
	const upload = new StreamUpload(session, object, content, stopping.signal);
	try {
		stopping.signal.throwIfAborted();
		return { ...(await cutAndSend(session, { upload, content, stopping })), bytes: content.bytes };
	} catch (error) {
		const isOurs = upload.failure === undefined && !signal.aborted;
		stopping.abort(error);
		await leaveNothing(session, upload);
		if (isOurs && content.failure !== undefined) {
			throw content.failure.error;
		}
		const request = { operation: "PutObject", ...object.location } as const;
		throw session.toError(upload.failure ?? error, request, { signal, attempts: 1 });
	} finally {
		unwatch(signal, cancelled);
	}
}

interface Sending {
	readonly upload: StreamUpload;
	readonly content: StreamContent;
	readonly stopping: AbortController;
}

async function cutAndSend(
	session: S3Session,
	{ upload, content, stopping }: Sending,
): Promise<StoredObject> {
	const body = Readable.from(content.read(), { objectMode: false });
	const { bucket, key } = upload.location;
	const { parts } = session.endpoint.dialect;
	const cutter = new Upload({
		client: createStreamClient(upload),
		params: { Bucket: bucketName(bucket), Key: key, Body: body },
		partSize: toStreamPartBytes(content.mostBytes, parts),
		queueSize: PARTS_AT_ONCE,
		// It neither waits for what is on its way nor looks whether something is left.
		leavePartsOnError: true,
		abortController: stopping,
	});
	try {
		await cutter.done();
	} finally {
		body.destroy();
	}
	return upload.stored;
}

async function leaveNothing(session: S3Session, upload: StreamUpload): Promise<void> {
	const begun = await upload.findBegun();
	if (begun !== undefined) {
		// That something may be left is not the failure to tell of.
		await abortUpload(session, begun, AbortSignal.timeout(CLEANUP_MILLISECONDS)).catch(() => {});
	}
}

/** The bytes of a stream, counted and summed up as they pass. */
class StreamContent {
	bytes = 0;
	crc32 = 0;
	/** What the source threw, or what ended it. */
	failure: { readonly error: unknown } | undefined;
	readonly mostBytes: number;
	readonly #source: AsyncIterable<Uint8Array>;

	constructor(source: AsyncIterable<Uint8Array>, mostBytes: number) {
		this.#source = source;
		this.mostBytes = mostBytes;
	}

	async *read(): AsyncGenerator<Uint8Array> {
		try {
			for await (const chunk of this.#source) {
				this.bytes += chunk.length;
				this.crc32 = crc32(chunk, this.crc32);
				yield chunk;
			}
		} catch (error) {
			this.failure = { error };
			throw error;
		}
	}
}
