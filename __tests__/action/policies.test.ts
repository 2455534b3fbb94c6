import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/stage-result.ts";
import { useWorld } from "../support/action.ts";
import { withoutPointer } from "../support/error-pointer.ts";

const told = ({ annotations }: StageResult) =>
	annotations.map(
		({ level, message }) =>
			`${level}: ${withoutPointer(message).replaceAll(/request id \w+/g, "ID")}`,
	);

const NOTHING_DOWN = [
	"one   = s3://bucket/none     -> d/none",
	"two   = s3://bucket/nothing/ -> e/",
	"three = s3://bucket/*.zip    -> f/",
].join("\n");
const NOTHING_UP = [
	"none -> s3://bucket/u/none",
	"nothing/ -> s3://bucket/u/",
	"*.zip -> s3://bucket/u/",
].join("\n");

describe("when nothing is found", () => {
	const world = useWorld();
	const MISSING_DOWN = [
		"Could not look up s3://bucket/none: there is no such object (404 NoSuchKey, ID)",
		"There is no object below s3://bucket/nothing/",
		"There is no object that matches s3://bucket/*.zip",
	];
	const MISSING_UP = [
		"There is no file to upload at none",
		"There is no file to upload at nothing/",
		"There is no file to upload at *.zip",
	];

	test("`error` fails the step and names every entry at once", async () => {
		const job = await world.stage({ before: NOTHING_DOWN, after: NOTHING_UP.concat("\n") });
		expect(told(job.main("stage"))).toEqual([
			expect.stringMatching(/^error: 3 transfers of `before` did not arrive:\n/),
		]);
		for (const line of MISSING_DOWN) expect(told(job.main("stage"))[0]).toContain(`- ${line}\n`);
		expect(told(job.main("stage"))[0]).toContain("add `optional: true`");
		expect(job.main("stage").exitCode).toBe(1);
	});

	test("`error` fails the end of the job for uploads, and says where paths start", async () => {
		const job = await world.stage({ after: NOTHING_UP });
		expect(told(job.post("stage"))).toEqual([
			[
				"error: 3 transfers of `after` did not arrive:",
				...MISSING_UP.map((line) => `- ${line}`),
				`Paths start in ${world.workspace}; hidden files need \`include-hidden-files: true\`; if nothing is fine here, add \`optional: true\``,
			].join("\n"),
		]);
	});

	test("`warn` warns once per phase and succeeds", async () => {
		const policy = { "if-no-files-found": "warn" };
		const job = await world.stage({ before: NOTHING_DOWN, after: NOTHING_UP, ...policy });
		expect(job.status).toBe("success");
		expect(told(job.main("stage"))).toEqual([`warning: ${MISSING_DOWN.join("\n")}`]);
		expect(told(job.post("stage"))).toEqual([`warning: ${MISSING_UP.join("\n")}`]);
	});

	test.each([
		["`ignore`", { "if-no-files-found": "ignore" }, NOTHING_DOWN],
		[
			"`optional: true`",
			{ "if-no-files-found": "error" },
			[
				"- { name: one, from: s3://bucket/none, to: d/none, optional: true }",
				"- { name: two, from: s3://bucket/nothing/, to: e/, optional: true }",
				"- { name: three, from: s3://bucket/*.zip, to: f/, optional: true }",
			].join("\n"),
		],
	])(
		"%s tells a skip and no more, makes no directory and leaves the outputs empty",
		async (_, policy, before) => {
			const after = "- { from: none, to: s3://bucket/n, optional: true }";
			const job = await world.stage({
				before,
				...(policy["if-no-files-found"] === "error" ? { after } : {}),
				...policy,
			});
			expect(job.status).toBe("success");
			expect(job.stages.flatMap(told)).toEqual([]);
			expect(world.tree()).toEqual([]);
			expect(job.main("stage").log).toContain(
				"Plan: nothing to transfer; 3 skipped\nSkipped: s3://bucket/none: nothing was found\n",
			);
			expect(job.main("stage").summary).toContain("3 skipped");
			expect(job.steps.stage?.outputs.skipped).toBe("3");
			for (const name of ["one", "two", "three"]) {
				expect(job.steps.stage?.outputs[name] ?? "").toBe("");
			}
		},
	);

	test("a missing bucket is an error even for optional entries", async () => {
		const job = await world.stage({
			before: [
				"- { from: s3://nowhere/k, to: k, optional: true }",
				"- { from: s3://nowhere/p/, to: p/, optional: true }",
			].join("\n"),
			"if-no-files-found": "ignore",
		});
		expect(told(job.main("stage"))).toEqual([
			[
				"error: 2 transfers of `before` did not arrive:",
				"- Could not look up s3://nowhere/k: there is no such bucket (404 NoSuchBucket, ID)",
				"- Could not list s3://nowhere/p/: there is no such bucket (404 NoSuchBucket, ID)",
				`Check the bucket's name; it was looked for at ${world.sandbox.endpoint}`,
			].join("\n"),
		]);
	});
});

describe("a failure of some", () => {
	const world = useWorld();
	const deny = (key: string) =>
		world.sandbox.fault({ key, action: { kind: "error", status: 403, code: "AccessDenied" } });

	test("stops `before` as a whole when it shows before the first byte", async () => {
		await world.sandbox.putObject("bucket", "a", "A");
		const before = "one = s3://bucket/a -> in/a\ns3://bucket/none -> in/none";
		const job = await world.stage({ before });
		expect(job.main("stage").exitCode).toBe(1);
		expect(job.main("stage").log).toContain("Plan: download 1 file (1 B); 1 entry cannot run\n");
		expect(job.main("stage").log).toContain("Nothing is transferred: `before` begins only when");
		expect(job.main("stage").summary).toContain("1 not started; 1 failed.");
		expect(job.steps.stage?.outputs).toMatchObject({ count: "1", transferred: "0", paths: "" });
		expect(job.steps.stage?.outputs.one ?? "").toBe("");
		expect(world.tree()).toEqual([]);
	});

	test("lets `after` ship the rest, and the error names what did not arrive", async () => {
		world.files({ "a.txt": "a", "b.txt": "b" });
		deny("b");
		const job = await world.stage({
			after: "a.txt -> s3://bucket/a\nb.txt -> s3://bucket/b\nnone -> s3://bucket/n",
		});
		expect(world.sandbox.keys("bucket")).toEqual(["a"]);
		expect(told(job.post("stage"))).toEqual([
			[
				"error: 2 transfers of `after` did not arrive:",
				"- There is no file to upload at none",
				"- Could not upload s3://bucket/b: access denied (403 AccessDenied, ID)",
				`Paths start in ${world.workspace}; hidden files need \`include-hidden-files: true\`; if nothing is fine here, add \`optional: true\``,
				"Allow `s3:PutObject` on `arn:aws:s3:::bucket/b`",
			].join("\n"),
		]);
		expect(job.post("stage").log).toContain(
			`${world.at("a.txt")} -> s3://bucket/a (1 B, verified: md5)\n`,
		);
		expect(job.post("stage").log).toContain("Done: 1 file (1 B) in ");
	});

	test("in `before`, while bytes move, lets the others arrive", async () => {
		for (const key of ["p/a", "p/b"]) await world.sandbox.putObject("bucket", key, "x");
		deny("p/b");
		const job = await world.stage({ before: "s3://bucket/p/ -> p/" });
		expect(world.tree()).toEqual(["p/a"]);
		expect(job.steps.stage?.outputs).toMatchObject({ count: "2", transferred: "1" });
		expect(told(job.main("stage"))).toHaveLength(1);
		expect(told(job.main("stage"))[0]).toContain("Could not download s3://bucket/p/b: access den");
	});

	test.each([
		["the step", { "on-error": "warn" }, "s3://bucket/none -> in/none"],
		["the entry", {}, "- { from: s3://bucket/none, to: in/none, on-error: warn }"],
	])("is a warning when %s says so, and the others arrive", async (_, inputs, entry) => {
		await world.sandbox.putObject("bucket", "a", "A");
		const job = await world.stage({ before: `s3://bucket/a -> in/a\n${entry}`, ...inputs });
		expect(job.status).toBe("success");
		expect(told(job.main("stage"))).toEqual([
			expect.stringMatching(/^warning: Could not look up s3:\/\/bucket\/none: there is no such/),
		]);
		expect(world.tree()).toEqual(["in/a"]);
	});

	test("fails for an entry that says `fail` in a step that says `warn`", async () => {
		const job = await world.stage({
			after: "- { from: a, to: s3://bucket/a, on-error: fail }\nb -> s3://bucket/b",
			"on-error": "warn",
		});
		expect(told(job.post("stage")).map((text) => text.split("\n")[0])).toEqual([
			"warning: There is no file to upload at b",
			"error: There is no file to upload at a",
		]);
	});
});
