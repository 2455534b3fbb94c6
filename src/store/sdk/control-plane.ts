import {
	AbortMultipartUploadCommand,
	type AbortMultipartUploadCommandInput,
	CompleteMultipartUploadCommand,
	type CompleteMultipartUploadCommandInput,
	type CompleteMultipartUploadCommandOutput,
	CreateMultipartUploadCommand,
	type CreateMultipartUploadCommandInput,
	type CreateMultipartUploadCommandOutput,
	GetObjectTaggingCommand,
	type GetObjectTaggingCommandInput,
	type GetObjectTaggingCommandOutput,
	ListPartsCommand,
	type ListPartsCommandInput,
	type ListPartsCommandOutput,
	type S3Client,
} from "@aws-sdk/client-s3";
import type { BuildMiddleware } from "@smithy/types";
import type { ObjectRequest, SignedRequest } from "../data-plane/object-request.ts";
import { abortable } from "../http/abortable.ts";
import { createClient, type SdkParts } from "./sdk-client.ts";
import { signBySdk } from "./sdk-signer.ts";

/**
 * The calls that manage multipart uploads and read tags, made by the SDK: one attempt each. It takes longest of all to load, so
 * that a step which needs none of them never loads this file. The SDK heeds a signal only once it has credentials.
 */
export class ControlPlane {
	readonly #client: S3Client;

	constructor(parts: SdkParts) {
		this.#client = createClient(parts);
	}

	/** `headers` are those of the object, the same that go with an upload in one request. */
	createUpload(
		input: CreateMultipartUploadCommandInput,
		headers: Readonly<Record<string, string>>,
		abortSignal: AbortSignal,
	): Promise<CreateMultipartUploadCommandOutput> {
		const command = new CreateMultipartUploadCommand(input);
		command.middlewareStack.add(addHeaders(headers), { step: "build", name: "addHeaders" });
		return abortable(this.#client.send(command, { abortSignal }), abortSignal);
	}

	completeUpload(
		input: CompleteMultipartUploadCommandInput,
		abortSignal: AbortSignal,
	): Promise<CompleteMultipartUploadCommandOutput> {
		return abortable(
			this.#client.send(new CompleteMultipartUploadCommand(input), { abortSignal }),
			abortSignal,
		);
	}

	async abortUpload(
		input: AbortMultipartUploadCommandInput,
		abortSignal: AbortSignal,
	): Promise<void> {
		await abortable(
			this.#client.send(new AbortMultipartUploadCommand(input), { abortSignal }),
			abortSignal,
		);
	}

	listParts(
		input: ListPartsCommandInput,
		abortSignal: AbortSignal,
	): Promise<ListPartsCommandOutput> {
		return abortable(this.#client.send(new ListPartsCommand(input), { abortSignal }), abortSignal);
	}

	readTags(
		input: GetObjectTaggingCommandInput,
		abortSignal: AbortSignal,
	): Promise<GetObjectTaggingCommandOutput> {
		const command = new GetObjectTaggingCommand(input);
		return abortable(this.#client.send(command, { abortSignal }), abortSignal);
	}

	/** Addresses and signs a request to a bucket whose rules only the SDK knows. */
	sign(request: ObjectRequest, signal: AbortSignal): Promise<SignedRequest> {
		return abortable(signBySdk(this.#client, request, signal), signal);
	}
}

type AddHeaders = BuildMiddleware<
	CreateMultipartUploadCommandInput,
	CreateMultipartUploadCommandOutput
>;

// Before the request is signed.
function addHeaders(headers: Readonly<Record<string, string>>): AddHeaders {
	return (next) => (step) => {
		const request = step.request as { readonly headers: Record<string, string> };
		Object.assign(request.headers, headers);
		return next(step);
	};
}
