import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { ACTION, reach, useWorld } from "../support/action.ts";

const INPUTS = ["endpoint", "id", "secret", "name", "after", "rows"];

/** The text of a composite action whose one step is `uses`, with every input passed on as `withs` says. */
function composite(uses: string, output: string, withs: Record<string, string>): string {
	return JSON.stringify({
		name: "wrapper",
		description: "Wraps a step.",
		inputs: Object.fromEntries(INPUTS.map((input) => [input, { description: "an input" }])),
		outputs: { file: { description: "a file", value: `\${{ steps.stage.outputs.${output} }}` } },
		runs: { using: "composite", steps: [{ id: "stage", uses, with: withs }] },
	});
}

describe("in a composite action", () => {
	const world = useWorld();
	const OURS = {
		endpoint: "${{ inputs.endpoint }}",
		"aws-access-key-id": "${{ inputs.id }}",
		"aws-secret-access-key": "${{ inputs.secret }}",
		before: "model = s3://bucket/${{ inputs.name }}.bin -> model.bin",
		after: [
			"- from: out.txt",
			"  to: s3://bucket/runs/${{ inputs.name }}/out.txt",
			"  metadata: { rows: '${{ inputs.rows }}', by: '${{ inputs.name }}' }",
			"${{ inputs.after }}",
		].join("\n"),
	};
	beforeEach(async () => {
		const passedOn = Object.fromEntries(INPUTS.map((name) => [name, `\${{ inputs.${name} }}`]));
		world.files({
			"inner/action.yml": composite(ACTION, "model", OURS),
			"outer/action.yml": composite("./inner", "file", passedOn),
			"out.txt": "out",
		});
		await world.sandbox.putObject("bucket", "bert.bin", "weights");
	});
	const run = (uses: string, more: Parameters<typeof world.job>[1] = {}) => {
		const { endpoint = "", ...keys } = reach(world.sandbox);
		const wrapper = {
			id: "wrap",
			uses,
			with: {
				endpoint,
				id: keys["aws-access-key-id"] ?? "",
				secret: keys["aws-secret-access-key"] ?? "",
				name: "bert",
				rows: "${{ steps.train.outputs.rows }}",
			},
		};
		return world.job([wrapper, { id: "train", run: () => ({ rows: "42" }) }], more);
	};

	test.each(["inner", "outer"])(
		"passes inputs through, maps outputs, and runs at the end with late values (%s)",
		async (depth) => {
			const job = await run(`./${depth}`);
			expect(job.status).toBe("success");
			expect(job.steps.wrap?.outputs.file).toBe(world.at("model.bin"));
			expect(world.sandbox.object("bucket", "runs/bert/out.txt")?.headers).toMatchObject({
				"x-amz-meta-rows": "42",
				"x-amz-meta-by": "bert",
			});
		},
	);

	test.each([
		["inner", "wrap.stage"],
		["outer", "wrap.stage.stage"],
	])(
		"uses the inputs main had when the runner loses them, and says so (%s)",
		async (depth, step) => {
			const { accessKeyId, secretAccessKey } = world.sandbox.credential;
			const job = await run(`./${depth}`, {
				losePostInputs: true,
				env: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey },
			});
			const post = job.post(step);
			expect(post.inputs.endpoint).toBe("");
			expect(post.inputs.after).toContain("s3://bucket/runs//out.txt");
			expect(post.annotations).toEqual([
				expect.objectContaining({
					level: "notice",
					message: expect.stringMatching(
						/^Inputs that the main step had are empty .*actions\/runner#2009/,
					),
				}),
			]);
			expect(job.status).toBe("success");
			expect(world.sandbox.keys("bucket", "runs/")).toEqual(["runs/bert/out.txt"]);
			expect(world.sandbox.object("bucket", "runs/bert/out.txt")?.headers).toMatchObject({
				"x-amz-meta-rows": "",
				"x-amz-meta-by": "bert",
			});
		},
	);

	test("keeps no secret for that, and says what is missing when credentials were inputs", async () => {
		const job = await run("./inner", {
			losePostInputs: true,
			env: { AWS_EC2_METADATA_DISABLED: "true", HOME: world.temp },
		});
		const kept = filesBelow(path.join(world.temp, "s3-staging"));
		expect(kept.join()).toContain("runs/bert/out.txt");
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		expect(kept.join()).not.toContain(secretAccessKey);
		expect(kept.join()).not.toContain(accessKeyId);
		expect(job.post("wrap.stage").annotations).toEqual([
			expect.objectContaining({ level: "notice" }),
			expect.objectContaining({
				level: "error",
				message: expect.stringContaining("There are no AWS credentials"),
			}),
		]);
		expect(world.sandbox.keys("bucket", "runs/")).toEqual([]);
	});

	function filesBelow(directory: string): string[] {
		return readdirSync(directory, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
	}
});
