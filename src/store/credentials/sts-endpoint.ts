import { StagingError } from "../../errors.ts";
import { isServerUrl, SERVER_URL, toShownUrl } from "../../server-url.ts";
import { isAmazonHost } from "../dialect.ts";
import type { Endpoint } from "../endpoint.ts";
import { isLoopback } from "../http/loopback.ts";
import type { StoreSettings } from "../store-settings.ts";

/** Where roles are assumed. */
export interface StsEndpoint {
	/** Absent: Amazon's own in the region. */
	readonly url?: string;
	/** That requests are signed for. */
	readonly region: string;
	readonly fips: boolean;
	readonly dualStack: boolean;
}

/**
 * The `sts-endpoint` that is written, else the environment's, else the S3 endpoint where that is not Amazon's (Ceph and
 * MinIO serve both at one address, and no other STS could give keys that they know), else Amazon's in the region.
 */
export function resolveStsEndpoint(
	{ identity, environment }: StoreSettings,
	{ url, region, fips, dualStack }: Endpoint,
): StsEndpoint {
	const own = url !== undefined && !isAmazonHost(new URL(url).hostname) ? url : undefined;
	const chosen = identity?.stsEndpoint ?? (configuredUrl(environment) || own);
	if (chosen === undefined) return { region, fips, dualStack };
	const named = regionOfHost(new URL(chosen).hostname);
	return { url: chosen, region: named ?? region, fips: false, dualStack: false };
}

/**
 * Fails with `invalid-input` where what makes up an identity would be readable on its way: an ID token goes there, and
 * the keys of the session come back.
 */
export function assertUnread({ url }: StsEndpoint, arn: string): void {
	if (url === undefined) return;
	const { protocol, hostname, origin } = new URL(url);
	if (protocol === "https:" || isLoopback(hostname)) return;
	const message = `Could not assume the role ${arn}: at ${origin} its keys would go over the network unencrypted`;
	throw new StagingError("invalid-input", message, {
		hint: "Give an `sts-endpoint`, or an `endpoint`, that begins with `https://`; this machine alone may have `http://`",
	});
}

function configuredUrl(environment: StoreSettings["environment"]): string | undefined {
	if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true") return undefined;
	const { AWS_ENDPOINT_URL_STS: own, AWS_ENDPOINT_URL: general } = environment;
	const url = own || general;
	if (!url || isServerUrl(url)) return url || undefined;
	const name = own ? "AWS_ENDPOINT_URL_STS" : "AWS_ENDPOINT_URL";
	throw new StagingError("invalid-input", `${name} is ${JSON.stringify(toShownUrl(url))}`, {
		hint: `Set it to ${SERVER_URL}`,
	});
}

/** The region that one of Amazon's hosts wants signatures for (AWS General Reference, "AWS STS endpoints and quotas"). */
function regionOfHost(host: string): string | undefined {
	if (host === "sts.amazonaws.com") return "us-east-1";
	return /(?:^|\.)sts(?:-fips)?\.([a-z0-9-]+)\.(?:vpce\.)?(?:amazonaws\.com|api\.aws)/.exec(
		host,
	)?.[1];
}
