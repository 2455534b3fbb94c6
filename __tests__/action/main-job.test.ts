import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

describe("the main job", () => {
	const world = useWorld();

	test("downloads before, hands out paths, and uploads after with values of later steps", async () => {
		const { sandbox } = world;
		await sandbox.putObject("bucket", "models/bert/weights.bin", "weights");
		await sandbox.putObject("bucket", "2026/01/a.csv", "a");
		await sandbox.putObject("bucket", "2026/02/deep/b.csv", "b");
		await sandbox.putObject("bucket", "2026/02/readme.txt", "no");

		const job = await world.job([
			world.action({
				before: [
					"model   = s3://bucket/models/bert/weights.bin -> models/weights.bin",
					"dataset = s3://bucket/2026/**/*.csv           -> data/",
				].join("\n"),
				after: [
					"- name: report",
					"  from: out/report.html",
					"  to: s3://bucket/runs/7/report.html",
					"  cache-control: no-cache",
					'  metadata: { rows: "${{ steps.train.outputs.rows }}" }',
					"- logs/** -> s3://bucket/runs/7/logs/",
				].join("\n"),
			}),
			{
				id: "train",
				env: {
					MODEL: "${{ steps.stage.outputs.model }}",
					DATA: "${{ steps.stage.outputs.dataset }}",
				},
				run: ({ env }) => {
					expect(readFileSync(env.MODEL ?? "", "utf8")).toBe("weights");
					expect(readFileSync(`${env.DATA}/02/deep/b.csv`, "utf8")).toBe("b");
					world.files({ "out/report.html": "<h1>ok</h1>", "logs/x/train.log": "done" });
					return { rows: "42" };
				},
			},
		]);

		expect(job.stages.map(({ log }) => log).join("")).not.toContain("::error");
		expect(job.status).toBe("success");
		expect(world.tree()).toContain("data/01/a.csv");
		expect(world.tree()).not.toContain("data/02/readme.txt");
		expect(job.steps.stage?.outputs).toMatchObject({
			report: "s3://bucket/runs/7/report.html",
			count: "3",
			transferred: "3",
		});
		expect(sandbox.keys("bucket", "runs/")).toEqual([
			"runs/7/logs/x/train.log",
			"runs/7/report.html",
		]);
		expect(sandbox.object("bucket", "runs/7/report.html")?.headers).toMatchObject({
			"content-type": "text/html; charset=utf-8",
			"cache-control": "no-cache",
			"x-amz-meta-rows": "42",
		});
	});
});
