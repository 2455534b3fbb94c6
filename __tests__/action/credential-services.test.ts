import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";
import { createAuthority } from "../support/authority.ts";
import {
	containerCredentials,
	instanceMetadata,
	loginService,
	portal,
	useCredentialServers,
} from "../support/credential-servers.ts";
import { errorsOf, signersOf } from "../support/roles.ts";
import { writeLogin } from "../support/sso-login.ts";
import { useTestProxies } from "../support/test-proxy.ts";
import { useTlsDoors } from "../support/tls-door.ts";

const KEYS = {
	accessKeyId: "ASIAGIVENEXAMPLE0000",
	secretAccessKey: "given/secret/of/no/value",
	sessionToken: "a-given-session-token-of-no-value",
};
const TOKEN = "a-token-of-the-service";

const world = useWorld({ credentials: [KEYS] });
const serve = useCredentialServers();
const startProxy = useTestProxies();
const openDoor = useTlsDoors();

/** Runs a step that downloads three files, and uploads one at the end of the job. */
async function run(
	env: Record<string, string>,
	inputs: Record<string, string> = {},
	runnerEnvironment: "github-hosted" | "self-hosted" = "self-hosted",
) {
	for (const key of ["a", "b", "c"]) await world.sandbox.putObject("bucket", `in/${key}`, key);
	const before = "- s3://bucket/in/a -> a\n- s3://bucket/in/b -> b\n- s3://bucket/in/c -> c";
	const { endpoint } = world.sandbox;
	const ours = { endpoint, before, after: "a -> s3://bucket/out", ...inputs };
	return world.job([{ id: "stage", uses: ACTION, with: ours }], {
		env: { HOME: world.temp, ...env },
		runnerEnvironment,
	});
}

describe("the role of the machine", () => {
	test("is asked for by the second version of the protocol, once in each phase", async () => {
		const { url, asked } = await serve(instanceMetadata(KEYS, TOKEN));
		const job = await run({ AWS_EC2_METADATA_SERVICE_ENDPOINT: url });
		expect(job.status).toBe("success");
		expect(signersOf(world.sandbox)).toEqual([KEYS.accessKeyId]);
		expect(world.sandbox.keys("bucket", "out")).toEqual(["out"]);
		const once = [
			"PUT /latest/api/token",
			"GET /latest/meta-data/iam/security-credentials/",
			"GET /latest/meta-data/iam/security-credentials/build-machines",
		];
		expect(asked).toEqual([...once, ...once]);
	});

	test("is given also by a machine that takes its time", async () => {
		const answer = instanceMetadata(KEYS, TOKEN);
		const { url } = await serve((request, response) => {
			setTimeout(() => answer(request, response), 600);
		});
		const job = await run({ AWS_EC2_METADATA_SERVICE_ENDPOINT: url });
		expect(job.status).toBe("success");
	});

	test("is looked for once and for a moment on a runner of GitHub's, whatever wants it", async () => {
		const { url, asked } = await serve(() => {});
		const disabled = await run({ AWS_EC2_METADATA_DISABLED: "true" }, {}, "github-hosted");
		const job = await run({ AWS_EC2_METADATA_SERVICE_ENDPOINT: url }, {}, "github-hosted");
		expect(errorsOf(job.main("stage")).join("\n")).toContain(
			"There are no AWS credentials: Could not load credentials from any providers",
		);
		expect(asked).toEqual(["PUT /latest/api/token"]);
		const { milliseconds } = job.main("stage");
		expect(milliseconds - disabled.main("stage").milliseconds).toBeLessThan(700);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});

describe("what gives credentials to containers", () => {
	test.each([
		["in the environment", (token: string) => ({ AWS_CONTAINER_AUTHORIZATION_TOKEN: token })],
		[
			"in a file",
			(token: string) => {
				const file = path.join(world.temp, "container-token");
				writeFileSync(file, token);
				return { AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: file };
			},
		],
	])("is shown the token %s, and asked once in each phase", async (_, toEnv) => {
		const { url, asked } = await serve(containerCredentials(KEYS, TOKEN));
		const uri = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/role` };
		const job = await run({ ...uri, ...toEnv(TOKEN) }, {}, "github-hosted");
		expect(job.status).toBe("success");
		expect(signersOf(world.sandbox)).toEqual([KEYS.accessKeyId]);
		expect(asked).toEqual(["GET /role", "GET /role"]);
	});

	test("is named where it gave none", async () => {
		const { url } = await serve(containerCredentials(KEYS, TOKEN));
		const uri = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/role` };
		const job = await run({ ...uri, AWS_CONTAINER_AUTHORIZATION_TOKEN: "another" });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringMatching(
				/There are no AWS credentials: .*\nAWS_CONTAINER_CREDENTIALS_FULL_URI names what gives this container/,
			),
		]);
	}, 20_000);
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

describe("a profile of IAM Identity Center", () => {
	test.each([
		["`aws-profile` names", {}, { "aws-profile": "ci" }],
		["AWS_PROFILE names", { AWS_PROFILE: "ci" }, {}],
	])("that %s gives credentials for the token of a login", async (_, env, inputs) => {
		writeLogin(world.temp, { accessToken: TOKEN, expiresAt: inHours(1) });
		const { url, asked } = await serve(portal(KEYS, TOKEN));
		const job = await run({ AWS_ENDPOINT_URL_SSO: url, ...env }, inputs);
		expect(job.status).toBe("success");
		expect(signersOf(world.sandbox)).toEqual([KEYS.accessKeyId]);
		const request = "GET /federation/credentials?account_id=111122223333&role_name=Reader";
		expect(asked.map((line) => line.replace(/(\?)(role_name=\w+)&(\S+)/, "$1$3&$2"))).toEqual([
			request,
			request,
		]);
	});

	const renewable = { clientId: "c", clientSecret: "s", refreshToken: "r" };
	const OVER = "The login at IAM Identity Center is over, and gives no more credentials";
	test.each([
		["was logged in too long ago", { expiresAt: inHours(-1) }, TOKEN, OVER],
		[
			"was logged in too long ago to be renewed",
			{ expiresAt: inHours(-1), ...renewable },
			TOKEN,
			OVER,
		],
		["was logged out at the portal", { expiresAt: inHours(1) }, "another", OVER],
		[
			"was never logged in",
			undefined,
			TOKEN,
			"There are no AWS credentials: nobody is logged in at IAM Identity Center",
		],
	])("that %s says what somebody has to do", async (_, token, accepted, message) => {
		writeLogin(world.temp, token && { accessToken: TOKEN, ...token });
		const { url } = await serve(portal(KEYS, accepted));
		const job = await run(
			{ AWS_ENDPOINT_URL_SSO: url, AWS_ENDPOINT_URL_SSO_OIDC: url },
			{ "aws-profile": "ci", "on-missing-credentials": token ? "skip" : "error" },
		);
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringContaining(
				`- ${message} (\`aws-profile\` is "ci")\nA job cannot log in: have somebody run \`aws sso login\``,
			),
		]);
		expect(job.main("stage").rawLog).not.toContain(TOKEN);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("is renewed where its login is over and can be, once for both phases", async () => {
		const registered = { clientId: "id", clientSecret: "secret", refreshToken: "to-renew" };
		writeLogin(world.temp, { accessToken: "old", expiresAt: inHours(-1), ...registered });
		const [sso, oidc] = [
			await serve(portal(KEYS, TOKEN)),
			await serve(loginService("to-renew", TOKEN)),
		];
		const env = { AWS_ENDPOINT_URL_SSO: sso.url, AWS_ENDPOINT_URL_SSO_OIDC: oidc.url };
		const job = await run(env, { "aws-profile": "ci" });
		expect(job.status).toBe("success");
		expect(signersOf(world.sandbox)).toEqual([KEYS.accessKeyId]);
		expect(oidc.asked).toEqual(["POST /token"]);
		const shown = job.stages.map(({ rawLog }) => rawLog).join("");
		for (const secret of [TOKEN, "to-renew", "the-next"]) expect(shown).not.toContain(secret);
	});

	test("is asked through the proxy, and trusted by the certificates of `ca-bundle`", async () => {
		writeLogin(world.temp, { accessToken: TOKEN, expiresAt: inHours(1) });
		const { url } = await serve(portal(KEYS, TOKEN));
		const authority = createAuthority(world.temp);
		const door = await openDoor(authority.issue("portal.example"), Number(new URL(url).port));
		const proxy = await startProxy({ find: () => door });
		const job = await run(
			{ AWS_ENDPOINT_URL_SSO: "https://portal.example", HTTPS_PROXY: proxy.url },
			{ "aws-profile": "ci", "ca-bundle": authority.file },
		);
		expect(errorsOf(job.main("stage"))).toEqual([]);
		expect(proxy.asked).toEqual(["CONNECT portal.example:443", "CONNECT portal.example:443"]);
		expect(signersOf(world.sandbox)).toEqual([KEYS.accessKeyId]);
	});
});
