import type { RequestTerms } from "../../spec/terms.ts";

/** What the body of an answer to ListObjectsV2 says (Amazon S3 API reference, "ListObjectsV2"). */
export interface ListingPage {
	/** Whether it has anything that only a listing has. */
	readonly isFromStore: boolean;
	readonly isTruncated: boolean;
	/** Of the next page; empty where the store gives none. */
	readonly nextToken: string;
	/** Whether keys are URL-encoded. */
	readonly isEncoded: boolean;
	readonly objects: readonly ListedObject[];
}

/** An object as the page writes it. */
export interface ListedObject {
	readonly key: string;
	/** Anything that Number() makes of a text. */
	readonly size: number;
	/** Empty where the store gives none. */
	readonly etag: string;
	/** Only where the store gives one. */
	readonly storageClass: string | undefined;
	/** Only where dates were asked for, and the store gives one. */
	readonly lastModified: string | undefined;
}

/** What to read of a listing besides keys, sizes and ETags. */
export interface ListingWants {
	/** When each object was stored. Default false. */
	readonly dates?: boolean;
}

/** What a listing is asked for, and what its requests say. */
export interface ListingTerms extends RequestTerms, ListingWants {
	/** Most keys of a page. Default: as many as the store gives. */
	readonly mostKeys?: number;
}
