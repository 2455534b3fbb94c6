import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createCertificate } from "../store/http/certificate.ts";
import { messages } from "../support/only-error.ts";
import { type FaultWorld, openFaultWorld } from "./fault-world.ts";
import { WORKS, type Work, type WorkName } from "./works.ts";

const MIB = 2 ** 20;
const DOWNLOAD = { before: "s3://bucket/k -> file" };

/** What stores are given a minute or two for, which is too long for a test. */
const PATIENT: ReadonlySet<WorkName> = new Set([
	"the parts of an upload",
	"the end of an upload in parts",
	"a copy",
	"a prune",
]);

let world: FaultWorld;

beforeEach(async () => {
	world = await openFaultWorld();
});

afterEach(() => world.stop());

test("an object that is replaced between two ranges arrives as the new one, whole", async () => {
	const [old, replacement] = [randomBytes(40 * MIB), randomBytes(40 * MIB)];
	await world.sandbox.putObject("bucket", "k", old);
	world.proxy.add({
		method: "GET",
		headers: ["range"],
		skip: 1,
		action: {
			kind: "meanwhile",
			run: () => world.sandbox.putObject("bucket", "k", replacement),
		},
	});
	const main = (await world.stage(DOWNLOAD)).main("stage");
	expect(main.exitCode).toBe(0);
	expect(world.read("file")?.equals(replacement)).toBe(true);
	expect(world.proxy.rules.hits).toBe(1);
});

test("a download that stalls goes on where it stopped, within 45 seconds", async () => {
	const body = randomBytes(MIB);
	await world.sandbox.putObject("bucket", "k", body);
	world.proxy.add({ method: "GET", path: /k$/, action: { kind: "stall", afterBytes: 300_000 } });
	const startedAt = Date.now();
	const main = (await world.stage(DOWNLOAD)).main("stage");
	expect(Date.now() - startedAt).toBeLessThan(45_000);
	expect(main.exitCode).toBe(0);
	expect(world.read("file")?.equals(body)).toBe(true);
	expect(main.log).toMatch(/^Retry: GetObject s3:\/\/bucket\/k/m);
}, 60_000);

test("a request that nothing answers is given up within 30 seconds, and tried again", async () => {
	const outlive = async (work: Work) => {
		const own = await openFaultWorld();
		try {
			await work.prepare(own);
			own.proxy.add({ ...work.requests, action: { kind: "delay", milliseconds: 300_000 } });
			const main = (await own.stage({ before: work.transfer })).main("stage");
			await work.expectDone(own);
			expect(own.proxy.rules.hits).toBe(1);
			expect(own.partialFiles()).toEqual([]);
			expect(own.sandbox.uploads("bucket").length).toBeLessThanOrEqual(1);
			return { exitCode: main.exitCode, retries: main.log.match(/^Retry: /gm)?.length ?? 0 };
		} finally {
			await own.stop();
		}
	};
	const startedAt = Date.now();
	const ends = await Promise.all(WORKS.filter(({ name }) => !PATIENT.has(name)).map(outlive));
	expect(Date.now() - startedAt).toBeLessThan(60_000);
	expect(ends).toEqual(ends.map(() => ({ exitCode: 0, retries: 1 })));
}, 100_000);

test("a network that is gone for three seconds is waited for", async () => {
	await world.sandbox.putObject("bucket", "k", "new");
	await world.proxy.close();
	const opening = setTimeout(() => world.proxy.open(), 3_000);
	const main = (await world.stage(DOWNLOAD, { AWS_MAX_ATTEMPTS: "30" })).main("stage");
	clearTimeout(opening);
	expect(main.exitCode).toBe(0);
	expect(String(world.read("file"))).toBe("new");
}, 60_000);

test("a network that does not come back is told as that, and the old file stays", async () => {
	await world.sandbox.putObject("bucket", "k", "new");
	world.files({ file: "old" });
	await world.proxy.close();
	const main = (await world.stage(DOWNLOAD)).main("stage");
	expect(messages(main, "error")).toEqual([
		expect.stringMatching(
			/^Could not look up s3:\/\/bucket\/k: .*refused.*ECONNREFUSED, 3 attempts/,
		),
	]);
	expect(String(world.read("file"))).toBe("old");
});

test("over TLS a connection that breaks is another attempt as well", async () => {
	const certificate = await createCertificate();
	const directory = mkdtempSync(path.join(tmpdir(), "certificate-"));
	const file = path.join(directory, "cert.pem");
	writeFileSync(file, certificate.cert);
	const secure = await openFaultWorld(certificate);
	try {
		const body = randomBytes(20 * MIB);
		secure.files({ file: body });
		for (const kind of ["reset", "lose-answer"] as const) {
			secure.proxy.add({ method: "PUT", query: ["partNumber"], action: { kind } });
		}
		const job = await secure.stage(
			{ before: "file -> s3://bucket/new" },
			{ NODE_EXTRA_CA_CERTS: file },
		);
		expect(job.main("stage").exitCode).toBe(0);
		expect((await secure.object("new"))?.equals(body)).toBe(true);
		expect(secure.proxy.endpoint).toMatch(/^https:/);
	} finally {
		await secure.stop();
		rmSync(directory, { recursive: true, force: true });
	}
});
