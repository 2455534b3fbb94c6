import { describe, expect, test } from "@jest/globals";
import { startJob } from "../../harness/run-job.ts";
import type { StageResult } from "../../harness/stage-result.ts";
import { useWorld } from "../support/action.ts";
import { messages } from "../support/only-error.ts";

const errors = (stage: StageResult) => messages(stage, "error");

const EVERY_WHEN = [
	"- { from: out.txt, to: s3://bucket/default }",
	"- { from: out.txt, to: s3://bucket/success, when: success }",
	"- { from: out.txt, to: s3://bucket/failure, when: failure }",
	"- { from: out.txt, to: s3://bucket/cancelled, when: cancelled }",
	"- { from: out.txt, to: s3://bucket/always, when: always }",
	"- { from: out.txt, to: s3://bucket/list, when: [failure, cancelled] }",
].join("\n");

describe("the after phase", () => {
	const world = useWorld();

	test("reads `after` again, with outputs, env and job status of the end of the job", async () => {
		const job = await world.job([
			world.action({
				after: [
					"- from: '${{ steps.late.outputs.file }}'",
					"  to: s3://bucket/${{ env.PLACE }}/${{ job.status }}",
					"  when: ${{ steps.late.outputs.when }}",
					"${{ steps.late.outputs.file }} -> s3://bucket/${{ hashFiles('out.txt') }}/",
				].join("\n"),
			}),
			{
				id: "late",
				run: () => {
					world.files({ "out.txt": "late" });
					return { file: "out.txt", when: "always" };
				},
			},
			{ run: 'echo "PLACE=somewhere" >> "$GITHUB_ENV"' },
		]);
		expect(job.status).toBe("success");
		expect(world.sandbox.keys("bucket")).toEqual([
			expect.stringMatching(/^[0-9a-f]{64}\/out\.txt$/),
			"somewhere/success",
		]);
	});

	test.each([
		["success", ["always", "default", "success"]],
		["failure", ["always", "failure", "list"]],
	])("carries out what fits a job whose status is %s", async (status, keys) => {
		world.files({ "out.txt": "x" });
		const job = await world.job([
			world.action({ after: EVERY_WHEN }),
			{ run: status === "success" ? "true" : "false" },
		]);
		expect(job.post("stage").failed).toBe(false);
		expect(world.sandbox.keys("bucket")).toEqual(keys);
		expect(job.post("stage").log).toContain(
			`Skipped: out.txt: when is cancelled and the job's status is ${status}\n`,
		);
		expect(job.post("stage").summary).toContain("3 skipped");
	});

	test("carries out what fits a job that is cancelled", async () => {
		world.files({ "out.txt": "x" });
		const running = startJob(
			[world.action({ after: EVERY_WHEN }), { id: "wait", run: "echo up; exec tail -f /dev/null" }],
			{
				workspace: world.workspace,
				temp: world.temp,
				graceMilliseconds: { interrupt: 200, terminate: 200 },
				onLine: ({ text }) => text === "up" && running.cancel(),
			},
		);
		const job = await running.result;
		expect(job.status).toBe("cancelled");
		expect(job.post("stage").failed).toBe(false);
		expect(world.sandbox.keys("bucket")).toEqual(["always", "cancelled", "list"]);
	});

	test("counts a failure of its own main step as a failed job", async () => {
		world.files({ "out.txt": "x" });
		const job = await world.stage({ before: "s3://bucket/none -> none", after: EVERY_WHEN });
		expect(job.main("stage").failed).toBe(true);
		expect(world.sandbox.keys("bucket")).toEqual(["always", "failure", "list"]);
	});

	test("runs in the reverse order of the steps", async () => {
		world.files({ "out.txt": "x" });
		const to = (place: string) => ({
			...world.action({ after: `out.txt -> s3://bucket/${place}` }),
			id: place,
		});
		await world.job([to("first"), to("second")]);
		const puts = world.sandbox.recorder.requests.map(({ key }) => key);
		expect(puts).toEqual(["second", "first"]);
	});

	test("downloads in `after` and uploads in `before`", async () => {
		world.files({ "out.txt": "x" });
		const job = await world.stage({
			before: "up = out.txt -> s3://bucket/up/",
			after: "down = s3://bucket/up/ -> back/",
		});
		expect(job.status).toBe("success");
		expect(job.steps.stage?.outputs).toMatchObject({
			up: "s3://bucket/up/",
			down: world.at("back"),
		});
		expect(world.tree()).toEqual(["back/out.txt", "out.txt"]);
	});

	test("tells its results in the summary, where outputs cannot", async () => {
		world.files({ "out.txt": "12345" });
		const job = await world.stage({ after: "report = out.txt -> s3://bucket/r.txt" });
		const { summary } = job.post("stage");
		expect(summary).toMatch(/^### s3-staging: after\n\n1 file, 5 B in /);
		expect(summary).toContain("<code>report</code>");
		expect(summary).toContain("<code>s3://bucket/r.txt</code>");
		expect(job.post("stage").outputs).toEqual({});
	});
});

describe("the step, before the job works", () => {
	const world = useWorld();
	const before = "s3://bucket/a.txt -> a.txt";

	test("accepts an `after` whose expressions have no values yet", async () => {
		const job = await world.stage({
			after: [
				"- { name: r, from: '${{ steps.x.outputs.a }}', to: '', when: '', metadata: { rows: '' } }",
				"${{ steps.x.outputs.a }} -> s3://bucket/${{ steps.x.outputs.b }}",
			].join("\n"),
		});
		expect(job.main("stage").failed).toBe(false);
		expect(job.steps.stage?.outputs.r ?? "").toBe("");
		expect(errors(job.post("stage"))).toEqual([
			[
				"after:1:20: `from` is empty",
				"after:1:28: `to` is empty",
				"after:1:38: `when` is empty",
				"after:2:2: `from` is empty",
			].join("\n"),
		]);
	});

	test.each([
		[
			"a misspelt key",
			"- from: a\n  to: s3://bucket/x\n  cache-controll: no-cache",
			"after:3:3: unknown key `cache-controll` (did you mean `cache-control`?)",
		],
		["bad YAML", "- from: a\n  to: [s3://bucket/x", "after:2:21: a bracket is never closed"],
		[
			"a wrong word",
			"- from: a\n  to: s3://bucket/x\n  when: allways",
			"after:3:9: `when`: expected `success`, `failure`, `cancelled` or `always`, found the text `allways` (did you mean `always`?)",
		],
	])("refuses %s in `after` at once and transfers nothing, ever", async (_, after, message) => {
		await world.sandbox.putObject("bucket", "a.txt", "A");
		const job = await world.stage({ before, after });
		expect(errors(job.main("stage"))).toEqual([message]);
		expect(job.main("stage").exitCode).toBe(1);
		expect(job.post("stage").failed).toBe(false);
		expect(job.post("stage").log).toContain(
			"The main step did not get as far as accepting its inputs, so nothing is transferred at the end.",
		);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("is not made up for at the end when an expression kept it from starting", async () => {
		await world.sandbox.putObject("bucket", "a.txt", "A");
		const job = await world.job([
			world.action({ before, after: "${{ fromJSON(steps.late.outputs.list)[0] }}" }),
			{ id: "late", if: "always()", run: () => ({ list: '["a -> s3://bucket/b"]' }) },
		]);
		expect(job.main("stage").failed).toBe(true);
		expect(job.post("stage").failed).toBe(false);
		expect(job.post("stage").inputs.after).toBe("a -> s3://bucket/b");
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});
