import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, RequestListener } from "node:http";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { useCredentialServers } from "../support/credential-servers.ts";
import { CI, useRoleWorld } from "../support/roles.ts";
import { tracesOf } from "../support/secret-traces.ts";
import { readTree } from "../support/tree.ts";

const KEYS = {
	"aws-access-key-id": "ASIAECHOEDEXAMPLE000",
	"aws-secret-access-key": "an/echoed+secret=of/no/value/at/all",
	"aws-session-token": "an-echoed/session+token=/of/no/value",
};
const SECRETS = [KEYS["aws-secret-access-key"], KEYS["aws-session-token"]];

const world = useRoleWorld();
const serve = useCredentialServers();

/** All that a server was told, and what it should not even know, in every spelling. */
function echo({ url = "", headers }: IncomingMessage, body: string): string {
	const known = [decodeURIComponent(body), ...SECRETS];
	const spelt = known.flatMap((text) => [
		text,
		encodeURIComponent(text),
		Buffer.from(text).toString("base64"),
	]);
	return [url, JSON.stringify(headers), body, ...spelt].join(" ").replaceAll(/[<&>]/g, " ");
}

const refusing =
	(status: number, toBody: (text: string) => string): RequestListener =>
	async (request, response) => {
		const body = Buffer.concat(await request.toArray()).toString();
		response.writeHead(status).end(toBody(echo(request, body)));
	};

const xml = (code: string) => (text: string) =>
	`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${text}</Message><StringToSign>${text}</StringToSign><RequestId>${text}</RequestId></Error>`;
const sts = (text: string) =>
	`<ErrorResponse><Error><Code>AccessDenied</Code><Message>${text}</Message></Error></ErrorResponse>`;

const REFUSALS: readonly (readonly [string, number, (text: string) => string])[] = [
	["denies", 403, xml("AccessDenied")],
	["does not know the signature", 403, xml("SignatureDoesNotMatch")],
	["says that the token is over", 400, xml("ExpiredToken")],
	["has a code of its own", 400, (text) => xml(text)(text)],
	["answers what is no XML", 403, (text) => text],
	["is broken", 501, (text) => `<html>${text}</html>`],
];

const TRANSFERS = {
	before: "- s3://bucket/in -> in\n- s3://bucket/d/ -> d/",
	after: "f -> s3://bucket/f",
};

/** Where a job left secrets, but for the commands that have the runner mask them. */
async function tracesAfter(
	inputs: Readonly<Record<string, string>>,
	secrets: readonly string[],
	env: Readonly<Record<string, string>> = {},
) {
	world.files({ f: "f" });
	const job = await world.stage(inputs, {
		env: { RUNNER_DEBUG: "1", AWS_MAX_ATTEMPTS: "1", ...env },
	});
	expect(job.status).toBe("failure");
	const texts = new Map<string, string>();
	for (const { stage, rawLog, outputs, state, summary } of job.stages) {
		const log = rawLog.replaceAll(/^::add-mask::.*$/gm, "");
		texts.set(stage, `${log}${JSON.stringify([outputs, state, summary])}`);
	}
	for (const [name, text] of Object.entries(readTree(world.temp))) texts.set(name, text);
	return tracesOf(secrets, texts);
}

describe("secrets that a server sends back are shown nowhere, with the debug log", () => {
	test.each(REFUSALS)("where a store %s", async (_, status, toBody) => {
		const { url } = await serve(refusing(status, toBody));
		const inputs = { ...KEYS, ...TRANSFERS, endpoint: url, "path-style": "true" };
		expect(await tracesAfter(inputs, SECRETS)).toEqual([]);
	});

	test("where STS refuses an ID token", async () => {
		const tokens: string[] = [];
		const { url } = await serve(async (request, response) => {
			const body = Buffer.concat(await request.toArray()).toString();
			tokens.push(new URLSearchParams(body).get("WebIdentityToken") ?? "");
			response.writeHead(403).end(sts(echo(request, body)));
		});
		const inputs = {
			...TRANSFERS,
			"aws-access-key-id": "",
			"aws-secret-access-key": "",
			"role-to-assume": CI,
			"sts-endpoint": url,
		};
		const found = await tracesAfter(inputs, tokens, world.provider.environment);
		expect(tokens.length).toBeGreaterThan(0);
		expect(found).toEqual([]);
	});
});

test("what a credential command inherits holds no input and no token of the runner", async () => {
	await world.sandbox.putObject("bucket", "in", "in");
	const { accessKeyId, secretAccessKey } = world.sandbox.credential;
	const dump = path.join(world.temp, "environment");
	const answer = JSON.stringify({
		Version: 1,
		AccessKeyId: accessKeyId,
		SecretAccessKey: secretAccessKey,
	});
	mkdirSync(path.join(world.temp, ".aws"));
	writeFileSync(path.join(world.temp, "answer.json"), answer);
	const command = `sh -c "cat /proc/self/environ > ${dump} 2>/dev/null || env > ${dump}; cat ${world.temp}/answer.json"`;
	writeFileSync(
		path.join(world.temp, ".aws/config"),
		`[profile ci]\ncredential_process = ${command}\n`,
	);
	const connections = [
		"other:",
		`  endpoint: ${world.sandbox.endpoint}`,
		...Object.entries(KEYS).map(([name, value]) => `  ${name}: ${value}`),
	].join("\n");
	const job = await world.stage(
		{
			"aws-access-key-id": "",
			"aws-secret-access-key": "",
			"aws-profile": "ci",
			connections,
			before: "s3://bucket/in -> in",
		},
		{ env: { HOME: world.temp, ACTIONS_RUNTIME_TOKEN: "a-token-of-the-runner" } },
	);
	expect(job.status).toBe("success");
	const inherited = readFileSync(dump, "utf8");
	expect(inherited).toContain("RUNNER_TEMP");
	expect(tracesOf([...SECRETS, "a-token-of-the-runner"], new Map([["env", inherited]]))).toEqual(
		[],
	);
	expect(inherited).not.toContain("INPUT_");
});
