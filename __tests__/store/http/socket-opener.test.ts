import "../one-realm.ts";
import { once } from "node:events";
import type { Socket } from "node:net";
import { getCACertificates, setDefaultCACertificates, TLSSocket } from "node:tls";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { SocketOpener } from "../../../src/store/http/socket-opener.ts";
import { failureOf } from "../open-test-store.ts";
import { createCertificate } from "./certificate.ts";
import { getBody } from "./get-body.ts";
import { echo, gone, plainAnswer, useRawServers } from "./raw-server.ts";
import { useWebBench } from "./web-server.ts";

const serve = useRawServers();
const { openPools } = useWebBench();
const IDLE = { idleMilliseconds: 10_000 };

function open(opener: SocketOpener): Promise<Socket> {
	return new Promise((resolve, reject) => {
		opener.open(IDLE, (error, socket) => (error ? reject(error) : resolve(socket)));
	});
}

describe("over TLS", () => {
	const known = getCACertificates();
	let secrets: Awaited<ReturnType<typeof createCertificate>>;
	beforeEach(async () => {
		secrets = await createCertificate();
		setDefaultCACertificates([...known, secrets.cert]);
	});
	afterEach(() => setDefaultCACertificates(known));

	test("a further socket resumes the session of one before", async () => {
		const { origin } = await serve(echo, secrets);
		const opener = await SocketOpener.load(new URL(origin), 1000);
		const first = await open(opener);
		first.write("GET /1 HTTP/1.1\r\n\r\n");
		await once(first, "data");
		const second = await open(opener);
		expect(
			[first, second].map((socket) => socket instanceof TLSSocket && socket.isSessionReused()),
		).toEqual([false, true]);
		first.destroy();
		second.destroy();
	});

	test("the store is asked for by its name, and its certificate must be for that name", async () => {
		const names: unknown[] = [];
		const { origin } = await serve(({ socket }) => {
			names.push(socket instanceof TLSSocket && socket.servername);
			socket.write(plainAnswer(""));
		}, secrets);
		await getBody(await openPools().open(origin, "reading"));
		const byAddress = origin.replace("localhost", "127.0.0.1");
		const error = await failureOf(getBody(await openPools().open(byAddress, "reading")));
		expect(error).toMatchObject({ code: "ERR_TLS_CERT_ALTNAME_INVALID" });
		expect(names).toEqual(["localhost"]);
	});
});

describe.each(["general", "reading"] as const)("a connection for %s use", (use) => {
	// A server that does not speak TLS leaves the handshake hanging.
	async function serveSilence() {
		const server = await serve(() => undefined);
		return { ...server, origin: server.origin.replace("http:", "https:") };
	}

	test("is given up when the handshake takes too long", async () => {
		const { origin, sockets } = await serveSilence();
		const pools = openPools({ connect: 200 });
		const error = await failureOf(getBody(await pools.open(origin, use)));
		expect(error).toMatchObject({ name: "TimeoutError" });
		await gone(sockets[0]);
	});

	test("ends with all others while it is still being made", async () => {
		const { origin, sockets } = await serveSilence();
		const pools = openPools({ connect: 60_000 });
		const failure = failureOf(getBody(await pools.open(origin, use)));
		while (sockets.length === 0) await new Promise(setImmediate);
		pools.destroy();
		await gone(sockets[0]);
		expect(await failure).toBeInstanceOf(Error);
	});
});
