import type { RequestTerms } from "../spec/terms.ts";
import type { ObjectDescription, ObjectHeaders } from "../store/object-facts.ts";

/** An option of which a store took no notice, or not as it was meant. */
export interface StoredDifference {
	readonly option: string;
	readonly asked: string;
	/** Absent where the store says nothing of it. */
	readonly stored: string | undefined;
}

/** What an upload said of its object. */
export interface AskedOfStore {
	readonly headers: ObjectHeaders;
	readonly terms: RequestTerms | undefined;
}

/** Whether an upload said anything that a store may ignore without refusing it, and that HEAD tells. */
export function asksAnything({ headers, terms }: AskedOfStore): boolean {
	return terms?.customerKey !== undefined || OPTIONS.some((name) => headers[name] !== undefined);
}

const OPTIONS = [
	"cacheControl",
	"contentDisposition",
	"contentEncoding",
	"contentLanguage",
	"expires",
	"websiteRedirect",
	"tags",
	"storageClass",
	"encryption",
	"retention",
	"legalHold",
	"checksumAlgorithm",
] as const satisfies readonly (keyof ObjectHeaders)[];

type Told = string | undefined;

/** What the store keeps of an object otherwise than was asked. */
export function* findDifferences(
	{ headers: asked, terms }: AskedOfStore,
	found: ObjectDescription,
): Generator<StoredDifference> {
	const { headers: kept } = found;
	// What was asked, and what is stored.
	const pairs: Readonly<Record<string, readonly [Told, Told]>> = {
		"cache-control": [asked.cacheControl, kept.cacheControl],
		"content-disposition": [asked.contentDisposition, kept.contentDisposition],
		"content-encoding": [asked.contentEncoding, kept.contentEncoding],
		"content-language": [asked.contentLanguage, kept.contentLanguage],
		expires: [toSecond(asked.expires), toSecond(kept.expires)],
		"website-redirect": [asked.websiteRedirect, kept.websiteRedirect],
		tags: [countText(Object.keys(asked.tags ?? {}).length), countText(found.tagsCount)],
		// Only another class than the usual is told.
		"storage-class": [asked.storageClass, found.storageClass ?? "STANDARD"],
		encryption: [
			terms?.customerKey ? "customer" : asked.encryption?.type,
			found.hasCustomerKey ? "customer" : kept.encryption?.type,
		],
		"retention-mode": [asked.retention?.mode, found.retention?.mode],
		"retain-until": [toSecond(asked.retention?.until), toSecond(found.retention?.until)],
		"legal-hold": [onText(asked.legalHold), onText(found.legalHold)],
		"checksum-algorithm": [asked.checksumAlgorithm, checksumText(asked, found)],
	};
	for (const [option, [wanted, stored]] of Object.entries(pairs)) {
		if (wanted !== undefined && wanted !== stored) yield { option, asked: wanted, stored };
	}
}

// Stores keep times to the second.
function toSecond(time: Date | string | undefined): string | undefined {
	const date = new Date(time ?? Number.NaN);
	if (Number.isNaN(date.getTime())) return undefined;
	date.setUTCMilliseconds(0);
	return date.toISOString();
}

function countText(tags: number | undefined): string | undefined {
	return tags ? `${tags} in all` : undefined;
}

function onText(isOn: boolean | undefined): string | undefined {
	return isOn ? "true" : undefined;
}

function checksumText(
	{ checksumAlgorithm }: ObjectHeaders,
	{ checksums }: ObjectDescription,
): string | undefined {
	const algorithms = checksums.map(({ algorithm }) => algorithm);
	return algorithms.find((algorithm) => algorithm === checksumAlgorithm) ?? algorithms[0];
}
