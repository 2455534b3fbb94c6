import { afterAll, describe, expect, test } from "@jest/globals";
import { runJob } from "../../harness/run-job.ts";
import { Fixture } from "./fixture.ts";

const fixture = new Fixture();
afterAll(() => fixture.remove());

const inner = fixture.nodeAction(
	`
appendFileSync(process.env.GITHUB_STATE, "me=" + process.env.INPUT_TEXT + "\\n");
if (phase === "main") appendFileSync(process.env.GITHUB_OUTPUT, "value=" + process.env.INPUT_TEXT + "\\n");
console.log(phase, process.env.INPUT_TEXT, process.env["INPUT_JOB-STATUS"], process.env.STATE_me, process.env.GITHUB_ACTION_PATH);`,
	{ text: "", "job-status": `\${{ job.status }}` },
);

const composite = fixture.action(`
name: wrapper
inputs:
  text: { default: fallback }
outputs:
  joined: { value: "\${{ steps.one.outputs.value }}+\${{ steps.two.outputs.value }}" }
runs:
  using: composite
  steps:
    - id: one
      uses: ${inner}
      with: { text: "1 \${{ inputs.text }}" }
    - id: two
      uses: ${inner}
      with: { text: "2 \${{ steps.one.outputs.value }}" }
    - id: shell
      if: inputs.text == 'skip-not'
      shell: bash
      run: echo "\${{ inputs.text }} $OUTER"
`);

describe("a composite action", () => {
	test("runs its steps, maps its outputs, and runs their post stages last to first", async () => {
		const result = await runJob(
			[
				{ id: "wrap", uses: composite, with: { text: `\${{ steps.late.outputs.v || 'early' }}` } },
				{ id: "late", run: () => ({ v: "late" }) },
				{
					run: () => {
						throw new Error("on purpose");
					},
				},
			],
			fixture.job(),
		);
		expect(result.steps.wrap?.outputs).toEqual({ joined: "1 early+2 1 early" });
		expect(result.main("wrap").outputs).toEqual({ joined: "1 early+2 1 early" });
		expect(result.main("wrap.one").rawLog).toBe(`main 1 early success undefined ${composite}\n`);
		const posts = result.stages.filter(({ stage }) => stage === "post");
		expect(posts.map(({ step }) => step)).toEqual(["wrap.two", "wrap.one", "wrap"]);
		expect(result.post("wrap.one").rawLog).toBe(`post 1 late failure 1 early ${composite}\n`);
		expect(result.post("wrap.two").rawLog).toBe(`post 2 1 early failure 2 1 early ${composite}\n`);
	});

	test("passes its env on and obeys the if of its steps", async () => {
		const steps = [
			{ id: "a", uses: composite, with: { text: "skip-not" }, env: { OUTER: "from outside" } },
			{ id: "b", uses: composite },
		];
		const result = await runJob(steps, fixture.job());
		expect(result.main("a.shell").rawLog).toBe("skip-not from outside\n");
		expect(() => result.main("b.shell")).toThrow("did not run");
		expect(result.post("a.one").rawLog).toContain("1 skip-not");
		expect(result.post("b.one").rawLog).toContain("1 fallback");
	});

	test("judges success() in main by its own steps", async () => {
		const tolerant = fixture.action(`
name: tolerant
runs:
  using: composite
  steps:
    - { id: ok, shell: bash, run: echo fine }
    - { id: bad, shell: bash, run: exit 4 }
    - { id: next, shell: bash, run: echo never }
    - { id: rescue, if: failure(), shell: bash, run: echo rescued }
`);
		const result = await runJob(
			[
				{
					run: () => {
						throw new Error("on purpose");
					},
				},
				{ id: "t", if: "always()", uses: tolerant },
			],
			fixture.job(),
		);
		const names = result.stages.map(({ step }) => step);
		expect(names).toEqual(["__run", "t.ok", "t.bad", "t.rescue", "t"]);
		expect(result.steps.t?.outcome).toBe("failure");
	});

	test("may hold another, whose actions lose their inputs in post when told to", async () => {
		const outer = fixture.action(`
name: outer
inputs: { text: {} }
runs:
  using: composite
  steps:
    - id: mid
      uses: ${composite}
      with: { text: "\${{ inputs.text }}!" }
`);
		const steps = [{ id: "out", uses: outer, with: { text: "deep" } }];
		const kept = await runJob(steps, fixture.job());
		const lost = await runJob(steps, fixture.job({ losePostInputs: true }));
		expect(kept.main("out.mid.one").inputs.text).toBe("1 deep!");
		expect(kept.post("out.mid.one").inputs.text).toBe("1 deep!");
		expect(kept.post("out.mid.two").inputs.text).toBe("2 1 deep!");
		expect(lost.main("out.mid.one").inputs.text).toBe("1 deep!");
		expect(lost.post("out.mid.one").inputs).toEqual({ text: "1 ", "job-status": "success" });
		expect(lost.post("out.mid.one").rawLog).toContain("1 deep!");
	});

	test("is cancelled with the step that runs in it", async () => {
		const slow = fixture.nodeAction(
			`if (phase === "main") { console.log("ready"); setInterval(() => {}, 1000); }`,
		);
		const wrapper = fixture.action(
			`{ name: w, runs: { using: composite, steps: [{ id: slow, uses: ${slow} }] } }`,
		);
		const controller = new AbortController();
		const result = await runJob(
			[{ id: "w", uses: wrapper }],
			fixture.job({
				signal: controller.signal,
				onLine: ({ text }) => text === "ready" && controller.abort(),
			}),
		);
		expect(result.main("w.slow").signal).toBe("SIGINT");
		expect(result.steps.w?.outcome).toBe("cancelled");
		expect(result.post("w.slow").outcome).toBe("success");
	});
});
