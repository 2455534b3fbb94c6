import { afterAll, describe, expect, test } from "@jest/globals";
import { readKeyValueFile } from "../../harness/key-value-file.ts";
import { runJob, type StageResult } from "../../harness/run-job.ts";
import { Fixture } from "./fixture.ts";

const fixture = new Fixture();
afterAll(() => fixture.remove());

/** The main stage of an action that appends text to one of its files. */
async function write(file: string, text: string): Promise<StageResult> {
	const action = fixture.nodeAction(
		`if (phase === "main") appendFileSync(process.env[${JSON.stringify(file)}], ${JSON.stringify(text)});`,
	);
	return (await runJob([{ id: "s", uses: action }], fixture.job())).main("s");
}

describe("a file of names and values", () => {
	test.each([
		["lines", "a=1\nb=2=3\n\nc=", { a: "1", b: "2=3", c: "" }],
		["a block", "a<<END\nx\ny\nEND\n", { a: "x\ny" }],
		["an empty block", "a<<END\nEND\n", { a: "" }],
		["a delimiter without a line end", "a<<END\nx\nEND", { a: "x" }],
		["a value that looks like a block", "a=1<<2\n", { a: "1<<2" }],
		["CR, which stays in the value", "a=1\r\n", { a: "1\r" }],
		["a name that is empty", "=1\n", { "": "1" }],
	])("may hold %s", (_, text, values) => {
		expect(Object.fromEntries(readKeyValueFile(text))).toEqual(values);
	});

	test.each([
		["a line without a value", "oops\n", "Invalid format 'oops'"],
		["a block without an end", "a<<END\nx\n", "Matching delimiter not found 'END'"],
		["a block cut off in a line", "a<<END\nx", "EOF marker missing new line"],
		["a block without a name", "<<END\nEND\n", "Name must not be empty"],
		["a block without a delimiter", "a<<\n\n", "delimiter must not be empty"],
	])("may not hold %s", (_, text, message) => {
		expect(() => [...readKeyValueFile(text)]).toThrow(message);
	});
});

test.each(["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_ENV"])(
	"a malformed %s fails the step, but what stood before counts",
	async (file) => {
		const stage = await write(file, "good=1\noops\n");
		const kind = file.slice("GITHUB_".length).toLowerCase() as "output" | "state" | "env";
		expect(stage.outcome).toBe("failure");
		expect(stage.exitCode).toBe(0);
		expect(stage.log).toContain(`Unable to process file command '${kind}' successfully.`);
		expect(stage[kind === "output" ? "outputs" : kind]).toEqual({ good: "1" });
	},
);

test("NODE_OPTIONS cannot be set for later steps", async () => {
	const stage = await write("GITHUB_ENV", "node_options=--inspect\nok=1\n");
	expect(stage.env).toEqual({ ok: "1" });
	expect(stage.annotations.map((annotation) => annotation.message)).toEqual([
		"Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
	]);
	expect(stage.outcome).toBe("success");
});

test("a summary of 1 MiB is kept, one byte more drops all of it with an error", async () => {
	const limit = 1024 * 1024;
	const kept = await write("GITHUB_STEP_SUMMARY", "x".repeat(limit));
	const dropped = await write("GITHUB_STEP_SUMMARY", "x".repeat(limit + 1));
	expect(kept.summary).toHaveLength(limit);
	expect(dropped.summary).toBe("");
	expect(dropped.annotationCounts.error).toBe(1);
	expect(dropped.outcome).toBe("success");
});

test("a summary is masked", async () => {
	const action = fixture.nodeAction(
		`appendFileSync(process.env.GITHUB_STEP_SUMMARY, "key hunter2\\n");`,
	);
	const options = fixture.job({ secrets: { PASSWORD: "hunter2" } });
	const result = await runJob([{ id: "s", uses: action }], options);
	expect(result.main("s").summary).toBe("key ***\n");
});

test("GITHUB_ENV and GITHUB_PATH reach later steps, the latest path first", async () => {
	const result = await runJob(
		[
			{ run: 'echo "A=1" >> "$GITHUB_ENV"; echo /one >> "$GITHUB_PATH"' },
			{ run: 'echo "A=2" >> "$GITHUB_ENV"; echo /two >> "$GITHUB_PATH"' },
			{ id: "last", run: 'echo "$A $PATH"', env: { B: `\${{ env.A }}` } },
			{ id: "scope", run: ({ env }) => ({ path: env.PATH ?? "", a: env.A ?? "" }) },
		],
		fixture.job(),
	);
	expect(result.main("last").rawLog).toMatch(/^2 \/two:\/one:/);
	expect(result.steps.scope?.outputs.a).toBe("2");
	expect(result.steps.scope?.outputs.path).toMatch(/^\/two:\/one:/);
	expect(result.main("last").log).toContain("  B: 2");
});

test("each stage has empty files of its own", async () => {
	const action = fixture.nodeAction(
		`appendFileSync(process.env.GITHUB_OUTPUT, "file=" + process.env.GITHUB_OUTPUT + "\\n");`,
	);
	const result = await runJob([{ id: "s", uses: action }], fixture.job());
	const [main, post] = [result.main("s").outputs, result.post("s").outputs];
	expect(Object.keys(post)).toEqual(["file"]);
	expect(main.file).toContain("_runner_file_commands");
	expect(post.file).not.toBe(main.file);
});
