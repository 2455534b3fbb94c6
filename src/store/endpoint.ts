import { isIP } from "node:net";
import { StagingError } from "../errors.ts";
import { isServerUrl, toShownUrl } from "../server-url.ts";
import { amazonHost } from "./amazon-host.ts";
import { type Dialect, describeHost, isAmazonHost } from "./dialect.ts";
import {
	assertAccelerable,
	assertNoVariants,
	NO_VARIANTS,
	readVariants,
} from "./endpoint-variants.ts";
import { FIRST_REGION } from "./regions/bucket-regions.ts";
import type { StoreSettings } from "./store-settings.ts";

/** Where requests go and how they look there. */
export interface Endpoint {
	/** Without a slash at its end. Absent for Amazon S3, whose hosts follow from region and bucket. */
	readonly url?: string;
	/** For messages: the URL's origin, or the name of Amazon S3 in its region. */
	readonly name: string;
	readonly region: string;
	/** Whether somebody named it. */
	readonly isRegionGiven: boolean;
	readonly forcePathStyle: boolean;
	/** Amazon's hosts for FIPS 140, and those that are reached over IPv6 as well. */
	readonly fips: boolean;
	readonly dualStack: boolean;
	/** S3 Transfer Acceleration: Amazon's host for it, whatever the region. */
	readonly accelerate: boolean;
	readonly dialect: Dialect;
	/** Requests are not signed. */
	readonly anonymous: boolean;
}

/** The endpoint that the settings mean. Fails with `invalid-input` when they do not add up. */
export function resolveEndpoint(settings: StoreSettings): Endpoint {
	const url = settings.endpoint || configuredUrl(settings.environment);
	const region =
		settings.region || settings.environment.AWS_REGION || settings.environment.AWS_DEFAULT_REGION;
	return url ? customEndpoint(url, region, settings) : amazonEndpoint(region, settings);
}

function configuredUrl(environment: StoreSettings["environment"]): string | undefined {
	// The AWS SDKs' own switch (AWS SDKs and Tools reference, "Service-specific endpoints").
	if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true") {
		return undefined;
	}
	return environment.AWS_ENDPOINT_URL_S3 || environment.AWS_ENDPOINT_URL;
}

function amazonEndpoint(region: string | undefined, settings: StoreSettings): Endpoint {
	const variants = readVariants(settings);
	assertAccelerable(settings, region);
	const host = amazonHost(region || FIRST_REGION);
	return {
		name: host,
		region: region || FIRST_REGION,
		isRegionGiven: Boolean(region),
		...variants,
		// Buckets with dots in their names get path style all the same, from `addressBucket` and from the SDK.
		forcePathStyle: settings.pathStyle === true,
		dialect: describeHost(host, settings.dialect).dialect,
		anonymous: settings.anonymous,
	};
}

function customEndpoint(
	text: string,
	region: string | undefined,
	settings: StoreSettings,
): Endpoint {
	const url = parseUrl(text);
	const facts = describeHost(url.hostname, settings.dialect);
	assertNoVariants(settings);
	return {
		url: url.href.replace(/\/$/, ""),
		name: url.origin,
		region: region || facts.region,
		// There is one host whatever the region, and it says so where it expects another.
		isRegionGiven: true,
		...NO_VARIANTS,
		forcePathStyle: needsPathStyle(url, settings.pathStyle, facts.dialect),
		dialect: facts.dialect,
		anonymous: settings.anonymous,
	};
}

function needsPathStyle(
	{ hostname }: URL,
	asked: StoreSettings["pathStyle"],
	{ needsHostStyle }: Dialect,
): boolean {
	// There are no hosts below an address.
	const isAddress = isIP(hostname) > 0 || hostname.startsWith("[");
	const isUsual = !(needsHostStyle || isAmazonHost(hostname));
	return isAddress || (asked === "auto" ? isUsual : asked);
}

function parseUrl(text: string): URL {
	if (!isServerUrl(text)) {
		const message = `The endpoint ${JSON.stringify(toShownUrl(text))} is no URL of a store`;
		throw new StagingError("invalid-input", message, {
			hint: "Set `endpoint` to a URL that starts with `https://` or `http://`",
		});
	}
	return new URL(text);
}
