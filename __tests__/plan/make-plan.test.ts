import { truncateSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { StagingError } from "../../src/errors.ts";
import { MAX_OBJECT_BYTES, refuseOversize } from "../../src/plan/inspect-file.ts";
import type { JobStatus, TransferSpec } from "../../src/spec/spec.ts";
import { memoryStore } from "./memory-store.ts";
import { download, keysOf, type TempJob, tempJob, transfersOf, upload } from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
	job.write("out/a.txt");
});
afterEach(() => job.remove());

describe("when", () => {
	test.each([
		[["success"], "success", true],
		[["success"], "failure", false],
		[["failure"], "failure", true],
		[["failure", "cancelled"], "cancelled", true],
		[["failure", "cancelled"], "success", false],
		[["success", "failure", "cancelled"], "cancelled", true],
	] as const)("%j runs in a job that is %s: %s", async (when, jobStatus, runs) => {
		const planned = await job.plan([upload("out/", "s3://b/", { when })], { jobStatus });
		expect(transfersOf(planned)).toHaveLength(runs ? 1 : 0);
	});

	test("is about success while the job's status is unknown", async () => {
		const entries = [
			upload("out/", "s3://b/1/", { when: ["success"] }),
			upload("out/", "s3://b/2/", { when: ["failure"] }),
		];
		expect(keysOf(await job.plan(entries))).toEqual(["1/a.txt"]);
	});

	test("not now is one skip with a reason, and nothing is listed or searched", async () => {
		const when: JobStatus[] = ["failure", "cancelled"];
		const store = memoryStore({});
		const planned = await job.plan(
			[
				download("s3://gone/p/**", "d/", { when }),
				download("s3://gone/k", "k", { when }),
				upload(["/etc/passwd", "x"], "s3://b/p/", { when }),
			],
			{ store, jobStatus: "success" },
		);
		expect(store.asked).toEqual([]);
		const reason = "when is failure, cancelled and the job's status is success";
		expect(planned.entries.map(({ skips }) => skips)).toMatchObject([
			[{ direction: "download", source: "s3://gone/p/**", destination: "d/", reason }],
			[{ direction: "download", source: "s3://gone/k", destination: "k", reason }],
			[{ direction: "upload", source: "/etc/passwd, x", destination: "s3://b/p/", reason }],
		]);
		expect(planned.entries.some((entry) => "failure" in entry || "output" in entry)).toBe(false);
	});
});

describe("an entry that finds nothing", () => {
	const entries: readonly TransferSpec[] = [
		download("s3://b/none/", "d/"),
		download("s3://b/no*e", "d/"),
		download("s3://b/none", "d/"),
		upload("none", "s3://b/"),
	];
	const store = memoryStore({ b: {} });
	const messages = [
		"There is no object below s3://b/none/",
		"There is no object that matches s3://b/no*e",
		"Could not download s3://b/none: gone",
		"There is no file to upload at none",
	];

	const reason = "nothing was found";
	const skips = [
		[{ direction: "download", source: "s3://b/none/", destination: "d/", reason }],
		[{ direction: "download", source: "s3://b/no*e", destination: "d/", reason }],
		[{ direction: "download", source: "s3://b/none", destination: "d/", reason }],
		[{ direction: "upload", source: "none", destination: "s3://b/", reason }],
	];

	test("fails by default, a missing object as such", async () => {
		const planned = await job.plan(entries, { store });
		expect(planned.entries.map(({ failure }) => failure?.message)).toEqual(messages);
		expect(planned.entries.map(({ failure }) => failure?.code)).toEqual([
			"no-files-matched",
			"no-files-matched",
			"no-such-object",
			"no-files-matched",
		]);
		expect(planned.warnings).toEqual([]);
		expect(planned.entries.flatMap((entry) => entry.skips)).toEqual([]);
	});

	test("is a skip with a warning when `if-no-files-found` says so", async () => {
		const planned = await job.plan(entries, { store, ifNoFilesFound: "warn" });
		expect(planned.warnings).toEqual(messages);
		expect(planned.entries.map((entry) => entry.skips)).toMatchObject(skips);
		expect(planned.entries.some((entry) => "failure" in entry || "output" in entry)).toBe(false);
	});

	test("is a skip without a warning when `if-no-files-found` or `optional` says so", async () => {
		const ignored = await job.plan(entries, { store, ifNoFilesFound: "ignore" });
		const optional = await job.plan(
			entries.map((entry) => ({ ...entry, optional: true })),
			{ store },
		);
		for (const planned of [ignored, optional]) {
			expect(planned.warnings).toEqual([]);
			expect(planned.entries.map(({ skips }) => skips)).toMatchObject(skips);
			expect(planned.entries.some((entry) => "failure" in entry)).toBe(false);
		}
	});

	test("fails in any case when its bucket is missing", async () => {
		const planned = await job.plan(
			["s3://gone/p/", "s3://gone/k"].map((from) => download(from, "d/", { optional: true })),
			{ store: memoryStore({}), ifNoFilesFound: "ignore" },
		);
		expect(planned.entries.map(({ failure }) => failure?.code)).toEqual([
			"no-such-bucket",
			"no-such-bucket",
		]);
	});

	test("says that `exclude` had a part in it", async () => {
		const exclude = ["*.tmp"];
		const entries = ["p/", "p/a.tmp", "p/*"].map((from) => {
			return download(`s3://b/${from}`, "d/", { exclude });
		});
		const planned = await job.plan(entries, { store: memoryStore({ b: { "p/a.tmp": 1 } }) });
		expect(planned.entries.map(({ failure }) => failure?.message)).toEqual([
			"There is no object below s3://b/p/ except what `exclude` leaves out",
			"There is no object named s3://b/p/a.tmp except what `exclude` leaves out",
			"There is no object that matches s3://b/p/* except what `exclude` leaves out",
		]);
	});

	test("does not blame `exclude` for what was never there", async () => {
		const entry = download("s3://b/p/", "d/", { exclude: ["*.tmp"] });
		const planned = await job.plan([entry], { store: memoryStore({ b: {} }) });
		expect(planned.entries[0]?.failure?.message).toBe("There is no object below s3://b/p/");
	});
});

describe("a plan", () => {
	test("keeps the order of the spec and lets good entries live beside bad ones", async () => {
		const entries = [
			download("s3://b/gone", "x"),
			download("s3://b/k", "k"),
			upload("/etc/passwd", "s3://b/"),
			upload("out/a.txt", "s3://b/"),
		];
		const planned = await job.plan(entries, { store: memoryStore({ b: { k: 1 } }) });
		expect(planned.entries.map(({ entry }) => entry)).toEqual(entries);
		expect(planned.entries.map(({ transfers }) => transfers.length)).toEqual([0, 1, 0, 1]);
		expect(planned.phase).toBe("before");
	});

	test("asks for exact keys at once, sixteen at most", async () => {
		const keys = Array.from({ length: 40 }, (_, index) => `k${index}`);
		const store = memoryStore({ b: Object.fromEntries(keys.map((key) => [key, 1])) });
		const planned = await job.plan(
			keys.map((key) => download(`s3://b/${key}`, "d/")),
			{ store },
		);
		expect(transfersOf(planned)).toHaveLength(40);
		expect(store.mostHeads).toBe(16);
	});

	test("tells everything that is wrong with one entry at once", async () => {
		job.write("d/dir/", "d/file");
		const store = memoryStore({ b: { "p/dir": 1, "p/file/x": 1, "p//y": 1, "p/ok": 1 } });
		const planned = await job.plan([download("s3://b/p/", "d/")], { store });
		const failure = planned.entries[0]?.failure;
		expect(failure?.message).toMatch(/^3 problems with `s3:\/\/b\/p\/ -> d\/`:\n/);
		expect(failure?.message).toMatch("`p//y`");
		expect(failure?.message).toMatch("d/dir` is a directory");
		expect(failure?.message).toMatch("d/file` is not a directory");
		expect(failure?.code).toBe("path-refused");
		expect(failure?.hint).toMatch("`flatten: true`");
		expect(planned.entries[0]?.transfers).toEqual([]);
	});

	test("fails as cancelled when the job is", async () => {
		const store = memoryStore({ b: { k: 1 } });
		const signal = AbortSignal.abort();
		const planned = job.plan([download("s3://b/k", "k")], { store, signal });
		await expect(planned).rejects.toMatchObject({ code: "cancelled" });
		expect(store.asked).toEqual([]);
	});

	test("fails as cancelled when the job is cancelled while it is made", async () => {
		const controller = new AbortController();
		const store = {
			...memoryStore({}),
			head: async (): Promise<never> => {
				controller.abort();
				throw new StagingError("cancelled", "stopped");
			},
		};
		const entries = [download("s3://b/k", "k"), download("s3://b/l", "l")];
		const planned = job.plan(entries, { store, signal: controller.signal });
		await expect(planned).rejects.toMatchObject({ code: "cancelled" });
	});

	test("passes a defect on as it is", async () => {
		const store = {
			...memoryStore({}),
			head: async (): Promise<never> => {
				throw new TypeError("a defect");
			},
		};
		await expect(job.plan([download("s3://b/k", "k")], { store })).rejects.toThrow(TypeError);
	});

	test("of nothing is empty", async () => {
		expect(await job.plan([])).toEqual({
			phase: "before",
			entries: [],
			directories: [],
			warnings: [],
		});
	});
});

describe("a file's size and rights", () => {
	test("are taken from the disk, holes included", async () => {
		truncateSync(path.join(job.workspace, "out/a.txt"), 5_000_000_000);
		const [transfer] = transfersOf(await job.plan([upload("out/", "s3://b/")]));
		expect(transfer).toMatchObject({ bytes: 5_000_000_000 });
	});

	test("stop the entry above the largest object of S3", () => {
		expect(() => refuseOversize("/w/big", MAX_OBJECT_BYTES)).not.toThrow();
		expect(() => refuseOversize("/w/big", MAX_OBJECT_BYTES + 1)).toThrow(/48\.8 TiB/);
	});
});
