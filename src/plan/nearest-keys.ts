import { StagingError } from "../errors.ts";
import { isWebOrigin, objectUri } from "../object-address.ts";
import { nearest } from "../spec/nearest.ts";
import type { ObjectLocation, TransferSpec } from "../spec/spec.ts";
import { upToLastSlash } from "./key-path.ts";
import type { PlannedEntry } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";

/** So many missing keys of a phase are looked for: each takes a request. */
const MOST_LOOKED_FOR = 5;

/** So many keys are suggested for one that is missing. */
const MOST_SUGGESTED = 3;

/** What is only a help must not keep a step waiting, in milliseconds. */
const PATIENCE = 10_000;

/** Has the failures of entries whose object is missing name the keys that come nearest, where these may be listed. */
export async function suggestKeys(
	entries: readonly PlannedEntry[],
	context: PlanContext,
): Promise<readonly PlannedEntry[]> {
	const suggested: PlannedEntry[] = [];
	let asked = 0;
	for (const planned of entries) {
		const { entry, failure } = planned;
		const missing = failure?.code === "no-such-object" ? missingObject(entry) : undefined;
		if (failure === undefined || missing === undefined || asked === MOST_LOOKED_FOR) {
			suggested.push(planned);
		} else {
			asked += 1;
			suggested.push({ ...planned, failure: await withNearest(failure, missing, context) });
		}
	}
	return suggested;
}

/** The current object that an entry names, if it names one of a bucket. */
function missingObject(entry: TransferSpec): ObjectLocation | undefined {
	if (entry.direction === "upload" || entry.from.kind !== "object") return undefined;
	const { bucket, key } = entry.from;
	if (entry.versionId !== undefined || isWebOrigin(bucket)) return undefined;
	return { bucket, key, ...(entry.terms && { terms: entry.terms }) };
}

async function withNearest(
	failure: StagingError,
	missing: ObjectLocation,
	context: PlanContext,
): Promise<StagingError> {
	const { bucket, key } = missing;
	const meant = nearestKeys(key, await keysBeside(missing, context));
	if (meant.length === 0) return failure;
	const uris = meant.map((one) => `\`${objectUri({ bucket, key: one })}\``);
	const question = `Did you mean ${uris.join(" or ")}?`;
	const { hint } = failure;
	return failure.retold({ hint: hint === undefined ? question : `${question}\n${hint}` });
}

/** The first page of keys in what would be the same directory; none where they may not be listed. */
async function keysBeside(
	{ bucket, key, terms }: ObjectLocation,
	{ store, signal }: PlanContext,
): Promise<readonly string[]> {
	const prefix = upToLastSlash(plainKey(key));
	const limited = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
	try {
		for await (const { objects } of store.list(bucket, prefix, limited, terms)) {
			return objects.map((object) => object.key);
		}
	} catch (error) {
		// Whoever may not list is told of the missing key all the same.
		if (!(error instanceof StagingError)) throw error;
	}
	return [];
}

/** The best first: the same key but for what the eye does not see, what lies below it, and small slips. */
function nearestKeys(key: string, keys: readonly string[]): readonly string[] {
	const folded = foldKey(key);
	const same = keys.filter((one) => foldKey(one) === folded);
	const below = keys.some((one) => one.startsWith(`${key}/`)) ? [`${key}/`] : [];
	return [...new Set([...same, ...below, ...slips(key, keys)])].slice(0, MOST_SUGGESTED);
}

function slips(key: string, keys: readonly string[]): readonly string[] {
	const plain = plainKey(key);
	const parent = upToLastSlash(plain);
	const names = new Set(
		keys.filter((one) => upToLastSlash(one) === parent).map((one) => one.slice(parent.length)),
	);
	const found: string[] = [];
	for (let count = 0; count < MOST_SUGGESTED; count++) {
		const best = nearest(plain.slice(parent.length), [...names]);
		if (best === undefined) break;
		names.delete(best);
		found.push(`${parent}${best}`);
	}
	return found;
}

function foldKey(key: string): string {
	return plainKey(key).normalize("NFC").toLowerCase();
}

/** Without what slips in by copying: a slash in front, white space around, percent-encoding. */
function plainKey(key: string): string {
	return decoded(key).replace(/^\/+/, "").trim();
}

function decoded(key: string): string {
	try {
		return decodeURIComponent(key);
	} catch {
		return key;
	}
}
