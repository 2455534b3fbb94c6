import { mkdtempSync, rmSync } from "node:fs";
import { open, readFile, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { StagingError } from "../../src/errors.ts";
import { toDiskError } from "../../src/transfer/disk-errors.ts";
import { failureOf } from "../store/open-test-store.ts";

let directory = "";
beforeEach(() => {
	directory = mkdtempSync(path.join(tmpdir(), "disk-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe("an error of the disk", () => {
	const onLinux = process.platform === "linux" ? test : test.skip;

	onLinux("names the path and the next step when the disk is full", async () => {
		const full = await open("/dev/full", "w");
		const error = toDiskError(await failureOf(full.write("x")), "write", "/data/model.bin");
		await full.close();
		expect(error).toMatchObject({
			code: "disk",
			message: "Could not write /data/model.bin: no space is left on the disk (ENOSPC)",
			hint: expect.stringMatching(/^Free space on the runner/),
		});
	});

	test.each([
		["EISDIR", () => readFile(directory), "a directory is in its place"],
		["ENAMETOOLONG", () => readFile(path.join(directory, "x".repeat(300))), "the name is too long"],
		[
			"ENOTDIR",
			() => readFile(path.join(import.meta.filename, "x")),
			"a part of its path is a file",
		],
	] as const)("is told for %s", async (code, work, reason) => {
		const error = toDiskError(await failureOf(work()), "read", "/p");
		expect(error.message).toBe(`Could not read /p: ${reason} (${code})`);
		expect(error.hint).toBeDefined();
	});

	test("that nobody foresaw keeps its own words", async () => {
		const missing = path.join(directory, "missing");
		const cause = await failureOf(rename(missing, path.join(directory, "x")));
		const error = toDiskError(cause, "write", "/p");
		expect(error.message).toMatch(/^Could not write \/p: ENOENT: .+ \(ENOENT\)$/);
		expect(error.cause).toBe(cause);
	});

	test("that is told already is not told again", () => {
		const error = new StagingError("file-changed", "x");
		expect(toDiskError(error, "read", "/p")).toBe(error);
	});
});
