import {
	HeadObjectCommand,
	ListObjectsV2Command,
	type S3Client,
	type ServiceInputTypes,
	type ServiceOutputTypes,
} from "@aws-sdk/client-s3";
import { HttpRequest, HttpResponse } from "@smithy/core/transport";
import type { BuildMiddleware, DeserializeMiddleware, MiddlewareStack } from "@smithy/types";
import { bucketName } from "../../object-address.ts";
import {
	isAboutBucket,
	METHODS,
	type ObjectRequest,
	type SignedRequest,
} from "../data-plane/object-request.ts";
import { toSignedRequest } from "./sdk-handler.ts";

/**
 * `request` as the SDK addresses and signs it: for directory buckets it begins a session first. The SDK itself
 * sends nothing but that.
 */
export async function signBySdk(
	client: S3Client,
	request: ObjectRequest,
	signal: AbortSignal,
): Promise<SignedRequest> {
	const { bucket, key } = request;
	let signed: SignedRequest | undefined;
	const keep = (kept: SignedRequest) => {
		signed = kept;
	};
	if (isAboutBucket(request)) {
		const command = new ListObjectsV2Command({ Bucket: bucketName(bucket) });
		replaceSending(command.middlewareStack, request, keep);
		await client.send(command, { abortSignal: signal });
	} else {
		const command = new HeadObjectCommand({ Bucket: bucketName(bucket), Key: key });
		replaceSending(command.middlewareStack, request, keep);
		await client.send(command, { abortSignal: signal });
	}
	if (signed === undefined) {
		throw new Error("the SDK did not sign the request");
	}
	return { ...signed, body: request.body };
}

/** Makes a command into `request`, which `keep` takes in place of the network. */
function replaceSending<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
	stack: MiddlewareStack<Input, Output>,
	request: ObjectRequest,
	keep: (signed: SignedRequest) => void,
): void {
	const become: BuildMiddleware<Input, Output> = (next) => (step) => {
		if (HttpRequest.isInstance(step.request)) {
			step.request.method = METHODS[request.operation];
			step.request.query = Object.fromEntries(request.query ?? []);
			Object.assign(step.request.headers, request.headers);
		}
		return next(step);
	};
	const end: DeserializeMiddleware<Input, Output> = () => async (step) => {
		if (HttpRequest.isInstance(step.request)) {
			keep(toSignedRequest(step.request));
		}
		return { response: new HttpResponse({ statusCode: 200 }), output: { $metadata: {} } as Output };
	};
	stack.add(become, { step: "build", name: "become" });
	stack.add(end, { step: "deserialize", name: "keep", priority: "low" });
}
