import { writeFileSync } from "node:fs";
import { request as ask } from "node:http";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { useCredentialServers } from "../support/credential-servers.ts";
import {
	CI,
	callsOf,
	DEPLOY,
	errorsOf,
	PARTNER,
	signersOf,
	useRoleWorld,
} from "../support/roles.ts";

const world = useRoleWorld();
const serve = useCredentialServers();

/** Runs a step in a job that has no ID token, only what `env` and the inputs name. */
async function run(env: Record<string, string>, inputs: Record<string, string> = {}) {
	await world.sandbox.putObject("bucket", "key", "it");
	const before = { before: "s3://bucket/key -> key" };
	return world.assume({ ...before, preflight: "off", ...inputs }, { env });
}

/** Another address of the sandbox's STS. */
const startSts = () =>
	serve((incoming, response) => {
		const { method, url: path, headers } = incoming;
		const { port } = world.sandbox;
		const onward = ask({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 500, answer.headers);
			answer.pipe(response);
		});
		incoming.pipe(onward);
	});

/** The variables of a job whose environment holds a token of the provider in a file. */
async function tokenFile(): Promise<{ readonly AWS_WEB_IDENTITY_TOKEN_FILE: string }> {
	const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } =
		world.provider.environment;
	const headers = { authorization: `Bearer ${bearer}` };
	const answer = await fetch(`${url}&audience=sts.amazonaws.com`, { headers });
	const file = path.join(world.temp, "web-identity");
	writeFileSync(file, `${((await answer.json()) as { readonly value: string }).value}\n`);
	return { AWS_WEB_IDENTITY_TOKEN_FILE: file };
}

/** The variables of a machine whose shared file has these profiles besides `base`, which holds the sandbox's keys. */
function profiles(text: string): { readonly AWS_CONFIG_FILE: string } {
	const { accessKeyId, secretAccessKey } = world.sandbox.credential;
	const keys = `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}`;
	const file = path.join(world.temp, "aws-config");
	writeFileSync(file, `[profile base]\n${keys}\n${text}`);
	return { AWS_CONFIG_FILE: file };
}

const session = [expect.stringMatching(/^ASIA/)];

describe("the role and the token file of the environment", () => {
	const role = { AWS_ROLE_ARN: CI, AWS_ROLE_SESSION_NAME: "of-the-cluster" };

	test("are taken where no input says anything else, at the endpoint's own STS", async () => {
		const job = await run({ ...role, ...(await tokenFile()) });
		expect(job.status).toBe("success");
		expect(signersOf(world.sandbox)).toEqual(session);
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity")).toMatchObject([
			{ RoleArn: CI, RoleSessionName: "of-the-cluster" },
		]);
	});

	test("are taken to `sts-endpoint`, else to AWS_ENDPOINT_URL_STS", async () => {
		const [one, other] = [await startSts(), await startSts()];
		const env = { ...role, ...(await tokenFile()), AWS_ENDPOINT_URL_STS: other.url };
		expect((await run(env, { "sts-endpoint": one.url })).status).toBe("success");
		expect([one.asked, other.asked]).toEqual([["POST /"], []]);
		expect((await run(env)).status).toBe("success");
		expect([one.asked, other.asked]).toEqual([["POST /"], ["POST /"]]);
	});

	test("are tried again where that can help", async () => {
		const action = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
		world.sandbox.fault({ operation: "AssumeRoleWithWebIdentity", action });
		const job = await run({ ...role, ...(await tokenFile()) });
		expect(job.status).toBe("success");
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity").length).toBe(2);
	});

	test("are told with what the role's trust policy lacks, though credentials may be missing", async () => {
		const env = { AWS_ROLE_ARN: DEPLOY, ...(await tokenFile()) };
		const job = await run(env, { "on-missing-credentials": "skip" });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringMatching(
				/^Could not assume the role arn:aws:iam::999988887777:role\/deploy: access denied: .*\nThe trust policy of \S+ has to allow .*its `aud` is `sts.amazonaws.com`/,
			),
		]);
		const [token = ""] = world.provider.tokens;
		const shown = job.main("stage").rawLog.replaceAll(/^::add-mask::.*$/gm, "");
		expect(token.length).toBeGreaterThan(100);
		expect(shown).not.toContain(token);
	});

	test("never send their token unencrypted to another machine", async () => {
		const env = { ...role, ...(await tokenFile()) };
		const job = await run(env, { endpoint: "http://store.example" });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringContaining("at http://store.example its keys would go over the network"),
		]);
	});
});

describe("a role that a profile names", () => {
	const CHAIN = `[profile ci]
role_arn = ${CI}
source_profile = base
[profile deploy]
role_arn = ${DEPLOY}
role_session_name = of-the-profile
source_profile = ci
`;

	test("is assumed with the keys of another, one after the other, at `sts-endpoint`", async () => {
		const sts = await startSts();
		const job = await run(profiles(CHAIN), { "aws-profile": "deploy", "sts-endpoint": sts.url });
		expect(job.status).toBe("success");
		expect(sts.asked).toEqual(["POST /", "POST /"]);
		expect(callsOf(world.sandbox, "AssumeRole")).toMatchObject([
			{ RoleArn: CI },
			{ RoleArn: DEPLOY, RoleSessionName: "of-the-profile" },
		]);
		expect(signersOf(world.sandbox)).toEqual(session);
	});

	test("is assumed at the endpoint itself where that is not Amazon's, also for AWS_PROFILE", async () => {
		const job = await run({ ...profiles(CHAIN), AWS_PROFILE: "ci" });
		expect(job.status).toBe("success");
		expect(callsOf(world.sandbox, "AssumeRole")).toMatchObject([{ RoleArn: CI }]);
	});

	test("is assumed with the keys of the environment where it says so", async () => {
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		const text = `[profile ci]\nrole_arn = ${CI}\ncredential_source = Environment\n`;
		const keys = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
		const job = await run({ ...profiles(text), ...keys }, { "aws-profile": "ci" });
		expect(job.status).toBe("success");
		expect(signersOf(world.sandbox)).toEqual(session);
	});

	test("is assumed with the token of a file that it names, at `sts-endpoint`", async () => {
		const sts = await startSts();
		const { AWS_WEB_IDENTITY_TOKEN_FILE: file } = await tokenFile();
		const env = profiles(`[profile ci]\nrole_arn = ${CI}\nweb_identity_token_file = ${file}\n`);
		const job = await run(env, { "aws-profile": "ci", "sts-endpoint": sts.url });
		expect(job.status).toBe("success");
		expect(sts.asked).toEqual(["POST /"]);
	});

	test("is told to be refused with what would allow it", async () => {
		const text = `[profile partner]\nrole_arn = ${PARTNER}\nsource_profile = base\n`;
		const job = await run(profiles(text), { "aws-profile": "partner" });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringMatching(
				/^Could not assume the role arn:aws:iam::444455556666:role\/partner: access denied: .*\nThe trust policy of \S+ has to name who asks as its principal/,
			),
		]);
	});
});

test("`sts-endpoint` has no use beside keys that assume nothing", async () => {
	const { accessKeyId, secretAccessKey } = world.sandbox.credential;
	const keys = { "aws-access-key-id": accessKeyId, "aws-secret-access-key": secretAccessKey };
	const job = await run({}, { ...keys, "sts-endpoint": "https://sts.example.com" });
	expect(errorsOf(job.main("stage"))).toEqual([
		"sts-endpoint: has no use beside keys or `anonymous`: needs `role-to-assume` or `allowed-account-ids`",
	]);
});
