import { CollectedAnswer } from "./data-plane/collected-answer.ts";
import type { ObjectRequest } from "./data-plane/object-request.ts";
import { S3Refusal, toRefusal } from "./data-plane/s3-refusal.ts";
import type {
	ListedObject,
	ListingPage,
	ListingTerms,
	ListingWants,
} from "./listing/listing-page.ts";
import { assertListed, refuseListing } from "./listing/odd-listings.ts";
import { parseListing } from "./listing/parse-listing.ts";
import { scanListing } from "./listing/scan-listing.ts";
import type { ObjectPage, ObjectSummary } from "./object-facts.ts";
import { share, toEtag } from "./s3-object-info.ts";
import type { S3Request } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { assertSize, assertStoreAnswer } from "./store-answer.ts";

/** What is listed, and what is asked of it. */
interface ListedPrefix {
	readonly bucket: string;
	readonly prefix: string;
	readonly terms?: ListingTerms;
}

// A store that looks over many deleted objects may have nothing to tell for a while.
const MOST_EMPTY_PAGES = 1000;

/** The objects whose keys start with `prefix`, page by page. */
export async function* listObjects(
	session: S3Session,
	listed: ListedPrefix,
	signal: AbortSignal,
): AsyncGenerator<ObjectPage> {
	const { dates = false } = listed.terms ?? {};
	const seen = new Set<string>();
	let emptyPages = 0;
	let token: string | undefined;
	do {
		const request = toListRequest(listed, token);
		const page = await session.send(request, signal, () =>
			requestPage(session, request, { dates, signal }),
		);
		assertStoreAnswer(page.isFromStore, request, session.endpoint);
		token = toNextToken(page, seen, request);
		emptyPages = page.objects.length === 0 ? emptyPages + 1 : 0;
		if (emptyPages > MOST_EMPTY_PAGES) {
			throw refuseListing(request, `${MOST_EMPTY_PAGES} pages in a row have no object`);
		}
		const objects = page.objects.map((written) => {
			const object = toSummary(written, page.isEncoded, request);
			return dates ? { ...object, lastModified: toDate(written, request) } : object;
		});
		yield { objects, hasMore: token !== undefined };
	} while (token !== undefined);
}

function toListRequest(
	{ prefix, terms, ...place }: ListedPrefix,
	token: string | undefined,
): ObjectRequest {
	const query = [
		["list-type", "2"],
		["prefix", prefix],
		// Keys may hold control characters, which XML cannot.
		["encoding-type", "url"],
		...(token === undefined ? [] : [["continuation-token", token] as const]),
		...(terms?.mostKeys === undefined ? [] : [["max-keys", String(terms.mostKeys)] as const]),
	] as const;
	const about = { ...place, key: prefix, ...(terms && { terms }) };
	return { operation: "ListObjectsV2", ...about, query, headers: {} };
}

async function requestPage(
	session: S3Session,
	request: ObjectRequest,
	{ signal, ...wants }: ListingWants & { readonly signal: AbortSignal },
): Promise<ListingPage> {
	const answer = new CollectedAnswer();
	await session.dataPlane.send(request, signal, answer);
	const { head, body } = answer;
	// A store that fails after it has begun to answer.
	if (body.toString("latin1", Math.max(0, body.length - 16)).endsWith("</Error>")) {
		throw await toRefusal({ ...head, status: 503 }, body);
	}
	const page = scanListing(body, wants) ?? (await parseListing(body, wants));
	if (page === undefined) {
		throw new S3Refusal(head, {});
	}
	return page;
}

function toSummary(
	{ key, size, etag, storageClass }: ListedObject,
	isEncoded: boolean,
	request: S3Request,
): ObjectSummary {
	assertSize(size, request);
	const object = { key: isEncoded ? decodeKey(key) : key, bytes: size, etag: toEtag(etag) };
	assertListed(object, request);
	const isNamed = storageClass && storageClass !== "STANDARD";
	return isNamed ? { ...object, storageClass: share(storageClass) } : object;
}

function toDate({ lastModified = "" }: ListedObject, request: S3Request): Date {
	const date = new Date(lastModified);
	if (!Number.isNaN(date.getTime())) return date;
	throw refuseListing(request, "the store does not say when objects were stored");
}

// S3 encodes as HTML forms do: a space is `+`, a plus is `%2B`.
function decodeKey(encoded: string): string {
	if (!/[%+]/.test(encoded)) {
		return encoded;
	}
	try {
		return decodeURIComponent(encoded.replaceAll("+", " "));
	} catch {
		return encoded;
	}
}

function toNextToken(
	{ isTruncated, nextToken }: ListingPage,
	seen: Set<string>,
	request: S3Request,
): string | undefined {
	if (!isTruncated) {
		return undefined;
	}
	if (nextToken === "" || seen.has(nextToken)) {
		throw refuseListing(request, "the store does not say how the listing goes on");
	}
	seen.add(nextToken);
	return nextToken;
}
