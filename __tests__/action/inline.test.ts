import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const world = useWorld();

async function bodyOf(key: string): Promise<string> {
	return String(await world.sandbox.object("bucket", key)?.body());
}

describe("text and data that stand in the spec", () => {
	test("become objects of the types that fit them, with what later steps found out", async () => {
		const after = [
			"- name: note\n  to: s3://bucket/note.md\n  content: |\n    = ${{ steps.later.outputs.title }}\n    -> ü",
			"- { to: s3://bucket/latest.json, json: { rows: ${{ steps.later.outputs.rows }} } }",
			'- { to: s3://bucket/_SUCCESS, content: "" }',
			"- { to: s3://bucket/data, json: [1] }",
			"- { to: s3://bucket/page, content: <p>, content-type: text/html, metadata: { a: b } }",
		].join("\n");
		const later = {
			id: "later",
			run: 'echo "title=T" >> $GITHUB_OUTPUT; echo "rows=3" >> $GITHUB_OUTPUT',
		};
		const job = await world.job([world.action({ after }), later]);
		expect(job.status).toBe("success");
		expect(job.main("stage").outputs.note).toBe("s3://bucket/note.md");
		expect(await bodyOf("note.md")).toBe("= T\n-> ü\n");
		expect(await bodyOf("latest.json")).toBe('{"rows":3}\n');
		expect(await bodyOf("_SUCCESS")).toBe("");
		const types = ["note.md", "latest.json", "_SUCCESS", "data", "page"].map(
			(key) => world.sandbox.object("bucket", key)?.headers["content-type"],
		);
		expect(types).toEqual([
			"text/markdown; charset=utf-8",
			"application/json; charset=utf-8",
			"text/plain; charset=utf-8",
			"application/json; charset=utf-8",
			"text/html",
		]);
	});

	test("are told by their size alone, in log, summary and outputs", async () => {
		const transfers = '- { name: x, to: s3://bucket/x.txt, content: "hush-hush-0815" }';
		for (const more of [{}, { "dry-run": "true" }]) {
			const step = { ...world.action({ transfers, ...more }), uses: `${ACTION}/upload` };
			const job = await world.job([step]);
			expect(job.status).toBe("success");
			const { log, outputs, summary } = job.main("stage");
			expect(log).toContain("inline content -> s3://bucket/x.txt (14 B");
			// The runner itself shows what a step is given.
			const own = log.slice(log.indexOf("##[endgroup]"));
			const told = [own, JSON.stringify(outputs), summary];
			expect(told.join("")).not.toContain("hush-hush");
			expect(JSON.parse(String(outputs.files))).toMatchObject([
				{ name: "x", source: "inline content", path: null, bytes: 14 },
			]);
			expect(outputs.paths).toBe("");
		}
	});

	test("stay away where the object holds them already, and where there is any", async () => {
		const run = (content: string, overwrite: string) =>
			world.stage({
				after: `- { to: s3://bucket/k, content: ${content}, overwrite: ${overwrite} }`,
			});
		const puts = () =>
			world.sandbox.recorder.requests.filter(({ operation }) => operation === "PutObject").length;
		await run("one", "if-changed");
		expect((await run("one", "if-changed")).status).toBe("success");
		expect(puts()).toBe(1);
		await run("two", "if-changed");
		expect(puts()).toBe(2);
		expect((await run("three", "never")).post("stage").log).toContain(
			"Skipped: inline content: there is an object already",
		);
		expect(puts()).toBe(2);
		expect(await bodyOf("k")).toBe("two");
	});

	test("collide with a file that goes to the same key", async () => {
		world.files({ a: "a" });
		const after = "- { to: s3://bucket/k, content: x }\na -> s3://bucket/k";
		const job = await world.stage({ after });
		expect(job.status).toBe("failure");
		expect(job.post("stage").log).toContain("`inline content` and");
	});
});
