import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { JobResult } from "../../harness/stage-result.ts";
import {
	CI,
	callsOf,
	DEPLOY,
	EXTERNAL_ID,
	errorsOf,
	PARTNER,
	signersOf,
	useRoleWorld,
} from "../support/roles.ts";

const world = useRoleWorld();
const OWN_POLICY = '{ "Version": "2012-10-17", "Statement": [] }';
const FETCH = { before: "s3://bucket/key -> key" };

async function assume(
	inputs: Record<string, string>,
	more: Parameters<typeof world.assume>[1] = {},
): Promise<JobResult> {
	await world.sandbox.putObject("bucket", "key", "it");
	return world.assume({ ...FETCH, ...inputs }, more);
}

describe("a role that is assumed with the job's ID token", () => {
	test("asks for a token of its own in main, and for another at the end of the job", async () => {
		const job = await assume({ "role-to-assume": CI, after: "key -> s3://bucket/copy" });
		expect(job.status).toBe("success");
		const calls = callsOf(world.sandbox, "AssumeRoleWithWebIdentity");
		expect(calls.map(({ WebIdentityToken }) => WebIdentityToken)).toEqual(world.provider.tokens);
		expect(new Set(world.provider.tokens).size).toBe(2);
		expect(calls[0]).toMatchObject({
			RoleArn: CI,
			RoleSessionName: expect.stringMatching(/^s3-staging-\d+$/),
			DurationSeconds: "3600",
		});
		expect(signersOf(world.sandbox)).toEqual([
			expect.stringMatching(/^ASIA/),
			expect.stringMatching(/^ASIA/),
		]);
		expect(world.sandbox.keys("bucket")).toEqual(["copy", "key"]);
	});

	test("is asked for no session at an end of the job that has nothing to transfer", async () => {
		const job = await assume({
			"role-to-assume": CI,
			before: "s3://bucket/missing -> key",
			after: "key -> s3://bucket/copy",
		});
		expect(job.post("stage").failed).toBe(false);
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity").length).toBe(1);
		expect(world.provider.requestCount).toBe(1);
	});

	test("takes name, duration and audience from the inputs", async () => {
		const job = await assume({
			"role-to-assume": CI,
			"role-session-name": "nightly@7",
			"role-duration-seconds": "7200",
			audience: "sts.amazonaws.com",
		});
		expect(job.status).toBe("success");
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity")).toMatchObject([
			{ RoleSessionName: "nightly@7", DurationSeconds: "7200" },
		]);
	});

	test.each([
		[
			"whose signature is not the provider's",
			() => {
				world.tokens.spoil = (token) => token.replace(/[^.]{20}$/, "AAAAAAAAAAAAAAAAAAAA");
			},
			/^Could not assume the role arn:aws:iam::111122223333:role\/ci: the ID token is not accepted: .*\(400 InvalidIdentityToken\)\nThe account 111122223333 needs an OpenID Connect provider for http:\S+ whose audiences include `sts.amazonaws.com`/,
		],
		[
			"that is over",
			() => {
				world.tokens.claims = { exp: 1_700_000_000 };
			},
			/: what was shown has expired: Token expired.*\(400 ExpiredTokenException\)\nAn ID token lives a few minutes/,
		],
		[
			"for an audience that the provider does not have",
			() => {
				world.tokens.claims = { aud: "https://github.com/octo-org" };
			},
			/: the ID token is not accepted: Incorrect token audience.*whose audiences include `https:\/\/github.com\/octo-org`/s,
		],
		[
			"for another audience than the role's",
			() => {
				world.tokens.claims = { aud: "others" };
			},
			/: access denied: Not authorized.*its `aud` is `others`/s,
		],
		[
			"of another repository",
			() => {
				world.tokens.claims = { sub: "repo:octo-org/fork:pull_request" };
			},
			/: access denied: Not authorized to perform sts:AssumeRoleWithWebIdentity \(403 AccessDenied\)\nThe trust policy of arn:aws:iam::111122223333:role\/ci has to allow .*its `sub` is `repo:octo-org\/fork:pull_request`/,
		],
		[
			"of a provider that the account does not know",
			() => {
				world.tokens.claims = { iss: "https://other.example.com" };
			},
			/No OpenIDConnect provider found.*provider for https:\/\/other.example.com/s,
		],
	])("is refused with a token %s, and never shows the token", async (_, spoil, message) => {
		spoil();
		const job = await assume({ "role-to-assume": CI });
		expect(job.status).toBe("failure");
		const { rawLog } = job.main("stage");
		expect(errorsOf(job.main("stage"))).toEqual([expect.stringMatching(message)]);
		const shown = rawLog.replaceAll(/^::add-mask::.*$/gm, "");
		expect(world.provider.tokens.filter((token) => shown.includes(token))).toEqual([]);
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity").length).toBe(1);
		expect(signersOf(world.sandbox)).toEqual([]);
	});

	test("tries again when the token's service or STS fails for a moment", async () => {
		world.tokens.failures?.push(503, 500);
		const slow = { kind: "error", status: 400, code: "IDPCommunicationError" } as const;
		const down = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
		for (const action of [slow, down]) {
			world.sandbox.fault({ operation: "AssumeRoleWithWebIdentity", action });
		}
		const job = await assume({ "role-to-assume": CI });
		expect(job.status).toBe("success");
		expect(world.provider.requestCount).toBe(3);
		// Each rule counts for itself, so that the first call met both.
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity").length).toBe(2);
		const retries = job.main("stage").log.match(/^Retry: .*(?= \()/gm);
		expect(retries).toEqual([
			"Retry: the job's ID token: 503",
			"Retry: the job's ID token: 500",
			`Retry: AssumeRoleWithWebIdentity ${CI}: 400 IDPCommunicationError`,
		]);
	});

	test("is refused in words of S3 as well, which is how Ceph says it", async () => {
		const server = createServer((_, response) => {
			response.writeHead(403, { "content-type": "application/xml" });
			response.end("<Error><Code>AccessDenied</Code><Message></Message></Error>");
		});
		await once(server.listen(0, "127.0.0.1"), "listening");
		const { port } = server.address() as AddressInfo;
		const job = await assume({
			"role-to-assume": CI,
			"sts-endpoint": `http://127.0.0.1:${port}`,
		});
		server.closeAllConnections();
		server.close();
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringMatching(
				/^Could not assume the role \S+: access denied \(403\)\nThe trust policy/,
			),
		]);
	});

	test.each([
		[
			"RegionDisabledException",
			"wrong-region",
			/STS is not active in this region.*set `sts-endpoint`/s,
		],
		["PackedPolicyTooLarge", "invalid-input", /the session policy is too large/],
		["MalformedPolicyDocument", "invalid-input", /the session policy is malformed/],
		["SomethingNew", "request-refused", /STS said: SomethingNew \(400 SomethingNew\)/],
	])("says what to do where STS answers %s", async (code, section, message) => {
		const action = { kind: "error", status: 400, code } as const;
		world.sandbox.fault({ operation: "AssumeRoleWithWebIdentity", action });
		const job = await assume({ "role-to-assume": CI, "inline-session-policy": OWN_POLICY });
		const [error] = job.main("stage").annotations.filter(({ level }) => level === "error");
		expect(error?.message).toMatch(message);
		expect(error?.message).toMatch(new RegExp(`errors.md#${section}$`));
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity").length).toBe(1);
	});

	test("gives up on an STS that goes on failing", async () => {
		const action = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
		const times = Number.POSITIVE_INFINITY;
		world.sandbox.fault({ operation: "AssumeRoleWithWebIdentity", times, action });
		const env = { ...world.provider.environment, AWS_MAX_ATTEMPTS: "3" };
		const job = await assume({ "role-to-assume": CI }, { env });
		expect(errorsOf(job.main("stage"))).toEqual([
			`Could not assume the role ${CI}: STS could not serve it: ServiceUnavailable (503 ServiceUnavailable)\nRun the job again later`,
		]);
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity").length).toBe(3);
		expect(world.provider.requestCount).toBe(1);
	});

	test("says what is wrong when no token is given", async () => {
		const { ACTIONS_ID_TOKEN_REQUEST_URL } = world.provider.environment;
		const env = { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "of-yesterday" };
		const job = await assume({ "role-to-assume": CI }, { env });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringMatching(
				/^GitHub gave no ID token for this job: the answer was 401\nCheck `audience`/,
			),
		]);
		expect(world.provider.requestCount).toBe(1);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("names the missing permission where the job can have no token, and forks", async () => {
		const job = await assume({ "role-to-assume": CI }, { env: {} });
		expect(errorsOf(job.main("stage"))).toEqual([
			[
				`There is nothing to assume the role ${CI} with: the job can have no ID token, and there are no keys`,
				"Give the job `permissions: { id-token: write, contents: read }`. A pull request from a fork gets neither an ID token nor secrets, whatever the permissions say",
			].join("\n"),
		]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("comes before keys of the environment, which are another step's", async () => {
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		const env = {
			...world.provider.environment,
			AWS_ACCESS_KEY_ID: accessKeyId,
			AWS_SECRET_ACCESS_KEY: secretAccessKey,
		};
		expect((await assume({ "role-to-assume": CI }, { env })).status).toBe("success");
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity").length).toBe(1);
		expect(callsOf(world.sandbox, "AssumeRole")).toEqual([]);
	});

	test("takes the token of a file where that is all there is", async () => {
		const { url, token } = await tokenOfProvider();
		expect(url).toContain("audience=sts.amazonaws.com");
		const file = path.join(world.temp, "token");
		writeFileSync(file, `${token}\n`);
		const job = await assume(
			{ "role-to-assume": CI },
			{ env: { AWS_WEB_IDENTITY_TOKEN_FILE: file } },
		);
		expect(job.status).toBe("success");
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity")).toMatchObject([
			{ RoleArn: CI, WebIdentityToken: token },
		]);
	});

	test("has no use for an external id", async () => {
		const job = await assume({ "role-to-assume": CI, "role-external-id": EXTERNAL_ID });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringMatching(/^`role-external-id` does not go with an ID token\n/),
		]);
	});
});

async function tokenOfProvider() {
	const { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } =
		world.provider.environment;
	const url = `${ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`;
	const headers = { authorization: `Bearer ${ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
	const { value } = (await (await fetch(url, { headers })).json()) as { readonly value: string };
	return { url, token: value };
}

describe("a role that is assumed with keys", () => {
	const keys = () => ({
		"aws-access-key-id": world.sandbox.credential.accessKeyId,
		"aws-secret-access-key": world.sandbox.credential.secretAccessKey,
	});

	test("takes those of the inputs, though there is an ID token", async () => {
		const job = await assume({ ...keys(), "role-to-assume": CI });
		expect(job.status).toBe("success");
		expect(callsOf(world.sandbox, "AssumeRole")).toMatchObject([
			{ RoleArn: CI, RoleSessionName: expect.stringMatching(/^s3-staging-\d+$/) },
		]);
		expect(world.provider.requestCount).toBe(0);
		expect(signersOf(world.sandbox)).toEqual([expect.stringMatching(/^ASIA/)]);
	});

	test("takes those of an earlier step with `role-chaining`", async () => {
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		const env = {
			...world.provider.environment,
			AWS_ACCESS_KEY_ID: accessKeyId,
			AWS_SECRET_ACCESS_KEY: secretAccessKey,
		};
		const job = await assume({ "role-to-assume": CI, "role-chaining": "true" }, { env });
		expect(job.status).toBe("success");
		expect(callsOf(world.sandbox, "AssumeRole").length).toBe(1);
		expect(world.provider.requestCount).toBe(0);
	});

	test("takes those of a profile", async () => {
		const file = path.join(world.temp, "credentials");
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		writeFileSync(
			file,
			`[ci]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
		);
		const env = { ...world.provider.environment, AWS_SHARED_CREDENTIALS_FILE: file };
		const job = await assume({ "role-to-assume": CI, "aws-profile": "ci" }, { env });
		expect(job.status).toBe("success");
		expect(callsOf(world.sandbox, "AssumeRole").length).toBe(1);
	});

	test("shows the external id that its trust policy asks for", async () => {
		const role = { ...keys(), "role-to-assume": PARTNER };
		const good = await assume({ ...role, "role-external-id": EXTERNAL_ID });
		expect(good.status).toBe("success");
		const bad = await assume(role);
		expect(errorsOf(bad.main("stage"))).toEqual([
			expect.stringMatching(
				/^Could not assume the role arn:aws:iam::444455556666:role\/partner: access denied: User: \S+ is not authorized .*\nThe trust policy of \S+ has to name who asks as its principal, .* set `role-external-id`$/,
			),
		]);
	});

	test.each([
		[
			"SignatureDoesNotMatch",
			"Signature expired: 20261128T010000Z is now earlier than 20261128T020000Z",
		],
		["RequestExpired", "Request has expired"],
	])("says of %s that the clock is wrong", async (code, message) => {
		world.sandbox.fault({
			operation: "AssumeRole",
			action: { kind: "error", status: 403, code, message },
		});
		const job = await assume({ ...keys(), "role-to-assume": CI });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringMatching(/the runner's clock differs .*\nSet the runner's clock \(NTP\)$/),
		]);
	});

	test("may not last longer than the role allows", async () => {
		const role = { "role-to-assume": PARTNER, "role-external-id": EXTERNAL_ID };
		const job = await assume({ ...keys(), ...role, "role-duration-seconds": "7200" });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringMatching(
				/exceeds the MaxSessionDuration.*\(400 ValidationError\)\n.*check `role-duration-seconds`/,
			),
		]);
	});
});

describe("several roles", () => {
	test("are assumed one after the other, each with the session of the one before", async () => {
		const job = await assume({ "role-to-assume": `${CI}\n\n  ${DEPLOY}\n` });
		expect(job.status).toBe("success");
		const calls = world.sandbox.recorder.requests.filter(({ query }) => query.Action);
		expect(calls.map(({ query }) => query.RoleArn)).toEqual([CI, DEPLOY]);
		expect(calls[1]?.headers.authorization).toContain("Credential=ASIA");
		expect(calls[1]?.headers["x-amz-security-token"]).toBeDefined();
		expect(signersOf(world.sandbox).length).toBe(1);
	});

	test("that do not trust each other are refused by name", async () => {
		const job = await assume({ "role-to-assume": `${CI}\n${DEPLOY}\n${PARTNER}` });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringMatching(
				/^Could not assume the role arn:aws:iam::444455556666:role\/partner: access denied/,
			),
		]);
	});
});
