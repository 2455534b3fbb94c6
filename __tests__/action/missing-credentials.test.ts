import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/stage-result.ts";
import { ACTION, useWorld } from "../support/action.ts";
import { pullRequest, repositories } from "../support/events.ts";

const ROLE = { "role-to-assume": "arn:aws:iam::111122223333:role/ci" };
const SKIP = { "on-missing-credentials": "skip" };
const FORK = pullRequest("pull_request");
const REASON =
	"this run is for a pull request of the fork `stranger/octo-repo`, and GitHub gives it neither secrets nor an ID token";

const textsOf = ({ annotations }: StageResult, level: string) =>
	annotations.filter((one) => one.level === level).map(({ message }) => message);

describe("without any credentials", () => {
	const world = useWorld();
	const run = async (
		inputs: Record<string, string>,
		{
			github = {},
			uses = ACTION,
			env = {},
		}: {
			github?: Record<string, unknown>;
			uses?: string;
			env?: Record<string, string>;
		} = {},
	) => {
		const { endpoint } = world.sandbox;
		world.files({ a: "a" });
		const step = { id: "stage", uses, with: { endpoint, ...inputs } };
		const nobody = { HOME: world.temp, AWS_EC2_METADATA_DISABLED: "true" };
		return world.job([step], { env: { ...nobody, ...env }, github });
	};
	const LISTS = { before: "in = s3://bucket/in -> in", after: "out = a -> s3://bucket/a" };

	test("a step with `skip` transfers nothing, says why, and succeeds, at both ends of the job", async () => {
		const job = await run({ ...LISTS, ...SKIP }, { github: FORK });
		expect(job.status).toBe("success");
		const notice = `There are no credentials: ${REASON}. What needs them is left out, as \`on-missing-credentials: skip\` wants it.`;
		for (const stage of [job.main("stage"), job.post("stage")]) {
			expect(stage.annotations.map(({ level, message }) => [level, message])).toEqual([
				["notice", notice],
			]);
			expect(stage.summary).toContain("there are no credentials: this run is for a pull request");
		}
		expect(job.steps.stage?.outputs).toMatchObject({
			files: "[]",
			paths: "",
			count: "0",
			bytes: "0",
			transferred: "0",
			after: "[]",
		});
		expect(job.steps.stage?.outputs).not.toHaveProperty("in");
		expect(job.steps.stage?.outputs).not.toHaveProperty("out");
		expect(job.main("stage").log).toContain("Preflight: 0 destinations can be written");
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test.each(["upload", "download"])("so does a step of %s", async (folder) => {
		const job = await run(
			{ transfers: "s3://bucket/in -> in", ...SKIP },
			{ github: FORK, uses: `${ACTION}/${folder}` },
		);
		expect(job.status).toBe("success");
		expect(textsOf(job.main("stage"), "notice")).toHaveLength(1);
		expect(job.main("stage").outputs).toMatchObject({ count: "0", files: "[]" });
	});

	test("so does a role that no ID token is given for", async () => {
		const job = await run({ ...LISTS, ...SKIP, ...ROLE }, { github: FORK });
		expect(job.status).toBe("success");
		expect(textsOf(job.main("stage"), "notice")).toHaveLength(1);
	});

	test("the failure of a fork's pull request says what it is, and names the option", async () => {
		const job = await run(LISTS, { github: FORK });
		expect(job.main("stage").failed).toBe(true);
		const [text = "", ...others] = textsOf(job.main("stage"), "error");
		expect(others).toEqual([]);
		expect(text).toContain("There are no AWS credentials");
		expect(text).toContain(
			`Credentials cannot be there: ${REASON}. To transfer nothing in such runs, set \`on-missing-credentials: skip\``,
		);
	});

	test("so does that of a preflight", async () => {
		const job = await run({ after: "a -> s3://bucket/a" }, { github: FORK });
		expect(textsOf(job.main("stage"), "error")).toEqual([
			expect.stringContaining(`Credentials cannot be there: ${REASON}`),
		]);
	});

	test("Dependabot's runs are told apart", async () => {
		const github = { ...pullRequest("pull_request", repositories.OWN), actor: "dependabot[bot]" };
		const job = await run(LISTS, { github });
		expect(textsOf(job.main("stage"), "error")).toEqual([
			expect.stringContaining("Dependabot set this run off"),
		]);
	});

	test("every other run is told what it is told without a fork", async () => {
		const job = await run(LISTS);
		const [text = ""] = textsOf(job.main("stage"), "error");
		expect(text).not.toContain("fork");
		expect(text).toContain("Set `role-to-assume`");
	});

	test("`skip` leaves alone what needs nobody: anonymous connections and the others of the step", async () => {
		world.sandbox.createBucket("public", { publicRead: true });
		await world.sandbox.putObject("public", "p", "P");
		const { endpoint, credential } = world.sandbox;
		const connections = `open: { endpoint: "${endpoint}", anonymous: true }
mine:
  endpoint: ${endpoint}
  access: [read, write]
  aws-access-key-id: ${credential.accessKeyId}
  aws-secret-access-key: ${credential.secretAccessKey}
theirs:
  endpoint: ${endpoint}
  access: [read, write]
  aws-access-key-id: \${{ secrets.NONE }}
  aws-secret-access-key: \${{ secrets.NONE }}
`;
		const before = [
			"s3+open://public/p -> p",
			"a -> s3+mine://bucket/a",
			"a -> s3+theirs://bucket/b",
			"s3://bucket/in -> in",
		].join("\n");
		const job = await run({ before, connections, ...SKIP });
		expect(textsOf(job.main("stage"), "error")).toEqual([]);
		expect(job.status).toBe("success");
		expect(world.tree()).toEqual(["a", "p"]);
		expect(world.sandbox.keys("bucket")).toEqual(["a"]);
		expect(job.main("stage").outputs).toMatchObject({ count: "2", skipped: "2" });
		const alone = await run({ before: "a -> s3+theirs://bucket/b", connections, ...SKIP });
		expect(textsOf(alone.main("stage"), "notice")).toEqual([
			expect.stringContaining("There are no credentials of the connections `theirs`."),
		]);
		const strict = await run({ before, connections });
		expect(textsOf(strict.main("stage"), "error")).toEqual([
			expect.stringContaining("`aws-access-key-id` of the connection `theirs` is empty"),
		]);
	});

	test("`skip` writes neither a lock nor a manifest of half a phase", async () => {
		world.sandbox.createBucket("public", { publicRead: true });
		await world.sandbox.putObject("public", "p", "P");
		const connections = `open: { endpoint: "${world.sandbox.endpoint}", anonymous: true }`;
		const transfers = "s3+open://public/p -> p\ns3://bucket/in -> in";
		const job = await run(
			{ transfers, connections, lock: "staging.lock", manifest: "s3://bucket/m", ...SKIP },
			{ uses: `${ACTION}/download` },
		);
		expect(job.status).toBe("success");
		expect(existsSync(world.at("staging.lock"))).toBe(false);
		expect(job.main("stage").log).toContain("No lock is written: entries were left out");
		expect(world.sandbox.keys("bucket")).toEqual([]);
	});

	test.each([
		["a profile that is not there", { "aws-profile": "typo" }, {}],
		["a profile of the environment", {}, { AWS_PROFILE: "typo" }],
		["a file with a token that is not there", ROLE, { AWS_WEB_IDENTITY_TOKEN_FILE: "/nowhere" }],
		["half of the keys", {}, { AWS_ACCESS_KEY_ID: "AKIAUNKNOWN000000000" }],
	])("%s: what is set up and gives no credentials is a failure", async (_, inputs, env) => {
		const job = await run({ ...LISTS, ...SKIP, ...inputs }, { env });
		expect(job.main("stage").failed).toBe(true);
		expect(textsOf(job.main("stage"), "error")).toHaveLength(1);
		expect(textsOf(job.main("stage"), "notice")).toEqual([]);
	});

	test("a command that fails is a failure", async () => {
		const file = path.join(world.temp, "config");
		writeFileSync(file, "[default]\ncredential_process = false\n");
		const job = await run({ ...LISTS, ...SKIP }, { env: { AWS_CONFIG_FILE: file } });
		expect(job.main("stage").failed).toBe(true);
		expect(textsOf(job.main("stage"), "notice")).toEqual([]);
		expect(textsOf(job.main("stage"), "error").join()).toMatch(
			/There are no AWS credentials: the `credential_process` of the profile gave none\nRun that command on this machine as the runner's user: .*; where `aws-profile` names its profile, the reason is told/,
		);
	});

	test.each([
		[
			"unknown",
			{ "aws-access-key-id": "AKIAUNKNOWN000000000", "aws-secret-access-key": "x".repeat(40) },
		],
		["half", { "aws-access-key-id": "AKIAUNKNOWN000000000" }],
	])("credentials that are %s are no missing ones", async (_, keys) => {
		await world.sandbox.putObject("bucket", "in", "in");
		const job = await run({ ...LISTS, ...SKIP, ...keys }, { github: FORK });
		expect(job.main("stage").failed).toBe(true);
		expect(textsOf(job.main("stage"), "notice")).toEqual([]);
	});
});
