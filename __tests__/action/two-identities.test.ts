import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/stage-result.ts";
import { ACTION, useWorld } from "../support/action.ts";

const A = { id: "AKIAFIRSTEXAMPLE0000", secret: "first/secret/of/no/value" };
const B = { id: "AKIASECONDEXAMPLE000", secret: "second/secret/of/no/value" };
const SESSION_A = {
	id: "ASIAFIRSTEXAMPLE0000",
	secret: "session/secret/1",
	token: "token-1-of-no-value",
};
const SESSION_B = {
	id: "ASIASECONDEXAMPLE000",
	secret: "session/secret/2",
	token: "token-2-of-no-value",
};
const UNKNOWN = { id: "AKIAUNKNOWNEXAMPLE00", secret: "unknown/secret" };

interface Keys {
	readonly id: string;
	readonly secret: string;
	readonly token?: string;
}

const toCredential = ({ id, secret, token }: Keys) => ({
	accessKeyId: id,
	secretAccessKey: secret,
	...(token && { sessionToken: token }),
});

const textsOf = ({ annotations }: StageResult, level: string) =>
	annotations.filter((one) => one.level === level).map(({ message }) => message);

/** What aws-actions/configure-aws-credentials does to the environment, and at its end (its src/helpers.ts, src/cleanup). */
const CREDS = {
	"creds/action.yml": `name: creds
description: Puts credentials into the environment, and takes them away at its end.
inputs: { id: {}, secret: {}, token: {}, cleanup: { default: "true" } }
runs: { using: node24, main: main.js, post: post.js }
`,
	"creds/set.js": `const { appendFileSync } = require("node:fs");
const { EOL } = require("node:os");
exports.set = (id, secret, token) => {
	const values = { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token };
	for (const [name, value] of Object.entries(values)) {
		appendFileSync(process.env.GITHUB_ENV, name + "=" + value + EOL);
	}
};
`,
	"creds/main.js": `const { INPUT_ID, INPUT_SECRET, INPUT_TOKEN } = process.env;
require("./set.js").set(INPUT_ID, INPUT_SECRET, INPUT_TOKEN);
`,
	"creds/post.js": `if (process.env.INPUT_CLEANUP === "true") require("./set.js").set("", "", "");
`,
};

describe("two identities in one job", () => {
	const world = useWorld({ credentials: [A, B, SESSION_A, SESSION_B].map(toCredential) });

	const creds = (keys: Keys, cleanup = true) => ({
		uses: "./creds",
		with: { token: "", ...keys, cleanup: String(cleanup) },
	});
	const run = (
		before: readonly ReturnType<typeof creds>[],
		after: readonly ReturnType<typeof creds>[],
		inputs: Record<string, string> = {},
	) => {
		world.files({ ...CREDS, a: "a" });
		const { endpoint } = world.sandbox;
		const ours = { endpoint, after: "a -> s3://bucket/a", ...inputs };
		const steps = [...before, { id: "stage", uses: ACTION, with: ours }, ...after];
		return world.job(steps, {
			env: { HOME: world.temp, AWS_EC2_METADATA_DISABLED: "true" },
		});
	};

	test("fails, and says what emptied the environment, where the second step cleans up before ours", async () => {
		const job = await run([creds(A)], [creds(B)]);
		expect(job.main("stage").failed).toBe(false);
		expect(textsOf(job.post("stage"), "error")).toEqual([
			expect.stringMatching(
				/^There are no AWS credentials.*\nAt the beginning of the job the credentials came from the environment \(`AWS_ACCESS_KEY_ID`\), and now there are none\. Something after this step has emptied the environment, as aws-actions\/configure-aws-credentials does at its end, and steps end in reverse order\. Move that step before this one, or give this step an identity of its own: `role-to-assume`/,
			),
		]);
		expect(world.sandbox.keys("bucket")).toEqual([]);
	});

	test("is no lack of credentials that `skip` leaves results out for", async () => {
		const job = await run([creds(A)], [creds(B)], { "on-missing-credentials": "skip" });
		expect(job.post("stage").failed).toBe(true);
		expect(textsOf(job.post("stage"), "error")).toEqual([
			expect.stringContaining("Something after this step has emptied the environment"),
		]);
		expect(textsOf(job.post("stage"), "notice")).toEqual([]);
	});

	test("is told in the failure where the second identity is refused", async () => {
		const job = await run([creds(A)], [creds(UNKNOWN, false)]);
		expect(textsOf(job.post("stage"), "error")).toEqual([
			expect.stringContaining(
				"\nThe credentials from the environment (`AWS_ACCESS_KEY_ID`) are others than at the beginning of the job. A step after this one has put others there, as aws-actions/configure-aws-credentials does. Move that step before this one",
			),
		]);
	});

	test("is a notice where the second identity may write as well", async () => {
		const job = await run([creds(A)], [creds(B, false)]);
		expect(job.status).toBe("success");
		expect(textsOf(job.post("stage"), "notice")).toEqual([
			expect.stringContaining("are others than at the beginning of the job"),
		]);
		expect(world.sandbox.keys("bucket")).toEqual(["a"]);
	});

	test("is a notice where the credentials come from elsewhere", async () => {
		const profile = { "aws-profile": "${{ env.PROFILE }}" };
		world.files({
			config: `[profile ci]\naws_access_key_id = ${B.id}\naws_secret_access_key = ${B.secret}\n`,
		});
		const inputs = { ...profile };
		world.files({ ...CREDS, a: "a" });
		const { endpoint } = world.sandbox;
		const ours = { endpoint, after: "a -> s3://bucket/a", ...inputs };
		const job = await world.job(
			[
				creds(A),
				{ id: "stage", uses: ACTION, with: ours },
				{ run: 'echo PROFILE=ci >> "$GITHUB_ENV"' },
			],
			{ env: { HOME: world.temp, AWS_CONFIG_FILE: world.at("config") } },
		);
		expect(job.status).toBe("success");
		expect(textsOf(job.post("stage"), "notice")).toEqual([
			expect.stringContaining(
				"At the beginning of the job the credentials came from the environment (`AWS_ACCESS_KEY_ID`), and now they come from a profile of the shared files",
			),
		]);
	});

	test("says nothing of a session that was renewed", async () => {
		const job = await run([creds(SESSION_A)], [creds(SESSION_B, false)]);
		expect(job.status).toBe("success");
		expect(textsOf(job.post("stage"), "notice")).toEqual([]);
	});

	test("is none where the step has keys of its own", async () => {
		const inputs = { "aws-access-key-id": A.id, "aws-secret-access-key": A.secret };
		const job = await run([creds(B)], [creds(B)], inputs);
		expect(job.status).toBe("success");
		expect(job.post("stage").annotations).toEqual([]);
	});

	test("is none where the second step stands before ours", async () => {
		const job = await run([creds(A), creds(B)], []);
		expect(job.status).toBe("success");
		expect(job.post("stage").annotations).toEqual([]);
	});

	test("leaves nothing in the state that could sign or name anybody", async () => {
		const job = await run([creds(SESSION_A)], []);
		const state = JSON.stringify(job.main("stage").state);
		expect(state).toMatch(/"\[?.*environment/);
		for (const text of Object.values(SESSION_A)) expect(state).not.toContain(text);
	});
});
