import { MOST_SINGLE_COPY_BYTES } from "../part-bytes.ts";
import type { ObjectDescription, ObjectHeaders } from "../store/object-facts.ts";
import type { HeadersUpdate } from "./headers-update.ts";
import type { FileUpload, InlineUpload } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { sha256Of } from "./same-bytes.ts";
import { sentContent } from "./sent-content.ts";
import { asKept } from "./store-warnings.ts";

type Upload = FileUpload | InlineUpload;

/**
 * What becomes of an upload whose bytes are in the object already: `present` where the object says what the upload
 * would say, else an update of what it says, and `upload` where only an upload can make it so.
 */
export async function judgeHeaders(
	upload: Upload,
	found: ObjectDescription,
	context: PlanContext,
): Promise<HeadersUpdate | "present" | "upload"> {
	const said = await toFinalHeaders(upload, found, context.signal);
	if (!(await differs(upload, said, found, context))) return "present";
	if (!isCopiable(upload, found)) return "upload";
	const { etag, bytes, storageClass } = found;
	// A copy is of the class that it says, and a lifecycle rule's choice is to stay.
	return { etag, bytes, headers: { ...(storageClass && { storageClass }), ...said } };
}

/** What the upload would say when its bytes are known. */
async function toFinalHeaders(
	upload: Upload,
	{ bytes }: ObjectDescription,
	signal: AbortSignal,
): Promise<ObjectHeaders> {
	const { headersWith, compress } = upload;
	const content = headersWith && (await sentContent(upload, bytes, signal));
	const headers = content ? headersWith(await sha256Of(content)) : upload.headers;
	const isCompressed = compress !== undefined && bytes !== upload.bytes;
	return isCompressed ? { ...headers, contentEncoding: compress } : headers;
}

/** A copy within the store cannot read the object, or would not be what an upload makes. */
function isCopiable({ headers, location }: Upload, found: ObjectDescription): boolean {
	const isReadable = found.archive === undefined && !found.hasCustomerKey;
	const isObjectLocked = headers.retention !== undefined || headers.legalHold === true;
	const hasOwnKey = location.terms?.customerKey !== undefined;
	return isReadable && !isObjectLocked && !hasOwnKey && found.bytes <= MOST_SINGLE_COPY_BYTES;
}

const PLAIN = [
	"contentType",
	"cacheControl",
	"contentDisposition",
	"contentEncoding",
	"contentLanguage",
	"websiteRedirect",
] as const;

async function differs(
	{ location, entry }: Upload,
	said: ObjectHeaders,
	found: ObjectDescription,
	{ store, signal, provenance = {} }: PlanContext,
): Promise<boolean> {
	const { headers } = found;
	if (found.untoldMetadata > 0) return true;
	if (PLAIN.some((name) => said[name] !== headers[name])) return true;
	if (toSeconds(said.expires) !== toSeconds(headers.expires)) return true;
	// Which run made an object is no reason to make it anew.
	const traits = store.traits(location.bucket);
	const own = asKept(entry.headers.metadata ?? {}, traits);
	const isOwn = (name: string) => Object.hasOwn(own, name) || !Object.hasOwn(provenance, name);
	if (!isSame(asKept(said.metadata, traits), found.metadata, isOwn)) return true;
	const { storageClass = found.storageClass, tags } = said;
	if ((storageClass ?? "STANDARD") !== (found.storageClass ?? "STANDARD")) return true;
	if (tags === undefined) return false;
	const count = found.tagsCount ?? Object.keys(tags).length;
	return count !== Object.keys(tags).length || !isSame(tags, await store.tags(location, signal));
}

type Texts = Readonly<Record<string, string>>;

function isSame(one: Texts, other: Texts, counts: (name: string) => boolean = () => true): boolean {
	const names = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...names].every((name) => !counts(name) || one[name]?.trim() === other[name]?.trim());
}

/** Stores keep times to the second. What is no time counts as written. */
function toSeconds(time: Date | string | undefined): number | string | undefined {
	if (time === undefined) return undefined;
	const milliseconds = new Date(time).getTime();
	return Number.isNaN(milliseconds) ? String(time) : Math.floor(milliseconds / 1000);
}
