import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { everything } from "../support/refusal.ts";
import { AFTER_MAIN, startStage } from "../support/stage-process.ts";

const mounted: string[] = [];

// Before the world's own clean-up, which could not remove a directory something is mounted on.
afterEach(() => {
	for (const directory of mounted.splice(0)) execFileSync("umount", [directory]);
});
const world = useWorld();
const MIB = 1024 ** 2;
const ALWAYS = Number.POSITIVE_INFINITY;
const AFTER = { after: "f -> s3://bucket/f" };

/** A module that Node runs first. */
function first(code: string): string[] {
	return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

function hold(operation: string, times = ALWAYS): () => void {
	const { promise: until, resolve } = Promise.withResolvers<void>();
	world.sandbox.fault({ operation, action: { kind: "hold", until }, times });
	return resolve;
}

function start(inputs: Record<string, string>, node: string[], more: Record<string, string> = {}) {
	const environment = { ...AFTER_MAIN, ...more };
	const child = startStage(world, "post.js", inputs, { environment, node });
	const text = (child.stdout?.toArray() ?? Promise.resolve([])).then((chunks) =>
		String(Buffer.concat(chunks)),
	);
	const exited = once(child, "exit");
	return { child, text, exited };
}

const onPosix = process.platform === "win32" ? test.skip : test;

onPosix("Ctrl+Break of Windows ends it as other signals do", async () => {
	world.files({ f: randomBytes(17 * MIB) });
	const open = hold("UploadPart");
	const pressed = first('process.on("SIGUSR2", () => process.emit("SIGBREAK"))');
	const { child, text, exited } = start(AFTER, pressed);
	await world.sandbox.recorder.waitFor("UploadPart");
	const signalledAt = performance.now();
	child.kill("SIGUSR2");
	expect(await exited).toEqual([1, null]);
	expect(performance.now() - signalledAt).toBeLessThan(5000);
	open();
	expect(await text).toMatch(/^::error .*The job was cancelled: 1 transfer of `after`/m);
	expect(world.sandbox.uploads("bucket")).toEqual([]);
});

describe("a clock that is set while it runs", () => {
	onPosix.each([
		["forwards by an hour", 1],
		["back by an hour", -1],
		["back by a day", -24],
	])("%s changes nothing", async (_, hours) => {
		world.files({ f: randomBytes(24 * MIB) });
		const open = hold("UploadPart", 1);
		const set = first(`const { now } = Date; let by = 0; const Old = Date;
globalThis.Date = class extends Old { constructor(...all) { super(...(all.length ? all : [now() + by])); } static now() { return now() + by; } };
process.on("SIGUSR2", () => { by = ${hours} * 3_600_000; });`);
		const { child, exited } = start({ ...AFTER, "max-concurrency": "1" }, set);
		await world.sandbox.recorder.waitFor("UploadPart");
		const startedAt = performance.now();
		child.kill("SIGUSR2");
		open();
		expect(await exited).toEqual([0, null]);
		expect(performance.now() - startedAt).toBeLessThan(10_000);
		const object = world.sandbox.object("bucket", "f");
		expect((await object?.body())?.equals(readFileSync(world.at("f")))).toBe(true);
		const refused = world.sandbox.recorder.requests.filter(
			({ errorCode }) => errorCode === "RequestTimeTooSkewed",
		);
		// The requests that carry bytes and those about them learn the time apart.
		expect(refused.map(({ operation }) => operation)).toEqual([
			"UploadPart",
			"CompleteMultipartUpload",
		]);
	});
});

test("little memory is enough for large files", async () => {
	world.files({ f: randomBytes(60 * MIB) });
	const inputs = { ...AFTER, "max-memory": "32MiB" };
	const { exited } = start(inputs, ["--max-old-space-size=40"]);
	expect(await exited).toEqual([0, null]);
	const object = world.sandbox.object("bucket", "f");
	expect((await object?.body())?.equals(readFileSync(world.at("f")))).toBe(true);
});

/** Mounting takes rights that not every machine gives even to root. */
const canMount =
	process.getuid?.() === 0 &&
	process.platform === "linux" &&
	spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

(canMount ? test : test.skip)(
	"a temporary directory that is full fails what needs it, and no other",
	async () => {
		const temp = world.at("temp");
		mkdirSync(temp);
		execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", temp]);
		mounted.push(temp);
		world.files({ "f.txt": randomBytes(20 * MIB).toString("hex"), g: "g" });
		const after = "- { from: f.txt, to: s3://bucket/f, compress: gzip }\n- g -> s3://bucket/g";
		const { exited, text } = start({ after }, [], { RUNNER_TEMP: temp });
		expect(await exited).toEqual([1, null]);
		expect(await text).toMatch(/no space is left on the disk \(ENOSPC\)/);
		expect(world.sandbox.keys("bucket")).toEqual(["g"]);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
		expect(everything(temp).filter((name) => !name.startsWith("s3-staging"))).toEqual([]);
	},
);

onPosix("a file that another takes the place of is uploaded as it was, whole", async () => {
	const old = randomBytes(24 * MIB);
	world.files({ f: old, new: randomBytes(24 * MIB) });
	const open = hold("UploadPart", 1);
	const { exited } = start({ ...AFTER, "max-concurrency": "1" }, []);
	await world.sandbox.recorder.waitFor("UploadPart");
	renameSync(world.at("new"), world.at("f"));
	open();
	expect(await exited).toEqual([0, null]);
	expect((await world.sandbox.object("bucket", "f")?.body())?.equals(old)).toBe(true);
});

onPosix("a file that is written to in its place is no object", async () => {
	world.files({ f: randomBytes(24 * MIB) });
	const open = hold("UploadPart", 1);
	const { exited, text } = start({ ...AFTER, "max-concurrency": "1" }, []);
	await world.sandbox.recorder.waitFor("UploadPart");
	writeFileSync(world.at("f"), randomBytes(24 * MIB));
	open();
	expect(await exited).toEqual([1, null]);
	expect(await text).toContain("the file changed while it was being uploaded: it was written to");
	expect(world.sandbox.keys("bucket")).toEqual([]);
	expect(world.sandbox.uploads("bucket")).toEqual([]);
});

test("a host whose name nobody knows any more is told as that", async () => {
	world.files({ f: "f" });
	const inputs = { ...AFTER, endpoint: "http://gone.invalid:9000" };
	const { exited, text } = start(inputs, [], { AWS_MAX_ATTEMPTS: "2" });
	expect(await exited).toEqual([1, null]);
	expect(await text).toMatch(/the host's name (is not known|could not be looked up)/);
});
