import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { describeNetworkError, NETWORK_ROWS } from "../../src/store/network-errors.ts";
import { Authority, type Secrets, selfSigned } from "../support/certificates.ts";
import { type RawRequest, useRawServers } from "./http/raw-server.ts";
import { failureOf, HEADERS, NEVER, receive, useStoreBench } from "./open-test-store.ts";
import { runLookUp } from "./run-look-up.ts";

/** What only an operating system in trouble says: no test can bring these about on every machine. */
const OF_THE_SYSTEM = [
	"EPIPE",
	"ERR_STREAM_PREMATURE_CLOSE",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
];

const KEYS = { AWS_ACCESS_KEY_ID: "AKIAEXAMPLE", AWS_SECRET_ACCESS_KEY: "of/no/value" };
const LOCATION = { bucket: "bucket", key: "k" };
const ONCE = { environment: { AWS_MAX_ATTEMPTS: "1" } };

const bench = useStoreBench();
const serve = useRawServers();
const ignore = (_: RawRequest) => undefined;
let directory = "";
let authority: Authority;

beforeAll(() => {
	directory = mkdtempSync(path.join(tmpdir(), "authority-"));
	authority = new Authority(directory);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

type Outcome = { readonly code: string; readonly message?: string; readonly hint?: string };

/** Asks a server with these secrets, by a process that trusts `trusted` besides what Node does. */
async function overTls(secrets: Secrets, trusted?: string): Promise<Outcome> {
	const { origin } = await serve(ignore, secrets);
	const trust = trusted === undefined ? {} : { NODE_EXTRA_CA_CERTS: trusted };
	const { outcomes } = await runLookUp({ ...KEYS, ...trust, AWS_MAX_ATTEMPTS: "1" }, origin);
	return outcomes[0] ?? { code: "none" };
}

async function asking(endpoint: string, settings = {}): Promise<Outcome> {
	const store = bench.open({ ...ONCE, endpoint, ...settings });
	return (await failureOf(receive(store, LOCATION))) as Outcome;
}

async function answering(bytes: string): Promise<Outcome> {
	const { origin } = await serve(({ socket }) => socket.end(bytes));
	const store = bench.open({ ...ONCE, endpoint: origin });
	const body = Buffer.from("x");
	return (await failureOf(store.put(LOCATION, body, HEADERS, NEVER))) as Outcome;
}

function through(proxy: string): Promise<Outcome> {
	const environment = { ...ONCE.environment, HTTPS_PROXY: proxy };
	return asking("https://s3.example.invalid", { environment });
}

async function refusedByProxy(status: string): Promise<Outcome> {
	const answer = `HTTP/1.1 ${status}\r\ncontent-length: 0\r\n\r\n`;
	return through((await serve(({ socket }) => socket.end(answer))).origin);
}

const EXPIRED = { from: "20200101000000Z", to: "20210101000000Z" };
const FUTURE = { from: "20900101000000Z", to: "20910101000000Z" };

/** How each is brought about. */
const PROVOKED: Readonly<Record<string, () => Promise<Outcome>>> = {
	ECONNREFUSED: async () => {
		const server = await serve(ignore);
		await server.close();
		return asking(server.origin);
	},
	ECONNRESET: async () => asking((await serve(({ socket }) => socket.resetAndDestroy())).origin),
	ENOTFOUND: () => asking("http://s3.example.invalid"),
	ETIMEDOUT: async () =>
		asking((await serve(ignore)).origin, { timing: { idle: 50, retryBase: 1 } }),
	DEPTH_ZERO_SELF_SIGNED_CERT: () => overTls(selfSigned(directory, "localhost")),
	SELF_SIGNED_CERT_IN_CHAIN: () => {
		const { key, cert } = authority.issue("localhost");
		return overTls({ key, cert: cert + authority.pem });
	},
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: () => {
		const below = new Authority(
			mkdtempSync(path.join(directory, "below-")),
			authority.issue("below", undefined, "basicConstraints=critical,CA:TRUE"),
		);
		const { key, cert } = below.issue("localhost");
		return overTls({ key, cert: cert + below.pem });
	},
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: () => overTls(authority.issue("localhost")),
	CERT_HAS_EXPIRED: () => overTls(authority.issue("localhost", EXPIRED), authority.file),
	CERT_NOT_YET_VALID: () => overTls(authority.issue("localhost", FUTURE), authority.file),
	ERR_TLS_CERT_ALTNAME_INVALID: () => overTls(authority.issue("other.example"), authority.file),
	ERR_SSL_WRONG_VERSION_NUMBER: () => asking(bench.sandbox.endpoint.replace("http:", "https:")),
	ERR_PROXY_UNREACHABLE: async () => {
		const server = await serve(ignore);
		await server.close();
		return through(server.origin);
	},
	ERR_PROXY_AUTH: () => refusedByProxy("407 Proxy Authentication Required"),
	ERR_PROXY_GATEWAY: () => refusedByProxy("502 Bad Gateway"),
	ERR_PROXY_REFUSED: () => refusedByProxy("403 Forbidden"),
	HTTPParserError: () => answering("SSH-2.0-OpenSSH_9.6\r\n"),
	UND_ERR_HEADERS_OVERFLOW: () => answering(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(2 ** 15)}`),
};

test("every row of the table is provoked here, but for those of the system", () => {
	const known = new Set([...Object.keys(PROVOKED), ...OF_THE_SYSTEM]);
	expect(known).toEqual(new Set(Object.keys(NETWORK_ROWS)));
});

describe("a connection that does not come about", () => {
	test.each(Object.entries(PROVOKED))("with %s is told as its row says", async (errno, provoke) => {
		const row = describeNetworkError(errno);
		const outcome = await provoke();
		expect(outcome.message).toContain(`: ${row?.reason} (`);
		const hasCode = !["ETIMEDOUT", "HTTPParserError"].includes(errno);
		expect(outcome.message).toContain(hasCode ? errno : row?.reason);
		expect(outcome.code).toBe(row?.code);
		expect(outcome.hint).toBeTruthy();
	});

	test("for want of a host of the bucket's own points to path style", async () => {
		const outcome = await asking("http://s3.example.invalid", { pathStyle: false });
		expect(outcome.hint).toContain(
			"It was looked for at `bucket.s3.example.invalid`: a store without a host for each bucket wants `path-style: true`",
		);
	});

	test("for a region that there is not points to it", async () => {
		const row = describeNetworkError("ENOTFOUND");
		const hint = row?.hint({ endpoint: "s3.eu-wst-1.amazonaws.com", amazonRegion: "eu-wst-1" });
		expect(hint).toContain("Check `aws-region`, which is `eu-wst-1`");
	});

	test("because the port speaks TLS is told to whoever speaks none", async () => {
		const { origin } = await serve(ignore, authority.issue("localhost"));
		const outcome = await asking(origin.replace("https:", "http:"));
		expect(outcome.code).toBe("unreachable");
		expect(`${outcome.message} ${outcome.hint}`).toContain("https://");
	});
});
