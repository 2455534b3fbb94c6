import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const MIB = 2 ** 20;

const world = useWorld();

function requests(...operations: string[]) {
	return world.sandbox.recorder.requests.filter(({ operation }) => operations.includes(operation));
}

function sync(options: string, from = "out/", to = "s3://bucket/site/") {
	return world.stage({ after: `- { name: site, from: ${from}, to: "${to}", ${options} }` });
}

/** What a step's own upload says of its results. */
async function uploadNow(options: string) {
	const transfers = `- { name: site, from: out/, to: "s3://bucket/site/", ${options} }`;
	const step = { ...world.action({ transfers }), uses: `${ACTION}/upload` };
	return (await world.job([step])).main("stage");
}

describe("overwrite: if-changed", () => {
	test("tells of a file whose object was there already, at no further request", async () => {
		world.files({ "out/a": "as it was", "out/b": "before" });
		await sync("overwrite: if-changed");
		world.files({ "out/b": "behind" });
		world.sandbox.recorder.clear();
		const { outputs } = await uploadNow("overwrite: if-changed");
		expect(outputs).toMatchObject({ count: "2", transferred: "1", skipped: "1" });
		expect(outputs.paths).toBe(world.at("out/b"));
		expect(JSON.parse(String(outputs.files))).toMatchObject([
			{ path: world.at("out/b"), uri: "s3://bucket/site/b", status: "done" },
			{ path: world.at("out/a"), uri: "s3://bucket/site/a", status: "skipped", bytes: 9 },
		]);
		expect(requests("HeadObject", "ListObjectsV2", "PutObject")).toHaveLength(3);
	});

	test("costs one list request for a thousand files that are as they were, and no transfer", async () => {
		const tree = Object.fromEntries(
			Array.from({ length: 1500 }, (_, at) => [`out/${at}.txt`, `content ${at}`]),
		);
		world.files(tree);
		expect((await sync("overwrite: if-changed")).status).toBe("success");
		expect(requests("PutObject")).toHaveLength(1500);
		const before = world.sandbox.recorder.requests.length;
		const job = await sync("overwrite: if-changed");
		expect(job.status).toBe("success");
		const made = world.sandbox.recorder.requests.slice(before).map(({ operation }) => operation);
		expect(made).toEqual(["ListObjectsV2", "ListObjectsV2"]);
		expect(job.post("stage").log).toContain("1500 skipped");
	}, 60_000);

	test("uploads what holds other bytes, whatever its size and date, and what is missing", async () => {
		const names = Array.from({ length: 20 }, (_, at) => `out/${at}`);
		world.files(Object.fromEntries(names.map((name) => [name, `before ${name}`])));
		await sync("overwrite: if-changed");
		world.files({ "out/3": "behind out/3", "out/4": "longer than before out/4", "out/new": "n" });
		const before = requests("PutObject").length;
		expect((await sync("overwrite: if-changed")).status).toBe("success");
		const keys = requests("PutObject")
			.slice(before)
			.map(({ key }) => key);
		expect(keys.sort()).toEqual(["site/3", "site/4", "site/new"]);
		expect(String(await world.sandbox.object("bucket", "site/3")?.body())).toBe("behind out/3");
	});

	test.each([
		["of one request", 1000, ""],
		["of one request that KMS encrypts, by its checksum", 1000, "encryption: aws:kms"],
		["in parts, by the ETag that follows from them", 17 * MIB, ""],
		["in parts that KMS encrypts, by its checksum", 17 * MIB, "encryption: aws:kms"],
	])("knows an upload %s", async (_, bytes, option) => {
		world.files({ file: randomBytes(bytes) });
		const options = ["overwrite: if-changed", ...(option ? [option] : [])].join(", ");
		const run = () =>
			world.stage({
				after: `- { from: file, to: s3://bucket/k, ${options} }`,
				dialect: "aws",
			});
		expect((await run()).status).toBe("success");
		const count = () => requests("PutObject", "CreateMultipartUpload").length;
		expect(count()).toBe(1);
		expect((await run()).status).toBe("success");
		expect(count()).toBe(1);
		const changed = randomBytes(bytes);
		writeFileSync(world.at("file"), changed);
		expect((await run()).status).toBe("success");
		expect(count()).toBe(2);
		expect((await world.sandbox.object("bucket", "k")?.body())?.equals(changed)).toBe(true);
	});

	test("lists below what the keys have in common, and no further than it has to", async () => {
		world.files(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`out/app${at}`, "x"])));
		await sync("overwrite: if-changed");
		for (let at = 0; at < 1200; at++) await world.sandbox.putObject("bucket", `site/z${at}`, "z");
		const before = world.sandbox.recorder.requests.length;
		await sync("overwrite: if-changed");
		const made = world.sandbox.recorder.requests.slice(before);
		expect(made.map(({ operation, query }) => [operation, query.prefix])).toEqual([
			["ListObjectsV2", "site/"],
		]);
	});

	test("does not let one file in where another's object stays", async () => {
		world.files({ "out/a/r": "one", "out/b/r": "two" });
		await world.sandbox.putObject("bucket", "site/r", "one");
		const job = await sync("overwrite: if-changed, flatten: true");
		expect(job.status).toBe("failure");
		expect(job.post("stage").annotations[0]?.message).toContain(
			"would both become s3://bucket/site/r",
		);
		expect(String(await world.sandbox.object("bucket", "site/r")?.body())).toBe("one");
	});

	test("has the same outputs when nothing was to do, and finds something", async () => {
		world.files({ "out/a": "a" });
		const first = await uploadNow("overwrite: if-changed");
		expect(first.outputs).toMatchObject({ site: "s3://bucket/site/", transferred: "1" });
		const second = await uploadNow("overwrite: if-changed");
		expect(second.annotations).toEqual([]);
		expect(second.outputs).toMatchObject({
			site: "s3://bucket/site/",
			transferred: "0",
			skipped: "1",
		});
		expect(second.log).toContain("the object holds the same bytes already");
	});
});

describe("overwrite: never", () => {
	test("uploads only what is not there, each on the condition that it still is not", async () => {
		world.files({ "out/a": "new", "out/b": "new", "out/large": Buffer.alloc(17 * MIB) });
		await world.sandbox.putObject("bucket", "site/a", "old");
		const job = await sync("overwrite: never");
		expect(job.status).toBe("success");
		expect(String(await world.sandbox.object("bucket", "site/a")?.body())).toBe("old");
		expect(requests("PutObject").map(({ key }) => key)).toEqual(["site/b"]);
		const conditional = requests("PutObject", "CompleteMultipartUpload");
		expect(conditional.map(({ headers }) => headers["if-none-match"])).toEqual(["*", "*"]);
		expect(job.post("stage").log).toContain("there is an object already");
	});

	test.each([
		["PutObject", 1000],
		["CompleteMultipartUpload", 17 * MIB],
	])(
		"skips an object that somebody else makes before %s, and leaves nothing behind",
		async (operation, bytes) => {
			world.files({ "out/a": randomBytes(bytes) });
			world.sandbox.fault({ operation, action: { kind: "replace", body: "theirs" } });
			const { exitCode, outputs, log, annotations } = await uploadNow("overwrite: never");
			expect(annotations).toEqual([]);
			expect(exitCode).toBe(0);
			expect(outputs).toMatchObject({ transferred: "0", skipped: "1", site: "s3://bucket/site/" });
			const { files = "" } = outputs;
			expect(JSON.parse(files)).toMatchObject([{ status: "skipped" }]);
			expect(log).toContain("skipped, there is an object since a moment ago");
			expect(String(await world.sandbox.object("bucket", "site/a")?.body())).toBe("theirs");
			expect(world.sandbox.uploads("bucket")).toEqual([]);
		},
	);

	test("knows its own object again when the answer to its upload was lost", async () => {
		world.files({ "out/a": "mine" });
		world.sandbox.fault({ operation: "PutObject", action: { kind: "drop-answer" } });
		const { outputs, exitCode } = await uploadNow("overwrite: never");
		expect(exitCode).toBe(0);
		expect(outputs).toMatchObject({ transferred: "1", skipped: "0" });
	});

	test("fails where the store keeps a damaged object of its own", async () => {
		world.files({ "out/a": "mine" });
		// It takes what it got for what was sent, though its ETag tells otherwise.
		world.sandbox.fault({
			operation: "PutObject",
			action: { kind: "error", status: 400, code: "BadDigest" },
		});
		world.sandbox.fault({
			operation: "PutObject",
			action: { kind: "replace", body: "broken" },
			skip: 1,
		});
		const { exitCode, annotations } = await uploadNow("overwrite: never");
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain(
			"the store received other bytes than were sent, and keeps them",
		);
	});
});

test("a refused condition that nobody sent is a failure, not a skip", async () => {
	world.files({ "out/a": "mine" });
	const action = { kind: "error", status: 412, code: "PreconditionFailed" } as const;
	world.sandbox.fault({ operation: "PutObject", action });
	const { exitCode, outputs } = await uploadNow("overwrite: always");
	expect(exitCode).toBe(1);
	expect(outputs).toMatchObject({ transferred: "0", skipped: "0" });
});
