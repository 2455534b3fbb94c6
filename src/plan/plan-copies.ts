import { StagingError } from "../errors.ts";
import { bucketName } from "../object-address.ts";
import type { CopySpec } from "../spec/copy-spec.ts";
import { toUri } from "../spec/location.ts";
import type { ObjectDescription, ObjectSummary } from "../store/object-facts.ts";
import type { ObjectStore } from "../store/object-store.ts";
import { mayBeOneBucket } from "./bucket-alias.ts";
import { chooseObjects } from "./choose-objects.ts";
import { intoItselfError } from "./copy-into-itself.ts";
import { createExclusion, type Exclusion } from "./exclusion.ts";
import { needsDates } from "./file-order.ts";
import { createHeaderFiller, type FileFacts, type HeaderFiller } from "./fill-headers.ts";
import { constantPart, keyBase, nameBelowBase } from "./key-path.ts";
import { noObjectsError } from "./no-objects.ts";
import type { Copy } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { named } from "./plan-problems.ts";
import type { EntryFindings, PlanScope } from "./plan-scope.ts";
import { leaveOutPresent } from "./present-objects.ts";
import { createRuledEntry, type RuledEntry } from "./ruled-entry.ts";
import { toSaidHeaders } from "./said-headers.ts";
import { selectObjects } from "./select-objects.ts";
import type { DestinationSurvey } from "./survey-for-copies.ts";
import { toTargetKey } from "./target-key.ts";

/** Which object of an entry becomes which other, and what is said of it. */
export async function planCopy(entry: CopySpec, { context }: PlanScope): Promise<EntryFindings> {
	const draft = newDraft(entry, context);
	const { exclusion, options, copies, problems } = draft;
	const destination = await surveyIfPruned(entry, context);
	let missing: StagingError | undefined;
	try {
		const wanted = { ...entry, dates: needsDates(entry) };
		const pages = selectObjects(wanted, context.store, context.signal);
		const isFile = ({ key }: ObjectSummary) => !key.endsWith("/") && !isLeftOut(key, draft);
		for await (const { objects } of chooseObjects(entry, pages, isFile)) {
			for (const object of objects) place(object, draft);
		}
	} catch (error) {
		const isOne = entry.from.kind === "object";
		if (!(isOne && error instanceof StagingError && error.code === "no-such-object")) throw error;
		missing = error;
	}
	const pointless = copies.filter((copy) => isPointless(copy, context.store));
	if (pointless.length > 0) problems.add(toItselfError(entry, pointless));
	const intoItself = intoItselfError(entry, copies);
	if (intoItself !== undefined) problems.add(intoItself);
	const sorted =
		problems.size > 0
			? { needed: copies, present: [], skips: [] }
			: await leaveOutPresent(copies, context, destination?.objects);
	return {
		entry,
		transfers: sorted.needed,
		present: sorted.present,
		skips: sorted.skips,
		directories: [],
		warnings: [...exclusion.warnings(), ...options.warnings()],
		problems: [...problems],
		survey: problems.size > 0 ? undefined : destination?.compare(copies),
		nothingFound: missing ?? noObjectsError(entry, exclusion),
		output: toUri(entry.to),
	};
}

async function surveyIfPruned(
	entry: CopySpec,
	context: PlanContext,
): Promise<DestinationSurvey | undefined> {
	if (entry.prune === undefined) return undefined;
	const { surveyForCopies } = await import("./survey-for-copies.ts");
	return await surveyForCopies(entry, entry.prune, context);
}

/** What copies have in common that the same options hold for. */
interface CopyOptions extends Pick<Copy, "entry" | "headers"> {
	/** Absent where all have the same headers. */
	readonly fill?: HeaderFiller;
}

/** An entry's findings while they are gathered. */
interface CopyDraft {
	readonly entry: CopySpec;
	/** What keys leave out of names; see `keyBase`. */
	readonly base: string;
	readonly exclusion: Exclusion;
	readonly options: RuledEntry<CopyOptions>;
	readonly copies: Copy[];
	/** What is wrong with what objects have in common is one error, however many they are. */
	readonly problems: Set<StagingError>;
}

function newDraft(entry: CopySpec, context: PlanContext): CopyDraft {
	const options = createRuledEntry<CopySpec, CopyOptions>(entry, (ruled) => {
		const headers = toSaidHeaders(ruled, context);
		if (headers instanceof StagingError) return headers;
		const fill = createHeaderFiller(ruled.headers);
		return { entry: ruled, headers, ...(fill && { fill }) };
	});
	const base = keyBase(entry.from, entry.base);
	const exclusion = createExclusion(entry);
	return { entry, base, exclusion, options, copies: [], problems: new Set() };
}

function place(object: ObjectSummary | ObjectDescription, draft: CopyDraft): void {
	const { entry, copies, problems } = draft;
	if (isOwnMarker(object, entry)) return;
	try {
		const name = nameBelowBase(object.key, draft.base);
		if (draft.exclusion.leavesOut(name)) return;
		const key = toTargetKey(name, entry);
		if (key === "" || (entry.flatten && name.endsWith("/"))) {
			// A marker has no name of its own without its directories.
			if (object.bytes > 0)
				throw namelessError(toUri({ bucket: entry.from.bucket, key: object.key }));
			return;
		}
		const { bucket } = entry.from;
		const location = { bucket: entry.to.bucket, key, ...(entry.terms && { terms: entry.terms }) };
		const { entry: ruled, headers, fill } = draft.options.of(name);
		const said = fill ? fillIn(fill, headers, { name, bytes: object.bytes }) : headers;
		copies.push({ direction: "copy", entry: ruled, bucket, object, location, headers: said });
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		problems.add(error);
	}
}

function isLeftOut(key: string, { exclusion, base }: CopyDraft): boolean {
	return exclusion.leavesOut(nameBelowBase(key, base));
}

function fillIn(fill: HeaderFiller, headers: Copy["headers"], file: FileFacts): Copy["headers"] {
	const described = fill(headers, file);
	if (described.headersWith === undefined) return described.headers;
	throw NO_DIGEST;
}

/** One for all copies. */
const NO_DIGEST = new StagingError(
	"invalid-spec",
	"`{sha256}` has no value for copies: the store copies the bytes, and nobody reads them on the way",
	{ hint: "Leave it out; `{path}`, `{name}` and `{bytes}` have one" },
);

/** The marker of the prefix itself is nothing below it. */
function isOwnMarker({ key, bytes }: ObjectSummary, { from }: CopySpec): boolean {
	return bytes === 0 && from.kind !== "object" && key.endsWith("/") && key === constantPart(from);
}

function namelessError(source: string): StagingError {
	return new StagingError("invalid-spec", `${source} has no name below its base`, {
		hint: "Leave it out with `exclude`, or copy it alone, to an exact key in `to`",
	});
}

/** S3 refuses a copy of an object to itself that changes nothing; one that moves would delete what it made. */
function isPointless(copy: Copy, store: ObjectStore): boolean {
	const { entry, bucket, object, location, headers } = copy;
	if (location.key !== object.key) return false;
	if (!isWithinBucket(copy, store))
		return entry.move === true && mayBeOneBucket(location.bucket, bucket);
	const saysNothing = Object.keys(headers).every((name) => name === "onlyNew");
	return entry.move === true || (saysNothing && entry.versionId === undefined);
}

/** Two connections may lead to one bucket. */
function isWithinBucket({ bucket, object, location }: Copy, store: ObjectStore): boolean {
	if (location.bucket === bucket) return true;
	if (bucketName(location.bucket) !== bucketName(bucket)) return false;
	// Of Amazon's buckets, whose names are global, the query has the region that one believes them to be in.
	const places = [{ bucket, key: object.key }, location].map((one) => store.link(one));
	const [from, to] = places.map((link) => link.split("?", 1)[0]);
	return from === to;
}

function toItselfError(entry: CopySpec, copies: readonly Copy[]): StagingError {
	const lines = named(copies, ({ location }) => toUri(location));
	const isSure = entry.from.bucket === entry.to.bucket;
	const would = isSure ? "would" : "may";
	const message =
		copies.length === 1 && copies[0]
			? `\`${entry.text}\` ${would} copy ${toUri(copies[0].location)} to itself`
			: [`\`${entry.text}\` ${would} copy ${copies.length} objects to themselves:`, ...lines].join(
					"\n",
				);
	if (!isSure) return new StagingError("name-collision", message, { hint: UNALIASED });
	const hint = entry.move
		? "Give `to` another bucket or prefix, or leave out `move`"
		: "Give `to` another bucket or prefix, or say what is to change, such as `cache-control` or `storage-class`";
	return new StagingError("name-collision", message, { hint });
}

const UNALIASED =
	"Two names may lead to one bucket (an access point, two connections to one store), where `move` would delete what it copied: give `to` another prefix, or copy in one step and delete in another";
