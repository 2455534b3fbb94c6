import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { parseOptions } from "../../load/options.ts";

const PROGRAM = path.resolve(import.meta.dirname, "../../load/main.ts");

/** What a task says at its end. It fails unless all that it verifies is so. */
async function runQuickly(task: string): Promise<string> {
	const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, task, "--quick"]);
	return stdout.trimEnd().split("\n").at(-1) ?? "";
}

describe("a small part of the load", () => {
	test("is thousands of files that come down, and go up at the end of the job, within the bound of memory", async () => {
		expect(await runQuickly("small-files")).toContain("2001 files down and 2001 objects up");
	}, 120_000);

	test("is a sparse file that goes up in parts and comes down in ranges, byte for byte", async () => {
		expect(await runQuickly("large-file")).toContain("the downloaded 83886081 bytes are");
	}, 120_000);

	test("is objects that come, change and go while they are listed, and arrive whole or are told of", async () => {
		expect(await runQuickly("busy-prefix")).toMatch(/\d+ files arrived, \d+ of them new/);
	}, 120_000);

	test("is eight instances in one workspace that leave whole files, whole objects and their own outputs", async () => {
		expect(await runQuickly("together")).toContain("all their outputs and summaries");
	}, 120_000);
});

describe("the arguments of the load", () => {
	test("choose tasks and amounts", () => {
		const { tasks, bytes, files } = parseOptions(["large-file", "--size", "2"]);
		expect(tasks.map(({ name }) => name)).toEqual(["large-file"]);
		expect([bytes, files]).toEqual([2 * 1024 ** 3, 100_000]);
		expect(parseOptions([]).tasks).toHaveLength(4);
	});

	test.each([
		[
			["large"],
			'There is no task "large": it is one of small-files, large-file, busy-prefix, together',
		],
		[["--size", "0"], '--size takes a number from 1 to 1000, not "0"'],
		[["--files", "1e5"], '--files takes a number from 1 to 1000000, not "1e5"'],
	])("%j are refused with what is allowed", (texts, message) => {
		expect(() => parseOptions(texts)).toThrow(message);
	});
});
