import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { readKeyValueFile } from "../harness/key-value-file.ts";
import { assertWithinBound } from "./memory-bound.ts";
import { BUCKET, type MeasuredJob, type Place } from "./place.ts";
import { contentOf, versionOf } from "./self-telling.ts";
import type { Tell } from "./tell.ts";

/** How many instances run at once: the runner starts up to ten background steps. */
const INSTANCES = 8;

/** Enough for ranges down and parts up. */
const LARGE_BYTES = 33 * 1024 ** 2;
const LARGE_NAME = "large.bin";

/**
 * Runs the action eight times at once in one workspace. Each downloads its own version of the same `files` files and a
 * large one to the same places, and some to a place of its own below them; at the end of its job it uploads its own
 * version of as many to the same keys.
 */
export async function together(place: Place, files: number, tell: Tell): Promise<void> {
	const names = [...Array.from({ length: files }, (_, at) => `${at % 10}/${at}.txt`), LARGE_NAME];
	for (let version = 0; version < INSTANCES; version++) await prepare(place, names, version);
	const jobs = await runAll((version) => place.run(".", inputsOf(version)));
	for (const [version, { result, stages }] of jobs.entries()) {
		assert.equal(
			result.status,
			"success",
			stages.map(({ stage }) => stage.log.slice(-2_000)).join(),
		);
		for (const stage of stages) assertWithinBound(stage);
		expectOwnOutputs(place, jobs, version, names.length);
	}
	await expectFiles(place, names);
	await expectObjects(place, names);
	tell(describeJobs(jobs));
	await shareCommandFiles(place, tell);
}

async function prepare(place: Place, names: readonly string[], version: number): Promise<void> {
	const { sandbox } = place;
	for (const name of names) {
		const content = contentOf(name, version, leastBytes(name));
		await sandbox.putObject(BUCKET, `v${version}/${name}`, content);
		const file = place.at(`out-${version}/${name}`);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, content);
	}
	await sandbox.putObject(BUCKET, `own-${version}/only`, `only of ${version}`);
}

function leastBytes(name: string): number {
	return name === LARGE_NAME ? LARGE_BYTES : 0;
}

function inputsOf(version: number): Readonly<Record<string, string>> {
	const before = [
		`same = s3://${BUCKET}/v${version}/ -> data/`,
		`own-${version} = s3://${BUCKET}/own-${version}/ -> data/own/${version}/`,
	];
	return { before: before.join("\n"), after: `out-${version}/ -> s3://${BUCKET}/up/` };
}

function runAll(run: (version: number) => Promise<MeasuredJob>): Promise<MeasuredJob[]> {
	return Promise.all(Array.from({ length: INSTANCES }, (_, version) => run(version)));
}

/** What a job tells is its own: no other's outputs, state or manifest. */
function expectOwnOutputs(
	place: Place,
	jobs: readonly MeasuredJob[],
	version: number,
	files: number,
): void {
	const outputs = jobs[version]?.stages[0]?.stage.outputs ?? {};
	const own = place.at(`data/own/${version}`);
	assert.equal(outputs[`own-${version}`], own);
	assert.equal(outputs.transferred, String(files + 1));
	assert.deepEqual(
		Object.keys(outputs).filter((name) => name.startsWith("own-")),
		[`own-${version}`],
	);
	const manifest = JSON.parse(readFileSync(outputs.manifest ?? "", "utf8"));
	const sources: string[] = manifest.files.map(({ source }: { readonly source: string }) => source);
	const mine = new RegExp(`^s3://${BUCKET}/(v|own-)${version}/`);
	assert.deepEqual(
		sources.filter((source) => !mine.test(source)),
		[],
	);
	assert.equal(sources.length, files + 1);
	const [main, post] = jobs[version]?.stages ?? [];
	const { kept } = JSON.parse(main?.stage.state.main ?? "{}");
	const uploads = readFileSync(kept.path, "utf8").match(/out-\d+/g);
	assert.deepEqual(new Set(uploads), new Set([`out-${version}`]));
	assert(post?.stage.log.includes(`\nDone: ${files} files `), post?.stage.log);
}

async function expectFiles(place: Place, names: readonly string[]): Promise<void> {
	const own = Array.from({ length: INSTANCES }, (_, version) => `own/${version}/only`);
	assert.deepEqual(await place.tree("data"), [...names, ...own].sort());
	for (const name of names) expectOneVersion(name, readFileSync(place.at(`data/${name}`)));
	for (const [version, name] of own.entries()) {
		assert.equal(readFileSync(place.at(`data/${name}`), "utf8"), `only of ${version}`);
	}
}

async function expectObjects({ sandbox }: Place, names: readonly string[]): Promise<void> {
	assert.deepEqual(sandbox.keys(BUCKET, "up/"), names.map((name) => `up/${name}`).sort());
	assert.deepEqual(sandbox.uploads(BUCKET), []);
	for (const name of names) {
		const body = await sandbox.object(BUCKET, `up/${name}`)?.body();
		expectOneVersion(name, body ?? Buffer.alloc(0));
	}
}

function expectOneVersion(name: string, bytes: Buffer): void {
	const version = versionOf(name, bytes, leastBytes(name));
	assert(version !== undefined && version < INSTANCES, `${name} is no version of itself`);
}

/** Steps that even write to the same files for outputs, state and summary leave whole records there. */
async function shareCommandFiles(place: Place, tell: Tell): Promise<void> {
	const commandFiles = place.commandFiles();
	const jobs = await runAll((version) => {
		const transfers = `shared-${version} = s3://${BUCKET}/own-${version}/ -> shared/${version}/`;
		return place.run("download", { transfers }, { commandFiles });
	});
	for (const { result } of jobs) assert.equal(result.status, "success");
	const outputs = new Map(readKeyValueFile(readFileSync(commandFiles.output, "utf8")));
	const summary = readFileSync(commandFiles.step_summary, "utf8");
	for (const [version] of jobs.entries()) {
		assert.equal(outputs.get(`shared-${version}`), place.at(`shared/${version}`));
		assert(summary.includes(`s3://${BUCKET}/own-${version}/`), `no summary of ${version}`);
	}
	tell(
		`${jobs.length} steps with one set of command files left all their outputs and summaries there`,
	);
}

function describeJobs(jobs: readonly MeasuredJob[]): string {
	const stages = jobs.flatMap((job) => job.stages);
	const peak = Math.max(...stages.map(({ peakBytes }) => peakBytes));
	const seconds = Math.max(...stages.map((stage) => stage.seconds));
	const sockets = Math.max(...stages.map((stage) => stage.sockets));
	return `${jobs.length} jobs at once: ${seconds.toFixed(1)} s the longest, peak memory ${(peak / 1e6).toFixed(0)} MB and ${sockets} sockets the most of one`;
}
