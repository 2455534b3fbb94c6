import type {
	ChecksumAlgorithm,
	CompletedPart,
	CompleteMultipartUploadCommandInput,
	CompleteMultipartUploadCommandOutput,
	CreateMultipartUploadCommandInput,
	S3Client,
} from "@aws-sdk/client-s3";
import {
	CompleteMultipartUploadCommand,
	CreateMultipartUploadCommand,
	UploadPartCommand,
} from "@aws-sdk/client-s3";
import { createHasher, toChecksumAlgorithm } from "../../../sandbox/checksums/checksum.ts";

/** Two parts of the smallest size allowed, and a last one. */
export const PARTS: readonly Buffer[] = [
	Buffer.alloc(5 * 1024 ** 2, "a"),
	Buffer.alloc(5 * 1024 ** 2, "b"),
	Buffer.from("c"),
];

/** What they are together. */
export const WHOLE = Buffer.concat(PARTS);

interface PartInput {
	readonly ChecksumAlgorithm?: ChecksumAlgorithm;
}

/** Multipart uploads to one key, a call a method. */
export class Multipart {
	readonly #client: S3Client;
	readonly #target: { readonly Bucket: string; readonly Key: string };

	constructor(client: S3Client, target: { readonly Bucket: string; readonly Key: string }) {
		this.#client = client;
		this.#target = target;
	}

	/** Gives the upload id. */
	async create(input: Partial<CreateMultipartUploadCommandInput> = {}): Promise<string> {
		const command = new CreateMultipartUploadCommand({ ...this.#target, ...input });
		return (await this.#client.send(command)).UploadId ?? "";
	}

	/** Gives the part as Complete wants it listed. */
	async uploadPart(
		UploadId: string,
		PartNumber: number,
		Body: Buffer,
		input: PartInput = {},
	): Promise<CompletedPart> {
		const target = { ...this.#target, UploadId, PartNumber };
		const command = new UploadPartCommand({ ...target, Body, ...input });
		const { $metadata: _, ...part } = await this.#client.send(command);
		return { PartNumber, ...part };
	}

	uploadAll(uploadId: string, input: PartInput = {}): Promise<CompletedPart[]> {
		return Promise.all(
			PARTS.map((part, index) => this.uploadPart(uploadId, index + 1, part, input)),
		);
	}

	complete(
		UploadId: string,
		Parts: readonly CompletedPart[],
		claim: Partial<CompleteMultipartUploadCommandInput> = {},
	): Promise<CompleteMultipartUploadCommandOutput> {
		const input = { ...this.#target, UploadId, MultipartUpload: { Parts: [...Parts] }, ...claim };
		return this.#client.send(new CompleteMultipartUploadCommand(input));
	}
}

/** The base64 checksum of some bytes. */
export function checksumOf(algorithm: string, bytes: Buffer): string {
	const hasher = createHasher(toChecksumAlgorithm(algorithm) ?? "CRC32");
	hasher.update(bytes);
	return hasher.digest().toString("base64");
}
