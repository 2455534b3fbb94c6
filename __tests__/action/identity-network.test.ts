import { beforeEach, describe, expect, test } from "@jest/globals";
import { createAuthority } from "../support/authority.ts";
import { CI, callsOf, DEPLOY, errorsOf, signersOf, useRoleWorld } from "../support/roles.ts";
import { useTestProxies } from "../support/test-proxy.ts";
import { useTlsDoors } from "../support/tls-door.ts";

const STS = "sts.example";
const TOKENS = "tokens.example";

const world = useRoleWorld();
const startProxy = useTestProxies();
const openDoor = useTlsDoors();

let caBundle = "";
/** Where TLS leads to STS and to the job's ID tokens, by host. */
let doors: Readonly<Record<string, number>> = {};

const portOf = (url: string) => Number(new URL(url).port);

beforeEach(async () => {
	const authority = createAuthority(world.temp);
	caBundle = authority.file;
	const { ACTIONS_ID_TOKEN_REQUEST_URL: tokens } = world.provider.environment;
	doors = {
		[STS]: await openDoor(authority.issue(STS), world.sandbox.port),
		[TOKENS]: await openDoor(authority.issue(TOKENS), portOf(tokens)),
		localhost: await openDoor(authority.issue("localhost"), world.sandbox.port),
		tokens: await openDoor(authority.issue("localhost"), portOf(tokens)),
	};
});

/** The variables of a job whose ID tokens are at another origin. */
function tokensAt(origin: string): Record<string, string> {
	const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ...bearer } = world.provider.environment;
	const { pathname, search } = new URL(url);
	return { ...bearer, ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}${pathname}${search}` };
}

/** Runs a step that acts as a role, and as another with the session of that. */
async function run(env: Record<string, string>, inputs: Record<string, string> = {}) {
	await world.sandbox.putObject("bucket", "key", "it");
	const roles = { "role-to-assume": `${CI}\n${DEPLOY}`, before: "s3://bucket/key -> key" };
	return world.assume(
		{ ...roles, preflight: "off", "sts-endpoint": `https://${STS}`, ...inputs },
		{ env: { AWS_MAX_ATTEMPTS: "1", ...tokensAt(`https://${TOKENS}`), ...env } },
	);
}

const session = [expect.stringMatching(/^ASIA/)];

describe("STS and the job's ID tokens", () => {
	test("are reached through the tunnels of a proxy, with certificates of one's own", async () => {
		const proxy = await startProxy({ find: (host) => doors[host] });
		const job = await run({ HTTPS_PROXY: proxy.url }, { "ca-bundle": caBundle });
		expect(errorsOf(job.main("stage"))).toEqual([]);
		expect(new Set(proxy.asked)).toEqual(new Set([`CONNECT ${TOKENS}:443`, `CONNECT ${STS}:443`]));
		const [first, second] = world.sandbox.recorder.requests;
		expect([first?.headers.host, second?.headers.host]).toEqual([STS, STS]);
		expect(callsOf(world.sandbox, "AssumeRole")).toMatchObject([{ RoleArn: DEPLOY }]);
		expect(signersOf(world.sandbox)).toEqual(session);
	});

	test("are trusted by their certificates alone, also through a proxy", async () => {
		const proxy = await startProxy({ find: (host) => doors[host] });
		const job = await run({ HTTPS_PROXY: proxy.url });
		expect(errorsOf(job.main("stage")).join("\n")).toMatch(
			/GitHub gave no ID token for this job: no secure connection could be made/,
		);
		expect(world.provider.requestCount).toBe(0);
	});

	test.each([
		[TOKENS, "GitHub gave no ID token for this job: the host's name", []],
		[STS, `Could not assume the role ${CI}: the host's name`, [`CONNECT ${TOKENS}:443`]],
	])("are reached without it where NO_PROXY names %s", async (host, message, asked) => {
		const proxy = await startProxy({ find: (name) => doors[name] });
		const job = await run({ HTTPS_PROXY: proxy.url, NO_PROXY: host }, { "ca-bundle": caBundle });
		expect(errorsOf(job.main("stage")).join("\n")).toContain(message);
		expect(proxy.asked).toEqual(asked);
	});

	test("are told apart from a proxy that refuses", async () => {
		const proxy = await startProxy({ find: (host) => doors[host], login: "me:other" });
		const url = proxy.url.replace("://", "://me:hunter2@");
		const job = await run({ HTTPS_PROXY: url }, { "ca-bundle": caBundle });
		const [error = ""] = errorsOf(job.main("stage"));
		expect(error).toContain("the proxy wants another user and password");
		expect(job.main("stage").rawLog).not.toContain("hunter2");
	});

	test("are trusted where `ca-bundle` names their certificates, and only then", async () => {
		const env = tokensAt(`https://localhost:${doors.tokens}`);
		const inputs = { "sts-endpoint": `https://localhost:${doors.localhost}` };
		const good = await run(env, { ...inputs, "ca-bundle": caBundle });
		expect(errorsOf(good.main("stage"))).toEqual([]);
		expect(signersOf(world.sandbox)).toEqual(session);
		const bad = await run({ ...env, ...world.provider.environment }, inputs);
		expect(errorsOf(bad.main("stage")).join("\n")).toContain(
			`Could not assume the role ${CI}: no secure connection could be made`,
		);
	});
});
