import { crc32 } from "node:zlib";
import {
	type PutObjectCommandInput,
	S3Client,
	type ServiceInputTypes,
	type ServiceOutputTypes,
	type UploadPartCommandInput,
} from "@aws-sdk/client-s3";
import type { InitializeMiddleware } from "@smithy/types";
import { runWithGrace } from "../after-cancel.ts";
import { type Crc32Piece, combineCrc32 } from "../checksums/crc32-combine.ts";
import { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectHeaders, StoredObject } from "./object-facts.ts";
import type { MultipartUpload, UploadedPart } from "./object-store.ts";
import { completeUpload } from "./s3-complete.ts";
import { createUpload, uploadPart } from "./s3-multipart.ts";
import { toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { putObject } from "./s3-write.ts";

/** For how long a cancelled upload waits to hear what it has begun. */
const GRACE_MILLISECONDS = 1500;

/** A client for the SDK's `Upload` that sends nothing itself: `upload` answers for the store. */
export function createStreamClient(upload: StreamUpload): S3Client {
	const client = new S3Client({
		region: "us-east-1",
		// Only to make up an address that nobody reads.
		endpoint: "http://localhost",
		credentials: { accessKeyId: "unused", secretAccessKey: "unused" },
		defaultsMode: "standard",
		requestChecksumCalculation: "WHEN_REQUIRED",
	});
	const answer: InitializeMiddleware<ServiceInputTypes, ServiceOutputTypes> =
		(_, { commandName }) =>
		async ({ input }) => ({ output: await upload.answer(commandName, input), response: undefined });
	client.middlewareStack.add(answer, { step: "initialize", name: "answer", priority: "high" });
	return client;
}

interface StreamObject {
	readonly location: ObjectLocation;
	readonly headers: ObjectHeaders;
}

/** What the upload of a stream has come to. */
export class StreamUpload {
	/** The first failure of a request. */
	failure: unknown;
	readonly #session: S3Session;
	readonly #object: StreamObject;
	readonly #content: Crc32Piece;
	readonly #signal: AbortSignal;
	readonly #parts: UploadedPart[] = [];
	#creation: Promise<MultipartUpload> | undefined;
	#begun: MultipartUpload | undefined;
	#stored: StoredObject | undefined;

	/** `content` is all that was read of the stream, at any moment. */
	constructor(session: S3Session, object: StreamObject, content: Crc32Piece, signal: AbortSignal) {
		this.#session = session;
		this.#object = object;
		this.#content = content;
		this.#signal = signal;
	}

	get location(): ObjectLocation {
		return this.#object.location;
	}

	/** The object, once the store has all of it. */
	get stored(): StoredObject {
		if (this.#stored === undefined) {
			throw new Error("the upload is not done");
		}
		return this.#stored;
	}

	/** The multipart upload that was begun, once the store has said so; nothing where there is none. */
	async findBegun(): Promise<MultipartUpload | undefined> {
		return await this.#creation?.catch(() => undefined);
	}

	/** What the store says to a command of the SDK's. */
	async answer(commandName: string | undefined, input: ServiceInputTypes): Promise<Output> {
		try {
			return { $metadata: {}, ...(await this.#answer(commandName, input)) };
		} catch (error) {
			this.failure ??= error;
			throw error;
		}
	}

	async #answer(
		commandName: string | undefined,
		input: ServiceInputTypes,
	): Promise<Partial<Output>> {
		switch (commandName) {
			case "CreateMultipartUploadCommand":
				return { UploadId: await this.#create() };
			case "UploadPartCommand":
				return { ETag: await this.#sendPart(input as UploadPartCommandInput) };
			case "CompleteMultipartUploadCommand":
				return { ETag: await this.#complete() };
			case "PutObjectCommand":
				return { ETag: await this.#sendWhole(toBytes((input as PutObjectCommandInput).Body)) };
			default:
				throw new Error(`${commandName} is not part of an upload`);
		}
	}

	async #create(): Promise<string> {
		const { location, headers } = this.#object;
		this.#signal.throwIfAborted();
		// What the store begins although nobody waits for it any more must be aborted.
		this.#creation = runWithGrace(this.#signal, GRACE_MILLISECONDS, (signal) =>
			createUpload(this.#session, location, headers, signal),
		);
		this.#begun = await this.#creation;
		return this.#begun.uploadId;
	}

	async #sendPart({ PartNumber: number = 0, Body }: UploadPartCommandInput): Promise<string> {
		const part = { upload: this.#upload(), number };
		const uploaded = await uploadPart(this.#session, part, toBytes(Body), this.#signal);
		this.#parts.push(uploaded);
		return uploaded.etag;
	}

	async #complete(): Promise<string> {
		const parts = this.#parts.toSorted((left, right) => left.number - right.number);
		this.#assertWhole(parts);
		this.#stored = await completeUpload(this.#session, this.#upload(), parts, this.#signal);
		return this.#stored.etag;
	}

	async #sendWhole(body: Uint8Array): Promise<string> {
		this.#assertWhole([{ crc32: crc32(body), bytes: body.length }]);
		this.#stored = await putObject(this.#session, this.#object, body, this.#signal);
		return this.#stored.etag;
	}

	#upload(): MultipartUpload {
		if (this.#begun === undefined) {
			throw new Error("the upload has not begun");
		}
		return this.#begun;
	}

	// Between the stream and the parts lies code that is not ours.
	#assertWhole(pieces: readonly Crc32Piece[]): void {
		if (combineCrc32(pieces) !== this.#content.crc32) {
			const text = `Could not upload ${toUri(this.location)}: the parts are not what was read`;
			throw new StagingError("checksum-mismatch", text);
		}
	}
}

/** What `Upload` reads of answers. */
interface Output {
	readonly $metadata: object;
	readonly UploadId?: string;
	readonly ETag?: string;
}

function toBytes(body: PutObjectCommandInput["Body"]): Uint8Array {
	if (body instanceof Uint8Array) {
		return body;
	}
	throw new Error("the body of a request is not in memory");
}
