import {
	type Intent,
	isWithin,
	type LimitsByLabel,
	limitsOf,
	outsideError,
} from "../connection-limits.ts";
import type { StagingError } from "../errors.ts";
import { labelOf } from "../object-address.ts";
import type { OutlinedDestination } from "../spec/outline-destination.ts";
import type { OutlinedEntry } from "../spec/outlined-entry.ts";
import type { ObjectLocation, ObjectTarget } from "../spec/spec.ts";
import { ofPlace, type Probe, type Probes, type Problem } from "./probe.ts";
import { probeHeaders } from "./probe-headers.ts";
import { type ProbedKeys, probedKeys } from "./probed-keys.ts";

/** Where there are more destinations than this, they are files rather than places. */
const MOST_PROBES = 64;

/** Everything that `after` wants of stores. */
export interface Wanted {
	readonly outline: readonly OutlinedEntry[];
	readonly manifest: ObjectLocation | undefined;
	readonly connections: LimitsByLabel;
}

/**
 * What to ask of the stores that `after` writes to: once for each bucket, prefix and set of headers that matter.
 * What connections are not for is among the problems.
 */
export function collectProbes({ outline, manifest, connections }: Wanted): Probes {
	const probes = new Map<string, Probe>();
	const problems: Problem[] = [];
	const waiting: string[] = [];
	for (const place of placesOf(outline, manifest)) {
		const { target, text, onError } = place;
		if (target === undefined || !isReachable(target, connections)) {
			waiting.push(text);
			continue;
		}
		const keys = probedKeys(target, place.isFinal, connections);
		const error = refuse(place, target, keys, connections);
		if (error === undefined) for (const probe of toProbes(place, target, keys)) add(probe, probes);
		else problems.push({ what: text, error: ofPlace(error), onError, isDoubtful: !keys.isCertain });
	}
	const all = [...probes.values()];
	const unasked = Math.max(0, all.length - MOST_PROBES);
	return { probes: all.slice(0, MOST_PROBES), problems, waiting, unasked };
}

/** A probe, and the prefix below which everything is taken to be like it. */
interface Asked extends Probe {
	readonly prefix: string;
}

interface Place extends OutlinedDestination {
	readonly text: string;
	/** No expression without a value can be in the target. */
	readonly isFinal: boolean;
}

function placesOf(
	outline: readonly OutlinedEntry[],
	manifest: ObjectLocation | undefined,
): readonly Place[] {
	const places = outline.flatMap(({ from, to, destination, position }) => {
		const isFinal = position.source !== "after";
		return destination ? [{ ...destination, text: `${from} -> ${to}`, isFinal }] : [];
	});
	if (manifest === undefined) return places;
	const target = { kind: "object", ...manifest } as const;
	const says = [{ headers: {}, terms: undefined }];
	return [...places, { target, says, prunes: false, text: "the manifest", isFinal: false }];
}

/** What a label stands for that no connection has may still show. */
function isReachable({ bucket }: ObjectTarget, connections: LimitsByLabel): boolean {
	const label = labelOf(bucket);
	return label === undefined || connections.has(label);
}

function refuse(
	{ prunes }: Place,
	{ bucket }: ObjectTarget,
	{ key, prefix }: ProbedKeys,
	connections: LimitsByLabel,
): StagingError | undefined {
	const limits = limitsOf(bucket, connections);
	if (limits === undefined) return undefined;
	const below = { bucket, key: prefix, isPrefix: true };
	const intents: Intent[] = [
		{ verb: "write", bucket, key },
		...(prunes ? (["read", "delete"] as const).map((verb) => ({ verb, ...below })) : []),
	];
	const refused = intents.filter((intent) => !isWithin(intent, limits));
	return refused.length === 0 ? undefined : outsideError(refused, limits);
}

function toProbes(
	{ says, prunes, text, onError }: Place,
	{ bucket }: ObjectTarget,
	{ key, prefix, isCertain }: ProbedKeys,
): readonly Asked[] {
	const common = { prefix, text, onError, isCertain };
	const writes = says.map(({ headers, terms }): Asked => {
		const location = { bucket, key, ...(terms && { terms }) };
		return { kind: "write", ...common, location, headers: probeHeaders(headers) };
	});
	const [first] = writes;
	if (!prunes || first === undefined) return writes;
	const location = { ...first.location, key: prefix };
	return [...writes, { ...first, kind: "list", location, headers: {} }];
}

/** Of those that ask the same one stands for all: one that is certain, with the strictest `on-error`. */
function add(asked: Asked, probes: Map<string, Probe>): void {
	const { prefix, ...probe } = asked;
	const { kind, headers, location } = probe;
	const question = JSON.stringify([kind, location.bucket, prefix, headers, location.terms]);
	const known = probes.get(question);
	if (known === undefined) {
		probes.set(question, probe);
		return;
	}
	const best = probe.isCertain && !known.isCertain ? probe : known;
	probes.set(question, { ...best, onError: strictest(known.onError, probe.onError) });
}

/** Without an own word the step's own `on-error` decides, which may be either. */
function strictest(one: Probe["onError"], other: Probe["onError"]): Probe["onError"] {
	if (one === "fail" || other === "fail") return "fail";
	return one === "warn" && other === "warn" ? "warn" : undefined;
}
