import { createHash, randomBytes } from "node:crypto";
import {
	existsSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmdirSync,
	statSync,
	symlinkSync,
	watch,
} from "node:fs";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { gnuName, paxEntry, type TarEntry, tarOf, zipOf } from "../support/archives.ts";
import { everything } from "../support/refusal.ts";

const MIB = 2 ** 20;
const LONG = `${"d".repeat(120)}/${"e".repeat(200)}/file`;

const world = useWorld();

const TAR: readonly TarEntry[] = [
	{ name: "./", type: "5", mode: 0o755 },
	{ name: "./run.sh", content: "#!/bin/sh", mode: 0o4755, mtime: 1_000_000_000 },
	{ name: "a//./secret", content: "s", mode: 0o600 },
	{ name: "empty/dir/", type: "5", mode: 0o500, mtime: 1_100_000_000 },
	{ name: "empty/nothing" },
	paxEntry({ path: "Ü/\u65e5\u672c.txt", mtime: "1234567890.5" }),
	{ name: "short", content: "wide" },
	gnuName(LONG),
	{ name: "short", content: "long" },
	{ name: "link", type: "2", target: "a/secret" },
	{ name: "a/up", type: "2", target: "../run.sh" },
	{ name: "same", type: "1", target: "./run.sh" },
];

async function unpack(content: Buffer, options = "extract: true", key = "k") {
	await world.sandbox.putObject("bucket", key, content);
	return world.stage({ before: `- { name: all, from: s3://bucket/${key}, to: in/, ${options} }` });
}

function text(name: string): string {
	return readFileSync(world.at(name), "utf8");
}

describe("extract", () => {
	const FORMATS = {
		tar: (bytes: Buffer) => bytes,
		"tar.gz": (bytes: Buffer) => gzipSync(bytes),
		"tar.zst": (bytes: Buffer) => zstdCompressSync(bytes),
	} as const;
	const EACH = (["tar", "tar.gz", "tar.zst"] as const).flatMap((format) =>
		["true", format].map((option) => [format, option] as const),
	);

	test.each(EACH)("puts what a %s holds below TO (extract: %s)", async (format, option) => {
		const job = await unpack(FORMATS[format](tarOf(TAR)), `extract: ${option}`);
		expect(job.main("stage").annotations).toEqual([]);
		expect(job.status).toBe("success");
		expect(world.tree()).toEqual(
			["run.sh", "a/secret", "a/up", "empty/nothing", "link", "same", LONG, "Ü/\u65e5\u672c.txt"]
				.map((name) => `in/${name}`)
				.sort((left, right) => (left < right ? -1 : 1)),
		);
		expect(text("in/run.sh")).toBe("#!/bin/sh");
		expect(text("in/link")).toBe("s");
		expect(text("in/a/up")).toBe("#!/bin/sh");
		expect(text(`in/${LONG}`)).toBe("long");
		expect(readlinkSync(world.at("in/link"))).toBe("a/secret");
		expect(statSync(world.at("in/empty/dir")).isDirectory()).toBe(true);
		expect(statSync(world.at("in/same")).ino).toBe(statSync(world.at("in/run.sh")).ino);
	});

	test("keeps permissions and times, but no set-user-id", async () => {
		await unpack(tarOf(TAR));
		const file = statSync(world.at("in/run.sh"));
		expect(file.mode & 0o7777).toBe(0o755);
		expect(file.mtimeMs).toBe(1e12);
		expect(statSync(world.at("in/a/secret")).mode & 0o7777).toBe(0o600);
		expect(statSync(world.at("in/Ü/\u65e5\u672c.txt")).mtimeMs).toBe(1_234_567_890_500);
		const directory = statSync(world.at("in/empty/dir"));
		expect(directory.mode & 0o7777).toBe(0o700);
		expect(directory.mtimeMs).toBe(1.1e12);
	});

	test.each(["true", "zip"])("puts what a zip holds below TO (extract: %s)", async (option) => {
		const zip = zipOf([
			{ name: "a/run", content: "run", mode: 0o100755 },
			{ name: "a/empty/", mode: 0o040755 },
			{ name: "b\\c.txt", content: "windows", system: 0 },
			{ name: "stored", content: "plain", isStored: true },
			{ name: "link", content: "a/run", mode: 0o120777 },
			{ name: "Ü.txt", content: "x".repeat(100_000) },
		]);
		const job = await unpack(zip, `extract: ${option}`);
		expect(job.main("stage").annotations).toEqual([]);
		expect(world.tree()).toEqual(
			["a/run", "b/c.txt", "link", "stored", "Ü.txt"].map((name) => `in/${name}`),
		);
		expect(text("in/link")).toBe("run");
		expect(text("in/Ü.txt")).toHaveLength(100_000);
		expect(statSync(world.at("in/a/run")).mode & 0o777).toBe(0o755);
		expect(statSync(world.at("in/b/c.txt")).mode & 0o777).toBe(0o644);
		expect(statSync(world.at("in/a/empty")).isDirectory()).toBe(true);
		const then = new Date(2020, 1, 3, 4, 5, 6);
		expect(statSync(world.at("in/stored")).mtimeMs).toBe(then.getTime());
	});

	test.each([2, 40])("unpacks an archive of %i MiB", async (size) => {
		const content = randomBytes(size * MIB);
		const job = await unpack(gzipSync(tarOf([{ name: "large", content }])));
		expect(job.status).toBe("success");
		expect(readFileSync(world.at("in/large")).equals(content)).toBe(true);
		expect(world.tree()).toEqual(["in/large"]);
	});

	test("is one file of the outputs, whose path is the directory", async () => {
		const archive = gzipSync(tarOf(TAR));
		const job = await unpack(archive);
		const { outputs, log } = job.main("stage");
		const { files = "" } = outputs;
		expect(outputs).toMatchObject({
			all: world.at("in"),
			paths: world.at("in"),
			count: "1",
			transferred: "1",
			bytes: String(archive.length),
		});
		expect(JSON.parse(files)).toMatchObject([
			{ path: world.at("in"), uri: "s3://bucket/k", bytes: archive.length, status: "done" },
		]);
		expect(log).toContain("verified: crc64nvme, 8 files unpacked)");
	});

	test("takes a pin of the archive's own bytes", async () => {
		const archive = tarOf(TAR);
		const good = createHash("sha256").update(archive).digest("hex");
		expect((await unpack(archive, `extract: true, sha256: ${good}`)).status).toBe("success");
		const bad = good.replace(/./g, "0");
		const job = await unpack(archive, `extract: true, sha256: ${bad}`);
		expect(job.status).toBe("failure");
		expect(job.main("stage").annotations[0]?.message).toContain("it is not what `sha256` wants");
	});

	test("merges with what is there: files replace files, links replace links, nothing else goes", async () => {
		world.files({ "in/run.sh": "old", "in/a/own": "own", "in/own": "own" });
		symlinkSync("own", world.at("in/link"));
		expect((await unpack(tarOf(TAR))).status).toBe("success");
		expect(text("in/run.sh")).toBe("#!/bin/sh");
		expect(text("in/a/own")).toBe("own");
		expect(text("in/own")).toBe("own");
		expect(readlinkSync(world.at("in/link"))).toBe("a/secret");
		expect((await unpack(tarOf(TAR))).status).toBe("success");
		expect(world.tree().filter((name) => name.includes("s3-staging"))).toEqual([]);
	});

	test("keeps files that are there where `if-exists` says so", async () => {
		world.files({ "in/run.sh": "old" });
		const job = await unpack(tarOf(TAR), "extract: true, if-exists: keep");
		expect(text("in/run.sh")).toBe("old");
		expect(text("in/a/secret")).toBe("s");
		expect(job.main("stage").log).toContain("7 files unpacked)");
	});

	test("unpacks into the workspace itself", async () => {
		await world.sandbox.putObject("bucket", "k", tarOf(TAR));
		const job = await world.stage({ before: "- { from: s3://bucket/k, to: ./, extract: true }" });
		expect(job.status).toBe("success");
		expect(text("a/secret")).toBe("s");
	});

	test("stands in a dry run", async () => {
		await world.sandbox.putObject("bucket", "k", "x");
		const before = "- { from: s3://bucket/k, to: in/, extract: zip }";
		const job = await world.stage({ before, "dry-run": "true" });
		expect(job.main("stage").log).toContain(`${world.at("in")} (1 B) unpacked`);
	});

	test("makes the directory of an archive in which there is nothing, for the output names it", async () => {
		for (const empty of [tarOf([]), zipOf([])]) {
			const job = await unpack(empty);
			expect(job.status).toBe("success");
			expect(job.main("stage").outputs.all).toBe(world.at("in"));
			expect(everything(world.workspace)).toEqual(["in/"]);
			rmdirSync(world.at("in"));
		}
	});

	test("is skipped where there is no archive and that is fine", async () => {
		const before = "- { name: x, from: s3://bucket/none, to: in/, extract: true, optional: true }";
		const job = await world.stage({ before });
		expect(job.status).toBe("success");
		expect(job.main("stage").outputs.x).toBeUndefined();
	});

	test("goes nowhere where something else of the phase goes", async () => {
		await world.sandbox.putObject("bucket", "k", tarOf(TAR));
		const archive = "- { from: s3://bucket/k, to: in/, extract: true }\n";
		for (const other of [
			"s3://bucket/k -> in/deep/k",
			"s3://bucket/k -> in",
			"- { from: s3://bucket/k, to: in/x/, extract: tar }",
			"- { from: s3://bucket/k, to: in/, extract: tar }",
		]) {
			const job = await world.stage({ before: archive + other });
			expect(job.status).toBe("failure");
			expect(job.main("stage").annotations[0]?.message).toContain("collide");
		}
		expect(world.tree()).toEqual([]);
	});
	test("leaves the runner's own files alone", async () => {
		const job = await world.stage({
			before: `- { from: s3://bucket/k, to: "${world.temp}/", extract: true }`,
		});
		expect(job.status).toBe("failure");
		await world.sandbox.putObject("bucket", "k", tarOf([{ name: "_runner_file_commands/evil" }]));
		const again = await world.stage({
			before: `- { from: s3://bucket/k, to: "${world.temp}/", extract: true }`,
		});
		expect(again.main("stage").annotations[0]?.message).toContain("belongs to the runner");
	});
});

describe("a job that is cancelled while it unpacks", () => {
	test("has the old files and nothing else, within the time that there is", async () => {
		world.files({ "in/x0": "old" });
		const content = gzipSync(Buffer.alloc(20 * MIB));
		const members = Array.from({ length: 150 }, (_, at) => {
			const header = tarOf([{ name: `x${at}`, size: 20 * MIB }]).subarray(0, 512);
			return Buffer.concat([gzipSync(header), content]);
		});
		await world.sandbox.putObject("bucket", "k", Buffer.concat(members));
		const controller = new AbortController();
		const before = "- { from: s3://bucket/k, to: in/, extract: true }";
		const running = world.stage({ before }, { signal: controller.signal });
		await untilUnpacking();
		const cancelledAt = performance.now();
		controller.abort();
		expect((await running).status).toBe("cancelled");
		expect(performance.now() - cancelledAt).toBeLessThan(5_000);
		expect(everything(world.workspace)).toEqual(["in/", "in/x0"]);
		expect(statSync(world.at("in/x0")).size).toBe(3);
	});

	/** Settles when the first file of an archive is being written. */
	async function untilUnpacking(): Promise<void> {
		const isTree = (name: string) => existsSync(world.at(`in/${name}/fresh`));
		const tree = await firstChange(world.at("in"), () => {
			return readdirSync(world.at("in")).find(isTree);
		});
		await firstChange(world.at(`in/${tree}/fresh`), () => true);
	}

	/** What `look` finds when it finds something after a change in a directory. */
	async function firstChange<T>(directory: string, look: () => T | undefined): Promise<T> {
		const watcher = watch(directory);
		try {
			return await new Promise<T>((resolve) => {
				watcher.on("change", () => {
					const found = look();
					if (found !== undefined) resolve(found);
				});
			});
		} finally {
			watcher.close();
		}
	}
});
