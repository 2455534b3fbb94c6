import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { PutObjectCommand, type PutObjectCommandInput } from "@aws-sdk/client-s3";
import { encodeMetadataText } from "../metadata-text.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { Checksum, MultipartUpload, ObjectHeaders, StoredObject } from "./object-store.ts";
import { toChecksums } from "./s3-object-info.ts";
import type { S3Request } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { readEtag } from "./store-answer.ts";

/** Stores `body` as one object with one request. */
export async function putObject(
	session: S3Session,
	object: { readonly location: ObjectLocation; readonly headers: ObjectHeaders },
	body: Uint8Array,
	signal: AbortSignal,
): Promise<StoredObject> {
	const { bucket, key } = object.location;
	const request: S3Request = { operation: "PutObject", bucket, key };
	const crc = crc32(body);
	const input: PutObjectCommandInput = {
		Bucket: bucket,
		Key: key,
		...toHeaderInput(object.headers),
		Body: body,
		ContentLength: body.length,
		...toProof(session, body, crc),
	};
	const answer = await session.send(request, signal, ({ options }) =>
		session.client.send(new PutObjectCommand(input), options),
	);
	return toStoredObject(session, request, answer, crc);
}

/** What a request carries for the store to check `body` against. */
export function toProof(
	session: S3Session,
	body: Uint8Array,
	crc: number,
): { readonly ChecksumCRC32: string } | { readonly ContentMD5: string } {
	return session.endpoint.dialect.uploadProof === "crc32"
		? { ChecksumCRC32: encodeCrc32(crc) }
		: { ContentMD5: createHash("md5").update(body).digest("base64") };
}

/** A CRC32 as S3 writes it: big-endian, base64. */
export function encodeCrc32(crc: number): string {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(crc);
	return bytes.toString("base64");
}

/** The checksum that a multipart upload announces on `aws` endpoints: of the object, not of its parts. */
export const FULL_CRC32 = { ChecksumAlgorithm: "CRC32", ChecksumType: "FULL_OBJECT" } as const;

/** What every request about a multipart upload names. */
export function toUploadInput({ location, uploadId }: MultipartUpload) {
	return { Bucket: location.bucket, Key: location.key, UploadId: uploadId };
}

/** System headers and metadata as the SDK's commands take them. */
export function toHeaderInput(headers: ObjectHeaders) {
	return {
		ContentType: headers.contentType,
		CacheControl: headers.cacheControl,
		ContentDisposition: headers.contentDisposition,
		ContentEncoding: headers.contentEncoding,
		ContentLanguage: headers.contentLanguage,
		Expires: headers.expires,
		Metadata: Object.fromEntries(
			Object.entries(headers.metadata).map(([name, value]) => [name, encodeMetadataText(value)]),
		),
	};
}

interface WriteAnswer {
	readonly ETag?: string | undefined;
	readonly VersionId?: string | undefined;
	readonly ChecksumCRC32?: string | undefined;
	readonly ChecksumType?: string | undefined;
}

/** The outcome of an upload whose bytes have `crc`. Fails with `not-supported` when no store gave this answer. */
export function toStoredObject(
	session: S3Session,
	request: S3Request,
	answer: WriteAnswer,
	crc: number,
): StoredObject {
	const { uploadProof } = session.endpoint.dialect;
	const proven: Checksum = { algorithm: "crc32", value: encodeCrc32(crc), type: "FULL_OBJECT" };
	const checksum = uploadProof === "crc32" ? proven : toChecksums(answer)[0];
	return {
		etag: readEtag(answer, request, session.endpoint),
		...(answer.VersionId !== undefined && { versionId: answer.VersionId }),
		...(checksum !== undefined && { checksum }),
		verified: uploadProof,
	};
}
