import { StagingError } from "../../errors.ts";
import { objectUri } from "../../object-address.ts";
import type { ObjectLocation } from "../../spec/spec.ts";
import type { HttpAnswer, HttpHeaders } from "../http/http-exchange.ts";
import type { ObjectInfo } from "../object-facts.ts";
import type { ObjectAnswer } from "../object-store.ts";
import { headerOf, isEtagOpaque, share, toEtag, toObjectAnswer } from "../s3-object-info.ts";

/** What an answer with bytes says of a file, and of what is sent of it. Fails with `request-refused`, `service-error`. */
export function toWebAnswer(location: ObjectLocation, answer: HttpAnswer): ObjectAnswer {
	const { status, headers } = answer;
	if (status === 200) {
		const bytes = Number(headerOf(headers, "content-length") ?? 0);
		return { info: toInfo(location, headers, bytes) };
	}
	const { range, info } = toObjectAnswer(location.key, headers);
	if (status !== 206 || range === undefined) {
		const problem =
			status === 206 ? "sent a range without saying which" : `answered with ${status}`;
		throw refuse("request-refused", location, `the server ${problem}`);
	}
	return { info: toInfo(location, headers, info.bytes), range };
}

/** What a look-up found. Fails with `not-supported` where the server does not tell the size. */
export function toWebInfo(location: ObjectLocation, answer: HttpAnswer): ObjectInfo {
	const { info, range } = toWebAnswer(location, answer);
	if (range !== undefined) return info;
	if (answer.headers["content-length"] === undefined) {
		throw new StagingError(
			"not-supported",
			`Could not download ${objectUri(location)}: the server does not tell its size, so that nobody could tell whether all of it arrived`,
			{ hint: "Download it from a server that sends a Content-Length, or keep a copy on S3" },
		);
	}
	return { ...info, isOnlyWhole: true };
}

function toInfo(location: ObjectLocation, headers: HttpHeaders, bytes: number): ObjectInfo {
	if (!Number.isSafeInteger(bytes) || bytes > MOST_BYTES) {
		throw refuse("service-error", location, `the server gives it the size ${bytes}`);
	}
	const contentType = headerOf(headers, "content-type");
	const contentEncoding = headerOf(headers, "content-encoding");
	const modified = Date.parse(headerOf(headers, "last-modified") ?? "");
	return {
		key: location.key,
		bytes,
		etag: toStrongEtag(headerOf(headers, "etag")),
		...(contentType !== undefined && { contentType: share(contentType) }),
		...(contentEncoding && { contentEncoding: share(contentEncoding) }),
		...(!Number.isNaN(modified) && { lastModified: new Date(modified) }),
		metadata: {},
		checksums: [],
		etagIsOpaque: !isFromS3(headers) || isEtagOpaque(headers),
	};
}

/** Empty for a weak one, which may stay while bytes change (RFC 9110, section 8.8.1). */
function toStrongEtag(header = ""): string {
	return /^"[^"]+"$/.test(header) ? toEtag(header) : "";
}

// Elsewhere an ETag that looks like an MD5 may be anything.
function isFromS3(headers: HttpHeaders): boolean {
	return headers["x-amz-request-id"] !== undefined || headerOf(headers, "server") === "AmazonS3";
}

// As of objects on S3: what is cut into pieces must not come to many millions of them.
const MOST_BYTES = 100 * 2 ** 40;

function refuse(
	code: "request-refused" | "service-error",
	location: ObjectLocation,
	reason: string,
): StagingError {
	return new StagingError(code, `Could not download ${objectUri(location)}: ${reason}`);
}
