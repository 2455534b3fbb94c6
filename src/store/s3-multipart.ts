import { crc32 } from "node:zlib";
import {
	AbortMultipartUploadCommand,
	CreateMultipartUploadCommand,
	ListPartsCommand,
	UploadPartCommand,
} from "@aws-sdk/client-s3";
import type { ObjectLocation } from "../spec/spec.ts";
import type { MultipartUpload, ObjectHeaders, UploadedPart } from "./object-store.ts";
import { hasS3Code } from "./s3-errors.ts";
import type { S3Request } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { FULL_CRC32, toHeaderInput, toProof, toUploadInput } from "./s3-write.ts";
import { assertStoreAnswer, readEtag } from "./store-answer.ts";

/** Begins a multipart upload: nothing is visible until it is completed. */
export async function createUpload(
	session: S3Session,
	location: ObjectLocation,
	headers: ObjectHeaders,
	signal: AbortSignal,
): Promise<MultipartUpload> {
	const request: S3Request = { operation: "CreateMultipartUpload", ...location };
	const input = {
		Bucket: location.bucket,
		Key: location.key,
		...toHeaderInput(headers),
		...(session.endpoint.dialect.uploadProof === "crc32" && FULL_CRC32),
	};
	const { UploadId } = await session.send(request, signal, ({ options }) =>
		session.client.send(new CreateMultipartUploadCommand(input), options),
	);
	assertStoreAnswer(Boolean(UploadId), request, session.endpoint);
	return { location, uploadId: UploadId ?? "" };
}

/** Sends one part, which the store checks on arrival. */
export async function uploadPart(
	session: S3Session,
	{ upload, number }: { readonly upload: MultipartUpload; readonly number: number },
	body: Uint8Array,
	signal: AbortSignal,
): Promise<UploadedPart> {
	const request: S3Request = { operation: "UploadPart", ...upload.location };
	const crc = crc32(body);
	const input = {
		...toUploadInput(upload),
		PartNumber: number,
		Body: body,
		ContentLength: body.length,
		...toProof(session, body, crc),
	};
	const answer = await session.send(request, signal, ({ options }) =>
		session.client.send(new UploadPartCommand(input), options),
	);
	const etag = readEtag(answer, request, session.endpoint);
	return { number, bytes: body.length, etag, crc32: crc };
}

const MAX_ABORTS = 5;

/** Ends an upload that is not to be, again and again until no part that was still on its way is left. */
export async function abortUpload(
	session: S3Session,
	upload: MultipartUpload,
	signal: AbortSignal,
): Promise<void> {
	const request: S3Request = { operation: "AbortMultipartUpload", ...upload.location };
	for (let round = 0; round < MAX_ABORTS; round++) {
		const isGone = await failsWith("NoSuchUpload", () =>
			session.send(request, signal, ({ options }) =>
				session.client.send(new AbortMultipartUploadCommand(toUploadInput(upload)), options),
			),
		);
		if (isGone || !(await hasParts(session, upload, signal))) {
			return;
		}
	}
}

async function hasParts(
	session: S3Session,
	upload: MultipartUpload,
	signal: AbortSignal,
): Promise<boolean> {
	const request: S3Request = { operation: "ListParts", ...upload.location };
	let parts = 0;
	const list = async () => {
		const answer = await session.send(request, signal, ({ options }) =>
			session.client.send(new ListPartsCommand(toUploadInput(upload)), options),
		);
		parts = answer.Parts?.length ?? 0;
	};
	// Listing parts takes a right of its own; without it the answer to the abort has to do.
	const isGone = await failsWith("NoSuchUpload", () => failsWith("AccessDenied", list));
	return !isGone && parts > 0;
}

// Whether the store refuses `work` with this code; any other failure is thrown.
async function failsWith(code: string, work: () => Promise<unknown>): Promise<boolean> {
	try {
		await work();
		return false;
	} catch (error) {
		if (hasS3Code(error, code)) {
			return true;
		}
		throw error;
	}
}
