import type { ErrorCode, StagingError } from "../errors.ts";
import type { TransferSpec } from "../spec/spec.ts";
import { Canary, type Omens } from "./canary.ts";
import { guardStore, type StoreCanaries } from "./guarded-store.ts";
import type { TransferContext } from "./transfer-context.ts";

/** What all requests to a bucket fail for, whatever they are about. */
const OF_BUCKETS: ReadonlySet<ErrorCode> = new Set([
	"no-credentials",
	"bad-credentials",
	"no-such-bucket",
	"wrong-region",
	"clock-skew",
	"unreachable",
	"timeout",
]);

const BUCKET: Omens = {
	isShared: ({ code }) => OF_BUCKETS.has(code),
	// Who names a request has read it.
	isHarmless: ({ code, requestIds }) => requestIds !== undefined && !OF_BUCKETS.has(code),
};

/** What all requests of an entry fail for that do the same. */
const VERB: Omens = {
	isShared: ({ code, group }: StagingError) =>
		group !== undefined && (code === "access-denied" || code === "not-supported"),
	isHarmless: () => false,
};

/** What is known of the requests of a run: which of them are in vain. */
export class Canaries {
	readonly #buckets = new Map<string, Canary>();
	readonly #contexts = new Map<TransferSpec, TransferContext>();
	/** For entries of one transfer, which have nothing to learn but about buckets. */
	#single: TransferContext | undefined;

	/** What a transfer of `entry` works with, whose requests fail at once when they are in vain. */
	guard(entry: TransferSpec, context: TransferContext): TransferContext {
		const guarded = isSingle(entry) ? this.#guardSingle(context) : this.#guardMany(entry, context);
		return guarded.signal === context.signal ? guarded : { ...context, store: guarded.store };
	}

	#guardSingle(context: TransferContext): TransferContext {
		this.#single ??= this.#guard(context, () => undefined);
		return this.#single;
	}

	#guardMany(entry: TransferSpec, context: TransferContext): TransferContext {
		const known = this.#contexts.get(entry);
		if (known !== undefined) {
			return known;
		}
		const verbs = new Map<string, Canary>();
		const guarded = this.#guard(context, (verb) => canaryOf(verbs, verb, VERB));
		this.#contexts.set(entry, guarded);
		return guarded;
	}

	#guard(context: TransferContext, ofVerb: StoreCanaries["ofVerb"]): TransferContext {
		const ofBucket = (bucket: string) => canaryOf(this.#buckets, bucket, BUCKET);
		return { ...context, store: guardStore(context.store, { ofBucket, ofVerb }) };
	}
}

function isSingle(entry: TransferSpec): boolean {
	return entry.direction === "upload" ? entry.to.kind !== "prefix" : entry.from.kind === "object";
}

function canaryOf(canaries: Map<string, Canary>, name: string, omens: Omens): Canary {
	const known = canaries.get(name);
	if (known !== undefined) {
		return known;
	}
	const canary = new Canary(omens);
	canaries.set(name, canary);
	return canary;
}
