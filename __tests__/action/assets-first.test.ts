import { beforeEach, describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const world = useWorld();

const ASSETS = ["site/app.1a2b.js", "site/img/logo.svg", "site/large.bin"];
const PAGES = [
	"site/about",
	"site/feed.xml",
	"site/index.html",
	"site/news/INDEX.HTM",
	"site/sw.js",
];

async function publish(more = "", options = "order: assets-first") {
	const site = `- { name: site, from: out/, to: "s3://bucket/site/", rules: [{ match: about, content-type: text/html }], ${options} }`;
	const transfers = `${site}\n${more}`;
	const step = { ...world.action({ transfers }), uses: `${ACTION}/upload` };
	return (await world.job([step])).main("stage");
}

/** Keys in the order in which their uploads were over. */
function arrived(): (string | undefined)[] {
	const { requests } = world.sandbox.recorder;
	return requests
		.filter(({ operation }) => ["PutObject", "CompleteMultipartUpload"].includes(operation))
		.map(({ key }) => key);
}

beforeEach(() => {
	const names = [...ASSETS, ...PAGES].map((key) => key.replace("site/", "out/"));
	world.files(Object.fromEntries(names.map((name) => [name, name])));
	world.files({ "out/large.bin": Buffer.alloc(17 * 2 ** 20) });
});

describe("order: assets-first", () => {
	test("begins pages only when everything they may name has arrived", async () => {
		const { promise: until, resolve: open } = Promise.withResolvers<void>();
		const hold = { kind: "hold", until } as const;
		world.sandbox.fault({ operation: "PutObject", key: "site/img/logo.svg", action: hold });
		world.files({ "other.html": "x" });
		const running = publish("- other.html -> s3://bucket/other.html");
		await world.sandbox.recorder.waitFor("CompleteMultipartUpload");
		await world.sandbox.recorder.waitFor("PutObject", 3);
		// Other entries do not wait.
		expect(world.sandbox.keys("bucket")).toContain("other.html");
		expect(world.sandbox.keys("bucket").filter((key) => PAGES.includes(key))).toEqual([]);
		open();
		expect((await running).exitCode).toBe(0);
		const order = arrived().filter((key) => key !== "other.html");
		expect(order.slice(0, ASSETS.length).sort()).toEqual(ASSETS);
		expect(order.slice(ASSETS.length).sort()).toEqual(PAGES);
	});

	test("leaves the old pages when an asset did not arrive, and says why", async () => {
		await world.sandbox.putObject("bucket", "site/index.html", "old");
		await world.sandbox.putObject("bucket", "site/app.0000.js", "old");
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "PutObject", key: "site/app.1a2b.js", action });
		const options = "order: assets-first, prune: true, prune-limit: 100%";
		const { exitCode, log, outputs } = await publish("", options);
		expect(exitCode).toBe(1);
		expect(log).toContain(
			"skipped, one file did not arrive that it may need, so what was there stays",
		);
		expect(log).toContain("Nothing is deleted below s3://bucket/site/");
		expect(String(await world.sandbox.object("bucket", "site/index.html")?.body())).toBe("old");
		expect(world.sandbox.keys("bucket")).toContain("site/app.0000.js");
		const { files = "" } = outputs;
		const records: { uri: string; status: string }[] = JSON.parse(files);
		const skipped = records.filter(({ status }) => status === "skipped").map(({ uri }) => uri);
		expect(skipped).toEqual(PAGES.map((key) => `s3://bucket/${key}`));
	});

	test("uploads pages at once where there is nothing else, or where all else is there already", async () => {
		await publish();
		world.files({ "out/index.html": "new" });
		const { exitCode } = await publish("", "order: assets-first, overwrite: if-changed");
		expect(exitCode).toBe(0);
		expect(String(await world.sandbox.object("bucket", "site/index.html")?.body())).toBe("new");
	});

	test("is cancelled as a whole", async () => {
		const { promise: until, resolve: open } = Promise.withResolvers<void>();
		const hold = { kind: "hold", until } as const;
		world.sandbox.fault({ operation: "PutObject", key: "site/img/logo.svg", action: hold });
		const controller = new AbortController();
		const transfers = "- { from: out/, to: s3://bucket/site/, order: assets-first }";
		const step = { ...world.action({ transfers }), uses: `${ACTION}/upload` };
		const running = world.job([step], { signal: controller.signal });
		await world.sandbox.recorder.waitFor("CompleteMultipartUpload");
		controller.abort();
		const stage = (await running).main("stage");
		open();
		expect(stage.annotations[0]?.message).toContain("The job was cancelled: ");
		expect(stage.log).not.toContain("skipped");
		expect(arrived()).not.toContain("site/index.html");
	});
});
