import type { Copy, Transfer, Upload } from "./plan.ts";

/** What a browser or a reader asks for by a name that never changes, and that names other files in turn. */
const PAGE_NAME =
	/(?:^|\/)(?:[^/]*\.(?:html?|webmanifest|rss|atom)|manifest\.json|(?:sw|service-worker|ngsw-worker)\.js|ngsw\.json|(?:feed|rss|atom|sitemap)\.xml)$/i;

/** Those of an entry's transfers that lead to the others. */
export function entryPages(transfers: readonly Transfer[]): ReadonlySet<Transfer> {
	return new Set(transfers.filter((one) => one.direction !== "download" && isEntryPage(one)));
}

/** Of copies a listing does not tell the type, so that only what is said of them counts besides the name. */
function isEntryPage({ location, headers }: Upload | Copy): boolean {
	return PAGE_NAME.test(location.key) || /^text\/html\b/i.test(headers.contentType ?? "");
}
