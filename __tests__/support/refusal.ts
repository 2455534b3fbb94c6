import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@jest/globals";
import type { StageResult } from "../../harness/run-job.ts";
import type { World } from "./action.ts";
import { withoutPointer } from "./error-pointer.ts";

/** A step that cannot do what it is asked to, and the lines of its one error. */
export interface Refusal {
	readonly inputs: Readonly<Record<string, string>>;
	readonly error: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
	readonly prepare?: (world: World) => void;
}

/** Of the object `a.txt`, over a file that is there already. */
export const DOWNLOAD = "s3://bucket/a.txt -> old.txt";
export const UPLOAD = "old.txt -> s3://bucket/up.txt";

/** Expects the refusal's error from one of both phases, and that nothing has changed anywhere. */
export async function expectRefusal(world: World, refusal: Refusal): Promise<void> {
	const { inputs, error, env = {}, prepare } = refusal;
	await world.sandbox.putObject("bucket", "a.txt", "new");
	world.files({ "old.txt": "old" });
	prepare?.(world);
	const before = everything(world.workspace);
	const job = await world.stage(inputs, { env: { AWS_MAX_ATTEMPTS: "2", ...env } });
	const failed = job.stages.filter((stage) => stage.failed);
	expect(failed.map((stage) => shownError(stage, world))).toEqual([error.join("\n")]);
	expect(everything(world.workspace)).toEqual(before);
	expect(partialFiles(world)).toEqual([]);
	expect(readFileSync(world.at("old.txt"), "utf8")).toBe("old");
	expect(world.sandbox.uploads("bucket")).toEqual([]);
	expect(world.sandbox.keys("bucket")).toEqual(["a.txt"]);
}

/**
 * The one error of a stage that failed by itself, as the run page shows it: hint on its own line, request ids
 * and where more is told left out, and what differs from run to run by name.
 */
export function shownError(stage: StageResult, world: World): string {
	expect(stage).toMatchObject({ exitCode: 1, signal: null });
	const errors = stage.commands.filter(({ name }) => name === "error");
	expect(errors).toHaveLength(1);
	return withoutPointer(errors[0]?.data ?? "")
		.replaceAll(/, request id [0-9A-F]+/g, "")
		.replaceAll(world.sandbox.endpoint, "ENDPOINT")
		.replaceAll(world.workspace, "WORKSPACE")
		.replaceAll(world.temp, "TEMP");
}

/** Every file and directory below a directory, sorted; directories end in `/`. */
export function everything(directory: string): string[] {
	return readdirSync(directory, { recursive: true, withFileTypes: true })
		.map((entry) => {
			const name = path.join(path.relative(directory, entry.parentPath), entry.name);
			return entry.isDirectory() ? `${name}/` : name;
		})
		.sort();
}

/** Files that no transfer may leave behind, in the workspace and the runner's temporary directory. */
export function partialFiles(world: World): string[] {
	return [...everything(world.workspace), ...everything(world.temp)].filter((name) =>
		name.endsWith(".part"),
	);
}
