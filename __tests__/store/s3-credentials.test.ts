import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { EMPTY_VARIABLES } from "./empty-variables.ts";
import { useStoreBench } from "./open-test-store.ts";
import { runLookUp } from "./run-look-up.ts";

const bench = useStoreBench();
const NO_INSTANCE = { AWS_EC2_METADATA_DISABLED: "true" };
let directory = "";
let servers: Server[] = [];

beforeEach(async () => {
	directory = await mkdtemp(path.join(tmpdir(), "credentials-"));
	servers = [];
	await bench.sandbox.putObject("bucket", "k", "x");
});

afterEach(async () => {
	for (const server of servers) {
		server.close();
		server.closeAllConnections();
	}
	await rm(directory, { recursive: true });
});

async function serve(listener: RequestListener): Promise<string> {
	const server = createServer(listener);
	servers.push(server);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function commandFile(command: string): Promise<string> {
	const file = path.join(directory, "config");
	await writeFile(file, `[default]\ncredential_process = ${command}\n`);
	return file;
}

async function sharedFile(): Promise<string> {
	const { accessKeyId, secretAccessKey } = bench.sandbox.credential;
	const file = path.join(directory, "credentials");
	await writeFile(
		file,
		`[default]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
	);
	return file;
}

function look(environment: Record<string, string>) {
	return runLookUp(environment, bench.sandbox.endpoint);
}

describe("without credentials of its own, the store takes those of", () => {
	test("the environment", async () => {
		const { accessKeyId, secretAccessKey } = bench.sandbox.credential;
		const { outcomes, stderr } = await look({
			AWS_ACCESS_KEY_ID: accessKeyId,
			AWS_SECRET_ACCESS_KEY: secretAccessKey,
		});
		expect(outcomes).toEqual([{ code: "ok" }, { code: "ok" }]);
		expect(stderr).toBe("");
	});

	test("the shared file, when the environment's are empty", async () => {
		const { outcomes } = await look({
			AWS_ACCESS_KEY_ID: "",
			AWS_SECRET_ACCESS_KEY: "",
			AWS_SESSION_TOKEN: "",
			AWS_PROFILE: "",
			AWS_SHARED_CREDENTIALS_FILE: await sharedFile(),
		});
		expect(outcomes[0]).toEqual({ code: "ok" });
	});

	test("the profile, and prints nothing about the others", async () => {
		const { outcomes, stderr } = await look({
			AWS_ACCESS_KEY_ID: "other",
			AWS_SECRET_ACCESS_KEY: "other",
			AWS_PROFILE: "default",
			AWS_SHARED_CREDENTIALS_FILE: await sharedFile(),
		});
		expect(outcomes[0]).toEqual({ code: "ok" });
		expect(stderr).toBe("");
	});

	test("a command", async () => {
		const { accessKeyId, secretAccessKey } = bench.sandbox.credential;
		const answer = path.join(directory, "answer.json");
		const keys = { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey };
		await writeFile(answer, JSON.stringify({ Version: 1, ...keys }));
		const print = `"${process.execPath}" -p "fs.readFileSync('${answer.replaceAll("\\", "/")}', 'utf8')"`;
		const { outcomes } = await look({ AWS_CONFIG_FILE: await commandFile(print) });
		expect(outcomes[0]).toEqual({ code: "ok" });
	});

	test.each([
		["every other variable is empty", EMPTY_VARIABLES],
		["AWS_DEFAULTS_MODE is empty", { AWS_DEFAULTS_MODE: "" }],
	])("the environment, when %s", async (_, empty) => {
		const { accessKeyId, secretAccessKey } = bench.sandbox.credential;
		const { outcomes, stderr } = await look({
			...empty,
			AWS_ACCESS_KEY_ID: accessKeyId,
			AWS_SECRET_ACCESS_KEY: secretAccessKey,
		});
		expect(outcomes[0]).toEqual({ code: "ok" });
		expect(stderr).toBe("");
	});

	test.each([
		["every other variable is empty", EMPTY_VARIABLES],
		["AWS_DEFAULTS_MODE is empty", { AWS_DEFAULTS_MODE: "" }],
	])("a web identity, when %s", async (_, empty) => {
		const { accessKeyId, secretAccessKey } = bench.sandbox.credential;
		const token = path.join(directory, "token");
		await writeFile(token, "token");
		const url = await serve((_, response) =>
			response.end(
				`<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey><SessionToken></SessionToken></Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
			),
		);
		const { outcomes } = await look({
			...empty,
			AWS_WEB_IDENTITY_TOKEN_FILE: token,
			AWS_ROLE_ARN: "arn:aws:iam::123456789012:role/reader",
			AWS_ENDPOINT_URL_STS: url,
		});
		expect(outcomes[0]).toEqual({ code: "ok" });
	});

	test("the container", async () => {
		const { accessKeyId, secretAccessKey } = bench.sandbox.credential;
		const url = await serve((_, response) =>
			response.end(
				JSON.stringify({
					AccessKeyId: accessKeyId,
					SecretAccessKey: secretAccessKey,
					Token: "",
					Expiration: new Date(Date.now() + 3_600_000).toISOString(),
				}),
			),
		);
		const { outcomes } = await look({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/x` });
		expect(outcomes[0]).toEqual({ code: "ok" });
	});
});

test("credentials that expired meanwhile are searched for once more, and the request goes on", async () => {
	const { accessKeyId, secretAccessKey } = bench.sandbox.credential;
	let asked = 0;
	const url = await serve((_, response) => {
		asked += 1;
		response.end(
			JSON.stringify({
				AccessKeyId: accessKeyId,
				SecretAccessKey: secretAccessKey,
				Token: "",
				Expiration: new Date(Date.now() + 3_600_000).toISOString(),
			}),
		);
	});
	const action = { kind: "error", status: 400, code: "ExpiredToken" } as const;
	bench.sandbox.fault({ operation: "PutObject", skip: 1, action });
	const environment = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/x` };
	const { outcomes } = await runLookUp(environment, bench.sandbox.endpoint, "put");
	expect(outcomes).toEqual([{ code: "ok" }, { code: "ok" }]);
	expect(bench.sandbox.recorder.requests.map(({ status }) => status)).toEqual([200, 400, 200]);
	expect(asked).toBe(2);
});

describe("credentials that do not come in time", () => {
	const LIMIT_MILLISECONDS = 500;

	function lookWithin(environment: Record<string, string>) {
		const parameters = [bench.sandbox.endpoint, "head", String(LIMIT_MILLISECONDS)];
		return runLookUp({ ...NO_INSTANCE, ...environment }, ...parameters);
	}

	test("from a command end the request and every later one, and the process with them", async () => {
		const wait = `"${process.execPath}" -e "setTimeout(() => {}, 30000)"`;
		const file = await commandFile(wait);
		const { outcomes, milliseconds } = await lookWithin({ AWS_CONFIG_FILE: file });
		const error = {
			code: "no-credentials",
			message:
				"There are no AWS credentials: the `credential_process` of the profile did not give any within 0.5 s",
			hint: "Let that command print credentials without asking for anything, or set `aws-access-key-id` and `aws-secret-access-key`",
		};
		expect(outcomes).toEqual([error, error]);
		expect(milliseconds).toBeLessThan(5000);
	}, 40_000);

	test("from what gives them to the container end the request", async () => {
		const url = await serve(() => {});
		const { outcomes, milliseconds } = await lookWithin({
			AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/x`,
		});
		expect(outcomes[0]).toMatchObject({
			code: "no-credentials",
			message:
				"There are no AWS credentials: what AWS_CONTAINER_CREDENTIALS_FULL_URI names did not give any within 0.5 s",
		});
		expect(milliseconds).toBeLessThan(8000);
	}, 40_000);

	test("from the exchange of a web identity's token end the request", async () => {
		const token = path.join(directory, "token");
		await writeFile(token, "token");
		const { outcomes, milliseconds } = await lookWithin({
			AWS_WEB_IDENTITY_TOKEN_FILE: token,
			AWS_ROLE_ARN: "arn:aws:iam::123456789012:role/reader",
			AWS_ENDPOINT_URL_STS: await serve(() => {}),
		});
		expect(outcomes[0]).toMatchObject({
			code: "no-credentials",
			message:
				"There are no AWS credentials: the exchange of the web identity's token did not give any within 0.5 s",
		});
		expect(milliseconds).toBeLessThan(5000);
	}, 40_000);
});

describe("without any credentials, a request fails", () => {
	test("with what was tried and what to do", async () => {
		const { outcomes } = await look(NO_INSTANCE);
		expect(outcomes[0]).toMatchObject({
			code: "no-credentials",
			message: expect.stringMatching(/^There are no AWS credentials: /),
			hint: expect.stringMatching(/^Set `role-to-assume` .* were tried$/),
		});
		expect(bench.sandbox.recorder.requests).toEqual([]);
	});

	test("with the name of the profile that is not there", async () => {
		const { outcomes } = await look({ ...NO_INSTANCE, AWS_PROFILE: "missing" });
		expect(outcomes[0]?.message).toContain("missing");
	});

	test("after one short look for an instance, not one for each request", async () => {
		let looks = 0;
		const url = await serve(() => {
			looks += 1;
		});
		const { outcomes, milliseconds } = await look({ AWS_EC2_METADATA_SERVICE_ENDPOINT: url });
		expect(outcomes).toMatchObject([{ code: "no-credentials" }, { code: "no-credentials" }]);
		expect(looks).toBeLessThanOrEqual(2);
		expect(milliseconds).toBeLessThan(5000);
	}, 10_000);
});
