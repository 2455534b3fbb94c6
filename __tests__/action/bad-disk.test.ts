import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { everything, expectRefusal, partialFiles, shownError } from "../support/refusal.ts";

const isRoot = process.getuid?.() === 0;
const mounted: string[] = [];

// Before the world's own clean-up, which could not remove a directory something is mounted on.
afterEach(() => {
	for (const directory of mounted.splice(0)) execFileSync("umount", [directory]);
});
const world = useWorld();

/** Puts a small disk of its own below the workspace. */
function mount(name: string, options: string): void {
	const directory = world.at(name);
	mkdirSync(directory, { recursive: true });
	execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", directory]);
	mounted.push(directory);
}

/** Mounting takes rights that not every machine gives even to root. */
const canMount =
	isRoot &&
	process.platform === "linux" &&
	spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;
const testOnDisk = canMount ? test : test.skip;
const why = canMount ? "" : " (skipped: this user may not mount a disk)";

describe("the disk", () => {
	testOnDisk(`is full: the old file stays, and nothing else${why}`, async () => {
		const { sandbox } = world;
		mount("small", "size=1m");
		world.files({ "small/model.bin": "old" });
		for (const key of ["model.bin", "deep/down/model.bin"]) {
			await sandbox.putObject("bucket", key, randomBytes(2_000_000));
		}
		await sandbox.putObject("bucket", "ok.txt", "ok");
		const job = await world.stage({ before: "s3://bucket/ -> small/" });
		const reason = "no space is left on the disk (ENOSPC)";
		expect(shownError(job.main("stage"), world)).toBe(
			[
				"2 transfers of `before` did not arrive:",
				`- Could not write WORKSPACE/small/deep/down/model.bin: ${reason}`,
				`- Could not write WORKSPACE/small/model.bin: ${reason}`,
				"Free space on the runner before this step, or use a runner with a larger disk",
			].join("\n"),
		);
		expect(readFileSync(world.at("small/model.bin"), "utf8")).toBe("old");
		expect(everything(world.workspace)).toEqual(["small/", "small/model.bin", "small/ok.txt"]);
		expect(partialFiles(world)).toEqual([]);
	});

	testOnDisk(`cannot hold a directory: the log's group ends all the same${why}`, async () => {
		mount("sealed", "ro");
		await world.sandbox.putObject("bucket", "d/marked/", "");
		await world.sandbox.putObject("bucket", "d/a.txt", "a");
		const job = await world.stage({ before: "s3://bucket/d/ -> sealed/" });
		expect(job.status).toBe("failure");
		const { log } = job.main("stage");
		// The runner's own group comes first.
		const marks = log.match(/##\[(?:end)?group\]/g);
		expect(marks).toEqual(["##[group]", "##[endgroup]", "##[group]", "##[endgroup]"]);
	});

	testOnDisk(`is read-only${why}`, () =>
		expectRefusal(world, {
			inputs: { before: "s3://bucket/a.txt -> sealed/deep/a.txt" },
			prepare: () => mount("sealed", "ro"),
			error: [
				"Could not create WORKSPACE/sealed/deep: the file system is read-only (EROFS)",
				"Choose a path on a disk that can be written to",
			],
		}),
	);

	test("has a file where a directory is needed", () =>
		expectRefusal(world, {
			inputs: { before: "s3://bucket/a.txt -> old.txt/deep/a.txt" },
			error: [
				"`WORKSPACE/old.txt` is not a directory, so nothing can be put below it",
				"Choose another destination, or remove that file first",
			],
		}));

	test("has a directory where the file goes", () =>
		expectRefusal(world, {
			inputs: { before: "s3://bucket/a.txt -> out" },
			prepare: ({ files }) => files({ "out/keep.txt": "" }),
			error: [
				"`WORKSPACE/out` is a directory, so no file can be put there",
				"Choose another destination; a file goes into that directory when its path is written with a `/` at the end",
			],
		}));

	test("has a directory where the one file to upload should be", () =>
		expectRefusal(world, {
			inputs: { after: "out -> s3://bucket/up.txt" },
			prepare: ({ files }) => files({ "out/keep.txt": "" }),
			error: [
				"`out` is a directory, and s3://bucket/up.txt names one object",
				"End the destination in `/`: `s3://bucket/up.txt/`",
			],
		}));

	const testAsUser = isRoot ? test.skip : test;
	testAsUser(
		`has a file this user may not read${isRoot ? " (skipped: root reads everything)" : ""}`,
		() =>
			expectRefusal(world, {
				inputs: { after: "secret.txt -> s3://bucket/up.txt" },
				prepare: ({ files, at }) => {
					files({ "secret.txt": "x" });
					chmodSync(at("secret.txt"), 0o000);
				},
				error: [
					"`WORKSPACE/secret.txt` cannot be read: EACCES: permission denied, access 'WORKSPACE/secret.txt'",
					"Let the step that writes it make it readable, for example with `chmod a+r`",
				],
			}),
	);

	test("keeps a directory it had, and none that was made for what did not arrive", async () => {
		mkdirSync(world.at("kept"));
		await world.sandbox.putObject("bucket", "a.txt", "new");
		world.sandbox.fault({ operation: "GetObject", action: { kind: "corrupt", atByte: 1 } });
		const job = await world.stage({ before: "s3://bucket/a.txt -> kept/new/a.txt" });
		expect(job.status).toBe("failure");
		expect(everything(world.workspace)).toEqual(["kept/"]);
	});
});
