import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const MIB = 2 ** 20;

const world = useWorld();

function sha256(bytes: Buffer | string): string {
	return createHash("sha256").update(bytes).digest("hex");
}

function gets() {
	return world.sandbox.recorder.requests.filter(({ operation }) => operation === "GetObject");
}

describe("sha256", () => {
	/** Into memory, with one request to a file, in ranges. */
	const SIZES = [1000, 2 * MIB, 33 * MIB];

	test.each(SIZES)("is the proof of an object of %i bytes that has it", async (bytes) => {
		const content = randomBytes(bytes);
		await world.sandbox.putObject("bucket", "k", content);
		const before = `- { from: s3://bucket/k, to: in, sha256: ${sha256(content).toUpperCase()} }`;
		const job = await world.stage({ before });
		expect(job.status).toBe("success");
		expect(readFileSync(world.at("in")).equals(content)).toBe(true);
		expect(job.main("stage").log).toContain("verified: sha256");
	});

	test.each(SIZES)(
		"keeps nothing of another object of %i bytes, and the old file",
		async (bytes) => {
			await world.sandbox.putObject("bucket", "k", randomBytes(bytes));
			world.files({ in: "old" });
			const wanted = sha256("wanted");
			const before = `- { from: s3://bucket/k, to: in, sha256: ${wanted} }`;
			const job = await world.stage({ before });
			expect(job.status).toBe("failure");
			const [{ message = "" } = {}] = job.main("stage").annotations;
			expect(message).toContain("Could not download s3://bucket/k: it is not what `sha256` wants");
			expect(message).toContain(`expected ${wanted}`);
			expect(world.tree()).toEqual(["in"]);
			expect(readFileSync(world.at("in"), "utf8")).toBe("old");
		},
	);
});

describe("version-id", () => {
	test("is the version that is fetched, in one request and in ranges", async () => {
		world.sandbox.createBucket("kept", { versioning: true });
		const [small, large] = [randomBytes(1000), randomBytes(33 * MIB)];
		const versions = {
			small: await world.sandbox.putObject("kept", "small", small),
			large: await world.sandbox.putObject("kept", "large", large),
		};
		await world.sandbox.putObject("kept", "small", "newer");
		await world.sandbox.putObject("kept", "large", "newer");
		const before = Object.entries(versions)
			.map(([key, { versionId }]) => {
				return `- { from: s3://kept/${key}, to: ${key}, version-id: "${versionId}" }`;
			})
			.join("\n");
		const job = await world.stage({ before });
		expect(job.status).toBe("success");
		expect(readFileSync(world.at("small")).equals(small)).toBe(true);
		expect(readFileSync(world.at("large")).equals(large)).toBe(true);
		const { files = "" } = job.main("stage").outputs;
		expect(JSON.parse(files)).toMatchObject([
			{ "version-id": versions.small.versionId },
			{ "version-id": versions.large.versionId },
		]);
	});

	test("that does not exist is told as a missing object", async () => {
		world.sandbox.createBucket("kept", { versioning: true });
		await world.sandbox.putObject("kept", "k", "x");
		const before = "- { from: s3://kept/k, to: in, version-id: nOnE }";
		const job = await world.stage({ before });
		expect(job.status).toBe("failure");
		const [{ message = "" } = {}] = job.main("stage").annotations;
		expect(message).toContain("s3://kept/k: there is no such version of it");
		expect(message).toContain("Check `version-id`");
		const optional = "- { from: s3://kept/k, to: in, version-id: nOnE, optional: true }";
		expect((await world.stage({ before: optional })).status).toBe("success");
	});
});

test("a version that marks a deletion is told as such", async () => {
	world.sandbox.createBucket("kept", { versioning: true });
	await world.sandbox.putObject("kept", "k", "x");
	const action = { kind: "error", status: 405, code: "MethodNotAllowed" } as const;
	world.sandbox.fault({ operation: "HeadObject", action });
	world.sandbox.fault({ operation: "GetObject", action });
	const job = await world.stage({ before: "- { from: s3://kept/k, to: in, version-id: v }" });
	const [{ message = "" } = {}] = job.main("stage").annotations;
	expect(message).toContain("this version marks that the object was deleted");
});

test("a version that may not be read names the permission that it takes", async () => {
	await world.sandbox.putObject("bucket", "k", "x");
	const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
	world.sandbox.fault({ operation: "HeadObject", action });
	world.sandbox.fault({ operation: "GetObject", action });
	const job = await world.stage({ before: "- { from: s3://bucket/k, to: in, version-id: v }" });
	expect(job.main("stage").annotations[0]?.message).toContain("Allow `s3:GetObjectVersion` on");
});

describe("if-exists", () => {
	test("keep lets nothing else go where a file stays", async () => {
		await world.sandbox.putObject("bucket", "a", "new");
		await world.sandbox.putObject("bucket", "b", "new");
		world.files({ in: "old" });
		const before = "- { from: s3://bucket/a, to: in, if-exists: keep }\ns3://bucket/b -> in";
		const job = await world.stage({ before });
		expect(job.status).toBe("failure");
		expect(job.main("stage").annotations[0]?.message).toContain("would both become");
		expect(readFileSync(world.at("in"), "utf8")).toBe("old");
	});

	test("keep tells of a file on the way as replace does", async () => {
		await world.sandbox.putObject("bucket", "d/a/b", "new");
		world.files({ "in/a": "a file" });
		const before = "- { from: s3://bucket/d/, to: in/, if-exists: keep }";
		const job = await world.stage({ before });
		expect(job.main("stage").annotations[0]?.message).toContain("is not a directory");
	});

	test("keep leaves a file as it is, fetches what is missing, and has the same output", async () => {
		await world.sandbox.putObject("bucket", "d/a", "new");
		await world.sandbox.putObject("bucket", "d/b", "new");
		world.files({ "in/a": "old", "other/a": "old" });
		const before = [
			"- { name: all, from: s3://bucket/d/, to: in/, if-exists: keep }",
			"- { name: one, from: s3://bucket/d/a, to: other/, if-exists: keep }",
		].join("\n");
		const job = await world.stage({ before });
		expect(job.status).toBe("success");
		expect(readFileSync(world.at("in/a"), "utf8")).toBe("old");
		expect(readFileSync(world.at("in/b"), "utf8")).toBe("new");
		expect(gets().map(({ key }) => key)).toEqual(["d/b"]);
		const { outputs, log } = job.main("stage");
		expect(outputs).toMatchObject({ all: world.at("in"), one: world.at("other/a"), skipped: "2" });
		expect(outputs).toMatchObject({ count: "3", transferred: "1" });
		expect(String(outputs.paths).split("\n")).toEqual(["in/b", "in/a", "other/a"].map(world.at));
		expect(JSON.parse(String(outputs.files))).toMatchObject([
			{ path: world.at("in/b"), status: "done" },
			{ path: world.at("in/a"), status: "skipped", name: "all", etag: null },
			{ path: world.at("other/a"), status: "skipped", name: "one", etag: null },
		]);
		expect(log).toContain("Skipped: s3://bucket/d/a: the file is there already");
	});

	test("error moves nothing, and names every file", async () => {
		for (const key of ["d/a", "d/b", "d/c"]) await world.sandbox.putObject("bucket", key, "new");
		world.files({ "in/a": "old", "in/b": "old" });
		const before = "- { from: s3://bucket/d/, to: in/, if-exists: error }";
		const job = await world.stage({ before });
		expect(job.status).toBe("failure");
		const [{ message = "" } = {}] = job.main("stage").annotations;
		expect(message).toContain(`\`${world.at("in/a")}\` is there already`);
		expect(message).toContain(`\`${world.at("in/b")}\` is there already`);
		expect(world.tree()).toEqual(["in/a", "in/b"]);
		expect(gets()).toEqual([]);
	});

	test("replace is what happens without it", async () => {
		await world.sandbox.putObject("bucket", "a", "new");
		world.files({ a: "old", b: "old" });
		const before = "s3://bucket/a -> a\n- { from: s3://bucket/a, to: b, if-exists: replace }";
		expect((await world.stage({ before })).status).toBe("success");
		expect(readFileSync(world.at("a"), "utf8")).toBe("new");
		expect(readFileSync(world.at("b"), "utf8")).toBe("new");
	});
});

describe("read-into-output", () => {
	const entry = (name: string, more = "true") =>
		`- { name: ${name}, from: s3://bucket/${name}, to: in/, read-into-output: ${more} }`;

	test("gives later steps the text, whatever is in it", async () => {
		const text = "one\n::set-output name=x::y\r\nghadelimiter_x=<<EOF\n\u{1F600} ${{ 1 }}";
		await world.sandbox.putObject("bucket", "version", text);
		const job = await world.stage({ before: entry("version") });
		expect(job.status).toBe("success");
		expect(job.main("stage").outputs).toMatchObject({
			version: world.at("in/version"),
			"version-content": text,
		});
	});

	test("reads a file that was kept as well", async () => {
		await world.sandbox.putObject("bucket", "version", "new");
		world.files({ "in/version": "old" });
		const before = entry("version").replace(" }", ", if-exists: keep }");
		const { outputs } = (await world.stage({ before })).main("stage");
		expect(outputs["version-content"]).toBe("old");
	});

	test("masks each line of a secret", async () => {
		await world.sandbox.putObject("bucket", "token", "first-secret-line\nsecond-secret-line\n");
		const job = await world.job([
			world.action({ before: entry("token", "masked") }),
			{ run: 'echo "got $T"', env: { T: "${{ steps.stage.outputs.token-content }}" } },
		]);
		expect(job.status).toBe("success");
		const log = job.stages.map((stage) => stage.log).join("\n");
		expect(log).not.toContain("secret-line");
	});

	test("says how many lines of a secret are too short to be masked", async () => {
		await world.sandbox.putObject("bucket", "token", "s3cr3t\na-secret-that-is-long\nx\n");
		const job = await world.stage({ before: entry("token", "masked") });
		expect(job.main("stage").annotations[0]?.message).toBe(
			"The output `token-content` holds 2 lines of fewer than 8 characters, which cannot be masked: the log shows them wherever they are printed.",
		);
	});

	test("and all else that is asked of an object stands in a dry run", async () => {
		await world.sandbox.putObject("bucket", "v", "x");
		const digest = sha256("x");
		const before = entry("v").replace(" }", `, version-id: "null", sha256: ${digest} }`);
		const job = await world.stage({ before, "dry-run": "true" });
		expect(job.main("stage").log).toContain(
			`(1 B) version null, sha256 ${digest}, output v-content`,
		);
	});

	test("is refused before anything moves where the object is larger than an output", async () => {
		await world.sandbox.putObject("bucket", "large", Buffer.alloc(100_001, "x"));
		const job = await world.stage({ before: entry("large") });
		expect(job.status).toBe("failure");
		const [{ message = "" } = {}] = job.main("stage").annotations;
		expect(message).toContain("it has 100001 bytes, and an output holds 100000");
		expect(gets()).toEqual([]);
	});

	test("fails for bytes that are no text, and the file is there all the same", async () => {
		await world.sandbox.putObject("bucket", "binary", Buffer.from([0xff, 0xfe, 0x00]));
		const job = await world.stage({ before: entry("binary") });
		expect(job.status).toBe("failure");
		const { annotations, outputs } = job.main("stage");
		expect(annotations[0]?.message).toContain("it is no text in UTF-8");
		expect(outputs.binary).toBe(world.at("in/binary"));
		expect(outputs["binary-content"]).toBeUndefined();
	});
});
