import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { DeleteObjectCommand } from "@aws-sdk/client-s3";
import { describe, expect, test } from "@jest/globals";
import { createClient } from "../sandbox/support/client.ts";
import { useWorld } from "../support/action.ts";

describe("lock", () => {
	const world = useWorld();
	const FILE = "stage.lock";
	const BEFORE = "s3://bucket/d/ -> in/\n- { name: a, from: s3://kept/a, to: a, optional: true }";

	const stage = (before = BEFORE, more = {}) => world.stage({ before, lock: FILE, ...more });
	const read = (name: string) => readFileSync(world.at(name), "utf8");
	const operations = () => world.sandbox.recorder.requests.map(({ operation }) => operation);

	async function lockThat(before = BEFORE) {
		world.sandbox.createBucket("kept", { versioning: true });
		await world.sandbox.putObject("kept", "a", "first");
		await world.sandbox.putObject("bucket", "d/x", "x");
		await world.sandbox.putObject("bucket", "d/y", "y");
		const job = await stage(before);
		expect(job.main("stage").annotations).toEqual([]);
		expect(job.status).toBe("success");
		return job.main("stage").log;
	}

	test("is written with version, ETag, size and checksum of each object, one a line", async () => {
		expect(await lockThat()).toContain("Wrote the lock stage.lock");
		const text = read(FILE);
		const { version, entries } = JSON.parse(text);
		expect(version).toBe(1);
		expect(entries).toMatchObject([
			{ kind: "prefix", from: "s3://bucket/d/", exclude: [] },
			{ kind: "object", from: "s3://kept/a", exclude: [] },
		]);
		const [x, y] = entries[0].objects;
		expect(x).toMatchObject({
			key: "d/x",
			bytes: 1,
			etag: expect.stringMatching(/^[0-9a-f]{32}$/),
		});
		expect(y.key).toBe("d/y");
		expect(entries[1].objects[0]["version-id"]).toBe(world.sandbox.object("kept", "a")?.versionId);
		expect(text.split("\n").filter((line) => line.includes('"key"'))).toHaveLength(3);
	});

	test("stages the locked version although there is a newer one, and asks for no listing", async () => {
		await lockThat();
		const before = operations().length;
		await world.sandbox.putObject("kept", "a", "second");
		await world.sandbox.putObject("bucket", "d/z", "new");
		rmSync(world.at("in"), { recursive: true });
		const job = await stage();
		expect(job.status).toBe("success");
		expect(read("a")).toBe("first");
		expect(world.tree()).toEqual(["a", "in/x", "in/y", FILE].sort());
		expect(operations().slice(before)).toEqual(["GetObject", "GetObject", "GetObject"]);
	});

	test("fails for what was replaced and for what is gone, saying what moved, and keeps the old files", async () => {
		await lockThat();
		await world.sandbox.putObject("bucket", "d/x", "other");
		const client = createClient(world.sandbox);
		await client.send(new DeleteObjectCommand({ Bucket: "bucket", Key: "d/y" }));
		client.destroy();
		world.files({ "in/x": "mine", "in/y": "mine" });
		const job = await stage();
		expect(job.status).toBe("failure");
		const [{ message = "" } = {}] = job.main("stage").annotations;
		expect(message).toMatch(
			/s3:\/\/bucket\/d\/x: it is not what `lock` has: 1 bytes with ETag \w+ was locked, and now it is 5 bytes/,
		);
		expect(message).toContain("s3://bucket/d/y: it is not what `lock` has");
		expect(message).toContain("and it is gone");
		expect([read("in/x"), read("in/y")]).toEqual(["mine", "mine"]);
		expect(JSON.parse(read(FILE)).entries[0].objects).toHaveLength(2);
	});

	test("is not written where something did not arrive, nor by a dry run", async () => {
		const job = await stage("s3://bucket/missing -> a");
		expect(job.status).toBe("failure");
		await world.sandbox.putObject("bucket", "a", "a");
		const dry = await stage("s3://bucket/a -> a", { "dry-run": "true" });
		expect(dry.main("stage").log).toContain("No lock is written: this is a dry run");
		expect(world.tree()).toEqual([]);
	});

	test("remembers that an optional object was not there", async () => {
		const optional = "- { name: m, from: s3://bucket/m, to: m, optional: true }";
		expect((await stage(optional)).status).toBe("success");
		await world.sandbox.putObject("bucket", "m", "there now");
		expect((await stage(optional)).status).toBe("success");
		expect(world.tree()).toEqual([FILE]);
	});

	test("has files that were kept, too", async () => {
		await world.sandbox.putObject("bucket", "a", "new");
		world.files({ a: "old" });
		await stage("- { from: s3://bucket/a, to: a, if-exists: keep }");
		expect(JSON.parse(read(FILE)).entries[0].objects).toMatchObject([{ key: "a", bytes: 3 }]);
	});

	test("is refused for entries it was not written for, before anything moves", async () => {
		await lockThat();
		const before = operations().length;
		const job = await stage("s3://bucket/d/*.csv -> in/");
		expect(job.status).toBe("failure");
		expect(job.main("stage").annotations[0]?.message).toMatch(
			/^`lock`: `stage.lock` has nothing about `s3:\/\/bucket\/d\/\*.csv -> in\/`\nTo lock what is there now/,
		);
		expect(operations().slice(before)).toEqual([]);
	});

	test("never leads to an object that the entry does not select", async () => {
		await lockThat();
		await world.sandbox.putObject("bucket", "secret", "s");
		writeFileSync(world.at(FILE), read(FILE).replace('"d/x"', '"secret"'));
		const job = await stage();
		expect(job.status).toBe("failure");
		expect(job.main("stage").annotations[0]?.message).toContain(
			"names s3://bucket/secret, which `s3://bucket/d/ -> in/` does not select",
		);
	});

	test.each([
		["no JSON", "{", "it is not valid JSON"],
		["of a version to come", '{"version": 2}', "it is of another version of s3-staging"],
		[
			"something else",
			'{"version": 1, "entries": [{"kind": "x"}]}',
			"it does not read as a lock does",
		],
		["null", "null", "it does not read as a lock does"],
	])("is refused where it is %s", async (_, text, reason) => {
		writeFileSync(world.at(FILE), text);
		const job = await stage();
		expect(job.status).toBe("failure");
		expect(job.main("stage").annotations[0]?.message).toContain(
			`lock: cannot use \`stage.lock\`: ${reason}`,
		);
		expect(read(FILE)).toBe(text);
	});

	test("stays inside the workspace", async () => {
		for (const lock of ["../x.lock", "/etc/x.lock"]) {
			const job = await stage(BEFORE, { lock });
			expect(job.main("stage").annotations[0]?.message).toContain("lies outside the workspace");
		}
		symlinkSync(world.temp, world.at("link"));
		const job = await stage(BEFORE, { lock: "link/x.lock" });
		expect(job.main("stage").annotations[0]?.message).toContain("lies outside the workspace");
	});
});
