import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const posixOnly = process.platform === "win32" ? describe.skip : describe;
const NAMES = Array.from({ length: 300 }, (_, index) => `${index % 3}/${index}`);

/** Puts a link to a directory in the place of another and takes it away again, until it is ended; prints how often. */
const RACER = `
	const { renameSync, symlinkSync, unlinkSync } = require("node:fs");
	const [place, aside, outside] = process.argv.slice(1);
	let swaps = 0;
	let others = 0;
	const attempt = (work) => { try { work(); return true; } catch { return false; } };
	process.on("SIGTERM", () => { console.log(swaps); process.exit(); });
	const race = () => {
		for (const end = Date.now() + 20; Date.now() < end; ) {
			if (!attempt(() => renameSync(place, aside))) continue;
			if (attempt(() => symlinkSync(outside, place))) { unlinkSync(place); swaps += 1; }
			// What was made meanwhile in its place, by whoever found nothing there, goes aside.
			while (!attempt(() => renameSync(aside, place))) attempt(() => renameSync(place, aside + "-" + (others += 1)));
		}
		setImmediate(race);
	};
	race();
`;

const world = useWorld();
let outside = "";
beforeEach(() => {
	outside = mkdtempSync(path.join(tmpdir(), "outside-"));
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

/** What `work` gives, while a process of its own swaps a directory of the workspace for a link to `outside`. */
async function racing<T>(place: string, work: () => Promise<T>): Promise<T> {
	const places = [world.at(place), world.at(`${place}-aside`), outside];
	const racer: ChildProcess = spawn(process.execPath, ["-e", RACER, ...places]);
	const ended = once(racer, "close");
	let printed = "";
	racer.stdout?.on("data", (text) => {
		printed += text;
	});
	try {
		return await work();
	} finally {
		racer.kill();
		await ended;
		expect(Number(printed)).toBeGreaterThan(50);
	}
}

posixOnly("a directory that becomes a link again and again while", () => {
	test("300 files come into it has none of them written behind the link", async () => {
		for (const name of NAMES) await world.sandbox.putObject("bucket", `p/${name}`, name);
		mkdirSync(world.at("out/sub"), { recursive: true });
		for (const name of ["0", "1", "2"]) mkdirSync(path.join(outside, name));
		const before = ["0", "1", "2", "."].map((name) => statSync(path.join(outside, name)).mtimeMs);
		const inputs = { before: "s3://bucket/p/ -> out/sub/", "on-error": "warn" };
		for (let round = 0; round < 3; round++) {
			await racing("out/sub", () => world.stage(inputs));
		}
		expect(readdirSync(outside, { recursive: true }).sort()).toEqual(["0", "1", "2"]);
		const after = ["0", "1", "2", "."].map((name) => statSync(path.join(outside, name)).mtimeMs);
		expect(after).toEqual(before);
	});

	test("300 files of it are sent has none of them read behind the link", async () => {
		world.files(Object.fromEntries(NAMES.map((name) => [`up/${name}`, `inside ${name}`])));
		for (const name of NAMES) {
			const twin = path.join(outside, name);
			mkdirSync(path.dirname(twin), { recursive: true });
			// Nothing tells it apart but where it is.
			writeFileSync(twin, `beyond ${name}`);
			for (const file of [twin, world.at(`up/${name}`)]) utimesSync(file, 1, 1);
		}
		for (let round = 0; round < 3; round++) {
			const inputs = { after: `up/ -> s3://bucket/${round}/`, "on-error": "warn" };
			await racing("up", () => world.stage(inputs));
		}
		for (const key of world.sandbox.keys("bucket")) {
			const text = String(await world.sandbox.object("bucket", key)?.body());
			expect(text).toBe(`inside ${key.slice(2)}`);
		}
	});
});
