import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ACTION, reach, useWorld } from "../support/action.ts";
import { everything } from "../support/refusal.ts";

const world = useWorld();
const FILE = "stage.lock";

const stage = (before: string, more = {}) => world.stage({ before, lock: FILE, ...more });
const read = (name: string) => readFileSync(world.at(name), "utf8");

async function messageOf(before: string): Promise<string | undefined> {
	const job = await stage(before);
	expect(job.status).toBe("failure");
	return job.main("stage").annotations[0]?.message;
}

async function keep(...contents: readonly string[]): Promise<string[]> {
	world.sandbox.createBucket("kept", { versioning: true });
	const versions: string[] = [];
	for (const content of contents) {
		const { versionId = "" } = await world.sandbox.putObject("kept", "a", content);
		versions.push(versionId);
	}
	return versions;
}

describe("entries that a lock tells apart", () => {
	test("are two versions of one object", async () => {
		const [old, now] = await keep("old", "new");
		const before = `- { from: s3://kept/a, to: old, version-id: ${old} }\n- { from: s3://kept/a, to: new, version-id: ${now} }`;
		for (const _ of ["writes it", "is held to it"]) {
			expect((await stage(before)).status).toBe("success");
			expect([read("old"), read("new")]).toEqual(["old", "new"]);
		}
		expect(await messageOf("s3://kept/a -> old")).toContain("has nothing about");
	});

	test("are different numbers of newest objects", async () => {
		for (const key of ["d/a", "d/b", "d/c"]) await world.sandbox.putObject("bucket", key, key);
		const newest = (count: number, to: string) =>
			`- { from: s3://bucket/d/, to: ${to}, newest: ${count} }\n`;
		const before = newest(1, "one/") + newest(2, "two/");
		expect((await stage(before)).status).toBe("success");
		const tree = world.tree();
		expect(tree).toHaveLength(4);
		for (const directory of ["one", "two"]) rmSync(world.at(directory), { recursive: true });
		expect((await stage(before)).status).toBe("success");
		expect(world.tree()).toEqual(tree);
		expect(await messageOf(newest(3, "three/"))).toContain("`newest`");
	});

	test("are those of jobs that failed and of jobs that did not", async () => {
		await world.sandbox.putObject("bucket", "a", "a");
		const later = "- { from: s3://bucket/a, to: a, when: failure, optional: true }";
		const run = (status: string) =>
			world.job([
				{
					id: "stage",
					uses: `${ACTION}/download`,
					with: {
						...reach(world.sandbox),
						transfers: `s3://bucket/a -> b\n${later}`,
						lock: FILE,
						"job-status": status,
					},
				},
			]);
		expect((await run("success")).status).toBe("success");
		expect(JSON.parse(read(FILE)).entries).toHaveLength(1);
	});
});

describe("a link to a locked object", () => {
	test("leads to the locked version", async () => {
		await keep("old");
		const before = "- { name: a, from: s3://kept/a, to: a, presign: 1h }";
		await stage(before);
		await world.sandbox.putObject("kept", "a", "new");
		const { "a-url": link = "" } = (await stage(before)).main("stage").outputs;
		expect(await (await fetch(link)).text()).toBe("old");
	});
});

describe("a locked object that was archived meanwhile", () => {
	const before = (restore = "") => `- { from: s3://kept/, to: in/${restore} }`;

	test("is restored in its locked version", async () => {
		world.sandbox.createBucket("kept", { versioning: true });
		const cold = { "x-amz-storage-class": "GLACIER" };
		const { versionId } = await world.sandbox.putObject("kept", "a", "old", cold);
		await world.sandbox.putObject("kept", "a", "new");
		const object = { key: "a", "version-id": versionId, etag: "0".repeat(32), bytes: 3 };
		const selection = { kind: "prefix", from: "s3://kept/", exclude: [] };
		writeFileSync(
			world.at(FILE),
			JSON.stringify({ version: 1, entries: [{ ...selection, objects: [object] }] }),
		);
		expect(await messageOf(before(", restore: true"))).toContain("its restore is under way");
		const asked = world.sandbox.recorder.requests.filter(({ method }) => method === "POST");
		expect(asked.map(({ query }) => query.versionId)).toEqual([versionId]);
	});
});

describe("a lock file", () => {
	test("is no place for a download, whether it is there already or not", async () => {
		await world.sandbox.putObject("bucket", `d/${FILE}`, "{}");
		await world.sandbox.putObject("bucket", "d/x", "x");
		expect(await messageOf("s3://bucket/d/ -> ./")).toContain(
			`\`${world.at(FILE)}\` belongs to s3-staging`,
		);
		expect(world.tree()).toEqual([]);
		await stage("s3://bucket/d/x -> x");
		const text = read(FILE);
		expect(await messageOf(`s3://bucket/d/x -> ${FILE}`)).toContain("belongs to s3-staging");
		expect(read(FILE)).toBe(text);
	});

	test("is a regular file: no link is followed, and no pipe is waited for", async () => {
		writeFileSync(`${world.temp}/secret`, "secret-of-another");
		symlinkSync(`${world.temp}/secret`, world.at(FILE));
		const message = await messageOf("s3://bucket/d/ -> in/");
		expect(message).toContain("lock: `stage.lock` is not a regular file");
		rmSync(world.at(FILE));
		execFileSync("mkfifo", [world.at(FILE)]);
		expect(await messageOf("s3://bucket/d/ -> in/")).toContain("is not a regular file");
	});

	test("may lie in a directory whose name begins with two dots, and have the line ends of Windows", async () => {
		await world.sandbox.putObject("bucket", "x", "x");
		world.files({ "..d/own": "own" });
		const lock = { lock: "..d/stage.lock" };
		expect((await stage("s3://bucket/x -> x", lock)).status).toBe("success");
		writeFileSync(world.at("..d/stage.lock"), read("..d/stage.lock").replaceAll("\n", "\r\n"));
		expect((await stage("s3://bucket/x -> x", lock)).status).toBe("success");
	});

	const OBJECT = { key: "d/x", bytes: 1, etag: "e" };

	test.each([
		["a negative size", [{ ...OBJECT, bytes: -1 }], "it does not read as a lock does"],
		["an ETag no header can hold", [{ ...OBJECT, etag: 'e"\r\nx: "' }], "it does not read"],
		["an object twice", [OBJECT, { ...OBJECT, etag: "f" }], 'it has the object "d/x" twice'],
	])("is refused where it has %s", async (_, objects, reason) => {
		const entry = { kind: "prefix", from: "s3://bucket/d/", exclude: [], objects };
		writeFileSync(world.at(FILE), JSON.stringify({ version: 1, entries: [entry] }));
		expect(await messageOf("s3://bucket/d/ -> in/")).toContain(reason);
		expect(world.sandbox.recorder.requests).toEqual([]);
		expect(everything(world.workspace)).toEqual([FILE]);
	});

	test("is refused where a merge left both sides of an entry in it", async () => {
		const entry = { kind: "prefix", from: "s3://bucket/d/", exclude: [], objects: [] };
		writeFileSync(world.at(FILE), JSON.stringify({ version: 1, entries: [entry, entry] }));
		expect(await messageOf("s3://bucket/d/ -> in/")).toContain(
			'"s3://bucket/d/","exclude":[]} twice',
		);
	});
});
