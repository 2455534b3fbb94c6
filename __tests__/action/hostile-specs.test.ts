import { execFileSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";
import { expectHarmless } from "../support/harmless.ts";
import { onlyError } from "../support/only-error.ts";

const world = useWorld();
const MOST_MILLISECONDS = 20_000;

const BOMB = ["- &a [x, x, x, x, x, x, x, x, x, x]"];
for (let level = 1; level < 12; level++) {
	const [before, name] = ["abcdefghijkl"[level - 1], "abcdefghijkl"[level]];
	BOMB.push(`- &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(", ")}]`);
}

const MERGES = Array.from({ length: 30 }, (_, at) => `k${at}: &k${at} { <<: *k${at - 1} }`);

describe("a spec file", () => {
	test("that is too large is not read", async () => {
		world.files({ "spec.yml": Buffer.alloc(9 * 2 ** 20, "# \n") });
		const job = await world.stage({ spec: "spec.yml" });
		expect(onlyError(job)).toMatch(/^spec: `spec.yml` is no file of at most 8 MiB\n/);
	});

	(process.platform === "win32" ? test.skip : test)(
		"that is a pipe is not waited for",
		async () => {
			execFileSync("mkfifo", [world.at("spec.yml")]);
			const job = await world.stage({ spec: "spec.yml" });
			expect(onlyError(job)).toMatch(/^spec: `spec.yml` is no file of at most 8 MiB\n/);
		},
	);
});

describe("a spec", () => {
	test.each([
		["of aliases that multiply", BOMB.join("\n")],
		["of an alias of itself", "- &a { from: *a, to: *a }"],
		["of lists in one another", "[".repeat(50_000)],
		["of mappings in one another", "{a: ".repeat(20_000)],
		["of dashes in one another", `${"- ".repeat(20_000)}x`],
		["of 100 kB in one line", `s3://bucket/${"x".repeat(100_000)} -> x`],
		["of braces that multiply", `s3://bucket/${"{a,b}".repeat(40)} -> x/`],
		["of stars", `s3://bucket/${"*a".repeat(2_000)}b -> x/`],
		["of 10,000 lines that are wrong", "nonsense\n".repeat(10_000)],
		["of merges", `- ${MERGES.join("\n  ")}`],
		["of control characters", "- { from: \u0001\u001b[31m, to: \u0007 }"],
		["of marks that turn the direction of text", "s3://bucket/\u202ea -> \u2066x"],
		["of tags", '- !!js/function "function () { throw 1 }"\n- !!binary AAAA\n- !foo { from: a }'],
		[
			"of options that every object has",
			"- { from: s3://bucket/k, to: k, constructor: 1, __proto__: 2, toString: 3 }",
		],
		[
			"of words that every object has",
			"- { from: s3://bucket/k, to: k, when: constructor, compare: __proto__, archive: toString }",
		],
	])("%s ends in time, with one error that is harmless", async (_, before) => {
		const job = await world.job([world.action({ before })], {
			signal: AbortSignal.timeout(MOST_MILLISECONDS),
		});
		expect(job.status).toBe("failure");
		expect(onlyError(job).length).toBeLessThan(20_000);
		expect(onlyError(job)).not.toContain("defect");
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		expectHarmless(job, [accessKeyId, secretAccessKey]);
	});

	test("may name entries, outputs and metadata as every object does", async () => {
		const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
		world.files(Object.fromEntries(names.map((name) => [`f/${name}`, name])));
		const metadata = '{ "__proto__": "p", "constructor": "c", "toString": "t" }';
		const up = `- { from: f/, to: "s3://bucket/f/", metadata: ${metadata} }`;
		const down = names
			.slice(1)
			.map((name) => `- { name: ${name}, from: "s3://bucket/f/${name}", to: g/${name} }`);
		const upload = { ...world.action({ transfers: up }), id: "up", uses: `${ACTION}/upload` };
		const download = {
			...world.action({ transfers: down.join("\n") }),
			uses: `${ACTION}/download`,
		};
		const job = await world.job([upload, download]);
		expect(job.status).toBe("success");
		expect(world.sandbox.object("bucket", "f/constructor")?.headers).toMatchObject({
			"x-amz-meta-__proto__": "p",
			"x-amz-meta-constructor": "c",
			"x-amz-meta-tostring": "t",
		});
		const [file] = JSON.parse(job.steps.stage?.outputs.files ?? "");
		expect(Object.entries(file.metadata)).toContainEqual(["__proto__", "p"]);
		for (const name of names.slice(1))
			expect(job.steps.stage?.outputs[name]).toBe(world.at(`g/${name}`));
	});
});
