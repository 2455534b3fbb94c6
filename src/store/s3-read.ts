import {
	GetObjectCommand,
	type GetObjectCommandOutput,
	HeadObjectCommand,
} from "@aws-sdk/client-s3";
import type { BuildMiddleware, MetadataBearer, MiddlewareStack } from "@smithy/types";
import type { ObjectLocation } from "../spec/spec.ts";
import type { GetOptions, ObjectBody, ObjectInfo } from "./object-store.ts";
import { closeBody, openBody } from "./s3-body.ts";
import { toStatus } from "./s3-errors.ts";
import { parseContentRange, toObjectInfo } from "./s3-object-info.ts";
import type { S3Request } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { assertStoreAnswer } from "./store-answer.ts";

/** What the store knows of one object. */
export async function headObject(
	session: S3Session,
	location: ObjectLocation,
	signal: AbortSignal,
): Promise<ObjectInfo> {
	const request: S3Request = { operation: "HeadObject", ...location };
	try {
		return await session.withChecksums((checksums) =>
			session.send(request, signal, async ({ options }) => {
				const command = new HeadObjectCommand(toInput(location));
				if (checksums) {
					askForChecksums(command.middlewareStack);
				}
				const answer = await session.client.send(command, options);
				const isFromStore = answer.ETag !== undefined || answer.$metadata.requestId !== undefined;
				assertStoreAnswer(isFromStore, request, session.endpoint);
				return toObjectInfo(location.key, answer, answer.ContentLength ?? 0);
			}),
		);
	} catch (error) {
		throw await explain(error, session, location, signal);
	}
}

/** One object, or a range of it, whose bytes are about to come. */
export function getObject(
	session: S3Session,
	location: ObjectLocation,
	options: GetOptions,
): Promise<ObjectBody> {
	const request: S3Request = { operation: "GetObject", ...location };
	return session.withChecksums((checksums) =>
		session.send(request, options.signal, async (attempt) => {
			const command = new GetObjectCommand({
				...toInput(location),
				...(options.range && { Range: `bytes=${options.range.start}-${options.range.end}` }),
				...(options.ifMatch && { IfMatch: `"${options.ifMatch}"` }),
			});
			if (checksums) {
				askForChecksums(command.middlewareStack);
			}
			const answer = await session.client.send(command, attempt.options);
			return toBody(session, { request, signal: options.signal }, answer);
		}),
	);
}

function toInput(location: ObjectLocation): { Bucket: string; Key: string } {
	return { Bucket: location.bucket, Key: location.key };
}

// The SDK would verify the body itself if its own option asked for it: a second pass over every byte.
function askForChecksums<Input extends object, Output extends MetadataBearer>(
	stack: MiddlewareStack<Input, Output>,
): void {
	const middleware: BuildMiddleware<Input, Output> = (next) => (step) => {
		const request = step.request as { readonly headers: Record<string, string> };
		request.headers["x-amz-checksum-mode"] = "ENABLED";
		return next(step);
	};
	stack.add(middleware, { step: "build", name: "askForChecksums" });
}

function toBody(
	session: S3Session,
	{ request, signal }: { readonly request: S3Request; readonly signal: AbortSignal },
	answer: GetObjectCommandOutput,
): ObjectBody {
	const part =
		answer.ContentRange === undefined ? undefined : parseContentRange(answer.ContentRange);
	const isWhole = part === undefined;
	const info = toObjectInfo(request.key, answer, part?.bytes ?? answer.ContentLength ?? 0);
	const toError = (error: unknown) => session.toError(error, request, { signal, attempts: 1 });
	return {
		// What some stores say of a range's checksum is that of the whole object, others mean the range.
		info: isWhole ? info : { ...info, checksums: [] },
		...(part !== undefined && { range: part.range }),
		...openBody(answer.Body, signal, toError),
	};
}

/** Statuses that HEAD answers without saying why, because it has no body. */
const UNEXPLAINED = new Set([400, 403, 404]);

// A GET of one byte fails for the same reason and says which.
async function explain(
	error: unknown,
	session: S3Session,
	location: ObjectLocation,
	signal: AbortSignal,
): Promise<unknown> {
	const status = toStatus(error);
	if (status === undefined || !UNEXPLAINED.has(status) || signal.aborted) {
		return error;
	}
	const request: S3Request = { operation: "HeadObject", ...location };
	try {
		await session.send(request, signal, async ({ options }) => {
			const command = new GetObjectCommand({ ...toInput(location), Range: "bytes=0-0" });
			const answer = await session.client.send(command, options);
			closeBody(answer.Body);
		});
		return error;
	} catch (reason) {
		return reason;
	}
}
