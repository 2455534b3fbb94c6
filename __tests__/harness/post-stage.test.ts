import { afterAll, describe, expect, test } from "@jest/globals";
import { runJob } from "../../harness/run-job.ts";
import { Fixture } from "./fixture.ts";

const fixture = new Fixture();
afterAll(() => fixture.remove());

const REPORT = `console.log(phase, JSON.stringify(process.env["INPUT_TEXT"]), process.env["INPUT_JOB-STATUS"]);`;

const fail = (): never => {
	throw new Error("on purpose");
};

describe("post stages", () => {
	test("run last to first and see the status their elders left", async () => {
		const failing = fixture.nodeAction(`if (phase === "post") process.exitCode = 1;`);
		const reporting = fixture.nodeAction(REPORT, { "job-status": `\${{ job.status }}` });
		const result = await runJob(
			[
				{ id: "first", uses: reporting },
				{ id: "second", uses: failing },
				{ id: "third", uses: reporting },
			],
			fixture.job(),
		);
		const posts = result.stages.filter(({ stage }) => stage === "post");
		expect(posts.map(({ step }) => step)).toEqual(["third", "second", "first"]);
		expect(result.post("third").rawLog).toContain("success");
		expect(result.post("first").rawLog).toContain("failure");
		expect(result.status).toBe("failure");
		expect(result.steps.second?.outcome).toBe("success");
	});

	test("get the state of their own main stage only", async () => {
		const action = fixture.nodeAction(`
if (phase === "main") appendFileSync(process.env.GITHUB_STATE, "Who=" + process.env.INPUT_WHO + "\\n");
if (phase === "main") console.log("::save-state name=WHO2::" + process.env.INPUT_WHO);
console.log(process.env.STATE_Who, process.env.STATE_WHO2);`);
		const result = await runJob(
			[
				{ id: "a", uses: action, with: { who: "a" } },
				{ id: "b", uses: action, with: { who: "b" } },
			],
			fixture.job(),
		);
		expect(result.main("b").rawLog).toContain("undefined undefined");
		expect(result.post("a").rawLog).toBe("a a\n");
		expect(result.post("b").rawLog).toBe("b b\n");
	});

	test("set outputs that nobody sees, and variables that later post stages see", async () => {
		const action = fixture.nodeAction(`
appendFileSync(process.env.GITHUB_OUTPUT, "from=" + phase + "\\n");
console.log(process.env.SEEN);
appendFileSync(process.env.GITHUB_ENV, "SEEN=" + phase + "\\n");`);
		const options = fixture.job({ outputs: { from: `\${{ steps.a.outputs.from }}` } });
		const result = await runJob(
			[
				{ id: "a", uses: action },
				{ id: "b", uses: action },
			],
			options,
		);
		expect(result.post("a").outputs).toEqual({ from: "post" });
		expect(result.steps.a?.outputs).toEqual({ from: "main" });
		expect(result.outputs).toEqual({ from: "main" });
		expect(result.post("a").rawLog).toBe("post\n");
	});

	test("run when main failed, not when it was skipped", async () => {
		const action = fixture.nodeAction(`if (phase === "main") process.exit(3);`);
		const result = await runJob(
			[
				{ id: "failed", uses: action, continueOnError: true },
				{ id: "skipped", uses: action, if: "false" },
			],
			fixture.job(),
		);
		expect(result.stages.map(({ stage, step }) => `${stage} ${step}`)).toEqual([
			"main failed",
			"post failed",
		]);
		expect(result.main("failed").exitCode).toBe(3);
		expect(result.steps.failed).toEqual({ outputs: {}, outcome: "failure", conclusion: "success" });
		expect(result.steps.skipped?.conclusion).toBe("skipped");
		expect(result.status).toBe("success");
	});

	test.each([
		["success()", 1],
		["failure()", 2],
		["env.KEEP == 'yes'", 2],
	])("obey post-if: %s", async (condition, stages) => {
		const action = fixture.nodeAction("", {}, `  post-if: ${condition}`);
		const options = fixture.job({ env: { KEEP: "yes" } });
		const result = await runJob([{ id: "s", uses: action }, { run: fail }], options);
		expect(result.stages.filter(({ step }) => step === "s")).toHaveLength(stages);
	});

	test("cannot name inputs in post-if", async () => {
		const action = fixture.nodeAction("", {}, "  post-if: inputs.x == ''");
		const { log } = (await runJob([{ id: "s", uses: action }], fixture.job())).post("s");
		expect(log).toContain("Unrecognized named-value: 'inputs'");
	});
});
