import "../one-realm.ts";
import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { failureOf } from "../open-test-store.ts";
import { type Certificate, createCertificate } from "./certificate.ts";
import { getBody, letHappen, textAt } from "./get-body.ts";
import { echo, gone, plainAnswer } from "./raw-server.ts";
import { useReadingBench } from "./reading-bench.ts";

const { serve, openPool } = useReadingBench();
const EVIL = plainAnswer("evil");

describe("over TLS", () => {
	const known = getCACertificates();
	let certificate: Certificate;
	beforeEach(async () => {
		certificate = await createCertificate();
		setDefaultCACertificates([...known, certificate.cert]);
	});
	afterEach(() => setDefaultCACertificates(known));

	test("a body comes whole, and no faster than it is taken", async () => {
		const body = randomBytes(2 ** 21);
		const { origin, sockets } = await serve(
			({ socket }) => socket.write(plainAnswer(body)),
			certificate,
		);
		const pool = await openPool(origin);
		expect((await getBody(pool)).body.equals(body)).toBe(true);
		const pieces: Buffer[] = [];
		let isTaking = false;
		const take = async (chunk: Uint8Array) => {
			expect(isTaking).toBe(false);
			isTaking = true;
			pieces.push(Buffer.from(chunk));
			await nextTurn();
			isTaking = false;
		};
		await getBody(pool, { receiver: { take } });
		expect(Buffer.concat(pieces).equals(body)).toBe(true);
		expect(sockets).toHaveLength(1);
	});

	test.each(["at once", "later"])(
		"bytes too many after the last, which was taken %s, answer nothing",
		async (when) => {
			const { origin, sockets } = await serve((request) => {
				if (request.at > 0) return echo(request);
				request.socket.cork();
				request.socket.write(plainAnswer("first"));
				request.socket.write(EVIL);
				request.socket.uncork();
			}, certificate);
			const pool = await openPool(origin);
			const take = () => (when === "later" ? letHappen() : undefined);
			const first = getBody(pool, { receiver: { take } });
			expect(await textAt(pool, "/2")).toBe("/2");
			await first;
			expect(sockets).toHaveLength(2);
		},
	);

	test("an answer that was all there before the store closed is whole, however late it is taken", async () => {
		const { origin, sockets } = await serve(({ socket }) => {
			socket.cork();
			socket.write(plainAnswer("body", "Connection: close"));
			socket.end();
			socket.uncork();
		}, certificate);
		const take = async () => {
			await gone(sockets[0]);
			await letHappen();
		};
		const { status } = await getBody(await openPool(origin), { receiver: { take } });
		expect(status).toBe(200);
	});

	test("a certificate that nobody trusts ends the request", async () => {
		setDefaultCACertificates(known);
		const { origin, requests } = await serve(echo, certificate);
		const error = await failureOf(getBody(await openPool(origin)));
		expect(error).toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
		expect(requests).toEqual([]);
	});
});
