import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/stage-result.ts";
import { ACTION, useWorld } from "../support/action.ts";
import { pullRequest, repositories, workflowRun } from "../support/events.ts";

const errors = ({ annotations }: StageResult) =>
	annotations.filter(({ level }) => level === "error").map(({ message }) => message);

const UNSAFE = [
	["pull_request_target", pullRequest("pull_request_target")],
	["workflow_run", workflowRun("pull_request")],
] as const;

describe("a run that has secrets and is about a pull request of a fork", () => {
	const world = useWorld();

	test.each(UNSAFE)(
		"uploads nothing under %s, and is told before any request",
		async (event, github) => {
			world.files({ a: "a" });
			await world.sandbox.putObject("bucket", "in", "in");
			const inputs = { before: "s3://bucket/in -> in", after: "a -> s3://bucket/a" };
			const job = await world.stage(inputs, { github });
			expect(job.main("stage").failed).toBe(true);
			const [text = "", ...others] = errors(job.main("stage"));
			expect(others).toEqual([]);
			expect(text).toContain(
				`Nothing is uploaded, copied or deleted under \`${event}\` for a pull request of the fork \`stranger/octo-repo\``,
			);
			expect(text).toContain("\n- a -> s3://bucket/a\n");
			expect(text).toContain("`allow-unsafe-trigger: true`");
			expect(job.post("stage").log).toContain("nothing is transferred at the end");
			expect(world.sandbox.recorder.requests).toEqual([]);
		},
	);

	test.each([
		["a run that followed another, whose head nobody tells", workflowRun("workflow_run")],
		["an event that does not tell", { event_name: "pull_request_target", event: {} }],
	])("uploads nothing where that is not known: %s", async (_, github) => {
		world.files({ a: "a" });
		const job = await world.stage({ after: "a -> s3://bucket/a" }, { github });
		expect(errors(job.main("stage"))).toEqual([
			expect.stringContaining(
				"what may be a pull request of a fork, since the event does not tell",
			),
		]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test.each(UNSAFE)("still downloads under %s", async (_, github) => {
		await world.sandbox.putObject("bucket", "in", "in");
		const job = await world.stage({ before: "s3://bucket/in -> in" }, { github });
		expect(job.status).toBe("success");
		expect(world.tree()).toEqual(["in"]);
	});

	test.each(UNSAFE)("uploads under %s with `allow-unsafe-trigger: true`", async (_, github) => {
		world.files({ a: "a" });
		const inputs = { after: "a -> s3://bucket/a", "allow-unsafe-trigger": "true" };
		const job = await world.stage(inputs, { github });
		expect(job.status).toBe("success");
		expect(world.sandbox.keys("bucket")).toEqual(["a"]);
	});

	test.each([
		["uploads of `before`", { before: "a -> s3://bucket/a" }],
		["copies", { after: "s3://bucket/x -> s3://bucket/y" }],
		["a manifest", { before: "s3://bucket/in -> in", manifest: "s3://bucket/manifest.json" }],
	])("is refused %s", async (_, inputs) => {
		const job = await world.stage(inputs, { github: pullRequest("pull_request_target") });
		expect(errors(job.main("stage"))).toEqual([
			expect.stringContaining("Nothing is uploaded, copied or deleted"),
		]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("is refused at the end where only then it shows that something is uploaded", async () => {
		world.files({ a: "a" });
		const later = "${{ steps.later.outputs.from }} -> ${{ steps.later.outputs.to }}";
		const job = await world.job(
			[
				world.action({ after: later }),
				{
					id: "later",
					run: 'echo from=a >> "$GITHUB_OUTPUT"; echo to=s3://bucket/a >> "$GITHUB_OUTPUT"',
				},
			],
			{ github: pullRequest("pull_request_target") },
		);
		expect(job.main("stage").failed).toBe(false);
		expect(errors(job.post("stage"))).toEqual([expect.stringContaining("- a -> s3://bucket/a")]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test.each(["upload", "download"])("is refused by a step of %s", async (folder) => {
		world.files({ a: "a" });
		const step = {
			...world.action({ transfers: "a -> s3://bucket/a" }),
			uses: `${ACTION}/${folder}`,
		};
		const job = await world.job([step], { github: workflowRun("pull_request_target") });
		expect(errors(job.main("stage"))).toHaveLength(1);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("names ten transfers and how many more", async () => {
		const after = Array.from({ length: 12 }, (_, index) => `a -> s3://bucket/${index}`).join("\n");
		const job = await world.stage({ after }, { github: pullRequest("pull_request_target") });
		const [text = ""] = errors(job.main("stage"));
		expect(text.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(11);
		expect(text).toContain("\n- … and 2 more\n");
	});
});

describe("every other run", () => {
	const world = useWorld();

	test.each([
		["a push", {}],
		["a pull request, which has no secrets to lose", pullRequest("pull_request")],
		[
			"pull_request_target of this repository",
			pullRequest("pull_request_target", repositories.OWN),
		],
		["workflow_run of this repository", workflowRun("pull_request", repositories.OWN)],
		["workflow_run after a push", workflowRun("push", repositories.OWN)],
	])("uploads as ever: %s", async (_, github) => {
		world.files({ a: "a" });
		const job = await world.stage({ after: "a -> s3://bucket/a" }, { github });
		expect(job.status).toBe("success");
		expect(world.sandbox.keys("bucket")).toEqual(["a"]);
	});
});
