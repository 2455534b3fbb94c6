import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/run-job.ts";
import { useWorld } from "../support/action.ts";
import { expectHarmless } from "../support/harmless.ts";

const SECRETS = {
	accessKeyId: "AKIASECRETEXAMPLE000",
	secretAccessKey: "secret+access/key=of/no/value",
	sessionToken: "session-token-of-no-value",
};
const world = useWorld({ credentials: [SECRETS] });
const posixOnly = process.platform === "win32" ? test.skip : test;

/** What would do harm if the log, the summary or an output took it as it is. */
const HOSTILE = [
	"::set-output name=stolen::x",
	"##[add-mask]e",
	"\r::add-path::/evil",
	"\n::error::fake",
	"\n::stop-commands::x",
	"\u001b[31mred",
	"\u202eright to left",
	"<img src=x onerror=alert(1)>",
	"**bold** [link](https://evil.example) | cell",
	"\n\n# Heading\n",
	"`code` </code></td></table>",
	"${{ secrets.X }} @everyone",
	"\nstolen=1\nEOF\nghadelimiter_x",
];

/** Everything a stage says or leaves, by where a later reader finds it; the log as the run page shows it. */
function traces(stage: StageResult): Record<string, string> {
	const { outputs, state, env, path: added, summary, log, annotations } = stage;
	const texts = { outputs, state, env, added, annotations };
	return {
		...Object.fromEntries(
			Object.entries(texts).map(([name, value]) => [name, JSON.stringify(value)]),
		),
		summary,
		log,
	};
}

const credentials = {
	"aws-access-key-id": SECRETS.accessKeyId,
	"aws-secret-access-key": SECRETS.secretAccessKey,
	"aws-session-token": SECRETS.sessionToken,
};

describe("hostile text", () => {
	posixOnly("in keys, contents and metadata of objects stays text", async () => {
		const keys = HOSTILE.map((text) => `p/${text.replaceAll("/", "∕")}`);
		for (const key of keys) {
			await world.sandbox.putObject("bucket", key, "x", {
				"x-amz-meta-note": "::error::x ##[error]y",
			});
		}
		const job = await world.stage({ ...credentials, before: "all = s3://bucket/p/ -> out/" });
		expect(job.status).toBe("success");
		expectHarmless(job, Object.values(SECRETS));
		const files: unknown = JSON.parse(job.steps.stage?.outputs.files ?? "");
		expect(files).toHaveLength(HOSTILE.length);
		expect(job.steps.stage?.outputs.all).toBe(world.at("out"));
		expect(new Set(readdirSync(world.at("out")))).toEqual(new Set(keys.map((key) => key.slice(2))));
	});

	posixOnly("in names of files and in keys that are missing stays text", async () => {
		world.files(Object.fromEntries(HOSTILE.map((text) => [`d/${text.replaceAll("/", "∕")}`, "x"])));
		const job = await world.stage({
			...credentials,
			before: JSON.stringify(
				HOSTILE.map((key, index) => ({
					from: { bucket: "bucket", key },
					to: `m${index}`,
					optional: true,
				})),
			),
			after: JSON.stringify([
				"d/ -> s3://bucket/up/",
				...HOSTILE.map((key, index) => ({
					from: { bucket: "bucket", key },
					to: `n${index}`,
					when: "always",
				})),
			]),
		});
		expect(job.post("stage").exitCode).toBe(1);
		expect(world.sandbox.keys("bucket", "up/")).toHaveLength(HOSTILE.length);
		expectHarmless(job, Object.values(SECRETS));
	});

	test.each(HOSTILE)("in the store's message stays text: %j", async (message) => {
		const action = { kind: "error", status: 400, code: "Odd", message } as const;
		world.sandbox.fault({ action, times: 20 });
		const job = await world.stage({ ...credentials, before: "s3://bucket/p/ -> out/" });
		expect(job.main("stage").exitCode).toBe(1);
		expectHarmless(job, Object.values(SECRETS));
	});

	test("in the spec itself stays text", async () => {
		for (const text of HOSTILE) {
			const job = await world.stage({ ...credentials, before: text, "max-concurrency": text });
			expect(job.main("stage").exitCode).toBe(1);
			expectHarmless(job, Object.values(SECRETS));
		}
	});
});

describe("secrets", () => {
	/** Every file below a directory, with its text. */
	function filesBelow(directory: string): Record<string, string> {
		const names = readdirSync(directory, { recursive: true, encoding: "utf8" });
		const files = names.filter((name) => statSync(path.join(directory, name)).isFile());
		return Object.fromEntries(
			files.map((name) => [name, readFileSync(path.join(directory, name), "utf8")]),
		);
	}

	test.each(["", "1"])("are nowhere but in requests, with RUNNER_DEBUG=%j", async (debug) => {
		await world.sandbox.putObject("bucket", "k", "x");
		world.files({ f: "x" });
		const seen: Record<string, string>[] = [];
		const action = (before: string) =>
			world.action({ ...credentials, before, after: "f -> s3://bucket/f\ng -> s3://bucket/g" });
		const good = action("s3://bucket/k -> k");
		const bad = action("s3://bucket/k -> k\n- optional");
		const later = {
			run: () => {
				seen.push(filesBelow(world.temp));
			},
		};
		const jobs = [
			await world.job([good, later], { env: { RUNNER_DEBUG: debug }, secrets: SECRETS }),
			await world.job([bad, { ...later, if: "always()" }], {
				env: { RUNNER_DEBUG: debug },
				secrets: SECRETS,
			}),
		];
		expect(jobs.map(({ status }) => status)).toEqual(["failure", "failure"]);
		expect(seen).toHaveLength(2);
		const texts = [...jobs.flatMap(({ stages }) => stages.map(traces)), ...seen];
		for (const secret of Object.values(SECRETS)) {
			for (const form of [
				secret,
				encodeURIComponent(secret),
				Buffer.from(secret).toString("base64"),
			]) {
				const found = texts.flatMap((text) =>
					Object.entries(text).filter(([, value]) => value.includes(form)),
				);
				expect(found).toEqual([]);
			}
		}
		// What the process printed itself, before the runner masked it: only in the commands that ask for masking.
		const printed = jobs.flatMap(({ stages }) => stages.map(({ rawLog }) => rawLog)).join("\n");
		const unmasked = printed.split("\n").filter((line) => !line.startsWith("::add-mask::"));
		for (const secret of Object.values(SECRETS)) expect(unmasked.join("\n")).not.toContain(secret);
	});
});
