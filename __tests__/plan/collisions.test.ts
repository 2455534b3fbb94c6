import { symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { StagingError } from "../../src/errors.ts";
import type { Platform } from "../../src/plan/plan-context.ts";
import type { TransferSpec } from "../../src/spec/spec.ts";
import { memoryStore } from "./memory-store.ts";
import { download, type TempJob, tempJob, transfersOf, upload, writeTree } from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
});
afterEach(() => job.remove());

const OBJECTS = {
	b: { "x/a": 1, "y/a": 1, "z/a/b": 1, "x/A": 1, "m/a/": 0, "m/c": 1, "n/é": 1, "n/e\u0301": 1 },
	c: { "x/a": 1 },
};

async function collision(
	entries: readonly TransferSpec[],
	platform: Platform = "posix",
): Promise<StagingError> {
	const planned = job.plan(entries, { store: memoryStore(OBJECTS), platform });
	const error = await planned.then(
		() => undefined,
		(thrown: StagingError) => thrown,
	);
	expect(error?.code).toBe("name-collision");
	return error as StagingError;
}

async function count(entries: readonly TransferSpec[], platform: Platform = "posix") {
	const planned = await job.plan(entries, { store: memoryStore(OBJECTS), platform });
	return transfersOf(planned).length;
}

describe("two downloads", () => {
	test("to one path collide, and both are named", async () => {
		const error = await collision([download("s3://b/x/a", "d/"), download("s3://b/y/a", "d/a")]);
		expect(error.message).toBe(
			`Two transfers collide: s3://b/x/a and s3://b/y/a would both become \`${job.workspace}/d/a\``,
		);
		expect(error.hint).toMatch("`exclude`");
	});

	test("of one object to one path collide as well", async () => {
		await collision([download("s3://b/x/a", "d/"), download("s3://b/x/a", "./d/a")]);
	});

	test("that `flatten` brings together collide", async () => {
		await collision([download("s3://b/**/a", "d/", { flatten: true })]);
	});

	test("collide when one needs a directory where the other is a file", async () => {
		const error = await collision([download("s3://b/x/a", "d/"), download("s3://b/z/", "d/")]);
		expect(error.message).toBe(
			`Two transfers collide: s3://b/x/a would become the file \`${job.workspace}/d/a\`, and s3://b/z/a/b needs a directory there`,
		);
	});

	test("collide when a directory marker stands where the other is a file", async () => {
		const error = await collision([download("s3://b/m/", "d/"), download("s3://b/x/a", "d/")]);
		expect(error.message).toMatch("s3://b/m/a/ needs a directory there");
	});

	test("collide when the file is the other's destination directory", async () => {
		await collision([download("s3://b/x/a", "d"), download("s3://b/y/", "d/")]);
	});

	test("collide through a link that leads to the other's directory", async () => {
		job.write("real/");
		symlinkSync("real", path.join(job.workspace, "link"));
		await collision([download("s3://b/x/a", "real/"), download("s3://b/y/a", "link/")]);
	});

	test("to two paths do not collide", async () => {
		expect(await count([download("s3://b/x/a", "d/"), download("s3://b/y/a", "d/b")])).toBe(2);
		expect(await count([download("s3://b/x/a", "ab"), download("s3://b/y/a", "a/b")])).toBe(2);
	});

	test("do not collide when one does not run", async () => {
		const entries = [
			download("s3://b/x/a", "d/"),
			download("s3://b/y/a", "d/", { when: ["failure"] }),
		];
		expect(await count(entries)).toBe(1);
	});

	test.each([
		["case", "s3://b/x/"],
		["Unicode normalisation", "s3://b/n/"],
	])("that differ only by %s collide where the disk cannot tell them apart", async (_, from) => {
		expect(await count([download(from, "d/")])).toBe(2);
		const error = await collision([download(from, "d/")], "darwin");
		expect(error.message).toMatch("which are one file on this disk");
	});

	test("collide in their directories' case too", async () => {
		const entries = [download("s3://b/x/a", "D/"), download("s3://b/y/a", "d/")];
		expect(await count(entries)).toBe(2);
		await collision(entries, "darwin");
	});
});

describe("two uploads", () => {
	beforeEach(() => job.write("one/a", "two/a", "two/a2"));

	test("to one key collide, and both are named", async () => {
		const entries = [upload("one/", "s3://b/p/"), upload("two/a", "s3://b/p/a")];
		expect((await collision(entries)).message).toBe(
			`Two transfers collide: \`${job.workspace}/one/a\` and \`${job.workspace}/two/a\` would both become s3://b/p/a`,
		);
	});

	test("to one key in two buckets do not collide", async () => {
		expect(await count([upload("one/", "s3://b/p/"), upload("one/", "s3://c/p/")])).toBe(2);
	});

	test("to `a` and `a/b` do not collide: both are legal keys", async () => {
		expect(await count([upload("one/a", "s3://b/a"), upload("two/a2", "s3://b/a/b")])).toBe(2);
	});

	test("that `flatten` brings together collide", async () => {
		await collision([upload("**/a", "s3://b/p/", { flatten: true })]);
	});

	test("of one file that two patterns select are one upload", async () => {
		expect(await count([upload(["one/", "one/a", "o*/a"], "s3://b/p/")])).toBe(1);
	});

	test("are told together, ten by name", async () => {
		for (let index = 0; index < 12; index++) writeTree(job.workspace, `many/${index}`);
		const error = await collision([upload("many/", "s3://b/"), upload("many/", "s3://b/")]);
		expect(error.message.split("\n")).toHaveLength(12);
		expect(error.message).toMatch(/^12 pairs of transfers collide:\n.*and 2 more$/s);
	});
});
