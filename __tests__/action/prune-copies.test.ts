import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";
import { startCloudFront } from "../support/cloudfront.ts";

const world = useWorld();

function operations(): string[] {
	return world.sandbox.recorder.requests.map(({ operation }) => operation);
}

function keys(prefix = "", bucket = "bucket"): string[] {
	return world.sandbox.keys(bucket, prefix);
}

async function objects(...names: string[]): Promise<void> {
	for (const name of names)
		await world.sandbox.putObject("bucket", name, name.slice(name.indexOf("/") + 1));
}

function sync(options = "", from = "s3://bucket/in/", to = "s3://bucket/out/"): string {
	return `- { name: x, from: "${from}", to: "${to}", prune: true, prune-limit: 100%, ${options} }`;
}

/** What a step's own copies say of their results. */
async function run(transfers: string, inputs: Record<string, string> = {}, env = {}) {
	const step = { ...world.action({ transfers, ...inputs }), uses: `${ACTION}/upload` };
	return (await world.job([step], { env })).main("stage");
}

beforeEach(() => objects("in/a", "in/b/c", "out/a", "out/old", "out/b/old", "out2/x", "other/y"));

describe("prune of copies", () => {
	test("makes one prefix like the other, deletes after the copies, and tells", async () => {
		const { exitCode, log, outputs, annotations } = await run(sync());
		expect(annotations).toEqual([]);
		expect(exitCode).toBe(0);
		expect(keys()).toEqual(["in/a", "in/b/c", "other/y", "out/a", "out/b/c", "out2/x"]);
		expect(operations()).toEqual([
			"ListObjectsV2",
			"ListObjectsV2",
			"CopyObject",
			"CopyObject",
			"DeleteObjects",
		]);
		expect(log).toContain("Plan: copy 2 files (4 B); delete 2 objects");
		expect(log).toContain("Deleted s3://bucket/out/old");
		expect(log).toMatch(/; 2 deleted/);
		const { manifest: file = "" } = outputs;
		expect(JSON.parse(readFileSync(file, "utf8")).deleted).toEqual([
			{ name: "x", uri: "s3://bucket/out/b/old", status: "deleted" },
			{ name: "x", uri: "s3://bucket/out/old", status: "deleted" },
		]);
	});

	test("costs the listings of both ends where nothing changed, and nothing else", async () => {
		for (let at = 0; at < 1100; at++) await objects(`in/${at}`);
		expect((await run(sync())).exitCode).toBe(0);
		world.sandbox.recorder.clear();
		const { exitCode } = await run(sync("overwrite: if-changed"));
		expect(exitCode).toBe(0);
		expect(operations()).toEqual(new Array(4).fill("ListObjectsV2"));
	}, 60_000);

	test("never deletes what `exclude` and `protect` name, what the pattern does not select, or its own marker", async () => {
		await objects("in/x.css", "out/x.map.css", "out/keep/x.css", "out/old.css", "out/");
		const from = "s3://bucket/in/**/*.css";
		expect((await run(sync("exclude: '*.map.css', protect: keep/", from))).exitCode).toBe(0);
		expect(keys("out/")).toEqual([
			"out/",
			"out/a",
			"out/b/old",
			"out/keep/x.css",
			"out/old",
			"out/x.css",
			"out/x.map.css",
		]);
	});

	test("deletes markers of directories and odd keys, which copies can make", async () => {
		await objects("out/folder/", "out/a//b");
		expect((await run(sync())).exitCode).toBe(0);
		expect(keys("out/")).toEqual(["out/a", "out/b/c"]);
	});

	test("never deletes the source where it lies inside the destination", async () => {
		await objects("live/next/a", "live/next/deep/b", "live/old", "live/next/drafts/x");
		const options = "exclude: /drafts/";
		const { exitCode } = await run(sync(options, "s3://bucket/live/next/", "s3://bucket/live/"));
		expect(exitCode).toBe(0);
		expect(keys("live/")).toEqual([
			"live/a",
			"live/deep/b",
			"live/next/a",
			"live/next/deep/b",
			"live/next/drafts/x",
		]);
	});

	test("takes the alias of an access point for what may be the very bucket, but for the same keys", async () => {
		world.sandbox.createBucket("point-s3alias");
		const names = ["live/next/a", "live/next/b", "live/old"];
		await objects(...names, "live/next/gone");
		for (const name of names) await world.sandbox.putObject("point-s3alias", name, "x");
		const from = "s3://point-s3alias/live/next/";
		expect((await run(sync("", from, "s3://bucket/live/"))).exitCode).toBe(0);
		const made = ["live/a", "live/b"];
		expect(keys("live/")).toEqual([...made, "live/next/a", "live/next/b", "live/next/gone"]);
		expect((await run(sync("", from, "s3://bucket/live/next/"))).exitCode).toBe(0);
		expect(keys("live/")).toEqual([...made, "live/next/a", "live/next/b"]);
	});

	test("deletes in a destination inside the source that `exclude` keeps apart from it", async () => {
		await objects("in/copy/a", "in/copy/gone");
		const { exitCode } = await run(
			sync("exclude: /copy/", "s3://bucket/in/", "s3://bucket/in/copy/"),
		);
		expect(exitCode).toBe(0);
		expect(keys("in/")).toEqual(["in/a", "in/b/c", "in/copy/a", "in/copy/b/c"]);
	});

	test("takes nothing for stale that somebody puts to both ends while the source is listed", async () => {
		const { promise: until, resolve: open } = Promise.withResolvers<void>();
		const hold = { kind: "hold", until } as const;
		world.sandbox.fault({ operation: "ListObjectsV2", skip: 1, action: hold });
		const running = run(sync());
		await world.sandbox.recorder.waitFor("ListObjectsV2", 2);
		await objects("in/new", "out/new");
		open();
		expect((await running).exitCode).toBe(0);
		expect(keys("out/")).toContain("out/new");
	});

	test("leaves alone what another entry of the phase writes", async () => {
		world.files({ "b.txt": "x" });
		await objects("more/b/old");
		const others = `- s3://bucket/more/ -> s3://bucket/out/\n- b.txt -> s3://bucket/out/old`;
		expect((await run(`${sync()}\n${others}`)).exitCode).toBe(0);
		expect(keys("out/")).toEqual(["out/a", "out/b/c", "out/b/old", "out/old"]);
	});
});

describe("of copies nothing is deleted", () => {
	const kept = "out/old";

	test("when one of them fails", async () => {
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "CopyObject", key: "out/b/c", action });
		const { exitCode, log } = await run(sync());
		expect(exitCode).toBe(1);
		expect(keys()).toContain(kept);
		expect(log).toContain(
			"Nothing is deleted below s3://bucket/out/ (2 objects that were to go): a transfer failed",
		);
	});

	test("when the listing of the source breaks off", async () => {
		for (let at = 0; at < 1100; at++) await objects(`many/${at}`);
		const action = { kind: "error", status: 404, code: "NoSuchKey" } as const;
		world.sandbox.fault({ operation: "ListObjectsV2", skip: 2, action });
		const { exitCode } = await run(sync("", "s3://bucket/many/"));
		expect(exitCode).toBe(1);
		expect(keys()).toContain(kept);
		expect(operations()).toEqual(new Array(3).fill("ListObjectsV2"));
	}, 60_000);

	test.each([
		["is empty", []],
		["holds nothing but markers of directories", ["empty/", "empty/a/"]],
		["is excluded as a whole", ["empty/a.tmp"]],
	])("when the source %s", async (_, names) => {
		await objects(...names);
		const options = "optional: true, exclude: '*.tmp'";
		expect((await run(sync(options, "s3://bucket/empty/"))).exitCode).toBe(0);
		expect(keys()).toContain(kept);
		expect(operations()).not.toContain("DeleteObjects");
	});

	test("when it would be more than a quarter, and nothing is copied then", async () => {
		const transfers = `- { from: s3://bucket/in/, to: s3://bucket/out/, prune: true }`;
		const { exitCode, annotations } = await run(transfers);
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain(
			"`prune` would delete 2 of 3 objects below s3://bucket/out/, and `prune-limit` is 25%: nothing is deleted, and nothing of this entry transferred",
		);
		expect(keys("out/")).toEqual(["out/a", "out/b/old", "out/old"]);
		const dry = await run(transfers, { "dry-run": "true" });
		expect(dry.log).toContain("Would delete s3://bucket/out/old");
	});

	test("with `move`, which is refused before any request", async () => {
		const { exitCode, annotations } = await run(sync("move: true"));
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("`move` and `prune` exclude each other");
		expect(operations()).toEqual([]);
	});
});

describe("order: assets-first of copies", () => {
	const PAGES = ["out/about", "out/index.html"];
	const options = "order: assets-first, rules: [{ match: about, content-type: text/html }]";
	beforeEach(() => objects("in/about", "in/index.html", "in/app.js"));

	test("begins pages when everything else of the entry is there", async () => {
		expect((await run(sync(options))).exitCode).toBe(0);
		const { requests } = world.sandbox.recorder;
		const copies = requests.filter(({ operation }) => operation === "CopyObject");
		const isPage = ({ key = "" }) => PAGES.includes(key);
		const last = Math.max(
			...copies.filter((one) => !isPage(one)).map(({ endedAt }) => endedAt ?? 0),
		);
		expect(copies.filter(isPage)).toHaveLength(2);
		for (const page of copies.filter(isPage)) expect(page.startedAt).toBeGreaterThan(last);
	});

	test("leaves the old pages, and what is stale, when something else failed", async () => {
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "CopyObject", key: "out/app.js", action });
		const { exitCode, log } = await run(sync(options));
		expect(exitCode).toBe(1);
		expect(log).toContain("one file did not arrive that it may need, so what was there stays");
		expect(keys("out/")).toEqual(["out/a", "out/b/c", "out/b/old", "out/old"]);
	});
});

describe("invalidate of copies", () => {
	const ID = "E1A2B3C4D5E6F7";

	/** Runs a step, and gives the paths that CloudFront was to forget. */
	async function invalidated(transfers: string): Promise<readonly (readonly string[])[]> {
		const cloudFront = await startCloudFront(world.sandbox.credential);
		try {
			const env = { AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url };
			expect((await run(transfers, {}, env)).exitCode).toBe(0);
			return cloudFront.taken.map((one) => [...one.paths].sort());
		} finally {
			await cloudFront.stop();
		}
	}

	test("names what was copied and deleted, and nothing where nothing changed", async () => {
		const transfers = sync(`overwrite: if-changed, invalidate: ${ID}`);
		expect(await invalidated(transfers)).toEqual([["/out/b/c", "/out/b/old", "/out/old"]]);
		expect(await invalidated(transfers)).toEqual([]);
	});

	test("names both ends of a move within the bucket, and one of a move into another", async () => {
		world.sandbox.createBucket("web");
		const move = (from: string, to: string) =>
			`- { from: "${from}", to: "${to}", move: true, invalidate: ${ID} }`;
		expect(await invalidated(move("s3://bucket/in/", "s3://bucket/now/"))).toEqual([
			["/in/a", "/in/b/c", "/now/a", "/now/b/c"],
		]);
		expect(await invalidated(move("s3://bucket/now/a", "s3://web/a"))).toEqual([["/a"]]);
	});
});
