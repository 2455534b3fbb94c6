import type { ListMultipartUploadsCommandOutput } from "@aws-sdk/client-s3";
import { bucketName } from "../../object-address.ts";
import type { MultipartUpload } from "../object-store.ts";
import { toUploadInput } from "../s3-multipart.ts";
import type { S3Request } from "../s3-request.ts";
import type { S3Session } from "../s3-session.ts";
import { toTermHeaders } from "../term-headers.ts";

/** For how long an upload that nobody goes on with has been left alone. */
const IDLE_MILLISECONDS = 24 * 3_600_000;

/** Of 1,000 uploads; of 1,000 parts. */
const MOST_PAGES = 10;

type ListedUpload = NonNullable<ListMultipartUploadsCommandOutput["Uploads"]>[number];

/**
 * The uploads of the same key by the same identity as `own`, which has just begun, that have had neither a beginning nor
 * a part for a day by the store's clock. None where the store does not say who began an upload, or when.
 */
export async function findIdleUploads(
	session: S3Session,
	own: MultipartUpload,
	signal: AbortSignal,
): Promise<readonly MultipartUpload[]> {
	const listed = await listUploadsOfKey(session, own, signal);
	const self = listed.find(({ UploadId }) => UploadId === own.uploadId);
	const now = self?.Initiated?.getTime() ?? Number.NaN;
	const initiator = self && toInitiator(self);
	if (initiator === undefined || Number.isNaN(now)) return [];
	// Another may have another key.
	const { customerKey: _, ...terms } = own.location.terms ?? {};
	const location = { ...own.location, terms };
	const idle: MultipartUpload[] = [];
	for (const other of listed) {
		if (toInitiator(other) !== initiator || !isBefore(other.Initiated, now)) continue;
		const upload = { location, uploadId: other.UploadId ?? "", proof: "none" } as const;
		if (await hasOldPartsOnly(session, upload, now, signal)) idle.push(upload);
	}
	return idle;
}

async function listUploadsOfKey(
	session: S3Session,
	{ location }: MultipartUpload,
	signal: AbortSignal,
): Promise<readonly ListedUpload[]> {
	const request: S3Request = { operation: "ListMultipartUploads", ...location };
	const found: ListedUpload[] = [];
	let marker: Marker | undefined = {};
	for (let page = 0; page < MOST_PAGES && marker !== undefined; page++) {
		const input = { Bucket: bucketName(location.bucket), Prefix: location.key, ...marker };
		const plane = await session.controlPlane(location.bucket);
		const answer: ListMultipartUploadsCommandOutput = await session.send(request, signal, () =>
			plane.listUploads(input, toTermHeaders(request), signal),
		);
		const uploads = answer.Uploads ?? [];
		found.push(...uploads.filter(({ Key, UploadId }) => Key === location.key && UploadId));
		// Its own come first: other keys with this prefix are longer.
		const hasOthers = uploads.some(({ Key }) => Key !== location.key);
		marker = hasOthers ? undefined : nextMarker(answer);
	}
	return found;
}

interface Marker {
	readonly KeyMarker?: string;
	readonly UploadIdMarker?: string;
}

function nextMarker(answer: ListMultipartUploadsCommandOutput): Marker | undefined {
	const { IsTruncated, NextKeyMarker, NextUploadIdMarker } = answer;
	if (!IsTruncated || !NextKeyMarker || !NextUploadIdMarker) return undefined;
	return { KeyMarker: NextKeyMarker, UploadIdMarker: NextUploadIdMarker };
}

/** Sessions of one role are one identity: each has a name of its own (API reference, Initiator). */
function toInitiator({ Initiator }: ListedUpload): string | undefined {
	const id = Initiator?.ID;
	if (!id) return undefined;
	return id.replace(/^(arn:[^:]*:sts::[^:]*:assumed-role\/[^/]+)\/.*$/s, "$1");
}

function isBefore(date: Date | undefined, now: number): boolean {
	return date !== undefined && date.getTime() <= now - IDLE_MILLISECONDS;
}

async function hasOldPartsOnly(
	session: S3Session,
	upload: MultipartUpload,
	now: number,
	signal: AbortSignal,
): Promise<boolean> {
	const request: S3Request = { operation: "ListParts", ...upload.location };
	let marker: string | undefined;
	for (let page = 0; page < MOST_PAGES; page++) {
		const input = { ...toUploadInput(upload), ...(marker && { PartNumberMarker: marker }) };
		const answer = await session.send(request, signal, async () =>
			(await session.controlPlane(request.bucket)).listParts(input, toTermHeaders(request), signal),
		);
		const { Parts = [], IsTruncated, NextPartNumberMarker } = answer;
		if (!Parts.every(({ LastModified }) => isBefore(LastModified, now))) return false;
		if (!IsTruncated) return true;
		marker = NextPartNumberMarker;
	}
	return false;
}
