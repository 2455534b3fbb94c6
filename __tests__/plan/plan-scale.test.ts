import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type TempJob, tempJob } from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
});
afterEach(() => job.remove());

/** Left alone, V8 lets garbage pile up; with this it shows what planning really needs, or gives up. */
const SMALL_HEAP = ["--expose-gc", "--max-old-space-size=110", "--max-semi-space-size=8"];

describe("a plan of 100,000 listed objects", () => {
	test.each(["posix", "darwin"])(
		"takes less than 3 s and 110 MB on %s",
		(platform) => {
			const script = fileURLToPath(new URL("./plan-many.ts", import.meta.url));
			const answer = execFileSync(
				process.execPath,
				[...SMALL_HEAP, script, job.workspace, job.temporary, platform],
				{ encoding: "utf8" },
			);
			const { transfers, milliseconds, grownBytes } = JSON.parse(answer);
			expect(transfers).toBe(100_000);
			expect(milliseconds).toBeLessThan(3_000);
			expect(grownBytes).toBeLessThan(110_000_000);
		},
		30_000,
	);
});
