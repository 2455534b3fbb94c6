import { spawnSync } from "node:child_process";
import {
	chmodSync,
	chownSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { UploadJournal } from "../../../src/store/leftovers/upload-journal.ts";

const UPLOAD = { store: "aws", bucket: "bucket", key: "a\u0001/é", uploadId: "id+/=" };
const onLinux = process.platform === "linux" ? test : test.skip;

let cache = "";
let temp = "";
let journal: UploadJournal;
/** The id of a process that has ended. */
let deadPid = 0;

beforeEach(() => {
	cache = mkdtempSync(path.join(tmpdir(), "tool-cache-"));
	temp = mkdtempSync(path.join(tmpdir(), "runner-temp-"));
	journal = new UploadJournal({ RUNNER_TOOL_CACHE: cache, RUNNER_TEMP: temp });
	deadPid = spawnSync(process.execPath, ["--version"]).pid;
});

afterEach(() => {
	for (const directory of [cache, temp]) rmSync(directory, { recursive: true, force: true });
});

function directory(): string {
	const [name = ""] = readdirSync(cache);
	return path.join(cache, name);
}

function note(): string {
	const [name = ""] = readdirSync(directory());
	return path.join(directory(), name);
}

type Facts = Record<string, unknown> & { readonly process: Record<string, unknown> };

function rewrite(change: (facts: Facts) => unknown): void {
	writeFileSync(note(), JSON.stringify(change(JSON.parse(readFileSync(note(), "utf8")))));
}

function rewriteProcess(facts: Record<string, unknown>): void {
	rewrite((all) => ({ ...all, process: { ...all.process, ...facts } }));
}

async function noteDead(): Promise<void> {
	await journal.add(UPLOAD);
	rewriteProcess({ pid: deadPid });
	expect(await journal.abandoned(UPLOAD)).toEqual([expect.objectContaining(UPLOAD)]);
}

describe("an upload is abandoned", () => {
	test("when its process is gone, until it is removed", async () => {
		await noteDead();
		await journal.remove(UPLOAD);
		expect(await journal.abandoned(UPLOAD)).toEqual([]);
		expect(readdirSync(directory())).toEqual([]);
	});

	onLinux("when another process has its number", async () => {
		await journal.add(UPLOAD);
		rewriteProcess({ startedAt: "1" });
		expect(await journal.abandoned(UPLOAD)).toHaveLength(1);
	});
});

describe("an upload is not abandoned", () => {
	test("as long as its process lives", async () => {
		await journal.add(UPLOAD);
		expect(await journal.abandoned(UPLOAD)).toEqual([]);
	});

	onLinux("where nobody here can tell whether its process lives", async () => {
		await noteDead();
		rewriteProcess({ namespace: "pid:[1]" });
		expect(await journal.abandoned(UPLOAD)).toEqual([]);
	});

	test.each([{ bucket: "other" }, { store: "https://s3.example.com" }])(
		"of another place: %j",
		async (other) => {
			await noteDead();
			expect(await journal.abandoned({ ...UPLOAD, ...other })).toEqual([]);
		},
	);

	test("that has no id, for to abort it might be taken for to delete the object", async () => {
		const nameless = { ...UPLOAD, uploadId: "" };
		await journal.add(nameless);
		rewriteProcess({ pid: deadPid });
		expect(await journal.abandoned(UPLOAD)).toEqual([]);
	});

	test.each<[string, () => void]>([
		["garbage", () => writeFileSync(note(), "{{")],
		["null", () => writeFileSync(note(), "null")],
		["a list", () => writeFileSync(note(), "[[[]]]")],
		["without a process", () => rewrite(({ process: _, ...rest }) => rest)],
		["of another upload than its name says", () => rewrite((all) => ({ ...all, key: "b" }))],
		["of process 0, which are several", () => rewriteProcess({ pid: 0 })],
		["of a negative process, which are several", () => rewriteProcess({ pid: -deadPid })],
		["huge", () => rewrite((all) => ({ ...all, more: "x".repeat(20_000) }))],
		[
			"a link",
			() => {
				const [from, to] = [note(), path.join(temp, "note")];
				renameSync(from, to);
				symlinkSync(to, from);
			},
		],
		[
			"a directory",
			() => {
				const name = note();
				rmSync(name);
				mkdirSync(name);
			},
		],
		[
			"a pipe, which nobody writes to",
			() => {
				const name = note();
				rmSync(name);
				spawnSync("mkfifo", [name]);
			},
		],
		["by another name", () => renameSync(note(), path.join(directory(), "note.json"))],
		["in a directory that others can write to", () => chmodSync(directory(), 0o702)],
		["in a directory that its group can write to", () => chmodSync(directory(), 0o720)],
		[
			"in a directory that is a link",
			() => {
				const [from, to] = [directory(), path.join(temp, "notes")];
				renameSync(from, to);
				symlinkSync(to, from);
			},
		],
	])("whose note is %s", async (_, spoil) => {
		await noteDead();
		spoil();
		expect(await journal.abandoned(UPLOAD)).toEqual([]);
	});

	(process.getuid?.() === 0 ? test : test.skip).each([
		["note", note],
		["directory", directory],
	])("whose %s is somebody else's", async (_, which) => {
		await noteDead();
		chownSync(which(), 12_345, 12_345);
		expect(await journal.abandoned(UPLOAD)).toEqual([]);
	});
});

describe("a note that cannot be written", () => {
	test("to the tool cache is written to the temporary directory", async () => {
		rmSync(cache, { recursive: true });
		await journal.add(UPLOAD);
		expect(readdirSync(temp)).toHaveLength(1);
	});

	test("anywhere is no failure", async () => {
		for (const one of [cache, temp]) rmSync(one, { recursive: true });
		await journal.add(UPLOAD);
		await journal.remove(UPLOAD);
		expect(await journal.abandoned(UPLOAD)).toEqual([]);
	});

	test("where the runner names no directory is no failure", async () => {
		const homeless = new UploadJournal({ RUNNER_TOOL_CACHE: "", RUNNER_TEMP: "relative" });
		await homeless.add(UPLOAD);
		expect(await homeless.abandoned(UPLOAD)).toEqual([]);
	});
});
