import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { PlannedEntry } from "../../src/plan/plan.ts";
import type { UploadSpec } from "../../src/spec/spec.ts";
import { memoryStore } from "./memory-store.ts";
import { type TempJob, tempJob, upload } from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
});
afterEach(() => job.remove());

const segment = fc.constantFrom("a", "b", "c.css", "d.html", ".e", "keep");
/** A name can be a directory's or a file's, never both: the last segment ends differently. */
const fileName = fc
	.array(segment, { minLength: 1, maxLength: 3 })
	.map((segments) => `${segments.join("/")}.f`);
const prefix = fc.constantFrom("", "site/", "site/a/", "other/");
const pattern = fc.constantFrom("keep", "a/", "*.css.f", "/b.f", "keep/**");
const foreignKey = fc
	.tuple(fc.constantFrom("", "site/", "site2/", "site", "other/", "site/a/"), fileName)
	.map(([start, name]) => start + name);

interface Publication {
	readonly tree: readonly string[];
	readonly prefix: string;
	readonly from: string;
	readonly exclude: readonly string[];
	readonly protect: readonly string[];
	readonly most: number;
}

const publication: fc.Arbitrary<Publication> = fc.record({
	tree: fc.uniqueArray(fileName, { maxLength: 6 }),
	prefix,
	from: fc.constantFrom("", "**", "**/*.css.f", "a/**"),
	exclude: fc.uniqueArray(pattern, { maxLength: 1 }),
	protect: fc.uniqueArray(pattern, { maxLength: 2 }),
	most: fc.constantFrom(0, 25, 50, 100, 100, 100),
});

/** Each phase is a list of entries that are published together. */
const history = fc.array(fc.array(publication, { minLength: 1, maxLength: 2 }), {
	minLength: 1,
	maxLength: 4,
});

test("no sequence of trees deletes outside the prefix, what is protected, or what was just sent", async () => {
	let deletions = 0;
	const check = async (phases: Publication[][], foreign: string[]) => {
		const bucket: Record<string, number> = Object.fromEntries(foreign.map((key) => [key, 1]));
		for (const publications of phases) {
			const specs = publications.map(toSpec);
			rmSync(path.join(job.workspace, "out"), { recursive: true, force: true });
			mkdirSync(path.join(job.workspace, "out"));
			for (const [at, { tree }] of publications.entries()) {
				mkdirSync(path.join(job.workspace, `out/${at}`));
				job.write(...tree.map((name) => `out/${at}/${name}`));
			}
			const plan = await job
				.plan(specs, { store: memoryStore({ bucket }), ifNoFilesFound: "ignore", phase: "after" })
				.catch((error: { code?: string }) => {
					if (error.code === "name-collision") return undefined;
					throw error;
				});
			if (plan === undefined) continue;
			const sent = new Set(plan.entries.flatMap(keysSent));
			for (const [at, entry] of plan.entries.entries()) {
				assertSafe(entry, publications[at] ?? unreachable(), sent, bucket);
			}
			if (plan.entries.some(({ failure }) => failure !== undefined)) continue;
			for (const key of sent) bucket[key] = 1;
			for (const { pruning } of plan.entries) {
				for (const { key } of pruning?.stale ?? []) {
					expect(bucket).toHaveProperty([key]);
					delete bucket[key];
					deletions += 1;
				}
			}
		}
	};
	await fc.assert(fc.asyncProperty(history, fc.uniqueArray(foreignKey, { maxLength: 8 }), check), {
		numRuns: 120,
	});
	expect(deletions).toBeGreaterThan(10);
});

function toSpec(publication: Publication, at: number): UploadSpec {
	const { prefix, from, exclude, protect, most } = publication;
	const prune = { protect, limit: { unit: "percent", most } } as const;
	const text = `out/${at}/${from}`;
	const base = `out/${at}/`;
	return { ...upload(text, `s3://bucket/${prefix}`, { exclude, base, prune }), text };
}

function keysSent({ transfers }: PlannedEntry): string[] {
	return transfers.flatMap((one) => (one.direction === "upload" ? [one.location.key] : []));
}

function assertSafe(
	{ pruning, failure }: PlannedEntry,
	{ prefix, from, exclude, protect, tree, most }: Publication,
	sent: ReadonlySet<string>,
	bucket: Readonly<Record<string, number>>,
): void {
	if (pruning === undefined) return;
	const below = Object.keys(bucket).filter((key) => key.startsWith(prefix)).length;
	expect(pruning.listed).toBe(below);
	const share = (100 * pruning.stale.length) / below;
	expect(failure?.code === "prune-limit").toBe(share > most);
	expect(tree).not.toEqual([]);
	for (const { key } of pruning.stale) {
		expect(key.startsWith(prefix)).toBe(true);
		expect(sent.has(key)).toBe(false);
		const name = key.slice(prefix.length);
		for (const one of [...exclude, ...protect])
			expect([one, isNamed(one, name)]).toEqual([one, false]);
		expect(name.split("/").some((part) => part.startsWith("."))).toBe(false);
		if (from === "**/*.css.f") expect(name).toMatch(/\.css\.f$/);
		if (from === "a/**") expect(name).toMatch(/^a\//);
	}
}

/** What the five patterns of this test mean, in other words than the matcher's. */
function isNamed(pattern: string, name: string): boolean {
	const segments = name.split("/");
	if (pattern === "keep") return segments.includes("keep");
	if (pattern === "a/") return segments.slice(0, -1).includes("a");
	if (pattern === "*.css.f") return segments.some((part) => part.endsWith(".css.f"));
	if (pattern === "/b.f") return name === "b.f";
	return name.startsWith("keep/");
}

function unreachable(): never {
	throw new Error("every entry has a publication");
}
