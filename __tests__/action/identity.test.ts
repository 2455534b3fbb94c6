import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/stage-result.ts";
import { ACTION, useWorld } from "../support/action.ts";
import { withoutPointer } from "../support/error-pointer.ts";

const KEYS = { accessKeyId: "AKIAMAINEXAMPLE00000", secretAccessKey: "main/secret/of/no/value" };
const TEMPORARY = {
	accessKeyId: "ASIATEMPEXAMPLE00000",
	secretAccessKey: "temporary/secret/of/no/value",
	sessionToken: "a-session-token-of-no-value",
};
const KEY_VARIABLES = {
	AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
	AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
};
const TAKEN_AWAY = { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "", AWS_SESSION_TOKEN: "" };

const errors = ({ annotations }: StageResult) =>
	annotations
		.filter(({ level }) => level === "error")
		.map(({ message }) => withoutPointer(message).replaceAll(/request id \w+/g, "ID"));

describe("who asks", () => {
	const world = useWorld({ credentials: [KEYS, TEMPORARY] });
	/** Runs one step that downloads `key` without any identity but what is given. */
	const fetchKey = async (
		inputs: Record<string, string>,
		env: Record<string, string> = {},
		more: Parameters<typeof world.job>[0] = [],
	) => {
		await world.sandbox.putObject("bucket", "key", "it");
		const { endpoint } = world.sandbox;
		const before = "s3://bucket/key -> key";
		const step = { id: "stage", uses: ACTION, with: { endpoint, before, ...inputs } };
		const nobody = { HOME: world.temp, AWS_EC2_METADATA_DISABLED: "true" };
		return world.job([step, ...more], { env: { ...nobody, ...env } });
	};
	const signers = () => [
		...new Set(
			world.sandbox.recorder.requests.map(
				({ headers }) => /Credential=(\w+)/.exec(headers.authorization ?? "")?.[1] ?? "nobody",
			),
		),
	];

	test("is the key pair of the inputs, whatever the environment says", async () => {
		const inputs = {
			"aws-access-key-id": KEYS.accessKeyId,
			"aws-secret-access-key": KEYS.secretAccessKey,
		};
		const other = { AWS_ACCESS_KEY_ID: "AKIAOTHER", AWS_SECRET_ACCESS_KEY: "other" };
		const job = await fetchKey(inputs, { ...other, AWS_SESSION_TOKEN: "other" });
		expect(job.status).toBe("success");
		expect(signers()).toEqual([KEYS.accessKeyId]);
	});

	test("keeps the keys of the environment out of the log, whoever put them there", async () => {
		const job = await fetchKey({}, KEY_VARIABLES);
		expect(job.status).toBe("success");
		expect(job.main("stage").rawLog).toContain(`::add-mask::${KEYS.secretAccessKey}\n`);
	});

	test("is a temporary identity when a session token is given", async () => {
		const inputs = {
			"aws-access-key-id": TEMPORARY.accessKeyId,
			"aws-secret-access-key": TEMPORARY.secretAccessKey,
		};
		const good = await fetchKey({ ...inputs, "aws-session-token": TEMPORARY.sessionToken });
		expect(good.status).toBe("success");
		const bad = await fetchKey({ ...inputs, "aws-session-token": "an-old-token" });
		expect(errors(bad.main("stage"))).toEqual([
			"Could not look up s3://bucket/key: the session token is not valid (400 InvalidToken, ID)\nCheck `aws-session-token`: it must come with the access key id",
		]);
	});

	test("is the environment's, where variables that are empty count as absent", async () => {
		const empty = { AWS_SESSION_TOKEN: "", AWS_PROFILE: "", AWS_REGION: "", AWS_ENDPOINT_URL: "" };
		const job = await fetchKey({}, { ...KEY_VARIABLES, ...empty });
		expect(job.status).toBe("success");
		expect(signers()).toEqual([KEYS.accessKeyId]);
		expect(job.stages.flatMap(({ env }) => Object.keys(env))).toEqual([]);
	});

	test("is the profile's in a shared file, also when the environment's keys are empty", async () => {
		const file = path.join(world.temp, "credentials");
		writeFileSync(
			file,
			`[default]\naws_access_key_id = X\naws_secret_access_key = Y\n[ci]\naws_access_key_id = ${KEYS.accessKeyId}\naws_secret_access_key = ${KEYS.secretAccessKey}\n`,
		);
		const shared = { AWS_SHARED_CREDENTIALS_FILE: file, AWS_PROFILE: "ci" };
		const job = await fetchKey({}, { ...shared, ...TAKEN_AWAY });
		expect(job.status).toBe("success");
		expect(signers()).toEqual([KEYS.accessKeyId]);
	});

	test("is nobody for a public bucket with `anonymous`: nothing is signed", async () => {
		world.sandbox.createBucket("public", { publicRead: true });
		await world.sandbox.putObject("public", "p/a", "A");
		const before = "s3://public/p/ -> p/\ns3://public/p/a -> one";
		const job = await fetchKey({ before, anonymous: "true" }, KEY_VARIABLES);
		expect(job.status).toBe("success");
		expect(world.tree()).toEqual(["one", "p/a"]);
		expect(world.sandbox.recorder.requests.length).toBeGreaterThan(3);
		expect(signers()).toEqual(["nobody"]);
	});

	test("explains what a private bucket wants of nobody", async () => {
		const job = await fetchKey({ anonymous: "true" });
		expect(errors(job.main("stage"))).toEqual([
			[
				"Could not look up s3://bucket/key: access denied (403 AccessDenied, ID)",
				"`anonymous` is `true`, so the bucket would have to allow everyone `s3:GetObject` on `arn:aws:s3:::bucket/key`; otherwise give credentials",
			].join("\n"),
		]);
	});

	test("is asked for when there is nobody, once however many transfers want it", async () => {
		const before = "s3://bucket/key -> a\ns3://bucket/other -> b";
		const job = await fetchKey({ before });
		expect(errors(job.main("stage"))).toEqual([
			[
				"2 transfers of `before` did not arrive:",
				"- There are no AWS credentials: Could not load credentials from any providers",
				"Set `role-to-assume` and give the job `permissions: { id-token: write }`, or set `aws-access-key-id` and `aws-secret-access-key`; the environment, shared files, web identity, container and instance metadata were tried",
			].join("\n"),
		]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("is told from a step that took its credentials away before the end of the job", async () => {
		world.files({ "out.txt": "x" });
		const takeAway = Object.keys(TAKEN_AWAY).map((name) => `echo ${name}= >> "$GITHUB_ENV"`);
		const job = await fetchKey({ after: "out.txt -> s3://bucket/out" }, KEY_VARIABLES, [
			{ run: takeAway.join("\n") },
		]);
		expect(job.main("stage").failed).toBe(false);
		expect(job.post("stage").exitCode).toBe(1);
		expect(errors(job.post("stage"))).toEqual([
			[
				"There are no AWS credentials: Could not load credentials from any providers",
				"At the beginning of the job the credentials came from the environment (`AWS_ACCESS_KEY_ID`), and now there are none. Something after this step has emptied the environment, as aws-actions/configure-aws-credentials does at its end, and steps end in reverse order. Move that step before this one, or give this step an identity of its own: `role-to-assume`, or `aws-access-key-id` and `aws-secret-access-key`",
			].join("\n"),
		]);
	});
});
