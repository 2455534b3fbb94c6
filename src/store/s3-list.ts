import { ListObjectsV2Command, type ListObjectsV2CommandOutput } from "@aws-sdk/client-s3";
import { StagingError } from "../errors.ts";
import type { ObjectSummary } from "./object-store.ts";
import { toEtag } from "./s3-object-info.ts";
import { type S3Request, toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { assertStoreAnswer } from "./store-answer.ts";

/** The objects whose keys start with `prefix`, page by page. */
export async function* listObjects(
	session: S3Session,
	bucket: string,
	prefix: string,
	signal: AbortSignal,
): AsyncGenerator<readonly ObjectSummary[]> {
	const request: S3Request = { operation: "ListObjectsV2", bucket, key: prefix };
	let token: string | undefined;
	do {
		const page = await session.send(request, signal, ({ options }) =>
			session.client.send(
				new ListObjectsV2Command({
					Bucket: bucket,
					Prefix: prefix,
					// Keys may hold control characters, which XML cannot.
					EncodingType: "url",
					...(token !== undefined && { ContinuationToken: token }),
				}),
				options,
			),
		);
		const isFromStore = [page.Name, page.KeyCount, page.IsTruncated, page.Contents].some(isGiven);
		assertStoreAnswer(isFromStore, request, session.endpoint);
		yield toSummaries(page);
		token = toNextToken(page, token, request);
	} while (token !== undefined);
}

function isGiven(field: unknown): boolean {
	return field !== undefined;
}

function toSummaries(page: ListObjectsV2CommandOutput): readonly ObjectSummary[] {
	const isEncoded = page.EncodingType === "url";
	return (page.Contents ?? []).map(({ Key = "", Size = 0, ETag }) => ({
		key: isEncoded ? decodeKey(Key) : Key,
		bytes: Size,
		etag: toEtag(ETag),
	}));
}

// S3 encodes as HTML forms do: a space is `+`, a plus is `%2B`.
function decodeKey(encoded: string): string {
	try {
		return decodeURIComponent(encoded.replaceAll("+", " "));
	} catch {
		return encoded;
	}
}

function toNextToken(
	page: ListObjectsV2CommandOutput,
	token: string | undefined,
	request: S3Request,
): string | undefined {
	if (page.IsTruncated !== true) {
		return undefined;
	}
	const next = page.NextContinuationToken;
	if (next === undefined || next === token) {
		throw new StagingError(
			"service-error",
			`Could not list ${toUri(request)}: the store does not say how the listing goes on`,
		);
	}
	return next;
}
