import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type RenameSystem, replaceFile } from "../../src/transfer/replace-file.ts";

let directory = "";
let moves: string[] = [];
const at = (name: string) => path.join(directory, name);
const read = (name: string) => readFileSync(at(name), "utf8");

beforeEach(() => {
	directory = mkdtempSync(path.join(tmpdir(), "replace-"));
	moves = [];
	writeFileSync(at("new"), "new");
	writeFileSync(at("k"), "old");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A system whose renames are real, except those that `refuse` gives a code for by their number, from 1. */
function system(
	refuse: (number: number) => string | undefined,
	platform: NodeJS.Platform = "win32",
): RenameSystem {
	return {
		platform,
		pausesMilliseconds: [1, 1, 1],
		rename: async (from, to) => {
			moves.push([from, to].map((name) => path.basename(name)).join(" > "));
			const code = refuse(moves.length);
			if (code !== undefined) throw Object.assign(new Error(`${code}: refused`), { code });
			await rename(from, to);
		},
	};
}

function replace(with_: RenameSystem): Promise<void> {
	return replaceFile(at("new"), at("k"), with_);
}

const ASIDE = expect.stringMatching(/^k > \.s3-staging-[0-9a-f]{8}\.old$/);
const BACK = expect.stringMatching(/^\.s3-staging-[0-9a-f]{8}\.old > k$/);
const PLAIN = Array.from({ length: 4 }, () => "new > k");

describe("where Windows refuses the move", () => {
	test.each(["EPERM", "EACCES", "EBUSY", "EEXIST"])(
		"with %s for a while, it is tried until it passes, and the old file stays where it is",
		async (code) => {
			await replace(
				system((number) => {
					expect(read("k")).toBe("old");
					return number < 4 ? code : undefined;
				}),
			);
			expect(moves).toEqual(PLAIN);
			expect(read("k")).toBe("new");
			expect(readdirSync(directory)).toEqual(["k"]);
		},
	);

	test("for good, the old file steps aside, and goes when the new one is there", async () => {
		await replace(system((number) => (number <= 4 ? "EPERM" : undefined)));
		expect(moves).toEqual([...PLAIN, ASIDE, "new > k"]);
		expect(read("k")).toBe("new");
		expect(readdirSync(directory)).toEqual(["k"]);
	});

	test("even then, the old file is put back, however often that has to be tried", async () => {
		const running = replace(system((number) => (number === 5 || number > 7 ? undefined : "EBUSY")));
		await expect(running).rejects.toMatchObject({ code: "EBUSY" });
		expect(moves).toEqual([...PLAIN, ASIDE, "new > k", BACK, BACK]);
		expect(read("k")).toBe("old");
		expect(readdirSync(directory).sort()).toEqual(["k", "new"]);
	});

	test("of the old file as well, it is left alone", async () => {
		await expect(replace(system(() => "EACCES"))).rejects.toMatchObject({ code: "EACCES" });
		expect(moves).toEqual([...PLAIN, ASIDE]);
		expect(read("k")).toBe("old");
		expect(readdirSync(directory).sort()).toEqual(["k", "new"]);
	});

	test("and takes the old file back no more, the error says where it is", async () => {
		const running = replace(system((number) => (number === 5 ? undefined : "EBUSY")));
		await expect(running).rejects.toMatchObject({
			code: "disk",
			message: expect.stringMatching(
				/the old file back: it is now .*\.s3-staging-[0-9a-f]{8}\.old /,
			),
		});
		expect(readdirSync(directory).map(read).sort()).toEqual(["new", "old"]);
	});
});

test.each([
	["another failure on Windows", "ENOSPC", "win32"],
	["any failure elsewhere", "EPERM", "linux"],
] as const)("%s is told at once", async (_, code, platform) => {
	await expect(replace(system(() => code, platform))).rejects.toMatchObject({ code });
	expect(moves).toEqual(["new > k"]);
	expect(read("k")).toBe("old");
});
