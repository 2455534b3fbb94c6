import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

describe("limits and switches", () => {
	const world = useWorld();

	test("`dry-run` tells the plan and moves no byte in either direction", async () => {
		await world.sandbox.putObject("bucket", "p/a", "A");
		world.files({ "out/x": "x" });
		const job = await world.stage({
			before: "in = s3://bucket/p/ -> in/",
			after: "out/ -> s3://bucket/out/",
			"dry-run": "true",
		});
		expect(job.status).toBe("success");
		expect(world.sandbox.recorder.requests.map(({ operation }) => operation)).toEqual([
			"ListObjectsV2",
		]);
		expect(world.tree()).toEqual(["out/x"]);
		expect(job.main("stage").log).toContain(
			`Dry run, nothing is transferred. Plan: download 1 file (1 B)\ns3://bucket/p/a -> ${world.at("in/a")} (1 B)\n`,
		);
		expect(job.post("stage").log).toContain(
			`${world.at("out/x")} -> s3://bucket/out/x (1 B) application/octet-stream\n`,
		);
		expect(job.post("stage").summary).toContain("Dry run: 1 file (1 B) would be transferred.");
		const [file] = JSON.parse(job.steps.stage?.outputs.files ?? "");
		expect(file).toMatchObject({ status: "planned", path: world.at("in/a") });
	});

	test.each([
		["false", ["u/.named", "u/a"]],
		["true", ["u/.hidden", "u/.named", "u/a"]],
	])("`include-hidden-files: %s`", async (include, keys) => {
		world.files({ "logs/a": "", "logs/.hidden": "", ".named": "" });
		await world.stage({
			after: "logs/ -> s3://bucket/u/\n.named -> s3://bucket/u/",
			"include-hidden-files": include,
		});
		expect(world.sandbox.keys("bucket")).toEqual(keys);
	});

	test("`max-concurrency` bounds requests in flight, and is used", async () => {
		const gate = Promise.withResolvers<void>();
		for (let index = 0; index < 12; index++) {
			await world.sandbox.putObject("bucket", `p/${index}`, "x");
		}
		const hold = { kind: "hold", until: gate.promise } as const;
		world.sandbox.fault({ operation: "GetObject", times: 3, action: hold });
		const running = world.stage({ before: "s3://bucket/p/ -> p/", "max-concurrency": "3" });
		await world.sandbox.recorder.waitFor("GetObject", 3);
		gate.resolve();
		expect((await running).status).toBe("success");
		expect(world.sandbox.recorder.maxConcurrency()).toBe(3);
		expect(world.tree()).toHaveLength(12);
	});

	test("`max-memory` at its least still moves files that are larger", async () => {
		const bytes = Buffer.alloc(40_000_000, "0123456789");
		world.files({ "big.bin": bytes });
		const job = await world.stage({
			before: "big.bin -> s3://bucket/big.bin",
			after: "s3://bucket/big.bin -> back.bin",
			"max-memory": "16MiB",
		});
		expect(job.status).toBe("success");
		expect(readFileSync(world.at("back.bin")).equals(bytes)).toBe(true);
	});
});
