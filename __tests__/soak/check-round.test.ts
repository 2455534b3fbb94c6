import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { checkRound, type Seen } from "../../soak/check-round.ts";
import { type Content, toBytes } from "../../soak/content.ts";
import { absent, holds } from "../../soak/states.ts";
import { filePlace, objectPlace, type Place } from "../../soak/work.ts";
import { openWorld, type World } from "../../soak/world.ts";

const NEW = { seed: "new", bytes: 1_000 };
const OLD = { seed: "old", bytes: 10 };
const HEADERS = { "content-type": "text/x-new" };

const PLACES: readonly Place[] = [
	{ name: filePlace("w/file"), before: holds(OLD), after: holds(NEW) },
	{ name: objectPlace("w/key"), before: absent, after: holds(NEW, HEADERS) },
	{ name: objectPlace("w/stale"), before: holds(OLD), after: absent, goesAfter: "phase" },
];

let world: World;

beforeEach(async () => {
	world = await openWorld(new AbortController().signal);
});

afterEach(() => world.stop());

/** What stands at each of the places, and anywhere else. */
async function stand(contents: readonly (Content | undefined)[], more: readonly string[] = []) {
	const nothing = { before: absent, after: absent };
	const places = PLACES.map(({ name }, at) => {
		const headers = name === "object:bucket/w/key" ? HEADERS : {};
		return { ...nothing, name, content: contents[at], headers };
	});
	await world.prepare([...places, ...more.map((name) => ({ ...nothing, name, content: OLD }))]);
}

function check(exitCode: number, end: Partial<Seen["end"]> = {}, seen: Partial<Seen> = {}) {
	const stdout = exitCode === 0 ? "" : "::error title=s3-staging::Could not\n";
	const left = { signal: null, stderr: "", outputs: {}, state: {}, milliseconds: 1 };
	const work = { kind: "x", transfers: 1, entry: {}, places: PLACES };
	const denied = { kind: "answer", status: 403, code: "AccessDenied" } as const;
	const faults = [{ kind: "denied", rule: { action: denied }, isAmbiguous: false, isSlow: false }];
	const round = {
		number: 1,
		phase: "before",
		works: [work],
		faults,
		inputs: {},
		attempts: 2,
	} as const;
	const hits = [{ kind: "answer", method: "GET", target: "/" }] as const;
	const usual = { round, hits, leftUploads: 0, end: { ...left, exitCode, stdout, ...end } };
	return checkRound({ ...usual, ...seen }, world);
}

describe("the check of a round finds", () => {
	test("nothing where all is as before, or all has arrived", async () => {
		await stand([OLD, undefined, OLD]);
		expect(await check(1)).toEqual([]);
		await world.stop();
		world = await openWorld(new AbortController().signal);
		await stand([NEW, NEW, undefined]);
		expect(await check(0)).toEqual([]);
	});

	test("a success of which something did not arrive", async () => {
		await stand([OLD, NEW, undefined]);
		expect(await check(0)).toEqual([
			expect.stringContaining("file:w/file: 10 bytes instead of 1000"),
			expect.stringContaining("object:bucket/w/stale is gone, and file:w/file"),
		]);
	});

	test("one byte that is another, after a failure too", async () => {
		await stand([{ ...NEW, bytes: 999 }, undefined, OLD]);
		expect(await check(1)).toEqual([expect.stringContaining("neither as before nor")]);
	});

	test("headers that are not those of the entry", async () => {
		await stand([NEW, undefined, undefined]);
		await world.sandbox.putObject("bucket", "w/key", toBytes(NEW), {
			"content-type": "text/plain",
		});
		expect((await check(0))[0]).toMatch(/w\/key: its content-type is text\/plain instead of/);
	});

	test("a deletion before everything else arrived", async () => {
		await stand([OLD, undefined, undefined]);
		expect(await check(1)).toEqual([expect.stringContaining("w/stale is gone, and file:w/file")]);
	});

	test("files, objects and directories that nobody asked for", async () => {
		const strays = ["file:w/.file.1.part", "object:other/x"];
		await stand([OLD, undefined, OLD], strays);
		mkdirSync(path.join(world.workspace, "empty"));
		expect(await check(1)).toEqual([
			...strays.map((name) => `${name} should not be there`),
			"the directory empty is empty",
		]);
	});

	test("a failure without an error, a warning of Node, and words of a program", async () => {
		await stand([OLD, undefined, OLD]);
		const stdout = "Could not read undefined\n";
		const stderr = "MaxListenersExceededWarning";
		expect(await check(1, { stdout, stderr })).toEqual([
			"it failed without an error",
			"stderr: MaxListenersExceededWarning",
			"the log says: Could not read undefined",
		]);
	});

	test("a failure of what nothing disturbed", async () => {
		await stand([OLD, undefined, OLD]);
		expect(await check(1, {}, { hits: [] })).toEqual([
			expect.stringContaining("it failed: ::error"),
		]);
	});

	test("nothing in an upload whose end the preflight told of, and its note", async () => {
		await stand([OLD, undefined, OLD]);
		const told =
			"::warning::An upload that was begun to try out s3://bucket/w is still in the bucket\n";
		mkdirSync(path.join(world.temp, "s3-staging-uploads-0"));
		writeFileSync(path.join(world.temp, "s3-staging-uploads-0/note.json"), "{}");
		const stdout = `${told}::error title=s3-staging::Could not\n`;
		expect(await check(1, { stdout }, { leftUploads: 1 })).toEqual([]);
		expect(await check(1, {}, { leftUploads: 1 })).toHaveLength(2);
	});

	test("uploads in parts that stayed untold", async () => {
		await stand([OLD, undefined, OLD]);
		expect(await check(1, {}, { leftUploads: 1 })).toEqual([
			expect.stringContaining("1 uploads in parts stayed, 0 of them told"),
		]);
	});

	test("an end that took too long", async () => {
		await stand([OLD, undefined, OLD]);
		expect(await check(1, {}, { endedWithin: 9_000 })).toEqual([
			expect.stringContaining("it ended 9000 ms after"),
		]);
	});
});
