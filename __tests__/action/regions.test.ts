import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ACTION, reach, useWorld } from "../support/action.ts";

describe("buckets in several regions", () => {
	const world = useWorld({ region: "eu-west-1" });
	const refused = () =>
		world.sandbox.recorder.requests
			.filter(({ status }) => status >= 300)
			.map(({ operation, bucket }) => `${operation} ${bucket}`);
	const makeBuckets = async () => {
		world.sandbox.createBucket("india", { region: "ap-south-1" });
		world.sandbox.createBucket("ohio", { region: "us-east-2" });
		for (const key of ["in/a", "in/b", "in/c"]) await world.sandbox.putObject("india", key, key);
	};

	test("are read, written and copied between in one step, each found once and said once", async () => {
		await makeBuckets();
		world.files({ "out/x": "x", "out/y": "y" });
		const { status, log, exitCode } = await world
			.job([
				{
					id: "stage",
					uses: `${ACTION}/upload`,
					with: {
						...reach(world.sandbox),
						"aws-region": "eu-west-1",
						transfers: `
- s3://india/in/ -> got/
- s3://india/in/ -> s3://ohio/copied/
- out/ -> s3://bucket/out/
`,
					},
				},
			])
			.then((job) => ({ status: job.status, ...job.main("stage") }));
		expect([status, exitCode]).toEqual(["success", 0]);
		expect(readFileSync(world.at("got/a"), "utf8")).toBe("in/a");
		expect(world.sandbox.keys("ohio")).toEqual(["copied/a", "copied/b", "copied/c"]);
		expect(world.sandbox.keys("bucket")).toEqual(["out/x", "out/y"]);
		// Two listings that begin together are refused together; nothing is after them.
		expect(new Set(refused())).toEqual(new Set(["ListObjectsV2 india", "CopyObject ohio"]));
		expect(log.match(/s3:\/\/india\/ is in ap-south-1, not in eu-west-1/g)).toHaveLength(1);
		expect(log.match(/s3:\/\/ohio\/ is in us-east-2, not in eu-west-1/g)).toHaveLength(1);
		expect(log).not.toContain("s3://bucket/ is in");
	});

	test("make links that are signed for the bucket's own region", async () => {
		await makeBuckets();
		world.files({ x: "linked" });
		const job = await world.stage({
			"aws-region": "eu-west-1",
			before: "- { from: x, to: s3://ohio/x, name: x, presign: 1h }",
		});
		expect(job.status).toBe("success");
		const link = job.main("stage").outputs["x-url"];
		expect(link).toContain("us-east-2");
		expect(await (await fetch(String(link))).text()).toBe("linked");
	});
});
