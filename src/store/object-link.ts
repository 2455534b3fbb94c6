import { bucketName } from "../object-address.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { Endpoint } from "./endpoint.ts";

/**
 * Where a person finds an object in a browser: Amazon's console, which asks who they are, or the object's own
 * address at another store. Neither holds a signature.
 */
export function objectLink(endpoint: Endpoint, location: ObjectLocation): string {
	const { key } = location;
	const bucket = bucketName(location.bucket);
	if (endpoint.url === undefined) {
		const query = new URLSearchParams({ region: endpoint.region, prefix: key });
		return `https://s3.console.aws.amazon.com/s3/object/${encodeURIComponent(bucket)}?${query}`;
	}
	const path = [bucket, ...key.split("/")].map(encodeURIComponent).join("/");
	return `${endpoint.url}/${path}`;
}
