import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as ask, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { JobResult } from "../../harness/stage-result.ts";
import { ACTION } from "../support/action.ts";
import {
	containerCredentials,
	instanceMetadata,
	portal,
	useCredentialServers,
} from "../support/credential-servers.ts";
import { CI, DEPLOY, errorsOf, useRoleWorld } from "../support/roles.ts";
import { tracesOf } from "../support/secret-traces.ts";
import { writeLogin } from "../support/sso-login.ts";
import { useTestProxies } from "../support/test-proxy.ts";
import { readTree } from "../support/tree.ts";

const LASTING = {
	accessKeyId: "AKIASANDBOXEXAMPLE00",
	secretAccessKey: "a-lasting-secret/of/no/value",
};
const TEMPORARY = {
	accessKeyId: "ASIAGIVENEXAMPLE0000",
	secretAccessKey: "a-given-secret/of/no/value",
	sessionToken: "a-given-session-token/of/no/value",
};
const SERVICE_TOKEN = "a-token-that-a-service-asks-for";

/** A store that only a proxy knows the way to. */
const HOST = "store.example";

const world = useRoleWorld(undefined, { credentials: [LASTING, TEMPORARY], names: [HOST] });
const serve = useCredentialServers();
const startProxy = useTestProxies();

/** The runner's home: what is in it is the machine's own, and no file of the step's. */
let home = "";
/** The tool cache, which outlives the job on machines of one's own. */
let tools = "";

beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), "home-"));
	mkdirSync(path.join(home, ".aws"));
	tools = mkdtempSync(path.join(tmpdir(), "tools-"));
});

afterEach(() => {
	for (const directory of [home, tools]) rmSync(directory, { recursive: true });
});

/** What a mode of identity takes; its secrets that no request of the sandbox's shows. */
interface Mode {
	readonly inputs?: Readonly<Record<string, string>>;
	readonly env?: Readonly<Record<string, string>>;
	/** Variables of this step alone. */
	readonly own?: Readonly<Record<string, string>>;
	readonly secrets: readonly string[];
}

const valuesOf = (keys: object): string[] => Object.values(keys).map(String);

function writeHome(name: string, text: string): string {
	const file = path.join(home, name);
	writeFileSync(file, text);
	return file;
}

const profile = (name: string, keys: typeof LASTING) =>
	`[profile ${name}]\naws_access_key_id = ${keys.accessKeyId}\naws_secret_access_key = ${keys.secretAccessKey}\n`;

const inputKeys = (keys: typeof LASTING & { readonly sessionToken?: string }) => ({
	"aws-access-key-id": keys.accessKeyId,
	"aws-secret-access-key": keys.secretAccessKey,
	...(keys.sessionToken && { "aws-session-token": keys.sessionToken }),
});

/** The sandbox's STS, and every secret that it gives. */
async function watchSts() {
	const secrets: string[] = [];
	const listener: RequestListener = (incoming, response) => {
		const { method, url, headers } = incoming;
		const { port } = world.sandbox;
		const onward = ask({ host: "127.0.0.1", port, method, path: url, headers }, async (answer) => {
			const text = Buffer.concat(await answer.toArray()).toString();
			const found = /<(AccessKeyId|SecretAccessKey|SessionToken)>([^<]+)</g;
			secrets.push(...[...text.matchAll(found)].map(([, , value = ""]) => value));
			response.writeHead(answer.statusCode ?? 500, answer.headers).end(text);
		});
		incoming.pipe(onward);
	};
	const { url } = await serve(listener);
	return { inputs: { "sts-endpoint": url }, secrets };
}

async function idToken(): Promise<string> {
	const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } =
		world.provider.environment;
	const headers = { authorization: `Bearer ${bearer}` };
	const answer = await fetch(`${url}&audience=sts.amazonaws.com`, { headers });
	return ((await answer.json()) as { readonly value: string }).value;
}

const MODES: readonly (readonly [string, () => Promise<Mode>])[] = [
	["keys", async () => ({ inputs: inputKeys(LASTING), secrets: valuesOf(LASTING) })],
	[
		"keys with a session token",
		async () => ({ inputs: inputKeys(TEMPORARY), secrets: valuesOf(TEMPORARY) }),
	],
	[
		"keys in the environment",
		async () => {
			const { accessKeyId, secretAccessKey, sessionToken } = TEMPORARY;
			const own = {
				AWS_ACCESS_KEY_ID: accessKeyId,
				AWS_SECRET_ACCESS_KEY: secretAccessKey,
				AWS_SESSION_TOKEN: sessionToken,
			};
			return { own, secrets: valuesOf(TEMPORARY) };
		},
	],
	[
		"keys, through a proxy with a password",
		async () => {
			const find = (host: string) => (host === HOST ? world.sandbox.port : undefined);
			const password = "a-password-of-the-proxy";
			const proxy = await startProxy({ find, login: `a-user:${password}` });
			const own = { http_proxy: proxy.url.replace("://", `://a-user:${password}@`) };
			const inputs = { ...inputKeys(LASTING), endpoint: `http://${HOST}:9000` };
			return { inputs, own, secrets: [...valuesOf(LASTING), password] };
		},
	],
	[
		"keys, and links for others",
		async () => {
			const after = "- { name: out, from: in, to: s3://bucket/out, presign: 1h }";
			return { inputs: { ...inputKeys(LASTING), after }, secrets: valuesOf(LASTING).slice(1) };
		},
	],
	[
		"keys, a customer key, and beside them a store that is asked as nobody",
		async () => {
			world.sandbox.createBucket("mine", { allowCustomerKeys: true });
			world.sandbox.createBucket("open", { publicRead: true });
			await world.sandbox.putObject("open", "x", "x");
			const bytes = randomBytes(32);
			const key = bytes.toString("base64");
			const to = `to: s3://mine/x, encryption: { type: customer, key: "${key}" }`;
			const inputs = {
				...inputKeys(LASTING),
				connections: `nobody: { endpoint: "${world.sandbox.endpoint}", anonymous: true, access: [read] }`,
				before: "- s3://bucket/in -> in\n- s3+nobody://open/x -> x",
				after: `- in -> s3://bucket/out\n- { from: in, ${to} }`,
			};
			return { inputs, secrets: [...valuesOf(LASTING), key, bytes.toString("hex")] };
		},
	],
	[
		"a role by the job's ID token",
		async () => {
			const { inputs, secrets } = await watchSts();
			return {
				inputs: { ...inputs, "role-to-assume": CI },
				env: world.provider.environment,
				secrets,
			};
		},
	],
	[
		"roles one after the other",
		async () => {
			const { inputs, secrets } = await watchSts();
			return {
				inputs: { ...inputs, "role-to-assume": `${CI}\n${DEPLOY}` },
				env: world.provider.environment,
				secrets,
			};
		},
	],
	[
		"a role by keys",
		async () => {
			const { inputs, secrets } = await watchSts();
			secrets.push(...valuesOf(LASTING));
			return { inputs: { ...inputs, ...inputKeys(LASTING), "role-to-assume": CI }, secrets };
		},
	],
	[
		"the token file of the environment",
		async () => {
			const { inputs, secrets } = await watchSts();
			const token = await idToken();
			secrets.push(token);
			const file = writeHome("token", token);
			return { inputs, env: { AWS_ROLE_ARN: CI, AWS_WEB_IDENTITY_TOKEN_FILE: file }, secrets };
		},
	],
	[
		"a profile",
		async () => {
			writeHome(".aws/config", profile("ci", LASTING));
			return { inputs: { "aws-profile": "ci" }, secrets: valuesOf(LASTING) };
		},
	],
	[
		"a profile with a role",
		async () => {
			const { inputs, secrets } = await watchSts();
			const role = `[profile ci]\nrole_arn = ${CI}\nsource_profile = base\n`;
			writeHome(".aws/config", `${profile("base", LASTING)}${role}`);
			secrets.push(...valuesOf(LASTING));
			return { inputs: { ...inputs, "aws-profile": "ci" }, secrets };
		},
	],
	[
		"a command",
		async () => {
			const { accessKeyId, secretAccessKey, sessionToken } = TEMPORARY;
			const keys = {
				AccessKeyId: accessKeyId,
				SecretAccessKey: secretAccessKey,
				SessionToken: sessionToken,
			};
			const answer = writeHome("answer.json", JSON.stringify({ Version: 1, ...keys }));
			writeHome(".aws/config", `[default]\ncredential_process = cat ${answer}\n`);
			return { secrets: valuesOf(TEMPORARY) };
		},
	],
	[
		"a container's role",
		async () => {
			const { url } = await serve(containerCredentials(TEMPORARY, SERVICE_TOKEN));
			const token = writeHome("container-token", SERVICE_TOKEN);
			const env = {
				AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/role`,
				AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: token,
			};
			return { env, secrets: [...valuesOf(TEMPORARY), SERVICE_TOKEN] };
		},
	],
	[
		"a machine's role",
		async () => {
			const { url } = await serve(instanceMetadata(TEMPORARY, SERVICE_TOKEN));
			const env = { AWS_EC2_METADATA_SERVICE_ENDPOINT: url, AWS_EC2_METADATA_DISABLED: "false" };
			return { env, secrets: [...valuesOf(TEMPORARY), SERVICE_TOKEN] };
		},
	],
	[
		"a login at IAM Identity Center",
		async () => {
			const { url } = await serve(portal(TEMPORARY, SERVICE_TOKEN));
			const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
			writeLogin(home, { accessToken: SERVICE_TOKEN, expiresAt });
			return {
				inputs: { "aws-profile": "ci" },
				env: { AWS_ENDPOINT_URL_SSO: url },
				secrets: [...valuesOf(TEMPORARY), SERVICE_TOKEN],
			};
		},
	],
	[
		"connections with keys, and with a role",
		async () => {
			const { inputs, secrets } = await watchSts();
			secrets.push(...valuesOf(LASTING), ...valuesOf(TEMPORARY));
			const keysOf = (keys: object) =>
				Object.entries(keys).map(([name, value]) => `  ${name}: ${value}`);
			const connections = [
				"other:",
				`  endpoint: ${world.sandbox.endpoint}`,
				...keysOf(inputKeys(TEMPORARY)),
				"  access: [read, write]",
				"deploy:",
				`  endpoint: ${world.sandbox.endpoint}`,
				`  role-to-assume: ${CI}`,
				`  sts-endpoint: ${inputs["sts-endpoint"]}`,
				"  access: [read, write]",
			];
			const more = "s3+other://bucket/in -> other\n- s3+deploy://bucket/in -> deploy";
			const before = `- s3://bucket/in -> in\n- ${more}`;
			const after = "- in -> s3://bucket/out\n- in -> s3+other://bucket/out2";
			const own = { ...inputKeys(LASTING), connections: connections.join("\n"), before, after };
			return { inputs: own, env: world.provider.environment, secrets };
		},
	],
];

/** Everything a job leaves behind, and what its later steps see, by where it is: as it came, before the log is masked. */
async function remainsOf(job: JobResult): Promise<Map<string, string>> {
	const remains = new Map<string, string>();
	for (const { step, stage, rawLog, path: paths, ...set } of job.stages) {
		const { outputs, state, env, summary } = set;
		const log = rawLog.replaceAll(/^::add-mask::.*$/gm, "");
		remains.set(
			`${stage} of ${step}`,
			`${log}${paths.join("\n")}${JSON.stringify([outputs, state, env, summary])}`,
		);
	}
	for (const directory of [world.temp, world.workspace, tools]) {
		for (const [name, text] of Object.entries(readTree(directory))) remains.set(name, text);
	}
	for (const key of world.sandbox.keys("bucket")) {
		const object = world.sandbox.object("bucket", key);
		remains.set(key, `${JSON.stringify(object?.headers)}${await object?.body()}`);
	}
	return remains;
}

/** Runs a step as `prepare` has it, with the debug log, and finds the places where a secret of it is. */
async function findSecrets(prepare: () => Promise<Mode>) {
	await world.sandbox.putObject("bucket", "in", "it");
	const { inputs = {}, env = {}, own = {}, secrets } = await prepare();
	const before = new Set(Object.keys(readTree(home)));
	const step = {
		id: "stage",
		uses: ACTION,
		env: own,
		with: {
			endpoint: world.sandbox.endpoint,
			before: "s3://bucket/in -> in",
			after: "in -> s3://bucket/out",
			manifest: "s3://bucket/manifest.json",
			...inputs,
		},
	};
	const later = {
		id: "later",
		if: "always()",
		run: 'env | grep -v ^ACTIONS_ID_TOKEN; cat $(find "$RUNNER_TEMP" . -type f)',
	};
	const job = await world.job([step, later], {
		env: {
			HOME: home,
			AWS_EC2_METADATA_DISABLED: "true",
			RUNNER_DEBUG: "1",
			RUNNER_TOOL_CACHE: tools,
			...env,
		},
	});
	const tokens = world.sandbox.recorder.requests.flatMap(({ headers, query }) => [
		headers["x-amz-security-token"] ?? "",
		query.WebIdentityToken ?? "",
	]);
	const all = [...new Set([...secrets, ...tokens, ...world.provider.tokens])].filter(Boolean);
	expect(all.length).toBeGreaterThan(0);
	const made = Object.entries(readTree(home)).filter(([name]) => !before.has(name));
	return { job, found: tracesOf(all, new Map([...(await remainsOf(job)), ...made])) };
}

test.each(MODES)("leave no trace of a secret, with the debug log: %s", async (_, prepare) => {
	const { job, found } = await findSecrets(prepare);
	expect(job.stages.flatMap(errorsOf)).toEqual([]);
	expect(world.sandbox.keys("bucket")).toEqual(
		expect.arrayContaining(["in", "manifest.json", "out"]),
	);
	expect(found).toEqual([]);
});

const REFUSED = { kind: "error", status: 403, code: "AccessDenied" } as const;
const times = Number.POSITIVE_INFINITY;

test.each(MODES)("leave no trace where the store refuses everything: %s", async (_, prepare) => {
	for (const operation of ["GetObject", "HeadObject", "PutObject"] as const) {
		world.sandbox.fault({ operation, times, action: REFUSED });
	}
	const { job, found } = await findSecrets(prepare);
	expect(job.status).toBe("failure");
	expect(found).toEqual([]);
});

test.each(MODES.filter(([name]) => /role by|roles one|token file|with a role/.test(name)))(
	"leave no trace where STS refuses everything: %s",
	async (_, prepare) => {
		for (const operation of ["AssumeRole", "AssumeRoleWithWebIdentity"]) {
			world.sandbox.fault({ operation, times, action: REFUSED });
		}
		const { job, found } = await findSecrets(prepare);
		expect(job.status).toBe("failure");
		expect(found).toEqual([]);
	},
);

test.each([
	[
		"that fails",
		"echo it is locked >&2; exit 3",
		"the `credential_process` of the profile failed: it is locked",
	],
	["that fails without a word", "exit 3", "the `credential_process` of the profile failed"],
	[
		"that prints something else",
		"true",
		"Profile default credential_process returned invalid JSON.",
	],
])("leave no trace of a command's line, and of what it prints: one %s", async (_, end, reason) => {
	const { job, found } = await findSecrets(async () => {
		const script = writeHome("command.sh", `echo '{"SecretAccessKey": "${SERVICE_TOKEN}"'; ${end}`);
		const password = "a-password-in-the-line";
		writeHome(".aws/config", `[default]\ncredential_process = sh ${script} ${password}\n`);
		return { inputs: { "aws-profile": "default" }, secrets: [SERVICE_TOKEN, password] };
	});
	const named = `(\`aws-profile\` is "default")`;
	expect(job.main("stage").rawLog).toContain(`There are no AWS credentials: ${reason} ${named}`);
	expect(found).toEqual([]);
});
