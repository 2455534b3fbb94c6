import { readFileSync, symlinkSync } from "node:fs";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const world = useWorld();

function made(...operations: string[]) {
	return world.sandbox.recorder.requests.filter(({ operation }) => operations.includes(operation));
}

function keys(): string[] {
	return world.sandbox.keys("bucket");
}

async function objects(...names: string[]): Promise<void> {
	for (const name of names) await world.sandbox.putObject("bucket", name, `old ${name}`);
}

/** What a step's own upload says of its results. */
async function publish(transfers: string, inputs: Record<string, string> = {}) {
	const step = { ...world.action({ transfers, ...inputs }), uses: `${ACTION}/upload` };
	return (await world.job([step])).main("stage");
}

function site(options = "", from = "out/", to = "s3://bucket/site/") {
	return `- { name: site, from: "${from}", to: "${to}", prune: true, prune-limit: 100%, ${options} }`;
}

beforeEach(async () => {
	world.files({ "out/index.html": "new", "out/a/b.css": "new" });
	await objects("site/index.html", "site/old.css", "site/a/old.js", "site2/x", "site", "other/y");
});

describe("prune", () => {
	test("deletes below the prefix what the source no longer has, after the uploads, and tells", async () => {
		const { exitCode, log, outputs, annotations } = await publish(site());
		expect(annotations).toEqual([]);
		expect(exitCode).toBe(0);
		expect(keys()).toEqual(["other/y", "site", "site/a/b.css", "site/index.html", "site2/x"]);
		expect(made("PutObject", "DeleteObjects").map(({ operation }) => operation)).toEqual([
			"PutObject",
			"PutObject",
			"DeleteObjects",
		]);
		expect(log).toContain("Plan: upload 2 files (6 B); delete 2 objects");
		expect(log).toContain("Deleted s3://bucket/site/a/old.js");
		expect(log).toMatch(/Done: 2 files \(6 B\) in .*; 2 deleted/);
		const { manifest: file = "" } = outputs;
		const manifest = JSON.parse(readFileSync(file, "utf8"));
		expect(manifest.deleted).toEqual([
			{ name: "site", uri: "s3://bucket/site/a/old.js", status: "deleted" },
			{ name: "site", uri: "s3://bucket/site/old.css", status: "deleted" },
		]);
		const { files = "" } = outputs;
		expect(JSON.parse(files)).toHaveLength(2);
	});

	test("has its part in the job summary", async () => {
		const job = await world.stage({ after: site() });
		const { summary } = job.post("stage");
		expect(summary).toContain("2 deleted");
		expect(summary).toContain("<code>s3://bucket/site/old.css</code>");
	});

	test("lists what it would delete in a dry run, and deletes nothing", async () => {
		const { log, outputs, exitCode } = await publish(site(), { "dry-run": "true" });
		expect(exitCode).toBe(0);
		expect(log).toContain("Would delete s3://bucket/site/old.css");
		expect(log).not.toContain("Would delete s3://bucket/site/index.html");
		expect(made("DeleteObjects", "DeleteObject", "PutObject")).toEqual([]);
		const { manifest: file = "" } = outputs;
		const manifest = JSON.parse(readFileSync(file, "utf8"));
		expect(manifest.deleted[0]).toEqual({
			name: "site",
			uri: "s3://bucket/site/a/old.js",
			status: "planned",
		});
	});

	test("never deletes what `exclude`, `!` and `protect` name, what is hidden, or what no file can be named", async () => {
		await objects(
			"site/draft/x",
			"site/a.map",
			"site/kept/deep/x",
			"site/.well-known/x",
			"site/folder/",
			"site/a//b",
			"site/../x",
		);
		const from = `from: ["out/**", "!out/draft/**"]`;
		const rest = `to: s3://bucket/site/, exclude: "*.map", protect: [kept/], prune: true, prune-limit: 20`;
		expect((await publish(`- { ${from}, ${rest} }`)).exitCode).toBe(0);
		const left = keys().filter((key) => key.startsWith("site/"));
		expect(left).toEqual([
			"site/../x",
			"site/.well-known/x",
			"site/a.map",
			"site/a//b",
			"site/a/b.css",
			"site/draft/x",
			"site/folder/",
			"site/index.html",
			"site/kept/deep/x",
		]);
	});

	test("leaves alone what lies behind a link that is not followed", async () => {
		world.files({ "elsewhere/x": "x" });
		symlinkSync(world.at("elsewhere"), world.at("out/link"));
		await objects("site/link/x", "site/linked");
		expect((await publish(site())).exitCode).toBe(0);
		expect(keys()).toContain("site/link/x");
		expect(keys()).not.toContain("site/linked");
	});

	test("leaves alone what the pattern of `from` does not select", async () => {
		await objects("site/gone.html");
		expect((await publish(site("", "out/**/*.html"))).exitCode).toBe(0);
		expect(keys()).not.toContain("site/gone.html");
		expect(keys()).toContain("site/old.css");
	});

	test("costs ten list requests for ten thousand files that are as they were, and nothing else", async () => {
		const names = Array.from({ length: 10_000 }, (_, at) => `${String(at).padStart(5, "0")}.txt`);
		world.files(Object.fromEntries(names.map((name) => [`big/${name}`, name])));
		await Promise.all(names.map((name) => world.sandbox.putObject("bucket", `big/${name}`, name)));
		const job = await publish(site("overwrite: if-changed", "big/", "s3://bucket/big/"));
		expect(job.exitCode).toBe(0);
		const operations = world.sandbox.recorder.requests.map(({ operation }) => operation);
		expect(operations).toEqual(new Array(10).fill("ListObjectsV2"));
	}, 120_000);

	test("deletes a thousand keys with one request", async () => {
		for (let at = 0; at < 1500; at++) await world.sandbox.putObject("bucket", `site/${at}`, "");
		expect((await publish(site())).exitCode).toBe(0);
		expect(made("DeleteObjects")).toHaveLength(2);
		expect(keys().filter((key) => key.startsWith("site/"))).toHaveLength(2);
	}, 60_000);
});

test("a link that another entry cannot make holds nothing back", async () => {
	await world.sandbox.putObject("bucket", "p/evil", "", { "x-amz-meta-symlink-target": "../x" });
	const after = `${site()}\n- { from: s3://bucket/p/, to: in/, keep-attributes: true }`;
	const job = await world.stage({ after });
	expect(job.post("stage").log).toContain("its link would lead out of the destination");
	expect(keys()).not.toContain("site/old.css");
});

describe("nothing is deleted", () => {
	const kept = "site/old.css";

	test("when an upload of another entry fails", async () => {
		world.files({ "late.txt": "x" });
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "PutObject", key: "other/late.txt", action });
		const { exitCode, log } = await publish(
			`${site()}\n- { from: late.txt, to: s3://bucket/other/, on-error: warn }`,
		);
		expect(exitCode).toBe(0);
		expect(keys()).toContain(kept);
		expect(log).toContain(
			"Nothing is deleted below s3://bucket/site/ (2 objects that were to go): a transfer failed",
		);
	});

	test("when another entry cannot run", async () => {
		const { exitCode, log } = await publish(`${site()}\n- nowhere.txt -> s3://bucket/x`);
		expect(exitCode).toBe(1);
		expect(keys()).toContain(kept);
		expect(log).toContain("an entry could not run");
	});

	test("when somebody else writes what `overwrite: never` was to make", async () => {
		const action = { kind: "replace", body: "theirs" } as const;
		world.sandbox.fault({ operation: "PutObject", key: "site/a/b.css", action });
		const { log } = await publish(site("overwrite: never"));
		expect(keys()).toContain(kept);
		expect(log).toContain("something else writes to the same place at the same time");
	});

	test("when the source has nothing, even if that is fine", async () => {
		const { exitCode } = await publish(site("optional: true", "empty/"));
		expect(exitCode).toBe(0);
		expect(keys()).toContain(kept);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("when the listing breaks off", async () => {
		for (let at = 0; at < 1100; at++) await world.sandbox.putObject("bucket", `site/${at}`, "");
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "ListObjectsV2", skip: 1, action });
		const { exitCode } = await publish(site());
		expect(exitCode).toBe(1);
		expect(keys()).toContain(kept);
		expect(made("PutObject", "DeleteObjects")).toEqual([]);
	}, 60_000);

	test("when `when` keeps the entry from running", async () => {
		const { exitCode } = await publish(site("when: failure"));
		expect(exitCode).toBe(0);
		expect(keys()).toContain(kept);
	});

	test.each(["site/downloads/", "/site/downloads/", "gone.txt", "[x, downloads/zzz*]"])(
		"while %s in `protect` names nothing that is there",
		async (protect) => {
			await objects("site/downloads/x", "site/x");
			const { exitCode, annotations } = await publish(site(`protect: ${protect}`));
			expect(exitCode).toBe(1);
			const [{ message = "" } = {}] = annotations;
			expect(message).toMatch(/`protect`: `[^`]+` matches nothing below s3:\/\/bucket\/site\//);
			expect(message).toContain("name relative to the base, here `a/old.js`");
			expect(keys()).toEqual(expect.arrayContaining([kept, "site/downloads/x"]));
			expect(made("PutObject", "DeleteObjects")).toEqual([]);
		},
	);

	test("while another's destination is protected by a name that is not there, unless nothing would go", async () => {
		const copy = `- { from: "s3://bucket/site/", to: "s3://bucket/copy/", prune: true, prune-limit: 100%, protect: typo/ }`;
		expect((await publish(copy)).exitCode).toBe(0);
		await objects("copy/more");
		const { exitCode, annotations } = await publish(copy);
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("`typo/` matches nothing below s3://bucket/copy/");
		expect(keys()).toContain("copy/more");
	});

	test("but `protect` may name what only the source has, what may be there, and by default anything", async () => {
		const { exitCode } = await publish(site("protect: [b.css, '*.bak']"));
		expect(exitCode).toBe(0);
		expect(keys()).not.toContain(kept);
		await objects(kept);
		const spec = `defaults: { protect: elsewhere/ }\nafter:\n  ${site()}`;
		world.files({ "spec.yml": spec });
		const job = await world.stage({ spec: "spec.yml" });
		expect(job.post("stage").exitCode).toBe(0);
		expect(keys()).not.toContain(kept);
	});

	test("when it would be more than a quarter, and the error says how many and how to allow it", async () => {
		const transfers = `- { from: out/, to: s3://bucket/site/, prune: true }`;
		const { exitCode, annotations } = await publish(transfers);
		expect(exitCode).toBe(1);
		const [{ message = "" } = {}] = annotations;
		expect(message).toContain("`prune` would delete 2 of 3 objects below s3://bucket/site/");
		expect(message).toContain("`prune-limit: 2` or `67%`");
		expect(made("PutObject", "DeleteObjects")).toEqual([]);
		expect(keys()).toContain(kept);
		const dry = await publish(transfers, { "dry-run": "true" });
		expect(dry.log).toContain("Would delete s3://bucket/site/old.css");
	});

	test.each([
		["1", 1],
		["2", 0],
		["66%", 1],
		["67%", 0],
	])("beyond `prune-limit: %s`", async (limit, exitCode) => {
		const transfers = `- { from: out/, to: s3://bucket/site/, prune: true, prune-limit: ${limit} }`;
		expect((await publish(transfers)).exitCode).toBe(exitCode);
		expect(keys().includes(kept)).toBe(exitCode === 1);
	});
});

describe("several entries", () => {
	test("never delete what another sends, leaves as it is, or protects", async () => {
		world.files({ "more/a/old.js": "old site/a/old.js", "more/late.css": "x" });
		await objects("site/theirs.txt");
		const more = `- { from: more/, to: s3://bucket/site/, overwrite: if-changed, prune: true, prune-limit: 100%, protect: theirs.txt }`;
		expect((await publish(`${site()}\n${more}`)).exitCode).toBe(0);
		expect(keys().filter((key) => key.startsWith("site/"))).toEqual([
			"site/a/b.css",
			"site/a/old.js",
			"site/index.html",
			"site/late.css",
			"site/theirs.txt",
		]);
	});

	test("leave what is below a longer prefix to the entry that has it, whether it runs or not", async () => {
		world.files({ "blog/post.html": "p" });
		await objects("site/blog/draft.html");
		const blog = `- { from: blog/, to: s3://bucket/site/blog/, when: failure }`;
		expect((await publish(`${site()}\n${blog}`)).exitCode).toBe(0);
		expect(keys()).toContain("site/blog/draft.html");
		expect(keys()).not.toContain("site/old.css");
	});
});

describe("the store's side", () => {
	test("deletes an object on Amazon S3 only if it is the one that was listed", async () => {
		const { promise: until, resolve: open } = Promise.withResolvers<void>();
		world.sandbox.fault({ operation: "PutObject", action: { kind: "hold", until } });
		const running = publish(site(), { dialect: "aws" });
		await world.sandbox.recorder.waitFor("PutObject");
		await world.sandbox.putObject("bucket", "site/old.css", "written meanwhile");
		open();
		const { exitCode, annotations } = await running;
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("changed since it was listed");
		expect(keys()).toContain("site/old.css");
		expect(keys()).not.toContain("site/a/old.js");
		const [request] = made("DeleteObjects");
		expect(request?.headers["x-amz-checksum-crc32"]).toBeDefined();
		expect(request?.headers["content-md5"]).toBeUndefined();
	});

	test("protects the request with an MD5 where nobody knows what else the store takes", async () => {
		expect((await publish(site())).exitCode).toBe(0);
		const [request] = made("DeleteObjects");
		expect(request?.headers["content-md5"]).toBeDefined();
		expect(request?.headers["x-amz-checksum-crc32"]).toBeUndefined();
	});

	test("says with every request who has to own the bucket", async () => {
		expect((await publish(site(`expected-bucket-owner: "111122223333"`))).exitCode).toBe(0);
		const owners = made("ListObjectsV2", "DeleteObjects").map(
			({ headers }) => headers["x-amz-expected-bucket-owner"],
		);
		expect(owners).toEqual(["111122223333", "111122223333"]);
	});

	test("asks again when the store fails inside a success", async () => {
		world.sandbox.fault({ operation: "DeleteObjects", action: { kind: "error-in-200" } });
		expect((await publish(site())).exitCode).toBe(0);
		expect(made("DeleteObjects")).toHaveLength(2);
		expect(keys()).not.toContain("site/old.css");
	});

	test("keeps the bytes of what it deletes in a bucket with versions", async () => {
		world.sandbox.createBucket("versioned", { versioning: true });
		const { versionId } = await world.sandbox.putObject("versioned", "site/old", "precious");
		expect((await publish(site("", "out/", "s3://versioned/site/"))).exitCode).toBe(0);
		expect(world.sandbox.keys("versioned")).not.toContain("site/old");
		const before = `- { from: s3://versioned/site/old, to: again, version-id: "${versionId}" }`;
		expect((await world.stage({ before })).status).toBe("success");
		expect(readFileSync(world.at("again"), "utf8")).toBe("precious");
	});

	test("leaves an object that changed since, and says so", async () => {
		const error = { kind: "error", status: 412, code: "PreconditionFailed" } as const;
		world.sandbox.fault({ operation: "DeleteObject", key: "site/old.css", action: error });
		const { exitCode, annotations, log } = await publish(site(), { dialect: "aws" });
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("1 of 2 objects below s3://bucket/site/");
		expect(annotations[0]?.message).toContain("changed since it was listed");
		expect(keys()).toContain("site/old.css");
		expect(keys()).not.toContain("site/a/old.js");
		expect(log).toMatch(/; 1 of 2 deleted/);
	});

	test("names the permission that is missing, and warns where the entry says so", async () => {
		const error = { kind: "error", status: 403, code: "AccessDenied" } as const;
		const times = Number.POSITIVE_INFINITY;
		world.sandbox.fault({ operation: "DeleteObject", action: error, times });
		const failed = await publish(site(), { dialect: "aws" });
		expect(failed.exitCode).toBe(1);
		expect(failed.annotations[0]?.message).toContain(
			"Allow `s3:DeleteObject` on `arn:aws:s3:::bucket/site/a/old.js`; `s3:GetObject` as well, for the condition",
		);
		const warned = await publish(site("on-error: warn"));
		expect(warned.exitCode).toBe(0);
		expect(warned.annotations[0]?.message).toContain("2 of 2 objects");
		expect(warned.annotations[0]?.message).toContain("Allow `s3:DeleteObject` on");
	});

	test("asks again only for those that the store could not delete just then", async () => {
		const slow = { kind: "error", status: 503, code: "SlowDown" } as const;
		world.sandbox.fault({ operation: "DeleteObject", key: "site/old.css", action: slow, times: 2 });
		const { exitCode, log } = await publish(site());
		expect(exitCode).toBe(0);
		expect(made("DeleteObjects")).toHaveLength(3);
		expect(log).toContain("Retry: DeleteObjects");
		expect(keys()).not.toContain("site/old.css");
	});

	test("counts what a lost answer had deleted", async () => {
		world.sandbox.fault({ operation: "DeleteObjects", action: { kind: "drop-answer" } });
		const { exitCode, log } = await publish(site(), { dialect: "aws" });
		expect(exitCode).toBe(0);
		expect(log).toContain("; 2 deleted");
	});

	test("deletes one by one where the store does not know the other request", async () => {
		const action = { kind: "error", status: 501, code: "NotImplemented" } as const;
		world.sandbox.fault({ operation: "DeleteObjects", action, times: Number.POSITIVE_INFINITY });
		expect((await publish(site())).exitCode).toBe(0);
		expect(
			made("DeleteObject")
				.map(({ key }) => key)
				.sort(),
		).toEqual(["site/a/old.js", "site/old.css"]);
		expect(keys()).not.toContain("site/old.css");
	});

	test("counts nothing as deleted when the request as a whole is refused", async () => {
		const action = { kind: "error", status: 404, code: "Whatever" } as const;
		world.sandbox.fault({ operation: "DeleteObjects", action });
		const { exitCode, log } = await publish(site());
		expect(exitCode).toBe(1);
		expect(log).toContain("; 0 of 2 deleted");
		expect(keys()).toContain("site/old.css");
	});

	test("deletes odd keys by their very names", async () => {
		const odd = ["site/a&b<c>\"d'", "site/ x ", "site/é\u0001", "site/l\nm\r\tn", "site/%41+"];
		await objects(...odd);
		const { exitCode } = await publish(site());
		expect(exitCode).toBe(0);
		expect(keys().filter((key) => key.startsWith("site/"))).toEqual([
			"site/a/b.css",
			"site/index.html",
		]);
		expect(made("DeleteObject").map(({ key }) => key)).toEqual(["site/é\u0001"]);
	});

	test("stops with a cancelled job, which says what is left", async () => {
		const { promise: until, resolve: open } = Promise.withResolvers<void>();
		world.sandbox.fault({ operation: "DeleteObjects", action: { kind: "hold", until } });
		const controller = new AbortController();
		const step = { ...world.action({ transfers: site() }), uses: `${ACTION}/upload` };
		const running = world.job([step], { signal: controller.signal });
		await world.sandbox.recorder.waitFor("DeleteObjects");
		controller.abort();
		const job = await running;
		open();
		expect(job.main("stage").annotations[0]?.message).toContain(
			"The job was cancelled: 1 step after the transfers of `transfers` failed",
		);
	});
});
