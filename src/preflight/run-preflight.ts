import { StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import { lackingFeatures } from "../plan/lacking-features.ts";
import { retentionFrom } from "../plan/retention-end.ts";
import type { HeaderOptions } from "../spec/headers.ts";
import type { ObjectHeaders } from "../store/object-facts.ts";
import type { ObjectStore } from "../store/object-store.ts";
import {
	asPlace,
	ofPlace,
	type PreflightReport,
	type Probe,
	type Probes,
	type Problem,
} from "./probe.ts";

/** What probes are made with. */
export interface PreflightContext {
	readonly store: ObjectStore;
	readonly signal: AbortSignal;
	/** Most requests in flight at once, beside those of others. */
	readonly maxConcurrency: number;
}

/** More at once gain nothing: an answer takes as long as a round trip. */
const MOST_AT_ONCE = 8;

/** Asks the stores. Fails with `cancelled`, and not before everything that was begun is given up. */
export async function runPreflight(
	{ probes, problems, waiting, unasked }: Probes,
	context: PreflightContext,
): Promise<PreflightReport> {
	const answers = await askAll(probes, context);
	const leftovers = answers.flatMap(({ leftover }) => leftover ?? []);
	if (context.signal.aborted) {
		throw new StagingError(
			"cancelled",
			"The job was cancelled before it was known whether `after` can be written",
			leftovers.length > 0 ? { hint: leftovers.join("\n") } : {},
		);
	}
	const told = answers.flatMap(({ problem }) => problem ?? []);
	const notes = [
		...waiting.map((text) => `Where \`${text}\` goes waits for later steps.`),
		...(unasked > 0 ? [`${unasked} more were left out.`] : []),
		...answers.flatMap(({ note }) => note ?? []),
	];
	return {
		writable: answers.filter(({ isWritable }) => isWritable).length,
		problems: [...problems, ...told],
		notes,
		leftovers,
	};
}

async function askAll(
	probes: readonly Probe[],
	context: PreflightContext,
): Promise<readonly Answer[]> {
	const answers: Answer[] = [];
	const remaining = probes.entries();
	const work = async () => {
		for (const [index, probe] of remaining) {
			if (context.signal.aborted) return;
			answers[index] = await ask(probe, context);
		}
	};
	const count = Math.min(MOST_AT_ONCE, context.maxConcurrency, probes.length);
	await Promise.all(Array.from({ length: count }, work));
	return answers;
}

interface Answer {
	readonly isWritable?: boolean;
	readonly problem?: Problem;
	readonly note?: string;
	readonly leftover?: string;
}

async function ask(probe: Probe, context: PreflightContext): Promise<Answer> {
	try {
		return await (probe.kind === "list" ? tryList(probe, context) : tryWrite(probe, context));
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		return error.code === "cancelled" ? {} : { problem: toProblem(probe, error) };
	}
}

async function tryList(
	{ location: { bucket, key, terms } }: Probe,
	{ store, signal }: PreflightContext,
): Promise<Answer> {
	const pages = store.list(bucket, key, signal, { ...terms, mostKeys: 1 });
	for await (const _ of pages) break;
	return {};
}

async function tryWrite(probe: Probe, { store, signal }: PreflightContext): Promise<Answer> {
	const { location } = probe;
	store.assertConfidential(location);
	const said = toObjectHeaders(probe.headers);
	const lacking = lackingFeatures(
		{ headers: said, terms: location.terms },
		store.traits(location.bucket),
	);
	if (lacking) throw lacking;
	const { unsupported, leftover } = await store.rehearse(location, said, signal);
	if (unsupported) {
		const reason = asPlace(unsupported.message);
		return {
			note: `Whether ${placeOf(probe)} can be written shows at the end of the job: ${reason}.`,
		};
	}
	if (leftover === undefined) return { isWritable: true };
	const { uploadId, error } = leftover;
	const text = `An upload that was begun to try out ${objectUri(location)} is still in the bucket (upload id ${uploadId}): ${error.message}\nAllow \`s3:AbortMultipartUpload\`, which uploads in parts need as well, or let a lifecycle rule remove incomplete uploads`;
	return { isWritable: true, leftover: text };
}

/** Fails with `invalid-spec` where a lock is over already. */
function toObjectHeaders({ retention: asked, ...headers }: HeaderOptions): ObjectHeaders {
	const retention = asked && retentionFrom(asked, new Date());
	if (retention instanceof StagingError) throw retention;
	const type = { contentType: "application/octet-stream", metadata: {} };
	return { ...headers, ...type, ...(retention && { retention }) };
}

function toProblem(probe: Probe, error: StagingError): Problem {
	const { text, onError, isCertain } = probe;
	const { code } = error;
	const isDoubtful = PASSING.includes(code) || (!isCertain && code === "access-denied");
	return { what: text, error: ofPlace(error), onError, isDoubtful };
}

/** What tells nothing about the end of the job. */
const PASSING: readonly StagingError["code"][] = ["throttled", "service-error"];

function placeOf({ location }: Probe): string {
	return asPlace(objectUri(location));
}
