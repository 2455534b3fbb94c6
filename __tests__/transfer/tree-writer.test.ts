import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { DiskPace } from "../../src/transfer/disk-pace.ts";
import type { ArchiveEntry } from "../../src/transfer/expanding/archive-entry.ts";
import { ExpansionLimit } from "../../src/transfer/expanding/expansion-limit.ts";
import { TreeWriter } from "../../src/transfer/expanding/tree-writer.ts";
import { NEVER } from "../store/open-test-store.ts";
import { aDownload } from "../support/build.ts";

let root = "";
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "tree-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const modified = new Date(0);

function file(name: string): ArchiveEntry {
	const content = (async function* () {})();
	return { kind: "file", name, mode: 0o644, modified, content };
}

/** Writes entries to a disk that does not tell upper from lower case. */
async function write(entries: readonly ArchiveEntry[]): Promise<number> {
	const rules = {
		refusal: () => undefined,
		linkRefusal: () => undefined,
		fold: (name: string) => name.toLowerCase(),
	};
	const limit = new ExpansionLimit(aDownload());
	const writer = new TreeWriter({ root, rules, limit, pace: new DiskPace() });
	for (const entry of entries) await writer.write(entry);
	return writer.finish(NEVER);
}

describe("where the disk takes names for one, an archive is refused that has", () => {
	test.each([
		["two files", [file("a"), file("A")], "it and `a` are one file on this disk"],
		["two directories", [file("d/x"), file("D/y")], "it and `d` are one file on this disk"],
		[
			"a link in the place of a file",
			[file("x"), { kind: "symlink", name: "X", target: "y" }],
			"it and `x` are one file on this disk",
		],
	] as const)("%s of such names", async (_, entries, reason) => {
		await expect(write(entries)).rejects.toMatchObject({ reason });
	});

	test("not one that has the same directory again", async () => {
		const again = { kind: "directory", name: "d/", mode: 0o755, modified } as const;
		expect(await write([again, file("d/x"), again, file("d/y")])).toBe(2);
		expect(readdirSync(root, { recursive: true })).toHaveLength(3);
	});
});

test("an archive is refused that has more than a million entries", async () => {
	const entry: ArchiveEntry = { kind: "directory", name: "./", mode: 0o755, modified };
	await expect(write(new Array(1_000_001).fill(entry))).rejects.toMatchObject({
		reason: "the archive has more than 1000000 files or directories",
	});
});

test("an archive is refused whose links take too much memory", async () => {
	const links = Array.from(
		{ length: 17_000 },
		(_, at): ArchiveEntry => ({ kind: "symlink", name: `l${at}`, target: "x/".repeat(2_000) }),
	);
	await expect(write(links)).rejects.toMatchObject({ reason: "the archive has too many links" });
});
