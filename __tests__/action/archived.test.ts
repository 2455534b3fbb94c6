import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { JobResult } from "../../harness/run-job.ts";
import { useWorld } from "../support/action.ts";
import { messages } from "../support/only-error.ts";

const world = useWorld();

/** On a store whose classes are those of S3. */
const stage: typeof world.stage = (inputs, options) =>
	world.stage({ dialect: "aws", ...inputs }, options);

const GLACIER = { "x-amz-storage-class": "GLACIER" };
const DEEP = { "x-amz-storage-class": "DEEP_ARCHIVE" };
const TIERING = { "x-amz-storage-class": "INTELLIGENT_TIERING" };

async function put(headers: Record<string, string>, ...keys: readonly string[]): Promise<void> {
	for (const key of keys) await world.sandbox.putObject("bucket", key, `of ${key}`, headers);
}

function keysOf(operation: string): (string | undefined)[] {
	const { requests } = world.sandbox.recorder;
	return requests.filter((seen) => seen.operation === operation).map(({ key }) => key);
}

function messageOf(job: JobResult): string {
	return messages(job.main("stage"), "error").join("\n");
}

/** Ends the restore of these objects once their number of HEAD requests is reached. */
async function finishAfterHead(n: number, ...keys: readonly string[]): Promise<void> {
	await world.sandbox.recorder.waitFor("HeadObject", n);
	for (const key of keys) world.sandbox.finishRestore("bucket", key);
}

describe("archived objects", () => {
	test("keep their entry from running before a byte moves, ten of them by name", async () => {
		const cold = Array.from({ length: 12 }, (_, at) => `in/cold-${String(at).padStart(2, "0")}`);
		await put(GLACIER, ...cold);
		await put({}, "in/warm");
		const job = await stage({ before: "s3://bucket/in/ -> in/" });
		expect(job.status).toBe("failure");
		const message = messageOf(job);
		expect(message).toContain("12 objects are archived, so that they cannot be downloaded:");
		expect(message).toContain("- s3://bucket/in/cold-09: GLACIER\n  - and 2 more");
		expect(message).toContain("Add `restore: true`");
		expect([...keysOf("HeadObject")].sort()).toEqual(cold);
		expect(keysOf("GetObject")).toEqual([]);
		expect(keysOf("RestoreObject")).toEqual([]);
		expect(world.tree()).toEqual([]);
	});

	test("keep what lies before them in a long listing from beginning early", async () => {
		const warm = Array.from({ length: 1_000 }, (_, at) => `in/warm-${at}`);
		await put(DEEP, "in/cold");
		await put({}, ...warm);
		const job = await stage({ before: "s3://bucket/in/ -> in/" });
		expect(messageOf(job)).toContain(
			"Could not download s3://bucket/in/cold: it is archived (DEEP_ARCHIVE)",
		);
		expect(keysOf("GetObject")).toEqual([]);
		expect(world.tree()).toEqual([]);
	});

	test("are downloaded as any other where they are restored, one HEAD request each", async () => {
		await put(GLACIER, "in/cold");
		await put({}, "in/warm");
		const restore = "- { from: s3://bucket/in/, to: in/, restore: true }";
		await stage({ before: restore });
		world.sandbox.finishRestore("bucket", "in/cold");
		world.sandbox.recorder.clear();
		const job = await stage({ before: "s3://bucket/in/ -> in/\ns3://bucket/in/cold -> one" });
		expect(job.status).toBe("success");
		expect(world.tree()).toEqual(["in/cold", "in/warm", "one"]);
		expect(keysOf("HeadObject")).toEqual(["in/cold", "in/cold"]);
	});

	test("of INTELLIGENT_TIERING are known by the HEAD request for the one object", async () => {
		await put(TIERING, "cold");
		world.sandbox.archive("bucket", "cold", "ARCHIVE_ACCESS");
		const job = await stage({ before: "s3://bucket/cold -> cold" });
		expect(messageOf(job)).toContain("s3://bucket/cold: it is archived (ARCHIVE_ACCESS)");
		expect(keysOf("GetObject")).toEqual([]);
	});

	test("of INTELLIGENT_TIERING below a prefix cost no request, and their refusal says what to do", async () => {
		await put(TIERING, "in/cold", "in/warm");
		world.sandbox.archive("bucket", "in/cold", "DEEP_ARCHIVE_ACCESS");
		const job = await stage({ before: "s3://bucket/in/ -> in/" });
		expect(job.status).toBe("failure");
		const message = messageOf(job);
		expect(message).toContain(
			"Could not download s3://bucket/in/cold: the object is archived (403",
		);
		expect(message).toContain("It is in `DEEP_ARCHIVE_ACCESS`. Its bytes can be read once");
		expect(world.tree()).toEqual(["in/warm"]);
		expect(keysOf("HeadObject")).toEqual([]);
	});

	test("are left alone where their files are kept", async () => {
		await put(GLACIER, "in/cold");
		world.files({ "in/cold": "old" });
		const before = "- { from: s3://bucket/in/, to: in/, if-exists: keep }";
		expect((await stage({ before })).status).toBe("success");
		expect(keysOf("HeadObject")).toEqual([]);
	});
});

describe("on stores beside Amazon's", () => {
	test("a class by the name of an archive may be one that can be read, as its first byte tells", async () => {
		await put(GLACIER, "in/cold", "in/tier");
		await world.sandbox.putObject("bucket", "in/tier-empty", "", GLACIER);
		for (const key of ["in/tier", "in/tier-empty"]) world.sandbox.makeReadable("bucket", key);
		const job = await world.stage({ before: "s3://bucket/in/ -> in/" });
		expect(messageOf(job)).toContain("s3://bucket/in/cold: it is archived (GLACIER)");
		const tiers = "- { from: s3://bucket/in/, to: in/, exclude: cold }";
		expect((await world.stage({ before: tiers })).status).toBe("success");
		expect(world.tree()).toEqual(["in/tier", "in/tier-empty"]);
	});
});

describe("restore", () => {
	const entry = (restore: string, from = "s3://bucket/in/", to = "in/") =>
		`- { from: "${from}", to: ${to}, restore: ${restore} }`;

	test("asks once for each object, fails at once, and the next run downloads them", async () => {
		await put(GLACIER, "in/a", "in/b");
		await put(TIERING, "in/c", "in/hot");
		await put({}, "in/warm", "other");
		world.sandbox.archive("bucket", "in/c", "ARCHIVE_ACCESS");
		const before = [
			entry("true"),
			entry("true", "s3://bucket/in/a", "a"),
			"s3://bucket/other -> o",
		];
		const run = () => stage({ before: before.join("\n") });
		const first = await run();
		expect(first.status).toBe("failure");
		const message = messageOf(first);
		expect(message).toContain("Could not download 3 objects of `s3://bucket/in/ -> in/`: archived");
		expect(message).toContain("Could not download s3://bucket/in/a: archived");
		expect(message).toContain("their restore is under way");
		expect(message).toContain("Run the job again in 5 hours");
		expect(message).toContain("stays for a day, and is not asked for again");
		expect([...keysOf("RestoreObject")].sort()).toEqual(["in/a", "in/b", "in/c"]);
		expect(world.sandbox.object("bucket", "in/a")?.restore).toEqual({ days: 1, tier: "Standard" });
		expect(first.main("stage").log).toContain(
			"Plan: download 7 files (55 B); 4 objects to be restored first",
		);
		expect(first.main("stage").log).toContain(
			"Restore for s3://bucket/in/ -> in/: asked for 3 objects; nobody waits for it",
		);
		expect(keysOf("GetObject")).toEqual([]);
		const second = await run();
		expect(messageOf(second)).toContain("their restore is under way");
		expect(second.main("stage").log).toContain("asked for 0 objects, 3 under way already");
		expect(keysOf("RestoreObject")).toHaveLength(3);
		for (const key of ["in/a", "in/b", "in/c"]) world.sandbox.finishRestore("bucket", key);
		expect((await run()).status).toBe("success");
		expect(keysOf("RestoreObject")).toHaveLength(3);
		expect(world.tree()).toEqual(["a", "in/a", "in/b", "in/c", "in/hot", "in/warm", "o"]);
	});

	test("waits as long as it may, and downloads what is back while others move", async () => {
		await put(DEEP, "in/a", "in/b");
		await put({}, "in/warm", "other");
		const before = `${entry("{ days: 3, tier: Bulk, wait: 10m }")}\ns3://bucket/other -> o`;
		const running = stage({ before });
		await finishAfterHead(4, "in/b");
		await world.sandbox.recorder.waitFor("GetObject", 3);
		expect(world.sandbox.object("bucket", "in/a")?.restore).toEqual({ days: 3, tier: "Bulk" });
		world.sandbox.finishRestore("bucket", "in/a");
		const job = await running;
		expect(job.status).toBe("success");
		expect(new Set(keysOf("GetObject").slice(0, 2))).toEqual(new Set(["in/warm", "other"]));
		expect(keysOf("GetObject").slice(2)).toEqual(["in/b", "in/a"]);
		expect(readFileSync(world.at("in/a"), "utf8")).toBe("of in/a");
		const { log, outputs } = job.main("stage");
		expect(log).toContain("asked for 2 objects; waiting 10 min 0 s at most");
		expect(log).toContain(": 1 object back, 1 to come\n");
		expect(log).toContain(": 2 objects back, 0 to come\n");
		expect(outputs).toMatchObject({ count: "4", transferred: "4" });
		expect(JSON.parse(String(outputs.files))[0]).toMatchObject({
			"storage-class": "DEEP_ARCHIVE",
			status: "done",
		});
	});

	test("that takes longer than its wait fails what is not back, and nothing else", async () => {
		await put(GLACIER, "in/a", "in/b", "in/c");
		await put({}, "in/warm");
		const running = stage({ before: entry("{ wait: 2s }") });
		await finishAfterHead(4, "in/b");
		const job = await running;
		expect(job.status).toBe("failure");
		expect(world.tree()).toEqual(["in/b", "in/warm"]);
		const message = messageOf(job);
		expect(message).toContain("2 transfers of `before` did not arrive:\n- Could not download 2");
		expect(message).toContain("their restore goes on, longer than `wait` allows");
		expect(message.match(/Could not/g)).toHaveLength(1);
		expect(message).toContain("Run the job again in 5 hours");
		expect(keysOf("RestoreObject")).toHaveLength(3);
	});

	test("is one of the whole entry, whatever its rules say of some files", async () => {
		await put(GLACIER, "in/a", "in/b", "in/c");
		const rules = "rules: [{ match: b, if-exists: error }]";
		const before = entry("{ wait: 1s }").replace(/ }$/, `, ${rules} }`);
		const job = await world.stage({
			before: `${before}\n${entry("{ wait: 1s }", "s3://bucket/in/a", "a")}`,
		});
		const message = messageOf(job);
		expect(message).toContain("4 transfers of `before` did not arrive");
		expect(message).toContain("- Could not download 3 objects of `s3://bucket/in/ -> in/`");
		expect(message).toContain("- Could not download s3://bucket/in/a: archived");
		expect(message.match(/Could not/g)).toHaveLength(2);
	});

	test("is waited for no longer when the job is cancelled", async () => {
		await put(GLACIER, "in/a");
		const controller = new AbortController();
		const running = stage({ before: entry("{ wait: 5h }") }, { signal: controller.signal });
		await world.sandbox.recorder.waitFor("HeadObject", 2);
		const cancelledAt = performance.now();
		controller.abort();
		const job = await running;
		expect(performance.now() - cancelledAt).toBeLessThan(5_000);
		expect(job.status).toBe("cancelled");
		expect(messageOf(job)).toContain(
			"The job was cancelled: 1 transfer of `before` did not arrive",
		);
	});

	test("is not asked for when another entry holds the phase", async () => {
		await put(GLACIER, "in/a");
		const job = await stage({ before: `${entry("true")}\ns3://bucket/missing -> m` });
		expect(job.status).toBe("failure");
		expect(keysOf("RestoreObject")).toEqual([]);
	});

	test("does not hold the phase where its entry only warns", async () => {
		await put(GLACIER, "in/a");
		await put({}, "other");
		const warn = entry("true").replace(" }", ", on-error: warn }");
		const job = await stage({ before: `${warn}\ns3://bucket/other -> o` });
		expect(job.status).toBe("success");
		expect(world.tree()).toEqual(["o"]);
		expect(keysOf("RestoreObject")).toEqual(["in/a"]);
	});

	test("joins one that somebody else began a moment ago", async () => {
		await put(GLACIER, "in/a");
		const action = { kind: "error", status: 409, code: "RestoreAlreadyInProgress" } as const;
		world.sandbox.fault({ operation: "RestoreObject", action });
		const job = await stage({ before: entry("true") });
		expect(messageOf(job)).toContain("its restore is under way");
		expect(keysOf("RestoreObject")).toHaveLength(1);
	});

	test("that is not allowed names the permission, and keeps the entry from running", async () => {
		await put(GLACIER, "in/a");
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "RestoreObject", action });
		const job = await stage({ before: entry("{ wait: 5h }") });
		const message = messageOf(job);
		expect(message).toContain("Could not restore s3://bucket/in/a: access denied");
		expect(message).toContain("Allow `s3:RestoreObject` on `arn:aws:s3:::bucket/in/a`");
	});

	test("that one entry could not ask for is asked for by the next that needs it", async () => {
		await put(GLACIER, "in/a");
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "RestoreObject", action });
		const first = entry("true, on-error: warn");
		const job = await stage({ before: `${first}\n${entry("true", "s3://bucket/in/a", "one")}` });
		expect(messageOf(job)).toContain("Could not download s3://bucket/in/a: archived");
		expect(keysOf("RestoreObject")).toEqual(["in/a", "in/a"]);
	});

	test("by the tier Expedited is refused for DEEP_ARCHIVE before anything is asked for", async () => {
		await put(DEEP, "in/a");
		await put(GLACIER, "in/b");
		const job = await stage({ before: entry("{ tier: Expedited }") });
		const message = messageOf(job);
		expect(message).toContain("no expedited restores, and it holds\n  - s3://bucket/in/a");
		expect(message).not.toContain("in/b");
		expect(message).toContain("Choose the tier `Standard`");
		expect(keysOf("RestoreObject")).toEqual([]);
	});

	test("is told and not asked for in a dry run", async () => {
		await put(GLACIER, "in/a");
		const before = entry("{ days: 2, wait: 5h }");
		const job = await stage({ before, "dry-run": "true" });
		expect(job.status).toBe("success");
		expect(job.main("stage").log).toContain("1 object to be restored first");
		expect(job.main("stage").log).toContain(
			"(7 B) to be restored from GLACIER (Standard, for 2 days)",
		);
		expect(keysOf("RestoreObject")).toEqual([]);
	});

	test("can be of one version", async () => {
		world.sandbox.createBucket("kept", { versioning: true });
		const { versionId } = await world.sandbox.putObject("kept", "k", "old", GLACIER);
		await world.sandbox.putObject("kept", "k", "new");
		const before = `- { from: s3://kept/k, to: k, version-id: "${versionId}", restore: true }`;
		const job = await stage({ before });
		expect(messageOf(job)).toContain("Could not download s3://kept/k: archived");
		const requests = world.sandbox.recorder.requests.filter(({ method }) => method === "POST");
		expect(requests.map(({ query }) => query.versionId)).toEqual([versionId]);
	});
});
