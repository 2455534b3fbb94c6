import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Download } from "../../src/plan/plan.ts";
import { DiskPace } from "../../src/transfer/disk-pace.ts";
import { TargetDirectories } from "../../src/transfer/target-directories.ts";
import { HeldDirectory } from "../../src/transfer/target-directory.ts";
import { TemporaryFile } from "../../src/transfer/temporary-file.ts";
import { takeName, writeWaiting } from "../../src/transfer/waiting-file.ts";
import { arrived, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();
const onLinux = process.platform === "linux" ? test : test.skip;

/** Downloads into so many directories that are not there yet. */
function downloads(count: number): Download[] {
	return Array.from({ length: count }, (_, at) => bench.download("k", `d${at}/k`));
}

function openFiles(): number {
	return readdirSync("/proc/self/fd").length;
}

onLinux("hold few directories open, and none when they are closed", async () => {
	const before = openFiles();
	const directories = new TargetDirectories();
	for (const download of downloads(300)) {
		(await directories.open(download)).release();
	}
	expect(openFiles() - before).toBeLessThanOrEqual(64);
	await directories.close();
	expect(openFiles()).toBeLessThanOrEqual(before);
});

onLinux("keep a directory open as long as somebody uses it", async () => {
	const directories = new TargetDirectories();
	const [first, ...others] = downloads(100);
	if (first === undefined) throw new Error("there is no download");
	const used = await directories.open(first);
	for (const download of others) {
		(await directories.open(download)).release();
	}
	await directories.close();
	mkdirSync(bench.at("d0"), { recursive: true });
	// The directory went because it was empty; its handle still means that one and no other.
	expect(() => readdirSync(used.at("."))).not.toThrow();
	used.release();
});

test("make a directory once, for all that ask for it at the same time", async () => {
	const directories = new TargetDirectories();
	const names = Array.from({ length: 20 }, (_, at) => bench.download("k", `new/deep/k${at}`));
	const opened = await Promise.all(names.map((download) => directories.open(download)));
	expect(bench.tree()).toEqual(["new/", "new/deep/"]);
	for (const directory of opened) {
		directory.release();
	}
	await directories.close();
	expect(bench.tree()).toEqual([]);
});

onLinux("remove no empty directory behind a link that was put in the way of theirs", async () => {
	const directories = new TargetDirectories();
	(await directories.open(bench.download("k", "out/sub/k"))).release();
	mkdirSync(bench.at("beyond/sub"), { recursive: true });
	renameSync(bench.at("out"), bench.at("aside"));
	symlinkSync(bench.at("beyond"), bench.at("out"));
	await directories.close();
	expect(existsSync(bench.at("beyond/sub"))).toBe(true);
});

onLinux("know a directory that was swapped for a link from the one that was meant", () => {
	mkdirSync(bench.at("real/sub"), { recursive: true });
	symlinkSync(bench.at("real"), bench.at("link"));
	const held = HeldDirectory.open(bench.at("link/sub"));
	expect(held?.isElsewhere(bench.at("link/sub"))).toBe(true);
	expect(held?.isElsewhere(bench.at("real/sub"))).toBe(false);
	held?.retire();
	expect(() => HeldDirectory.open(bench.at("link"))).toThrow("ENOTDIR");
});

test("make a directory again that somebody removed", async () => {
	await bench.sandbox.putObject("bucket", "a", "a");
	await bench.sandbox.putObject("bucket", "b", "b");
	const held = Promise.withResolvers<void>();
	const action = { kind: "hold", until: held.promise } as const;
	bench.sandbox.fault({ operation: "GetObject", key: "b", action });
	const transfers = [bench.download("a", "d/a"), bench.download("b", "d/b")];
	const running = bench.run(transfers, { maxConcurrency: 1 });
	await bench.sandbox.recorder.waitFor("GetObject", 2);
	rmSync(bench.at("d"), { recursive: true });
	held.resolve();
	for (const result of await running) {
		arrived(result);
	}
	expect(bench.tree()).toEqual(["d/", "d/b"]);
});

describe("a directory that goes in the moment before a file is created in it", () => {
	const pace = new DiskPace();

	/** Has it opened, and so believed to be there, and removes it. */
	async function removeOnceOpen(directories: TargetDirectories): Promise<Download> {
		const download = bench.download("k", "d/k");
		(await directories.open(download)).release();
		rmSync(bench.at("d"), { recursive: true });
		return download;
	}

	test("is made again for a small file", async () => {
		const disk = { directories: new TargetDirectories(), pace };
		const waiting = await writeWaiting(
			await removeOnceOpen(disk.directories),
			Buffer.from("x"),
			disk,
		);
		await takeName(waiting, disk);
		await disk.directories.close();
		expect(bench.tree()).toEqual(["d/", "d/k"]);
	});

	test("is made again for a large one", async () => {
		const disk = { directories: new TargetDirectories(), pace };
		const file = await TemporaryFile.create(await removeOnceOpen(disk.directories), disk);
		await takeName(await file.close(0), disk);
		await disk.directories.close();
		expect(bench.tree()).toEqual(["d/", "d/k"]);
	});
});
