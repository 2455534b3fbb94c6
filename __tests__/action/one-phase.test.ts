import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/stage-result.ts";
import { ACTION, reach, useWorld } from "../support/action.ts";
import { messages } from "../support/only-error.ts";

describe.each(["download", "upload"])("a step of s3-staging/%s", (folder) => {
	const world = useWorld();
	const step = (inputs: Record<string, string>) => ({
		id: "stage",
		uses: path.join(ACTION, folder),
		with: { ...reach(world.sandbox), ...inputs },
	});
	const run = (inputs: Record<string, string>) => world.job([step(inputs)]);
	const errors = (stage: StageResult) => messages(stage, "error");

	test("transfers here and now, and hands out the results", async () => {
		world.sandbox.createBucket("kept", { versioning: true });
		world.files({ "out.txt": "hello" });
		await world.sandbox.putObject("bucket", "in.bin", "in", { "x-amz-meta-a": "1" });
		const job = await run({
			dialect: "aws",
			transfers: "up = out.txt -> s3://kept/o.txt\ndown = s3://bucket/in.bin -> d/in.bin",
		});
		expect(job.stages.map(({ stage }) => stage)).toEqual(["main"]);
		const outputs = job.steps.stage?.outputs ?? {};
		expect(outputs).toMatchObject({
			up: "s3://kept/o.txt",
			down: world.at("d/in.bin"),
			count: "2",
			transferred: "2",
			bytes: "7",
			skipped: "0",
		});
		expect(JSON.parse(String(outputs.files))).toEqual([
			{
				name: "up",
				source: world.at("out.txt"),
				destination: "s3://kept/o.txt",
				path: world.at("out.txt"),
				uri: "s3://kept/o.txt",
				bytes: 5,
				etag: world.sandbox.object("kept", "o.txt")?.etag,
				"version-id": expect.stringMatching(/^[\w-]{32}$/),
				checksum: { algorithm: "crc32", value: "NhCmhg==", type: "FULL_OBJECT" },
				"content-type": "text/plain; charset=utf-8",
				"storage-class": null,
				"tags-count": 0,
				"last-modified": null,
				metadata: {},
				status: "done",
			},
			expect.objectContaining({ name: "down", metadata: { a: "1" }, status: "done" }),
		]);
	});

	test.each(["", "  \n"])("wants transfers: %j is an error", async (transfers) => {
		const job = await run({ transfers });
		expect(errors(job.main("stage"))).toEqual([
			"transfers: is empty, and it is all that this step does",
		]);
		expect(job.main("stage").exitCode).toBe(1);
	});

	test("judges the whole spec at once", async () => {
		const job = await run({
			transfers: "a s3://bucket/b\n- { from: '', to: s3://bucket/x, wen: always }",
		});
		expect(errors(job.main("stage"))).toEqual([
			[
				"transfers:1:1: expected `FROM -> TO`, found `a s3://bucket/b`",
				"transfers:2:11: `from` is empty",
				"transfers:2:34: unknown key `wen` (did you mean `when`?)",
			].join("\n"),
		]);
	});

	test("says where lists of the other kind of step belong", async () => {
		const job = await run({ before: "s3://bucket/a -> a" });
		expect(errors(job.main("stage"))).toEqual([
			[
				"before: belongs to s3-staging itself; here, write `transfers`",
				"transfers: is empty, and it is all that this step does",
			].join("\n"),
		]);
	});

	test("goes by the job's status so far", async () => {
		world.files({ "out.txt": "x" });
		const after = {
			...step({ transfers: "- { from: out.txt, to: s3://bucket/f, when: failure }" }),
		};
		await world.job([{ run: "false" }, { ...after, if: "always()" }]);
		expect(world.sandbox.keys("bucket")).toEqual(["f"]);
	});

	test("has an empty output for what failed when it only warns", async () => {
		const job = await run({ transfers: "up = none -> s3://bucket/n", "on-error": "warn" });
		expect(job.status).toBe("success");
		expect(job.steps.stage?.outputs).toMatchObject({ count: "0", transferred: "0" });
		expect(job.steps.stage?.outputs.up ?? "").toBe("");
	});
});

describe("s3-staging itself", () => {
	const world = useWorld();

	test("says where `transfers` belongs, and does nothing", async () => {
		world.files({ "out.txt": "x" });
		const job = await world.stage({ transfers: "out.txt -> s3://bucket/o" });
		expect(job.main("stage").log).toContain(
			"transfers: belongs to `s3-staging/download` and `s3-staging/upload`; here, write `before` and `after`",
		);
		expect(job.status).toBe("failure");
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});
