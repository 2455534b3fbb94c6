import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const MIB = 2 ** 20;

const world = useWorld();

function operations(): string[] {
	return world.sandbox.recorder.requests.map(({ operation }) => operation);
}

function gets(): (string | undefined)[] {
	const requests = world.sandbox.recorder.requests;
	return requests.filter(({ operation }) => operation === "GetObject").map(({ key }) => key);
}

async function sync(options = "overwrite: if-changed", from = "s3://bucket/in/", to = "in/") {
	const before = `- { name: in, from: "${from}", to: ${to}, ${options} }`;
	return (await world.stage({ before })).main("stage");
}

describe("overwrite: if-changed of a download", () => {
	test("costs a list request for each thousand objects of an unchanged tree, in either direction", async () => {
		const names = Array.from({ length: 3000 }, (_, at) => `${at % 50}/${at}.txt`);
		world.files(Object.fromEntries(names.map((name) => [`in/${name}`, `content of ${name}`])));
		for (const name of names) {
			await world.sandbox.putObject("bucket", `in/${name}`, `content of ${name}`);
		}
		const down = await sync();
		expect(down.outputs).toMatchObject({ count: "3000", transferred: "0", skipped: "3000" });
		expect(operations()).toEqual(Array(3).fill("ListObjectsV2"));
		const after = `- { from: in/, to: "s3://bucket/in/", overwrite: if-changed }`;
		expect((await world.stage({ after })).status).toBe("success");
		expect(operations()).toEqual(Array(6).fill("ListObjectsV2"));
	}, 120_000);

	test("fetches what holds other bytes, whatever its size and date, and what is missing", async () => {
		for (const name of ["same", "edited", "longer", "missing"]) {
			await world.sandbox.putObject("bucket", `in/${name}`, `object ${name}`);
		}
		world.files({
			"in/same": "object same",
			"in/edited": "OBJECT edited",
			"in/longer": "object longer, and more",
			"in/other": "stays",
		});
		const { outputs, log } = await sync();
		expect(gets().sort((one = "", two = "") => (one < two ? -1 : 1))).toEqual([
			"in/edited",
			"in/longer",
			"in/missing",
		]);
		expect(readFileSync(world.at("in/edited"), "utf8")).toBe("object edited");
		expect(world.tree()).toEqual(["in/edited", "in/longer", "in/missing", "in/other", "in/same"]);
		expect(log).toContain("s3://bucket/in/same: the file holds the same bytes already");
		expect(outputs).toMatchObject({ in: world.at("in"), transferred: "3", skipped: "1" });
		const { files = "", paths } = outputs;
		const statuses: { status: string }[] = JSON.parse(files);
		expect(statuses.map(({ status }) => status)).toEqual(["done", "done", "done", "skipped"]);
		expect(paths).toContain(world.at("in/same"));
	});

	test.each([
		["in parts as ours, by the ETag that follows from them", 17 * MIB, ""],
		["that KMS encrypts, by its checksum", 1000, "encryption: aws:kms"],
	])("knows an object %s", async (_, bytes, option) => {
		const content = randomBytes(bytes);
		world.files({ out: content });
		const after = `- { from: out, to: s3://bucket/k, ${option} }`;
		await world.stage({ after, dialect: "aws" });
		world.files({ in: content });
		const stage = await sync(undefined, "s3://bucket/k", "in");
		expect(stage.outputs).toMatchObject({ in: world.at("in"), skipped: "1", transferred: "0" });
		expect(gets()).toEqual([]);
	});

	test("of a pinned object looks at the file's own digest, and asks for nothing more", async () => {
		const content = randomBytes(1000);
		const sha256 = createHash("sha256").update(content).digest("hex");
		await world.sandbox.putObject("bucket", "k", content);
		const options = `overwrite: if-changed, sha256: ${sha256}`;
		world.files({ tool: randomBytes(1000) });
		expect((await sync(options, "s3://bucket/k", "tool")).outputs).toMatchObject({
			transferred: "1",
		});
		expect((await sync(options, "s3://bucket/k", "tool")).outputs).toMatchObject({ skipped: "1" });
		expect(operations()).toEqual(["HeadObject", "GetObject", "HeadObject"]);
	});

	test("shows in a dry run what it would fetch", async () => {
		await world.sandbox.putObject("bucket", "in/same", "x");
		await world.sandbox.putObject("bucket", "in/other", "y");
		world.files({ "in/same": "x", "in/other": "z" });
		const before = `- { from: "s3://bucket/in/", to: in/, overwrite: if-changed }`;
		const { log } = (await world.stage({ before, "dry-run": "true" })).main("stage");
		expect(log).toContain("download 1 file (1 B); 1 skipped");
	});

	test("does not let another object in where a file stays", async () => {
		await world.sandbox.putObject("bucket", "in/a/r", "one");
		await world.sandbox.putObject("bucket", "in/b/r", "two");
		world.files({ "in/r": "one" });
		expect((await sync("overwrite: if-changed, flatten: true")).exitCode).toBe(1);
		expect(readFileSync(world.at("in/r"), "utf8")).toBe("one");
	});

	test("begins with what changed while a long listing goes on", async () => {
		for (let at = 0; at < 1100; at++) {
			await world.sandbox.putObject("bucket", `in/${String(at).padStart(4, "0")}`, "x");
		}
		world.files({ "in/0000": "x", "in/0001": "y" });
		const stage = await sync();
		expect(stage.log).toContain("transfers have begun");
		expect(stage.outputs).toMatchObject({ transferred: "1099", skipped: "1" });
	}, 60_000);
});

describe("overwrite of a download", () => {
	test("never and always are `keep` and `replace`", async () => {
		await world.sandbox.putObject("bucket", "in/a", "new");
		world.files({ "in/a": "old" });
		expect((await sync("overwrite: never")).outputs).toMatchObject({ skipped: "1" });
		expect(gets()).toEqual([]);
		expect((await sync("overwrite: always")).outputs).toMatchObject({ transferred: "1" });
	});

	test("may be given to some files by rules", async () => {
		for (const name of ["a.bin", "b.txt"]) {
			await world.sandbox.putObject("bucket", `in/${name}`, "same");
			world.files({ [`in/${name}`]: "same" });
		}
		await sync('rules: [{ match: "*.bin", overwrite: if-changed }]');
		expect(gets()).toEqual(["in/b.txt"]);
	});
});

describe("with a store that tells no checksums", () => {
	const plain = useWorld({ refuses: ["checksum-mode"] });

	test("the metadata `sha256` tells in either direction what an opaque ETag does not", async () => {
		const content = randomBytes(1000);
		const digest = createHash("sha256").update(content).digest("hex");
		const put = (noted: string) =>
			plain.sandbox.putObject("bucket", "in/a", content, {
				"x-amz-server-side-encryption": "aws:kms",
				"x-amz-meta-sha256": noted,
			});
		await put(digest);
		plain.files({ "in/a": content });
		const before = "- { from: s3://bucket/in/a, to: in/a, overwrite: if-changed }";
		const after = "- { from: in/a, to: s3://bucket/in/a, overwrite: if-changed }";
		const moved = () =>
			plain.sandbox.recorder.requests
				.map(({ operation }) => operation)
				.filter((operation) => operation !== "HeadObject");
		expect((await plain.stage({ before, after })).status).toBe("success");
		expect(moved()).toEqual([]);
		await put("0".repeat(64));
		expect((await plain.stage({ before, after })).status).toBe("success");
		expect(moved()).toEqual(["GetObject", "PutObject"]);
	});
});
