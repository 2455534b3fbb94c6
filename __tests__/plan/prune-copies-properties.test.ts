import { afterEach, beforeEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { PlannedEntry } from "../../src/plan/plan.ts";
import type { CopySpec } from "../../src/spec/copy-spec.ts";
import { memoryStore } from "./memory-store.ts";
import { copy, type TempJob, tempJob } from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
});
afterEach(() => job.remove());

const PLACES = ["", "site/", "site/a/", "site/a/in/", "in/", "in/site/", "site2/", "other/"];
const place = fc.constantFrom(...PLACES);
const name = fc
	.array(fc.constantFrom("a", "b", "c.css", "site", "in", "keep", ""), {
		minLength: 1,
		maxLength: 3,
	})
	.map((segments) => segments.join("/"))
	.filter((text) => text !== "");
const key = fc.tuple(place, name).map(([start, rest]) => start + rest);
const pattern = fc.constantFrom("keep", "a/", "*.css", "/b", "site/", "in/", "/a/in/");

interface Sync {
	readonly from: string;
	readonly fromBucket: string;
	readonly pattern: "" | "**" | "**/*.css" | "a/**";
	readonly to: string;
	readonly exclude: readonly string[];
	readonly protect: readonly string[];
	readonly most: number;
}

const sync: fc.Arbitrary<Sync> = fc.record({
	from: place,
	fromBucket: fc.constantFrom("bucket", "bucket", "source"),
	pattern: fc.constantFrom("", "", "**", "**/*.css", "a/**"),
	to: place,
	exclude: fc.uniqueArray(pattern, { maxLength: 2 }),
	protect: fc.uniqueArray(pattern, { maxLength: 1 }),
	most: fc.constantFrom(0, 25, 100, 100, 100),
});

const phases = fc.array(fc.array(sync, { minLength: 1, maxLength: 2 }), {
	minLength: 1,
	maxLength: 3,
});

type Buckets = Readonly<Record<string, Record<string, number>>>;

test("no sequence of copies deletes a source, what has one, what is protected, or what lies elsewhere", async () => {
	let deletions = 0;
	let inside = 0;
	const check = async (history: Sync[][], here: string[], there: string[]) => {
		const buckets: Buckets = { bucket: toObjects(here), source: toObjects(there) };
		for (const syncs of history) {
			const plan = await job
				.plan(syncs.map(toSpec), {
					store: memoryStore(buckets),
					ifNoFilesFound: "ignore",
					phase: "after",
				})
				.catch((error: { code?: string }) => {
					if (error.code === "name-collision") return undefined;
					throw error;
				});
			if (plan === undefined) continue;
			const written = new Set(plan.entries.flatMap(keysWritten));
			for (const [at, entry] of plan.entries.entries()) {
				const one = syncs[at] ?? unreachable();
				assertSafe(entry, one, written, buckets);
				if (one.to.startsWith(one.from) !== one.from.startsWith(one.to))
					inside += entry.pruning?.stale.length ?? 0;
			}
			if (plan.entries.some(({ failure }) => failure !== undefined)) continue;
			for (const made of written) of(buckets, "bucket")[made] = 1;
			for (const { pruning } of plan.entries) {
				for (const { key: gone } of pruning?.stale ?? []) {
					expect(of(buckets, "bucket")).toHaveProperty([gone]);
					delete of(buckets, "bucket")[gone];
					deletions += 1;
				}
			}
		}
	};
	const keys = fc.uniqueArray(key, { maxLength: 14 });
	await fc.assert(fc.asyncProperty(phases, keys, keys, check), { numRuns: 400 });
	expect(deletions).toBeGreaterThan(30);
	expect(inside).toBeGreaterThan(10);
});

function toObjects(keys: readonly string[]): Record<string, number> {
	return Object.fromEntries(keys.map((one) => [one, one.endsWith("/") ? 0 : 1]));
}

function of(buckets: Buckets, bucket: string): Record<string, number> {
	return buckets[bucket] ?? unreachable();
}

function toSpec({ from, fromBucket, pattern, to, exclude, protect, most }: Sync): CopySpec {
	const prune = { protect, limit: { unit: "percent", most } } as const;
	const source = `s3://${fromBucket}/${from}${pattern}`;
	return copy(source, `s3://bucket/${to}`, { exclude, base: from, prune });
}

function keysWritten({ transfers }: PlannedEntry): string[] {
	return transfers.flatMap((one) => (one.direction === "copy" ? [one.location.key] : []));
}

function assertSafe(
	{ pruning, failure }: PlannedEntry,
	one: Sync,
	written: ReadonlySet<string>,
	buckets: Buckets,
): void {
	if (pruning === undefined) return;
	const { from, fromBucket, to, exclude, protect, most } = one;
	const destination = of(buckets, "bucket");
	const below = Object.keys(destination).filter((place) => place.startsWith(to)).length;
	expect(pruning.listed).toBe(below);
	expect(failure?.code === "prune-limit").toBe((100 * pruning.stale.length) / below > most);
	const source = Object.keys(of(buckets, fromBucket)).filter(
		(place) => place.startsWith(from) && isSelected(one, place.slice(from.length)),
	);
	expect(source.filter((place) => !place.endsWith("/"))).not.toEqual([]);
	for (const { key: gone } of pruning.stale) {
		expect(gone.startsWith(to)).toBe(true);
		expect(written.has(gone)).toBe(false);
		const relative = gone.slice(to.length);
		expect(isSelected(one, relative)).toBe(true);
		for (const some of [...exclude, ...protect])
			expect([some, isNamed(some, relative)]).toEqual([some, false]);
		expect(source).not.toContain(from + relative);
		if (fromBucket === "bucket") expect(source).not.toContain(gone);
	}
}

/** Whether FROM selects a source of this name. */
function isSelected({ pattern, exclude }: Sync, relative: string): boolean {
	if (exclude.some((some) => isNamed(some, relative))) return false;
	if (pattern === "**/*.css") return /(^|\/)[^/]*\.css$/.test(relative);
	return pattern !== "a/**" || relative.startsWith("a/");
}

/** What the patterns of this test mean, in other words than the matcher's. */
function isNamed(pattern: string, relative: string): boolean {
	const segments = relative.split("/");
	if (pattern === "keep") return segments.includes("keep");
	if (pattern === "*.css") return segments.some((part) => part.endsWith(".css"));
	if (pattern === "/b") return relative === "b";
	if (pattern === "/a/in/") return relative.startsWith("a/in/");
	return segments.slice(0, -1).includes(pattern.slice(0, -1));
}

function unreachable(): never {
	throw new Error("every entry has a sync, and every bucket is there");
}
