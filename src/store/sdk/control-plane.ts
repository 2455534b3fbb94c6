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
	ListMultipartUploadsCommand,
	type ListMultipartUploadsCommandInput,
	type ListMultipartUploadsCommandOutput,
	ListPartsCommand,
	type ListPartsCommandInput,
	type ListPartsCommandOutput,
	RestoreObjectCommand,
	type RestoreObjectCommandInput,
	type S3Client,
	type ServiceInputTypes,
	type ServiceOutputTypes,
} from "@aws-sdk/client-s3";
import type { BuildMiddleware, MiddlewareStack } from "@smithy/types";
import type { ObjectRequest, SignedRequest } from "../data-plane/object-request.ts";
import { abortable } from "../http/abortable.ts";
import { createClient, type SdkParts } from "./sdk-client.ts";
import { signBySdk } from "./sdk-signer.ts";

/**
 * The calls that manage multipart uploads and archived objects, and read tags, made by the SDK: one attempt each. It takes longest of all to load, so
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
		headers: Headers,
		signal: AbortSignal,
	): Promise<CreateMultipartUploadCommandOutput> {
		const command = new CreateMultipartUploadCommand(input);
		addHeaders(command.middlewareStack, headers);
		return abortable(this.#client.send(command, { abortSignal: signal }), signal);
	}

	completeUpload(
		input: CompleteMultipartUploadCommandInput,
		headers: Headers,
		signal: AbortSignal,
	): Promise<CompleteMultipartUploadCommandOutput> {
		const command = new CompleteMultipartUploadCommand(input);
		addHeaders(command.middlewareStack, headers);
		return abortable(this.#client.send(command, { abortSignal: signal }), signal);
	}

	async abortUpload(
		input: AbortMultipartUploadCommandInput,
		headers: Headers,
		signal: AbortSignal,
	): Promise<void> {
		const command = new AbortMultipartUploadCommand(input);
		addHeaders(command.middlewareStack, headers);
		await abortable(this.#client.send(command, { abortSignal: signal }), signal);
	}

	listParts(
		input: ListPartsCommandInput,
		headers: Headers,
		signal: AbortSignal,
	): Promise<ListPartsCommandOutput> {
		const command = new ListPartsCommand(input);
		addHeaders(command.middlewareStack, headers);
		return abortable(this.#client.send(command, { abortSignal: signal }), signal);
	}

	listUploads(
		input: ListMultipartUploadsCommandInput,
		headers: Headers,
		signal: AbortSignal,
	): Promise<ListMultipartUploadsCommandOutput> {
		const command = new ListMultipartUploadsCommand(input);
		addHeaders(command.middlewareStack, headers);
		return abortable(this.#client.send(command, { abortSignal: signal }), signal);
	}

	readTags(
		input: GetObjectTaggingCommandInput,
		headers: Headers,
		signal: AbortSignal,
	): Promise<GetObjectTaggingCommandOutput> {
		const command = new GetObjectTaggingCommand(input);
		addHeaders(command.middlewareStack, headers);
		return abortable(this.#client.send(command, { abortSignal: signal }), signal);
	}

	async restore(
		input: RestoreObjectCommandInput,
		headers: Headers,
		signal: AbortSignal,
	): Promise<void> {
		const command = new RestoreObjectCommand(input);
		addHeaders(command.middlewareStack, headers);
		await abortable(this.#client.send(command, { abortSignal: signal }), signal);
	}

	/** Addresses and signs a request to a bucket whose rules only the SDK knows. */
	sign(request: ObjectRequest, signal: AbortSignal): Promise<SignedRequest> {
		return abortable(signBySdk(this.#client, request, signal), signal);
	}
}

/** By their names in lower case. */
type Headers = Readonly<Record<string, string>>;

// Before the request is signed.
function addHeaders<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
	stack: MiddlewareStack<Input, Output>,
	headers: Headers,
): void {
	const add: BuildMiddleware<Input, Output> = (next) => (step) => {
		const request = step.request as { readonly headers: Record<string, string> };
		Object.assign(request.headers, headers);
		return next(step);
	};
	stack.add(add, { step: "build", name: "addHeaders" });
}
