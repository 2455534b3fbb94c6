import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { JobResult } from "../../harness/stage-result.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { CI, callsOf, useRoleWorld } from "../support/roles.ts";

const PART_BYTES = 5 * 2 ** 20;
const PARTS = 6;

describe("a long upload", () => {
	const world = useRoleWorld(4);

	test("gets new sessions, each with a fresh token, before the old ones are over", async () => {
		world.files({ "large.bin": Buffer.alloc(PARTS * PART_BYTES, "x") });
		const slow = { kind: "delay", milliseconds: 1000 } as const;
		const times = Number.POSITIVE_INFINITY;
		world.sandbox.fault({ operation: "UploadPart", times, action: slow });
		const job = await world.assume({
			"role-to-assume": CI,
			before: "large.bin -> s3://bucket/large.bin",
			"max-concurrency": "1",
		});
		expect(job.status).toBe("success");
		expect(world.sandbox.object("bucket", "large.bin")?.size).toBe(PARTS * PART_BYTES);
		const calls = callsOf(world.sandbox, "AssumeRoleWithWebIdentity");
		expect(calls.length).toBeGreaterThan(1);
		expect(new Set(calls.map(({ WebIdentityToken }) => WebIdentityToken)).size).toBe(calls.length);
		const refused = world.sandbox.recorder.requests.filter(({ status }) => status >= 400);
		expect(refused).toEqual([]);
	}, 60_000);
});

/** More than four ranges of a download. */
const LARGE_BYTES = 48 * 2 ** 20;
const DOWNLOAD = {
	"role-to-assume": CI,
	before: "s3://bucket/large.bin -> large.bin",
	"max-concurrency": "2",
};

const rangesOf = ({ recorder }: Sandbox) =>
	recorder.requests.filter(
		({ operation, headers }) => operation === "GetObject" && headers.range !== undefined,
	);

describe("a long download", () => {
	const world = useRoleWorld(4);

	test("gets new sessions for its ranges before the old ones are over", async () => {
		const content = randomBytes(LARGE_BYTES);
		await world.sandbox.putObject("bucket", "large.bin", content);
		const slow = { kind: "delay", milliseconds: 1500 } as const;
		const times = Number.POSITIVE_INFINITY;
		world.sandbox.fault({ operation: "GetObject", times, action: slow });
		const job = await world.assume(DOWNLOAD);
		expect(job.status).toBe("success");
		expect(readFileSync(world.at("large.bin")).equals(content)).toBe(true);
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity").length).toBeGreaterThan(1);
		const ranges = rangesOf(world.sandbox);
		expect(ranges.length).toBeGreaterThan(3);
		const tokens = new Set(ranges.map(({ headers }) => headers["x-amz-security-token"]));
		expect(tokens.size).toBeGreaterThan(1);
		expect(world.sandbox.recorder.requests.filter(({ status }) => status >= 400)).toEqual([]);
	}, 60_000);
});

describe("sessions that end under several requests at once", () => {
	const world = useRoleWorld();

	/** Ends all sessions while `operation` is under way several times, and lets it go on. */
	async function revokeDuring(operation: string, running: Promise<JobResult>, goOn: () => void) {
		await world.sandbox.recorder.waitFor(operation, 4);
		world.sandbox.revokeSessions();
		goOn();
		const job = await running;
		expect(job.status).toBe("success");
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity").length).toBe(2);
		const refused = world.sandbox.recorder.requests.filter(({ status }) => status >= 400);
		expect(new Set(refused.map(({ errorCode }) => errorCode))).toEqual(new Set(["ExpiredToken"]));
		expect(refused.length).toBeGreaterThan(1);
	}

	test("are followed by one for all parts of an upload, and no part that arrived is sent again", async () => {
		world.files({ "large.bin": Buffer.alloc(2 * PARTS * PART_BYTES, "x") });
		const { promise: until, resolve: goOn } = Promise.withResolvers<void>();
		const action = { kind: "hold", until } as const;
		world.sandbox.fault({ operation: "UploadPart", skip: 1, times: 3, action });
		const running = world.assume({
			"role-to-assume": CI,
			before: "large.bin -> s3://bucket/large.bin",
			"max-concurrency": "4",
		});
		await revokeDuring("UploadPart", running, goOn);
		expect(world.sandbox.object("bucket", "large.bin")?.size).toBe(2 * PARTS * PART_BYTES);
		const arrived = world.sandbox.recorder.requests
			.filter(({ operation, status }) => operation === "UploadPart" && status === 200)
			.map(({ query }) => query.partNumber);
		expect(new Set(arrived).size).toBe(arrived.length);
	}, 60_000);

	test("are followed by one for all ranges of a download, and no range that arrived is asked for again", async () => {
		const content = randomBytes(LARGE_BYTES);
		await world.sandbox.putObject("bucket", "large.bin", content);
		const { promise: until, resolve: goOn } = Promise.withResolvers<void>();
		const action = { kind: "hold", until } as const;
		world.sandbox.fault({ operation: "GetObject", skip: 1, times: 3, action });
		await revokeDuring("GetObject", world.assume({ ...DOWNLOAD, "max-concurrency": "4" }), goOn);
		expect(readFileSync(world.at("large.bin")).equals(content)).toBe(true);
		const arrived = rangesOf(world.sandbox)
			.filter(({ status }) => status === 206)
			.map(({ headers }) => headers.range);
		expect(new Set(arrived).size).toBe(arrived.length);
	}, 60_000);
});

describe("a session that ends too early", () => {
	const world = useRoleWorld();

	/** Uploads a file in parts, and ends all sessions while the second part is under way. */
	async function uploadAndRevoke(revokeAgain: boolean) {
		world.files({ "large.bin": Buffer.alloc(PARTS * PART_BYTES, "x") });
		const { promise: until, resolve: goOn } = Promise.withResolvers<void>();
		world.sandbox.fault({ operation: "UploadPart", skip: 1, action: { kind: "hold", until } });
		const running = world.assume({
			"role-to-assume": CI,
			before: "large.bin -> s3://bucket/large.bin",
			"max-concurrency": "1",
		});
		await world.sandbox.recorder.waitFor("UploadPart", 2);
		world.sandbox.revokeSessions();
		if (revokeAgain) {
			const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
			world.sandbox.fault({ operation: "AssumeRoleWithWebIdentity", action });
		}
		goOn();
		return running;
	}

	test("is followed by another, and the part is sent again", async () => {
		const job = await uploadAndRevoke(false);
		expect(job.status).toBe("success");
		expect(world.sandbox.object("bucket", "large.bin")?.size).toBe(PARTS * PART_BYTES);
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity").length).toBe(2);
		const refused = world.sandbox.recorder.requests.filter(({ status }) => status >= 400);
		expect(refused.map(({ errorCode }) => errorCode)).toEqual(["ExpiredToken"]);
	}, 60_000);

	test("is the end of the upload where no other can be had", async () => {
		const job = await uploadAndRevoke(true);
		expect(job.status).toBe("failure");
		expect(job.main("stage").log).toContain(`Could not assume the role ${CI}: access denied`);
		expect(world.sandbox.keys("bucket")).toEqual([]);
	}, 60_000);
});
