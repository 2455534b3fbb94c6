import { afterAll, describe, expect, test } from "@jest/globals";
import { type JobOptions, type JobResult, type Step, startJob } from "../../harness/run-job.ts";
import { Fixture } from "./fixture.ts";

const fixture = new Fixture();
afterAll(() => fixture.remove());

const GRACE = { interrupt: 400, terminate: 400 };
const LONG_GRACE = { interrupt: 60_000, terminate: 60_000 };

/** Runs a job and cancels it as soon as its log shows a line with `ready` in it. */
function cancelWhenReady(
	steps: readonly Step[],
	options: Partial<JobOptions> = {},
): Promise<JobResult> {
	const job = startJob(
		steps,
		fixture.job({
			graceMilliseconds: GRACE,
			onLine: ({ text }) => {
				if (text.includes("ready")) {
					job.cancel();
				}
			},
			...options,
		}),
	);
	return job.result;
}

/** Waits in main and reports in post. */
const waiting = (handlers: string): string =>
	fixture.nodeAction(
		`
if (phase === "post") { console.log("post", process.env["INPUT_JOB-STATUS"]); }
else { ${handlers}; const timer = setInterval(() => {}, 1000); console.log("rea" + "dy"); }`,
		{ "job-status": `\${{ job.status }}` },
	);

describe("cancelling", () => {
	test("ends a process without handlers by SIGINT, and post runs with status cancelled", async () => {
		const result = await cancelWhenReady([
			{ id: "s", uses: waiting("") },
			{ id: "after", run: () => {} },
			{ id: "always", if: "always()", run: () => ({ ran: "yes" }) },
		]);
		expect(result.main("s")).toMatchObject({
			signal: "SIGINT",
			exitCode: null,
			outcome: "cancelled",
		});
		expect(result.main("s").log).toContain("##[error]The operation was canceled.");
		expect(result.post("s").rawLog).toBe("post cancelled\n");
		expect(result.steps.after?.outcome).toBe("skipped");
		expect(result.steps.always?.outputs.ran).toBe("yes");
		expect(result.status).toBe("cancelled");
	});

	test("lets a process that handles SIGINT end by itself and keeps its state", async () => {
		const action = fixture.nodeAction(`
if (phase === "post") console.log(process.env.STATE_left);
else {
  const timer = setInterval(() => {}, 1000);
  process.on("SIGINT", () => {
    appendFileSync(process.env.GITHUB_STATE, "left=tidy\\n");
    clearInterval(timer);
  });
  console.log("ready");
}`);
		const result = await cancelWhenReady([{ id: "s", uses: action }], {
			graceMilliseconds: LONG_GRACE,
		});
		expect(result.main("s")).toMatchObject({ signal: null, exitCode: 0, outcome: "cancelled" });
		expect(result.post("s").rawLog).toBe("tidy\n");
	});

	test("goes on to SIGTERM, then SIGKILL, after the grace times", async () => {
		const ignoring = `for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => console.log("got", name))`;
		const started = performance.now();
		const result = await cancelWhenReady([{ id: "s", uses: waiting(ignoring) }]);
		expect(result.main("s").rawLog).toBe("ready\ngot SIGINT\ngot SIGTERM\n");
		expect(result.main("s").signal).toBe("SIGKILL");
		expect(performance.now() - started).toBeGreaterThanOrEqual(GRACE.interrupt + GRACE.terminate);
	});

	test("kills children with the last signal only", async () => {
		const child = `process.on("SIGINT", () => console.log("child got SIGINT")); setInterval(() => {}, 1000); console.log("ready");`;
		const spawning = `
process.on("SIGINT", () => {}); process.on("SIGTERM", () => {});
(await import("node:child_process")).spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" });
setInterval(() => {}, 1000)`;
		const action = fixture.nodeAction(`if (phase === "main") { ${spawning} }`);
		const result = await cancelWhenReady([{ id: "s", uses: action }]);
		expect(result.main("s").rawLog).toBe("ready\n");
		expect(result.main("s").signal).toBe("SIGKILL");
	});

	test("leaves a step and a post stage alone whose condition still holds", async () => {
		const action = fixture.nodeAction(`
if (phase === "post") {
  console.log("ready");
  process.on("SIGINT", () => console.log("interrupted"));
  setTimeout(() => console.log("finished"), 50);
}`);
		const result = await cancelWhenReady([{ id: "s", uses: action }]);
		expect(result.post("s").rawLog).toBe("ready\nfinished\n");
		expect(result.post("s").outcome).toBe("success");
		expect(result.status).toBe("cancelled");
	});

	test("stops a post stage whose post-if no longer holds", async () => {
		const script = `if (phase === "post") { console.log("ready"); setInterval(() => {}, 1000); }`;
		const action = fixture.nodeAction(script, {}, "  post-if: success()");
		const result = await cancelWhenReady([{ id: "s", uses: action }]);
		expect(result.post("s").signal).toBe("SIGINT");
	});

	test("keeps its status when a post stage fails afterwards", async () => {
		const script = `if (phase === "post") process.exit(1); console.log("ready"); setInterval(() => {}, 1000);`;
		const result = await cancelWhenReady([{ id: "s", uses: fixture.nodeAction(script) }]);
		expect(result.post("s").outcome).toBe("failure");
		expect(result.status).toBe("cancelled");
	});

	test("by the caller's signal aborts the signal of a function", async () => {
		const controller = new AbortController();
		const result = await cancelWhenReady(
			[
				{
					id: "s",
					run: ({ signal }) =>
						new Promise((resolve) => {
							signal.addEventListener("abort", () => resolve({ saw: "abort" }));
							controller.abort();
						}),
				},
			],
			{ signal: controller.signal },
		);
		expect(result.steps.s).toMatchObject({ outcome: "cancelled", outputs: { saw: "abort" } });
	});

	test("before the first step skips all but always()", async () => {
		const result = await cancelWhenReady(
			[
				{ id: "never", run: () => {} },
				{ id: "cleanup", if: "cancelled()", run: () => {} },
			],
			{ signal: AbortSignal.abort() },
		);
		expect(result.steps.never?.outcome).toBe("skipped");
		expect(result.steps.cleanup?.outcome).toBe("success");
	});
});
