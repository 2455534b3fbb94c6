import { StagingError } from "../../errors.ts";
import { objectUri } from "../../object-address.ts";
import type { Endpoint } from "../endpoint.ts";
import { abortable } from "../http/abortable.ts";
import type { S3Request } from "../s3-request.ts";
import type { BucketRegions } from "./bucket-regions.ts";
import { readElsewhere } from "./region-answer.ts";

export interface RegionFinderParts {
	readonly regions: BucketRegions;
	/** Asks the store. See `askRegion`. */
	readonly ask: (bucket: string) => Promise<string | undefined>;
	/** Told once of each bucket that is not where it was looked for. */
	readonly onFound: (text: string) => void;
}

/**
 * Finds out in which region a bucket is, once for all requests to it: before the first where nobody named a region,
 * and else from the answer that it is elsewhere. No redirect is followed; the request is made anew.
 */
export class RegionFinder {
	readonly #parts: RegionFinderParts;
	readonly #questions = new Map<string, Promise<void>>();

	constructor(parts: RegionFinderParts) {
		this.#parts = parts;
	}

	/** Ends when it is known where a request to `bucket` is to go. Nothing where that is known already. */
	prepare(request: S3Request, signal: AbortSignal): Promise<void> | undefined {
		const { bucket } = request;
		const { regions } = this.#parts;
		if (
			regions.endpointOf(bucket).isRegionGiven ||
			regions.hasFound(bucket) ||
			isQuestion(request)
		) {
			return undefined;
		}
		if (/--xa?-s3$/.test(bucket)) {
			throw noRegionError(bucket);
		}
		return abortable(this.#ask(bucket), signal);
	}

	/**
	 * Whether a request to a bucket that failed with `error` is to be made again: it went to `asked`, and now another
	 * region is known.
	 */
	async correct(
		error: unknown,
		request: S3Request,
		{ asked, signal }: { readonly asked: Endpoint; readonly signal: AbortSignal },
	): Promise<boolean> {
		const elsewhere = isQuestion(request) ? undefined : readElsewhere(error, request);
		if (elsewhere === undefined || signal.aborted) {
			return false;
		}
		const { regions } = this.#parts;
		const { bucket } = request;
		if (elsewhere.region !== undefined) {
			this.#keep(bucket, elsewhere.region);
		} else if (!regions.hasFound(bucket)) {
			// What came of the request itself says more than a question that failed.
			await abortable(this.#ask(bucket), signal).catch(() => {});
		}
		return regions.endpointOf(bucket) !== asked;
	}

	#ask(bucket: string): Promise<void> {
		const asked = this.#questions.get(bucket) ?? this.#askFirst(bucket);
		this.#questions.set(bucket, asked);
		return asked;
	}

	async #askFirst(bucket: string): Promise<void> {
		try {
			const region = await this.#parts.ask(bucket);
			if (region !== undefined) {
				this.#keep(bucket, region);
			}
		} catch (error) {
			this.#questions.delete(bucket);
			throw error;
		}
	}

	#keep(bucket: string, region: string): void {
		const { regions, onFound } = this.#parts;
		if (regions.hasFound(bucket)) {
			return;
		}
		const { region: before, isRegionGiven } = regions.endpointOf(bucket);
		regions.keep(bucket, region);
		if (!regions.hasFound(bucket)) {
			return;
		}
		const uri = objectUri({ bucket, key: "" });
		if (!isRegionGiven) {
			onFound(`${uri} is in ${region}`);
		} else if (region !== before) {
			onFound(`${uri} is in ${region}, not in ${before}: requests to it go there`);
		}
	}
}

// What asks for the region itself, and what is about no bucket.
function isQuestion({ operation }: S3Request): boolean {
	return (
		operation === "HeadBucket" ||
		operation === "GetBucketLocation" ||
		operation === "CreateInvalidation"
	);
}

function noRegionError(bucket: string): StagingError {
	const message = `Nobody tells in which region ${objectUri({ bucket, key: "" })} is`;
	return new StagingError("invalid-input", message, {
		hint: "Set `aws-region` to its region: it is a directory bucket, of which Amazon S3 does not tell",
	});
}
