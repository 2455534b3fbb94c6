import { afterAll, describe, expect, test } from "@jest/globals";
import { runJob } from "../../harness/run-job.ts";
import { Fixture } from "./fixture.ts";

const fixture = new Fixture();
afterAll(() => fixture.remove());

const REPORT = `console.log(phase, JSON.stringify(process.env["INPUT_TEXT"]), process.env["INPUT_JOB-STATUS"]);`;

const fail = (): never => {
	throw new Error("on purpose");
};

describe("inputs", () => {
	const action = fixture.nodeAction(REPORT, {
		text: "",
		"job-status": `\${{ job.status }}`,
	});

	test("are evaluated again in post, from all that later steps left", async () => {
		const result = await runJob(
			[
				{
					id: "s",
					uses: action,
					with: { text: `\${{ steps.later.outputs.v }}|\${{ env.LATE }}|\${{ secrets.S }}` },
				},
				{ id: "later", run: 'echo v=7 >> "$GITHUB_OUTPUT"; echo LATE=yes >> "$GITHUB_ENV"' },
				{ run: fail },
			],
			fixture.job({ secrets: { S: "s3cr3t!" } }),
		);
		expect(result.main("s").rawLog).toBe('main "||s3cr3t!" success\n');
		expect(result.post("s").rawLog).toBe('post "7|yes|s3cr3t!" failure\n');
		expect(result.post("s").log).toBe('Post job cleanup.\npost "7|yes|***" failure');
	});

	test("left out take their default, an empty one does not", async () => {
		const withDefault = fixture.nodeAction(REPORT, { text: "default" });
		const result = await runJob(
			[
				{ id: "absent", uses: withDefault },
				{ id: "empty", uses: withDefault, with: { TEXT: "" } },
			],
			fixture.job(),
		);
		expect(result.main("absent").rawLog).toBe('main "default" undefined\n');
		expect(result.main("empty").rawLog).toBe('main "" undefined\n');
	});

	test("that are not declared warn, and are passed on all the same", async () => {
		const print = fixture.nodeAction(`console.log(process.env["INPUT_NO_SUCH-INPUT"]);`);
		const steps = [{ id: "s", uses: print, with: { "no such-input": "v" } }];
		const { annotations, rawLog } = (await runJob(steps, fixture.job())).main("s");
		expect(rawLog).toBe("v\n");
		expect(annotations[0]?.message).toContain("Unexpected input(s) 'no such-input'");
	});

	test("whose default names a context it may not see fail main, and post runs", async () => {
		const wrong = fixture.nodeAction(REPORT, { text: `\${{ env.X }}` });
		const result = await runJob([{ id: "s", uses: wrong }], fixture.job());
		expect(result.main("s").log).toContain("Unrecognized named-value: 'env'");
		expect(result.main("s").rawLog).toBe("");
		expect(result.post("s").failed).toBe(true);
	});
});

test("a step with no if runs only after success, always() always", async () => {
	const result = await runJob(
		[
			{ id: "bad", run: fail },
			{ id: "next", run: () => {} },
			{ id: "rescue", if: "failure()", run: () => ({ saw: "it" }) },
			{ id: "last", if: `\${{ always() && steps.rescue.outputs.saw == 'it' }}`, run: () => {} },
		],
		fixture.job(),
	);
	expect(Object.values(result.steps).map((step) => step?.outcome)).toEqual([
		"failure",
		"skipped",
		"success",
		"success",
	]);
	expect(result.main("bad").log).toBe("##[error]on purpose");
});

test("an action gets the runner's environment, the job's, and nothing else of ours", async () => {
	process.env.HARNESS_TEST_LEAK = "leaked";
	const action = fixture.nodeAction(
		`if (phase === "main") { console.log(JSON.stringify({ ...process.env, cwd: process.cwd() })); }`,
	);
	const options = fixture.job({ env: { MINE: "1" }, github: { repository: "me/mine" } });
	const result = await runJob(
		[{ id: "s", uses: action, env: { OWN: `\${{ github.job }}` } }],
		options,
	);
	delete process.env.HARNESS_TEST_LEAK;
	const env = JSON.parse(result.main("s").rawLog) as Record<string, string>;
	expect(env).toMatchObject({
		GITHUB_ACTIONS: "true",
		CI: "true",
		MINE: "1",
		OWN: "test",
		GITHUB_ACTION: "s",
		GITHUB_REPOSITORY: "me/mine",
		GITHUB_WORKSPACE: options.workspace,
		RUNNER_TEMP: options.temp,
		RUNNER_OS: { darwin: "macOS", win32: "Windows" }[process.platform as string] ?? "Linux",
	});
	expect(env.cwd).toBe(options.workspace);
	expect(env).not.toHaveProperty("HARNESS_TEST_LEAK");
	expect(env).not.toHaveProperty("GITHUB_TOKEN");
});

test("commands in stdout and stderr are carried out, injected ones can be found", async () => {
	const action = fixture.nodeAction(`
if (phase === "main") {
  console.error("::error file=a.txt,line=2::bad");
  console.log("uploaded s3://b/##[set-output name=version;]9.9.9");
  console.log("key with\\r::warning::return");
}`);
	const result = await runJob([{ id: "s", uses: action }], fixture.job());
	const main = result.main("s");
	expect(main.commands.map(({ name, grammar, stream }) => [name, grammar, stream])).toEqual(
		expect.arrayContaining([
			["error", "colons", "stderr"],
			["set-output", "brackets", "stdout"],
			["warning", "colons", "stdout"],
		]),
	);
	expect(result.steps.s?.outputs.version).toBe("9.9.9");
	expect(main.annotations).toContainEqual({
		level: "error",
		message: "bad",
		properties: { file: "a.txt", line: "2" },
	});
	expect(main.outcome).toBe("success");
});

test("a script runs with bash -e in the workspace and fails with its exit code", async () => {
	const result = await runJob(
		[
			{ id: "where", run: "pwd\nfalse\necho never" },
			{ id: "sh", if: "always()", shell: "sh", run: "echo $0", workingDirectory: "." },
			{ id: "custom", if: "always()", shell: "node {0}", run: "console.log(1 + 1)" },
		],
		fixture.job(),
	);
	expect(result.main("where").rawLog).toMatch(/workspace\n$/);
	expect(result.main("where").log).toContain("##[error]Process completed with exit code 1.");
	expect(result.main("custom").rawLog).toBe("2\n");
	expect(result.status).toBe("failure");
});

test("a job output that holds a secret is left out", async () => {
	const result = await runJob(
		[{ id: "s", run: () => ({ open: "plain", hidden: "a hunter2 b" }) }],
		fixture.job({
			secrets: { S: "hunter2" },
			outputs: { open: `\${{ steps.s.outputs.open }}`, hidden: `\${{ steps.s.outputs.hidden }}` },
		}),
	);
	expect(result.outputs).toEqual({ open: "plain" });
});

test("an action nobody mapped is an error that names it", async () => {
	const result = await runJob([{ id: "s", uses: "some/one@v1" }], fixture.job());
	expect(result.main("s").log).toContain("'some/one@v1'");
});

test("a function can stand for an action and sees its inputs", async () => {
	const result = await runJob(
		[{ id: "s", uses: "some/one@0123abc", with: { a: `\${{ github.job }}` } }],
		fixture.job({ actions: { "some/one": ({ inputs }) => ({ got: inputs.a ?? "" }) } }),
	);
	expect(result.steps.s?.outputs).toEqual({ got: "test" });
});

test("asking for a stage that did not run says which did", async () => {
	const result = await runJob([{ id: "s", run: () => {} }], fixture.job());
	expect(() => result.post("s")).toThrow("these did: main of s");
});
