import { StagingError } from "../errors.ts";
import { isWebOrigin, objectUri } from "../object-address.ts";
import { nearest } from "../spec/nearest.ts";
import type { ObjectLocation, TransferSpec } from "../spec/spec.ts";
import { upToLastSlash } from "./key-path.ts";
import type { PlannedEntry } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";

/** So many listings of a phase look for missing keys: one for each, and another where its directory is missing too. */
const MOST_LISTINGS = 5;

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
	const budget = { listings: MOST_LISTINGS };
	for (const planned of entries) {
		const { entry, failure } = planned;
		const missing = failure?.code === "no-such-object" ? missingObject(entry) : undefined;
		if (failure === undefined || missing === undefined) {
			suggested.push(planned);
		} else {
			const lister = { ...context, missing, budget };
			suggested.push({ ...planned, failure: await withNearest(failure, lister) });
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

/** What looks for a missing object. */
interface Lister extends Pick<PlanContext, "store" | "signal"> {
	readonly missing: ObjectLocation;
	/** How many listings are left. */
	readonly budget: { listings: number };
}

async function withNearest(failure: StagingError, lister: Lister): Promise<StagingError> {
	const { bucket, key } = lister.missing;
	const directory = upToLastSlash(plainKey(key));
	let keys = await keysBelow(directory, lister);
	if (keys.length === 0 && directory !== "") {
		keys = await keysBelow(upToLastSlash(directory.slice(0, -1)), lister);
	}
	const meant = nearestKeys(key, keys);
	if (meant.length === 0) return failure;
	const uris = meant.map((one) => `\`${objectUri({ bucket, key: one })}\``);
	const question = `Did you mean ${uris.join(" or ")}?`;
	const { hint } = failure;
	return failure.retold({ hint: hint === undefined ? question : `${question}\n${hint}` });
}

/** The first page of keys below a prefix; none where they may not be listed. */
async function keysBelow(
	prefix: string,
	{ missing: { bucket, terms }, store, signal, budget }: Lister,
): Promise<readonly string[]> {
	if (budget.listings === 0) return [];
	budget.listings -= 1;
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
	const beside = keys.filter((one) => upToLastSlash(one) === upToLastSlash(plain));
	// Where there is nothing in that directory, the slip may be in its name.
	const parent = beside.length > 0 ? upToLastSlash(plain) : "";
	const names = new Set((beside.length > 0 ? beside : keys).map((one) => one.slice(parent.length)));
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
