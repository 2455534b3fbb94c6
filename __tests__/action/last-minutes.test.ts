import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { AFTER_MAIN, startStage } from "../support/stage-process.ts";

const world = useWorld();
const MIB = 1024 ** 2;
const ALWAYS = Number.POSITIVE_INFINITY;

/** Makes the four minutes two seconds. */
const HURRY = `data:text/javascript,const set = globalThis.setTimeout;
globalThis.setTimeout = (run, time, ...rest) => set(run, time === 240_000 ? 2_000 : time, ...rest);`;

const AFTER = "- from: out/\n  to: s3://bucket/out/\n  when: always";

function keysOf(operation: string): (string | undefined)[] {
	const { requests } = world.sandbox.recorder;
	return requests.filter((one) => one.operation === operation).map(({ key }) => key);
}

test("the end of a cancelled job begins with small files, then goes from the smallest large one up", async () => {
	for (const [name, mebibytes] of [
		["a-large", 30],
		["b-larger", 36],
		["c-less", 18],
	] as const) {
		world.files({ [`out/${name}`]: randomBytes(mebibytes * MIB) });
	}
	for (let index = 0; index < 40; index++) world.files({ [`out/small-${index}`]: "x" });
	const inputs = { after: AFTER, "max-concurrency": "1" };
	const job = await world.stage({ ...inputs, "job-status": "cancelled" });
	expect(job.post("stage").exitCode).toBe(0);
	const order = ["out/c-less", "out/a-large", "out/b-larger"];
	expect(keysOf("CreateMultipartUpload")).toEqual(order);
	const operations = world.sandbox.recorder.requests.map(({ operation }) => operation);
	expect(operations.lastIndexOf("PutObject")).toBeLessThan(operations.indexOf("UploadPart"));
});

test("what does not arrive within four minutes of a cancelled job is given up, named and removed", async () => {
	world.files({ "out/small": "x", "out/large": randomBytes(20 * MIB) });
	const { promise: until, resolve: open } = Promise.withResolvers<void>();
	const hold = { kind: "hold", until } as const;
	world.sandbox.fault({ operation: "UploadPart", action: hold, times: ALWAYS });
	const startedAt = performance.now();
	const inputs = { after: AFTER, "job-status": "cancelled" };
	const child = startStage(world, "post.js", inputs, {
		environment: { ...AFTER_MAIN, RUNNER_DEBUG: "1" },
		node: ["--import", HURRY],
	});
	const exited = once(child, "exit");
	const text = String(Buffer.concat(await (child.stdout?.toArray() ?? [])));
	expect(await exited).toEqual([1, null]);
	expect(performance.now() - startedAt).toBeLessThan(10_000);
	open();
	expect(text).toMatch(/^::warning::The job was cancelled, and four of the five minutes/m);
	expect(text).toMatch(/^::error .*The job was cancelled: 1 transfer of `after` did not arrive/m);
	expect(text).toContain("Could not upload s3://bucket/out/large");
	expect(world.sandbox.keys("bucket")).toEqual(["out/small"]);
	expect(world.sandbox.uploads("bucket")).toEqual([]);
}, 20_000);
