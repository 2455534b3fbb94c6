import { parseBucketArn } from "../../bucket-arn.ts";
import { bucketName } from "../../object-address.ts";
import { partitionOf } from "../../partition.ts";
import { amazonHost } from "../amazon-host.ts";
import type { Endpoint } from "../endpoint.ts";

/** The region that requests to Amazon S3 begin with when nobody names one. */
export const FIRST_REGION = "us-east-1";

/** In which region the buckets of a store are, as far as that was found out. What was found once stays. */
export class BucketRegions {
	readonly #endpoint: Endpoint;
	readonly #byRegion: Map<string, Endpoint>;
	readonly #found = new Map<string, Endpoint>();

	constructor(endpoint: Endpoint) {
		this.#endpoint = endpoint;
		this.#byRegion = new Map([[endpoint.region, endpoint]]);
	}

	/** The endpoint that requests to a bucket go to; one and the same object for each region. */
	endpointOf(bucket: string): Endpoint {
		return this.#found.get(bucket) ?? this.#ofArn(bucket) ?? this.#endpoint;
	}

	// An ARN says itself where it is.
	#ofArn(bucket: string): Endpoint | undefined {
		const arn = bucket.includes("arn:") ? parseBucketArn(bucketName(bucket)) : undefined;
		if (arn === undefined) {
			return undefined;
		}
		const endpoint = { ...this.#in(arn.region), isRegionGiven: true };
		this.#found.set(bucket, endpoint);
		return endpoint;
	}

	#in(region: string): Endpoint {
		const { url } = this.#endpoint;
		const endpoint = this.#byRegion.get(region) ?? {
			...this.#endpoint,
			region,
			...(url === undefined && { name: amazonHost(region) }),
		};
		this.#byRegion.set(region, endpoint);
		return endpoint;
	}

	/** Whether the store itself told where a bucket is. */
	hasFound(bucket: string): boolean {
		return this.#found.has(bucket);
	}

	/** Keeps that `bucket` is in `region`. Does nothing where another was found before, or this can be none. */
	keep(bucket: string, region: string): void {
		if (this.hasFound(bucket) || !isPossible(region, this.#endpoint)) {
			return;
		}
		this.#found.set(bucket, this.#in(region));
	}
}

// What a store says becomes part of a host's name at Amazon: it must not lead out of the partition that the step's own
// region is in, whose hosts alone may see its signatures.
function isPossible(region: string, { url, region: own }: Endpoint): boolean {
	if (url !== undefined) {
		return /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(region);
	}
	return (
		/^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/.test(region) &&
		partitionOf(region) === partitionOf(own)
	);
}
