import type { Transfer, Upload } from "./plan.ts";

/** What a browser or a reader asks for by a name that never changes, and that names other files in turn. */
const PAGE_NAME =
	/(?:^|\/)(?:[^/]*\.(?:html?|webmanifest|rss|atom)|manifest\.json|(?:sw|service-worker|ngsw-worker)\.js|ngsw\.json|(?:feed|rss|atom|sitemap)\.xml)$/i;

/** Those of an entry's transfers that lead to the others. */
export function entryPages(transfers: readonly Transfer[]): ReadonlySet<Transfer> {
	return new Set(transfers.filter((one) => one.direction === "upload" && isEntryPage(one)));
}

function isEntryPage({ location, headers }: Upload): boolean {
	return PAGE_NAME.test(location.key) || /^text\/html\b/i.test(headers.contentType);
}
