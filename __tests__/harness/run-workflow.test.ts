import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { expandMatrix } from "../../harness/matrix.ts";
import { runWorkflow } from "../../harness/run-workflow.ts";
import { noop } from "../../harness/step.ts";
import { Fixture } from "./fixture.ts";

const fixture = new Fixture();
afterAll(() => fixture.remove());

const action = fixture.nodeAction(`console.log(phase, process.env.INPUT_TEXT);`, { text: "none" });

const repository = fixture.files({
	".github/workflows/ci.yml": `
name: ci
on:
  push:
  workflow_dispatch:
    inputs: { level: { type: number, default: 2 } }
env: { COLOUR: "\${{ vars.COLOUR }}" }
defaults: { run: { shell: sh } }
jobs:
  deploy:
    needs: [build, check]
    if: needs.build.outputs.version == '1.2' && github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    steps:
      - id: say
        run: echo "deploy \${{ needs.build.outputs.version }} \${{ needs.check.result }}"
  check:
    runs-on: ubuntu-latest
    needs: build
    strategy: { matrix: { size: [1, 2] } }
    steps:
      - id: one
        run: echo "size=\${{ matrix.size }} $COLOUR \${{ inputs.level + 0 == 2 }}" || true
        if: false
      - id: two
        env: { SIZE: "\${{ matrix.size }}" }
        run: echo "$SIZE $COLOUR \${{ inputs.level == 2 }}"
  build:
    runs-on: ubuntu-latest
    outputs: { version: "\${{ steps.v.outputs.version }}" }
    steps:
      - uses: actions/checkout@v5
      - id: stage
        uses: some/action@v1
        with: { text: "\${{ steps.v.outputs.version }}" }
      - id: v
        run: echo "version=1.2" >> "$GITHUB_OUTPUT"
  unwanted:
    needs: [deploy]
    if: failure()
    runs-on: ubuntu-latest
    steps: [{ run: exit 1 }]
  call:
    needs: [unwanted]
    if: always()
    uses: ./.github/workflows/shared.yml
    with: { who: "\${{ github.actor }}" }
    secrets: { token: "\${{ secrets.TOKEN }}" }
`,
	".github/workflows/shared.yml": `
name: shared
on:
  workflow_call:
    inputs: { who: { type: string }, loud: { type: boolean } }
    secrets: { token: {} }
    outputs: { greeting: { value: "\${{ jobs.greet.outputs.text }}" } }
jobs:
  greet:
    runs-on: ubuntu-latest
    outputs: { text: "\${{ steps.g.outputs.text }}" }
    steps:
      - id: g
        run: echo "text=hello \${{ inputs.who }} \${{ inputs.loud }}" >> "$GITHUB_OUTPUT"; echo "\${{ secrets.token }}"
`,
});

test("a workflow runs its jobs in the order of their needs, with outputs, matrix and calls", async () => {
	const text = join(repository, ".github/workflows/ci.yml");
	const result = await runWorkflow(text, {
		directory: fixture.job().workspace,
		actions: { "some/action@v1": action, "actions/checkout": noop },
		contexts: { vars: { COLOUR: "blue" } },
		secrets: { TOKEN: "t0p-secret" },
	});
	const { build, check, deploy, unwanted, call } = result.jobs;
	expect(build?.outputs).toEqual({ version: "1.2" });
	expect(build?.runs[0]?.main("stage").rawLog).toBe("main \n");
	expect(build?.runs[0]?.post("stage").rawLog).toBe("post 1.2\n");
	expect(check?.runs.map((run) => run.main("two").rawLog)).toEqual([
		"1 blue true\n",
		"2 blue true\n",
	]);
	expect(deploy?.runs[0]?.main("say").rawLog).toBe("deploy 1.2 success\n");
	expect(unwanted?.result).toBe("skipped");
	expect(call?.outputs).toEqual({ greeting: "hello octocat false" });
	expect(call?.called?.jobs.greet?.runs[0]?.main("g").log).toMatch(/\*\*\*$/);
	expect(result.status).toBe("success");
	expect(Object.keys(result.jobs)).toEqual(["build", "check", "deploy", "unwanted", "call"]);
});

test("one job can run alone", async () => {
	const result = await runWorkflow(join(repository, ".github/workflows/ci.yml"), {
		directory: fixture.job().workspace,
		jobs: ["check"],
	});
	expect(Object.keys(result.jobs)).toEqual(["check"]);
});

test("an action that is not mapped fails the job and is named", async () => {
	const result = await runWorkflow(join(repository, ".github/workflows/ci.yml"), {
		directory: fixture.job().workspace,
		jobs: ["build"],
	});
	expect(result.status).toBe("failure");
	expect(result.jobs.build?.runs[0]?.stages[0]?.log).toContain("'actions/checkout@v5'");
});

test("jobs that need each other in a circle, or nobody, are an error", async () => {
	const files = fixture.files({
		"circle.yml": "jobs: { a: { needs: b, steps: [] }, b: { needs: [a], steps: [] } }",
		"nobody.yml": "jobs: { a: { needs: ghost, steps: [] } }",
		"empty-step.yml": "jobs: { a: { steps: [{ name: x }] } }",
	});
	const options = { directory: fixture.job().workspace };
	await expect(runWorkflow(join(files, "circle.yml"), options)).rejects.toThrow("in a circle");
	await expect(runWorkflow(join(files, "nobody.yml"), options)).rejects.toThrow("no job 'ghost'");
	await expect(runWorkflow(join(files, "empty-step.yml"), options)).rejects.toThrow(
		"Step 1 has neither 'uses' nor 'run'",
	);
});

describe("a matrix", () => {
	const scope = {
		contexts: { vars: { LIST: '["x"]' } },
		status: "success" as const,
		cancelled: false,
		workspace: "/nowhere",
	};

	test.each([
		["is one run without one", undefined, [{}]],
		[
			"crosses its axes",
			{ a: [1, 2], b: ["x", "y"] },
			[
				{ a: 1, b: "x" },
				{ a: 1, b: "y" },
				{ a: 2, b: "x" },
				{ a: 2, b: "y" },
			],
		],
		[
			"leaves out what is excluded",
			{ a: [1, 2], b: ["x"], exclude: [{ a: 1 }] },
			[{ a: 2, b: "x" }],
		],
		[
			"lets an include extend what it agrees with",
			{ a: [1, 2], include: [{ a: 2, c: 3 }, { d: 4 }] },
			[
				{ a: 1, d: 4 },
				{ a: 2, c: 3, d: 4 },
			],
		],
		[
			"makes a run of an include that agrees with none",
			{ a: [1], include: [{ a: 9 }] },
			[{ a: 1 }, { a: 9 }],
		],
		["may be includes only", { include: [{ a: 1 }, { a: 2 }] }, [{ a: 1 }, { a: 2 }]],
		["may hold expressions", { a: `\${{ fromJSON(vars.LIST) }}` }, [{ a: "x" }]],
	])("%s", (_, matrix, runs) => {
		expect(expandMatrix(matrix, scope)).toEqual(runs);
	});
});
