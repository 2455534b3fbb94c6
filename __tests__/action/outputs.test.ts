import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/stage-result.ts";
import { useWorld } from "../support/action.ts";

const messages = ({ annotations }: StageResult) => annotations.map(({ message }) => message);

describe("the outputs of a step", () => {
	const world = useWorld();
	const outputsOf = async (inputs: Record<string, string>) =>
		(await world.stage(inputs)).steps.stage?.outputs ?? {};

	test("are exactly those documented, as JSON where they are lists", async () => {
		const put = {
			"content-type": "text/csv",
			"x-amz-meta-rows": "7",
			"x-amz-storage-class": "STANDARD_IA",
			"x-amz-tagging": "team=data&kept=90d",
		};
		await world.sandbox.putObject("bucket", "in/a.csv", "a,b", put);
		world.files({ "up.txt": "hello" });
		const outputs = await outputsOf({
			before: [
				"data = s3://bucket/in/ -> data/",
				"- { from: up.txt, to: s3://bucket/up.txt, storage-class: GLACIER_IR, tags: { a: b } }",
				"up.txt -> s3://bucket/plain.txt",
			].join("\n"),
			after: [
				"- { name: report, from: out/, to: s3://bucket/out/, when: [failure, cancelled] }",
				"- { name: exact, from: o, to: { bucket: bucket, key: 'a[1].txt' } }",
				"late = s3://bucket/z -> z.txt",
			].join("\n"),
		});
		const { files, after, ...rest } = outputs;
		expect(rest).toEqual({
			data: world.at("data"),
			report: "s3://bucket/out/",
			exact: "s3://bucket/a[1].txt",
			late: world.at("z.txt"),
			paths: ["data/a.csv", "up.txt", "up.txt"].map(world.at).join("\n"),
			count: "3",
			bytes: "13",
			transferred: "3",
			skipped: "0",
			manifest: expect.stringMatching(/manifest\.json$/),
			policy: expect.stringContaining('"arn:aws:s3:::bucket/in/*"'),
		});
		expect(JSON.parse(String(files))).toEqual([
			{
				name: "data",
				source: "s3://bucket/in/a.csv",
				destination: world.at("data/a.csv"),
				path: world.at("data/a.csv"),
				uri: "s3://bucket/in/a.csv",
				bytes: 3,
				etag: world.sandbox.object("bucket", "in/a.csv")?.etag,
				"version-id": null,
				checksum: { algorithm: "crc64nvme", value: expect.any(String), type: "FULL_OBJECT" },
				"content-type": "text/csv",
				"storage-class": "STANDARD_IA",
				"tags-count": 2,
				"last-modified": expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
				metadata: { rows: "7" },
				status: "done",
			},
			expect.objectContaining({
				name: null,
				uri: "s3://bucket/up.txt",
				"storage-class": "GLACIER_IR",
				"tags-count": 1,
				"last-modified": null,
				status: "done",
			}),
			expect.objectContaining({
				uri: "s3://bucket/plain.txt",
				"storage-class": null,
				"tags-count": 0,
			}),
		]);
		expect(JSON.parse(String(after))).toEqual([
			{ name: "report", from: "out/", to: "s3://bucket/out/", when: ["failure", "cancelled"] },
			{ name: "exact", from: "o", to: "s3://bucket/a[1].txt", when: ["success"] },
			{ name: "late", from: "s3://bucket/z", to: "z.txt", when: ["success"] },
		]);
	});

	test("are all in the manifest too, which is there until the job ends", async () => {
		await world.sandbox.putObject("bucket", "a", "A");
		const outputs = await outputsOf({ before: "it = s3://bucket/a -> a\ns3://bucket/a -> b" });
		expect(path.isAbsolute(String(outputs.manifest))).toBe(true);
		const manifest = JSON.parse(readFileSync(String(outputs.manifest), "utf8"));
		expect(manifest).toEqual({
			version: 1,
			outputs: { it: world.at("a") },
			files: JSON.parse(String(outputs.files)),
			paths: String(outputs.paths).split("\n"),
			count: 2,
			bytes: 2,
			transferred: 2,
			skipped: 0,
			deleted: [],
			after: [],
			policy: JSON.parse(String(outputs.policy)),
		});
	});

	test("above 100 kB are left to the manifest, with a notice that says so", async () => {
		for (let index = 0; index < 500; index++) {
			await world.sandbox.putObject("bucket", `many/${"k".repeat(200)}${index}`, "");
		}
		const job = await world.stage({ before: "many = s3://bucket/many/ -> many/" });
		const outputs = job.steps.stage?.outputs ?? {};
		expect(new Set(Object.keys(outputs))).toEqual(
			new Set(["after", "bytes", "count", "many", "manifest", "policy", "skipped", "transferred"]),
		);
		expect(messages(job.main("stage"))).toEqual([
			"The output `files` would be larger than 100 kB, so it is left empty: read it from the JSON file that the output `manifest` names.",
			"The output `paths` would be larger than 100 kB, so it is left empty: read it from the JSON file that the output `manifest` names.",
		]);
		const manifest = JSON.parse(readFileSync(String(outputs.manifest), "utf8"));
		expect([manifest.files.length, manifest.paths.length]).toEqual([500, 500]);
	});

	test("have names that can be outputs, each once over both phases", async () => {
		const job = await world.stage({
			before: "files = s3://bucket/a -> a\n1st = s3://bucket/b -> b\nok = s3://bucket/c -> c",
			after: "OK = c -> s3://bucket/c",
		});
		expect(messages(job.main("stage"))).toEqual([
			[
				"before:1:1: `files` is an output of the step itself (choose another name)",
				"before:2:1: `1st` cannot be a name (a name starts with a letter or `_` and goes on with letters, digits, `_` and `-`)",
				"after:1:1: the name `OK` is taken at before:3:1 (names do not differ by case)",
				"See https://github.com/s3-staging/s3-staging/blob/v1/docs/errors.md#invalid-spec",
			].join("\n"),
		]);
		expect(job.steps.stage?.outputs).toEqual({});
	});

	test("of a step with nothing to do are empty lists and zeros", async () => {
		expect(await outputsOf({})).toEqual({
			files: "[]",
			paths: "",
			count: "0",
			bytes: "0",
			transferred: "0",
			skipped: "0",
			after: "[]",
			manifest: expect.any(String),
			policy: "",
		});
	});
});

describe("what a step leaves in the job", () => {
	const world = useWorld();
	const SECRETS = { "aws-session-token": "a-session-token-of-no-value" };

	test("is state without credentials, settings or values of inputs", async () => {
		const job = await world.stage({ after: "none -> s3://bucket/n", ...SECRETS });
		const { state, env, outputs } = job.main("stage");
		expect(Object.keys(state)).toEqual(["main"]);
		expect(JSON.parse(String(state.main))).toEqual({
			version: 1,
			accepted: true,
			completed: true,
			kept: {
				path: expect.stringMatching(/inputs\.json$/),
				sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
			},
		});
		expect(env).toEqual({});
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		const left = [JSON.stringify(state), JSON.stringify(outputs), ...filesBelow(world.temp)];
		expect(left.join()).toContain("none -> s3://bucket/n");
		for (const secret of [accessKeyId, secretAccessKey, SECRETS["aws-session-token"]]) {
			expect(left.filter((text) => text.includes(secret))).toEqual([]);
		}
	});

	test("does not get into the way of other steps of ours that run at the same time", async () => {
		const gate = Promise.withResolvers<void>();
		const hold = { kind: "hold", until: gate.promise } as const;
		world.sandbox.fault({ operation: "GetObject", times: 3, action: hold });
		const running = ["a", "b", "c"].map(async (key) => {
			await world.sandbox.putObject("bucket", key, key);
			return world.stage({ before: `it = s3://bucket/${key} -> in/${key}` });
		});
		await world.sandbox.recorder.waitFor("GetObject", 3);
		gate.resolve();
		const jobs = await Promise.all(running);
		expect(jobs.map(({ status }) => status)).toEqual(["success", "success", "success"]);
		expect(world.tree()).toEqual(["in/a", "in/b", "in/c"]);
		const manifests = jobs.map(({ steps }) => steps.stage?.outputs.manifest ?? "");
		expect(new Set(manifests).size).toBe(3);
		const named = manifests.map((file) => JSON.parse(readFileSync(file, "utf8")).outputs.it);
		expect(named).toEqual([world.at("in/a"), world.at("in/b"), world.at("in/c")]);
	});

	/** The runner's own command files hold what the harness itself put there, so only ours are read. */
	function filesBelow(directory: string): string[] {
		return readdirSync(path.join(directory, "s3-staging"), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
	}
});
