import { StagingError } from "../../errors.ts";
import { HIDDEN_QUERY, objectUri } from "../../object-address.ts";
import type { ObjectLocation } from "../../spec/spec.ts";
import type { HttpAnswer } from "../http/http-exchange.ts";
import { headerOf } from "../s3-object-info.ts";
import { toSafeText } from "../safe-text.ts";

/** Where a request to a web server goes. */
export interface WebTarget {
	/** Always of `https`. */
	readonly origin: string;
	/** With the query, everything encoded. A secret. */
	readonly path: string;
}

/** Where the first request for `location` goes. */
export function toTarget({ bucket, key, terms }: ObjectLocation): WebTarget {
	const path = key.endsWith(HIDDEN_QUERY) ? key.slice(0, -HIDDEN_QUERY.length) : key;
	return { origin: bucket, path: `/${path}${terms?.webQuery ?? ""}` };
}

/** Whether an answer leads elsewhere (RFC 9110, section 15.4). */
export function isRedirect({ status, headers }: HttpAnswer): boolean {
	return REDIRECTS.has(status) && headers.location !== undefined;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where an answer of `from` leads. Fails with `request-refused` unless that is an address of `https`. */
export function redirectedTo(
	answer: HttpAnswer,
	from: WebTarget,
	location: ObjectLocation,
): WebTarget {
	const text = headerOf(answer.headers, "location") ?? "";
	const base = `${from.origin}${from.path}`;
	const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
	if (url === undefined) {
		throw refuse(location, "the server redirects to something that is no address");
	}
	if (url.protocol !== "https:") {
		const where = toSafeText(url.host === "" ? url.protocol : `${url.protocol}//${url.host}`);
		throw refuse(location, `the server redirects to ${where}, which is not encrypted`);
	}
	if (url.username !== "" || url.password !== "") {
		throw refuse(location, `the server redirects to ${url.host} with a name or a password`);
	}
	return { origin: url.origin, path: `${url.pathname}${url.search}` };
}

/** That redirects do not come to an end. */
export function endlessRedirects(location: ObjectLocation, most: number): StagingError {
	return refuse(location, `the server redirects more than ${most} times`);
}

function refuse(location: ObjectLocation, reason: string): StagingError {
	return new StagingError(
		"request-refused",
		`Could not download ${objectUri(location)}: ${reason}`,
		{ hint: "Open the address in a browser, and use the one it leads to" },
	);
}
