import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/run-job.ts";
import { useWorld } from "../support/action.ts";
import { messages } from "../support/only-error.ts";

/** What the step itself says: the runner complains of a summary that is no file as well. */
function errorsOf({ commands }: StageResult): string[] {
	return commands.filter(({ name }) => name === "error").map(({ data }) => data);
}

describe("a report that cannot be written", () => {
	const world = useWorld();

	/** Runs a job and has something happen on the runner's disk while a request of the store is under way. */
	function during(operation: string, happening: () => void, inputs: Record<string, string>) {
		const until = world.sandbox.recorder.waitFor(operation).then(happening);
		world.sandbox.fault({ operation, action: { kind: "hold", until } });
		return world.stage(inputs);
	}

	/** Makes the step's summary a directory, which no text can be appended to. */
	function breakSummary(): void {
		const folder = path.join(world.temp, "_runner_file_commands");
		for (const name of readdirSync(folder).filter((file) => file.includes("summary"))) {
			rmSync(path.join(folder, name));
			mkdirSync(path.join(folder, name));
		}
	}

	test("does not fail a step whose files arrived", async () => {
		await world.sandbox.putObject("bucket", "a", "a");
		const job = await during("GetObject", breakSummary, { before: "name = s3://bucket/a -> a" });
		expect(errorsOf(job.main("stage"))).toEqual([]);
		expect(job.steps.stage?.outputs.name).toBe(world.at("a"));
		expect(messages(job.main("stage"), "warning")).toEqual([
			expect.stringMatching(/^Could not write the job summary: /),
		]);
	});

	test("does not hide why a transfer failed", async () => {
		const denied = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.files({ a: "a" });
		world.sandbox.fault({ operation: "PutObject", action: denied });
		const job = await during("PutObject", breakSummary, { after: "a -> s3://bucket/a" });
		expect(errorsOf(job.post("stage"))).toEqual([expect.stringContaining("access denied")]);
	});

	test("leaves the other outputs when it is the manifest", async () => {
		await world.sandbox.putObject("bucket", "a", "a");
		const breakManifest = () => {
			rmSync(path.join(world.temp, "s3-staging"), { recursive: true });
		};
		const job = await during("GetObject", breakManifest, { before: "name = s3://bucket/a -> a" });
		expect(job.main("stage").failed).toBe(false);
		expect(job.steps.stage?.outputs).toMatchObject({ name: world.at("a"), transferred: "1" });
		expect(messages(job.main("stage"), "warning")).toEqual([
			expect.stringMatching(/^Could not write the manifest: ENOENT/),
		]);
	});
});
