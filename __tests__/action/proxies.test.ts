import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";
import { createAuthority } from "../support/authority.ts";
import { withoutPointer } from "../support/error-pointer.ts";
import { type TestProxyOptions, useTestProxies } from "../support/test-proxy.ts";
import { useTlsDoors } from "../support/tls-door.ts";

const HOST = "store.example";

const world = useWorld({ names: [HOST] });
const startProxy = useTestProxies();
const openDoor = useTlsDoors();

/** Runs a step at an endpoint that only a proxy knows the way to. */
async function stage(endpoint: string, env: Record<string, string>, caBundle = "") {
	const { accessKeyId, secretAccessKey } = world.sandbox.credential;
	await world.sandbox.putObject("bucket", "in", "in");
	world.files({ out: "out", large: Buffer.alloc(20 * 2 ** 20) });
	const step = {
		id: "stage",
		uses: `${ACTION}/upload`,
		with: {
			endpoint,
			"aws-access-key-id": accessKeyId,
			"aws-secret-access-key": secretAccessKey,
			"ca-bundle": caBundle,
			transfers: "- s3://bucket/in -> in\n- out -> s3://bucket/out\n- large -> s3://bucket/large",
		},
	};
	const job = await world.job([step], { env: { AWS_MAX_ATTEMPTS: "2", ...env } });
	const { annotations, log } = job.main("stage");
	return { log, errors: annotations.map(({ message }) => withoutPointer(message)) };
}

const toSandbox = (host: string) => (host === HOST ? world.sandbox.port : undefined);

async function makeTlsStore() {
	const authority = createAuthority(world.temp);
	const door = await openDoor(authority.issue(HOST), world.sandbox.port);
	return { authority, find: (host: string) => (host === HOST ? door : undefined) };
}

const arrived = () => expect(world.sandbox.keys("bucket")).toEqual(["in", "large", "out"]);

describe("a store behind a proxy", () => {
	test("without TLS is asked for by its whole address, on connections that are kept", async () => {
		const proxy = await startProxy({ find: toSandbox, login: "me:secret" });
		const { errors } = await stage(`http://${HOST}:9000`, {
			http_proxy: proxy.url.replace("://", "://me:secret@"),
		});
		expect(errors).toEqual([]);
		arrived();
		expect(proxy.asked).toContain(`GET http://${HOST}:9000/bucket/in`);
		expect(proxy.asked.every((line) => line.includes(` http://${HOST}:9000/`))).toBe(true);
		expect(proxy.connections).toBeLessThan(proxy.asked.length);
		const [first] = world.sandbox.recorder.requests;
		expect(first?.headers.host).toBe(`${HOST}:9000`);
		expect(first?.headers["proxy-authorization"]).toBeUndefined();
	});

	test("with TLS is reached through tunnels, which are kept", async () => {
		const { authority, find } = await makeTlsStore();
		const proxy = await startProxy({ find });
		const { errors } = await stage(`https://${HOST}`, { ALL_PROXY: proxy.url }, authority.file);
		expect(errors).toEqual([]);
		arrived();
		expect(new Set(proxy.asked)).toEqual(new Set([`CONNECT ${HOST}:443`]));
		expect(proxy.asked.length).toBeLessThan(world.sandbox.recorder.requests.length);
	});

	test("is reached through a proxy that speaks TLS itself", async () => {
		const { authority, find } = await makeTlsStore();
		const secrets = authority.issue("localhost");
		const proxy = await startProxy({ find, secrets });
		const env = { HTTPS_PROXY: proxy.url.replace("127.0.0.1", "localhost") };
		const { errors } = await stage(`https://${HOST}`, env, authority.file);
		expect(errors).toEqual([]);
		arrived();
	});

	test("is still trusted by its certificate alone", async () => {
		const { find } = await makeTlsStore();
		const proxy = await startProxy({ find });
		const { errors } = await stage(`https://${HOST}`, { HTTPS_PROXY: proxy.url });
		expect(errors.join("\n")).toContain("no secure connection could be made");
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("is reached without it where NO_PROXY says so", async () => {
		const proxy = await startProxy({ find: toSandbox });
		const env = { HTTP_PROXY: proxy.url, NO_PROXY: ".example" };
		const { errors } = await stage(`http://${HOST}:9000`, env);
		expect(errors.join("\n")).toMatch(/host's name/);
		expect(proxy.asked).toEqual([]);
	});

	test("on this machine is never looked for at the proxy", async () => {
		const proxy = await startProxy({ find: toSandbox });
		const { errors } = await stage(world.sandbox.endpoint, { ALL_PROXY: proxy.url });
		expect(errors).toEqual([]);
		arrived();
		expect(proxy.asked).toEqual([]);
	});
});

describe("what a proxy refuses", () => {
	const refusals: [string, Partial<TestProxyOptions>, string, string, string][] = [
		[
			"407",
			{ login: "me:other" },
			"https",
			"the proxy wants another user and password",
			"Write user and password into the variable",
		],
		[
			"407",
			{ login: "me:other" },
			"http",
			"the proxy wants another user and password",
			"Write user and password into the variable",
		],
		[
			"403",
			{ refuses: 403 },
			"https",
			"the proxy does not let this connection through",
			"Have the proxy allow the host and the port",
		],
		[
			"502",
			{ find: () => undefined },
			"https",
			"the proxy does not reach the store",
			"Check that the proxy can look up and reach",
		],
	];
	test.each(refusals)(
		"with %s (%j, %s) is told with what to do, and without the password",
		async (status, options, scheme, reason, hint) => {
			const proxy = await startProxy({ find: toSandbox, ...options });
			const url = proxy.url.replace("://", "://me:hunter2@");
			const { errors, log } = await stage(`${scheme}://${HOST}`, { ALL_PROXY: url });
			expect(errors[0]).toContain(reason);
			expect(errors[0]).toContain(status);
			expect(errors[0]).toContain(hint);
			expect(log.slice(log.indexOf("##[endgroup]"))).not.toContain("hunter2");
			if (scheme === "https") expect(errors[0]).toContain(`proxy ${proxy.url} answered ${status}`);
		},
	);

	test("is tried again only where that may help", async () => {
		const gone = await startProxy({ find: () => undefined });
		const { log } = await stage(`https://${HOST}`, { ALL_PROXY: gone.url });
		expect(log).toMatch(/attempt 2 of 2|2 attempts/);
		const strict = await startProxy({ find: toSandbox, refuses: 403 });
		const refused = await stage(`https://${HOST}`, { ALL_PROXY: strict.url });
		expect(refused.log).not.toMatch(/attempt 2 of 2|2 attempts/);
	});

	test("by not being there is told with its address", async () => {
		const { errors } = await stage(`https://${HOST}`, {
			ALL_PROXY: "http://me:hunter2@127.0.0.1:1",
		});
		expect(errors[0]).toMatch(
			/the proxy cannot be reached \(https:\/\/store\.example, proxy http:\/\/127\.0\.0\.1:1 \(ECONNREFUSED\)/,
		);
	});

	test("cannot be asked where the variable is no URL of a proxy", async () => {
		const { errors, log } = await stage(`https://${HOST}`, {
			HTTPS_PROXY: "socks5://me:hunter2@a:1",
		});
		expect(errors[0]).toContain("HTTPS_PROXY names a SOCKS proxy");
		expect(log.slice(log.indexOf("##[endgroup]"))).not.toContain("hunter2");
	});
});
